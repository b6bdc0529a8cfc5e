/** Making a pack of own entries: what is said of it, which entries go into it, and then the file. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type ChoosableEntry, EntryChooser } from '#components/parts/entry-chooser.tsx';
import { FormFrame, focusField } from '#components/parts/form-frame.tsx';
import { describedBy, Labelled } from '#components/parts/labelled.tsx';
import { Segments } from '#components/parts/segments.tsx';
import { IssueTable } from '#components/reference/issue-table.tsx';
import type { Issue } from '#core/contract/overlay.ts';
import type { Translate } from '#core/i18n.ts';
import { ABOUT_LIMITS, aboutProblems, type PackAbout, packIdOf } from '#core/pack/make.ts';

interface PackFormProps {
  readonly entries: readonly ChoosableEntry[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly t: Translate;
  /** Offers the file; what is wrong comes back. Ids, or (null) all. */
  readonly onMake: (about: PackAbout, ids: readonly string[] | null) => Promise<readonly Issue[]>;
  readonly onCancel: () => void;
  /** A choice that is already made, for looking at. */
  readonly initial?: 'all' | 'some';
}

type Field = keyof PackAbout;
/** A pack cannot be made without them. */
const REQUIRED: readonly Field[] = ['title', 'id'];
const HINTED: readonly Field[] = ['licence', 'date', 'id'];

/** The id follows the title until the reader writes one. */
export function PackForm({ entries, today, t, onMake, onCancel, initial = 'all' }: PackFormProps) {
  const [about, setAbout] = useState<PackAbout>({ title: '', author: '', licence: '', date: today, id: '', description: '' });
  const [named, setNamed] = useState(false);
  const [which, setWhich] = useState(initial);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<Partial<Record<Field, string>>>({});
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const write = (field: Field, text: string) => {
    if (field === 'id') setNamed(true);
    setAbout((now) => ({ ...now, [field]: text, ...(field === 'title' && !named && { id: packIdOf(text) }) }));
    setProblems(({ [field]: _gone, ...rest }) => rest);
  };
  const make = async () => {
    const found = aboutProblems(about);
    setProblems(found);
    setIssues([]);
    const first = (Object.keys(ABOUT_LIMITS) as Field[]).find((field) => found[field] !== undefined);
    if (first !== undefined) return focusField(form, first);
    setBusy(true);
    setIssues(await onMake(about, which === 'all' ? null : entries.map(({ id }) => id).filter((id) => chosen.has(id))));
    setBusy(false);
  };
  const control = (field: Field) => ({
    class: 'input',
    id: `pack-${field}`,
    name: field,
    value: about[field],
    'aria-invalid': problems[field] !== undefined,
    required: REQUIRED.includes(field),
    'aria-describedby': problems[field] !== undefined || HINTED.includes(field) ? describedBy(`pack-${field}`, problems[field]) : undefined,
    onInput: (event: { currentTarget: { value: string } }) => write(field, event.currentTarget.value),
  });
  const box = (field: Field, input: ComponentChildren) => (
    <Labelled
      key={field}
      id={`pack-${field}`}
      label={t(`packForm.${field === 'title' ? 'name' : field}`)}
      mark={REQUIRED.includes(field) ? t('form.required') : undefined}
      hint={HINTED.includes(field) ? t(`packForm.${field}Hint`) : undefined}
      problem={problems[field] && t(problems[field], [String(ABOUT_LIMITS[field])])}
    >
      {input}
    </Labelled>
  );
  const empty = which === 'some' ? chosen.size === 0 : entries.length === 0;
  return (
    <FormFrame title={t('packForm.title')} t={t} form={form} onSave={make} onCancel={onCancel} saveWords={t('packForm.run')} disabled={empty || busy}>
      {(['title', 'author', 'licence', 'date', 'id'] as const).map((field) => box(field, <input type="text" {...control(field)} />))}
      {box('description', <textarea rows={3} {...control('description')} />)}
      <div class="field">
        <p class="field-label">{t('packForm.which')}</p>
        <Segments
          label={t('packForm.which')}
          value={which}
          onChoose={setWhich}
          segments={(['all', 'some'] as const).map((value) => ({ value, label: t(`packForm.which_${value}`) }))}
        />
        <p class="quiet">{t(entries.length === 0 ? 'packForm.noEntries' : 'packForm.hint')}</p>
      </div>
      {which === 'some' && entries.length > 0 && <EntryChooser entries={entries} chosen={chosen} t={t} onChange={setChosen} />}
      {issues.length > 0 && <IssueTable issues={issues} t={t} />}
    </FormFrame>
  );
}
