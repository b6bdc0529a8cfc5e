/** The fields of a source: address, publisher, title, date, how far it is from the thing. */
import { DateField } from '#components/parts/date-field.tsx';
import { describedBy, Labelled } from '#components/parts/labelled.tsx';
import type { Translate } from '#core/i18n.ts';
import { TIER_CHOICES } from '#core/overlay/claim-fields.ts';
import type { SourceDraft, SourceField } from '#core/overlay/source-draft.ts';
import { Choices } from './field.tsx';

interface SourceFieldsProps {
  /** Beginning of the fields' names and ids. */
  readonly prefix: string;
  readonly draft: SourceDraft;
  /** There is to be a source: then it needs an address. */
  readonly required: boolean;
  readonly t: Translate;
  readonly locale: string;
  readonly problemOf: (field: SourceField) => string | undefined;
  readonly onChange: (change: Partial<SourceDraft>) => void;
}

export function SourceFields({ prefix, draft, required, t, locale, problemOf, onChange }: SourceFieldsProps) {
  const idOf = (field: SourceField) => `${prefix}-${field}`.replaceAll('.', '-');
  const line = (field: 'url' | 'publisher' | 'title', hint?: string) => {
    const id = idOf(field);
    const problem = problemOf(field);
    const needed = required && field === 'url';
    return (
      <Labelled id={id} label={t(`source.${field}`)} mark={needed ? t('form.required') : undefined} hint={hint} problem={problem}>
        <input
          class="input"
          id={id}
          name={`${prefix}.${field}`}
          required={needed}
          aria-invalid={problem !== undefined}
          aria-describedby={describedBy(id, problem)}
          value={draft[field]}
          autocomplete="off"
          inputMode={field === 'url' ? 'url' : 'text'}
          onInput={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      </Labelled>
    );
  };
  return (
    <>
      {line('url', t('source.urlHint'))}
      {line('publisher', t('source.publisherHint'))}
      {line('title')}
      <Labelled id={idOf('date')} label={t('source.date')} problem={problemOf('date')} group>
        <DateField
          id={idOf('date')}
          name={`${prefix}.date`}
          value={draft.date}
          t={t}
          locale={locale}
          invalid={problemOf('date') !== undefined}
          labelledBy={`${idOf('date')}-label`}
          describedBy={describedBy(idOf('date'), problemOf('date'))}
          onChange={(date) => onChange({ date })}
        />
      </Labelled>
      <Labelled id={idOf('tier')} label={t('source.tier')}>
        <select class="input" id={idOf('tier')} name={`${prefix}.tier`} value={draft.tier} onChange={(event) => onChange({ tier: event.currentTarget.value })}>
          <Choices choices={TIER_CHOICES} t={t} />
        </select>
      </Labelled>
    </>
  );
}
