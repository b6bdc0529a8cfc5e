/** The sources of a statement: those that the entry has, each with the place in it, and new ones. */
import { Dotted } from '#components/parts/dotted.tsx';
import { describedBy } from '#components/parts/labelled.tsx';
import type { Source } from '#core/entry/schema.ts';
import type { Translate } from '#core/i18n.ts';
import { type ClaimDraft, withNewSource } from '#core/overlay/claim-draft.ts';
import { isBlankSource } from '#core/overlay/source-draft.ts';
import { SourceFields } from './source-fields.tsx';

interface CiteFieldsProps {
  readonly draft: ClaimDraft;
  readonly sources: Readonly<Record<string, Source>>;
  readonly t: Translate;
  readonly locale: string;
  readonly problemOf: (field: string) => string | undefined;
  /** What the bundled statement cites, where one is corrected. */
  readonly was: ClaimDraft | undefined;
  readonly onChange: (change: Partial<ClaimDraft>) => void;
}

/** More of them, where not cited, are folded away. */
const OPEN = 6;

export function CiteFields({ draft, sources, t, locale, problemOf, was, onChange }: CiteFieldsProps) {
  const { cites } = draft;
  const isCited = (id: string) => Object.hasOwn(cites, id);
  const all = Object.entries(sources);
  // Where one stands does not change under the hand that ticks it.
  const first = all.length <= OPEN ? all : all.filter(([id]) => was !== undefined && Object.hasOwn(was.cites, id));
  const rest = all.filter((one) => !first.includes(one));
  const toggle = (id: string, on: boolean) => {
    const { [id]: _gone, ...others } = cites;
    onChange({ cites: on ? { ...cites, [id]: was?.cites[id] ?? '' } : others });
  };
  const box = ([id, { publisher, title, date }]: (typeof all)[number]) => {
    const problem = problemOf(`at.${id}`);
    return (
      <li key={id} class="cite-row">
        <label class="check">
          <input type="checkbox" checked={isCited(id)} onChange={(event) => toggle(id, event.currentTarget.checked)} />
          <span class="entry-row-words">
            <span>{title ?? t('entry.untitled')}</span>
            <Dotted class="entry-row-kind">
              <span>{publisher}</span>
              {date && <span>{date}</span>}
            </Dotted>
          </span>
        </label>
        {isCited(id) && (
          <input
            class="input filter"
            name={`at.${id}`}
            aria-label={t('claim.placeOf', [title ?? publisher])}
            aria-invalid={problem !== undefined}
            aria-describedby={describedBy(`claim-at-${id}`, problem)}
            placeholder={t('claim.place')}
            value={cites[id] ?? ''}
            autocomplete="off"
            onInput={(event) => onChange({ cites: { ...cites, [id]: event.currentTarget.value } })}
          />
        )}
        {problem !== undefined && (
          <p class="field-problem" id={`claim-at-${id}-problem`}>
            {problem}
          </p>
        )}
      </li>
    );
  };
  const none = Object.keys(cites).length === 0 && draft.sources.every(isBlankSource);
  const differs = was !== undefined && JSON.stringify(was.cites) !== JSON.stringify(cites);
  return (
    <fieldset class="name-marks cites">
      <legend class="field-label">{t('claim.sources')}</legend>
      {none && <p class="field-hint">{t('claim.noSources')}</p>}
      {first.length > 0 && <ul class="cite-list">{first.map(box)}</ul>}
      {rest.length > 0 && (
        <details class="name-sample" open={rest.some(([id]) => isCited(id))}>
          <summary>{t('claim.known', [String(rest.length)], rest.length)}</summary>
          <ul class="cite-list">{rest.map(box)}</ul>
        </details>
      )}
      {differs && (
        <div class="bundled">
          <button type="button" class="link" aria-label={t('form.takeOf', [t('claim.sources')])} onClick={() => onChange({ cites: was.cites })}>
            {t('form.take')}
          </button>
        </div>
      )}
      {draft.sources.map((source, place) => (
        <fieldset class="name-marks source-new" key={place}>
          <legend class="field-label">{draft.sources.length === 1 ? t('source.new') : t('source.newOf', [String(place + 1)])}</legend>
          <SourceFields
            prefix={`source.${place}`}
            draft={source}
            required={!isBlankSource(source)}
            t={t}
            locale={locale}
            problemOf={(field) => problemOf(`source.${place}.${field}`)}
            onChange={(change) => onChange({ sources: draft.sources.with(place, { ...source, ...change }) })}
          />
          <button
            type="button"
            class="link"
            aria-label={t('source.dropOf', [String(place + 1)])}
            onClick={() => onChange({ sources: draft.sources.filter((one) => one !== source) })}
          >
            {t('source.drop')}
          </button>
        </fieldset>
      ))}
      <button type="button" class="button plain" onClick={() => onChange(withNewSource(draft))}>
        {t('source.add')}
      </button>
    </fieldset>
  );
}
