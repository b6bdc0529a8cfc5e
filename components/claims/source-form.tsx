/** The form of a source of the reader's own. */
import { useRef, useState } from 'preact/hooks';
import { FormFrame, focusField, useTold } from '#components/parts/form-frame.tsx';
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
  useTold(draft, onDraft);
  const save = async () => {
    const found = Object.entries(sourceProblems(draft)).map(([field, [key, ...values]]) => [field, t(key, values)] as const);
    setProblems(Object.fromEntries(found));
    setOther('');
    const [first] = found;
    if (first) return focusField(form, `source.${first[0]}`);
    const result = await onSave(draft);
    if (!result.saved) setOther(result.issues[0]?.message ?? t('app.failed'));
  };
  return (
    <FormFrame title={title} t={t} form={form} class="claim-form" alerts={other === '' ? [] : [other]} onSave={save} onCancel={onCancel}>
      <SourceFields
        prefix="source"
        required
        draft={draft}
        t={t}
        locale={locale}
        problemOf={(field) => problems[field]}
        onChange={(change) => {
          setDraft((now) => ({ ...now, ...change }));
          setProblems((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in change))));
        }}
      />
    </FormFrame>
  );
}
