/** The form of a source of the reader's own. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Change } from '#core/contract/overlay.ts';
import type { Translate } from '#core/i18n.ts';
import { type SourceDraft, sourceProblems } from '#core/overlay/source-draft.ts';
import { SourceFields } from './source-fields.tsx';

interface SourceFormProps {
  readonly initial: SourceDraft;
  readonly title: string;
  readonly t: Translate;
  readonly locale: string;
  readonly onSave: (draft: SourceDraft) => Promise<Change>;
  readonly onCancel: () => void;
  readonly onDraft?: ((draft: SourceDraft) => void) | undefined;
}

export function SourceForm({ initial, title, t, locale, onSave, onCancel, onDraft }: SourceFormProps) {
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [other, setOther] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) onDraft?.(draft);
    first.current = false;
  }, [draft]);
  const save = async () => {
    const found = Object.entries(sourceProblems(draft)).map(([field, [key, ...values]]) => [field, t(key, values)] as const);
    setProblems(Object.fromEntries(found));
    setOther('');
    if (found.length > 0) return form.current?.querySelector<HTMLElement>(`[name="source.${found[0]?.[0]}"]`)?.focus();
    const result = await onSave(draft);
    if (!result.saved) setOther(result.issues[0]?.message ?? t('app.failed'));
  };
  return (
    <form
      class="form claim-form"
      ref={form}
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 class="entry-title">{title}</h2>
      {other !== '' && (
        <p class="field-problem" role="alert">
          {other}
        </p>
      )}
      <SourceFields
        prefix="source"
        draft={draft}
        t={t}
        locale={locale}
        problemOf={(field) => problems[field]}
        onChange={(change) => {
          setDraft((now) => ({ ...now, ...change }));
          setProblems((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in change))));
        }}
      />
      <div class="buttons">
        <button type="submit" class="button">
          {t('form.save')}
        </button>
        <button type="button" class="button plain" onClick={onCancel}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  );
}
