/** The form for an entry of the reader's own, and for changing a bundled one. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { CountryPicker } from '#components/parts/country-picker.tsx';
import { FormFrame, focusField, useTold } from '#components/parts/form-frame.tsx';
import { describedBy, Labelled } from '#components/parts/labelled.tsx';
import { countryList } from '#core/card/countries.ts';
import type { Change, Issue } from '#core/contract/overlay.ts';
import { KIND_IDS, type Kind, kindOf } from '#core/entry/kinds.ts';
import type { CueLists } from '#core/gazetteer/compile.ts';
import type { Translate } from '#core/i18n.ts';
import { isSame } from '#core/overlay/canonical.ts';
import type { OwnEntry } from '#core/overlay/document.ts';
import { type Draft, FIELDS, type Field, fieldOf, LIMITS, problemsOf, REQUIRED, type TextField, withText } from '#core/overlay/draft.ts';
import { fieldWords } from '#core/reference/field-words.ts';
import type { PageText } from './client.ts';
import { NameMarks } from './name-marks.tsx';

/** The bundled entry under an edit. */
export interface FormReference {
  /** What it says now. */
  readonly now: Draft;
  /** What it said when it was changed, as far as that is known. */
  readonly was: Partial<Draft>;
  /** Fields that it changed since: what is saved here settles them. */
  readonly asked: readonly Field[];
}

interface EntryFormProps {
  readonly initial: Draft;
  readonly title: string;
  readonly t: Translate;
  readonly locale: string;
  /** Saves; what is wrong comes back by field. */
  readonly onSave: (draft: Draft) => Promise<Change>;
  readonly onCancel: () => void;
  /** The shared word lists, for showing what names would mark. */
  readonly cues: () => Promise<CueLists>;
  /** The page that was looked at last, for trying names on it. */
  readonly pageInFront: () => Promise<PageText | undefined>;
  /** Names of the other entries that go by a name. */
  readonly namesakes: (name: string) => readonly string[];
  /** The entry as it stands; absent for a new one. */
  readonly before?: Pick<OwnEntry, 'name' | 'aliases'> | undefined;
  /** Told of each change of what is typed. */
  readonly onDraft?: ((draft: Draft) => void) | undefined;
  /** Present where a bundled entry is changed. */
  readonly reference?: FormReference | undefined;
  /** Under the title: what this form is not for. */
  readonly lead?: ComponentChildren;
  /** Problems to begin with, for looking at. */
  readonly initialProblems?: Partial<Record<Field, string>>;
}

/** Problems are said under their fields once saving was tried, and focus goes to the first of them. */
export function EntryForm({ initial, title, t, locale, onSave, onCancel, cues, pageInFront, namesakes, before, onDraft, reference, lead, initialProblems = {} }: EntryFormProps) {
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState(initialProblems);
  const [others, setOthers] = useState<readonly Issue[]>([]);
  const form = useRef<HTMLFormElement>(null);

  // Two fields may change before either is drawn: an autofill does that.
  const change = (fields: Partial<Draft>) => {
    setDraft((now) => ({ ...now, ...fields }));
    // What was wrong with a field is no longer known to be.
    setProblems((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in fields))));
  };
  const write = (name: TextField, text: string) => {
    setDraft((now) => withText(now, name, text));
    setProblems((now) => Object.fromEntries(Object.entries(now).filter(([field]) => field !== name)));
  };
  useTold(draft, onDraft);
  const show = (found: Partial<Record<Field, string>>, rest: readonly Issue[] = []) => {
    setProblems(found);
    setOthers(rest);
    const first = FIELDS.find((field) => found[field] !== undefined);
    if (first !== undefined) focusField(form, first);
    return first === undefined && rest.length === 0;
  };
  const save = async () => {
    const own = Object.entries(problemsOf(draft)).map(([field, key]) => [field, t(key, [String(LIMITS[field as TextField] ?? '')])]);
    if (!show(Object.fromEntries(own))) return;
    const result = await onSave(draft);
    if (result.saved) return;
    const known = result.issues.flatMap((issue) => {
      const field = fieldOf(issue);
      return field ? [[field, issue.message]] : [];
    });
    show(
      Object.fromEntries(known),
      result.issues.filter((issue) => fieldOf(issue) === undefined),
    );
  };

  const idOf = (name: Field) => `form-${name}`;
  const field = (name: TextField, hinted = false) => ({
    class: 'input',
    id: idOf(name),
    name,
    value: draft[name],
    required: REQUIRED.includes(name),
    'aria-invalid': problems[name] !== undefined,
    'aria-describedby': hinted || problems[name] !== undefined ? describedBy(idOf(name), problems[name]) : undefined,
    onInput: (event: { currentTarget: { value: string } }) => write(name, event.currentTarget.value),
  });
  const take = (name: Field, { now }: FormReference) =>
    name === 'aliases' ? change({ aliases: now.aliases, policies: now.policies }) : name === 'origin' ? change({ origin: now.origin }) : write(name, now[name]);
  const box = (name: Field, control: ComponentChildren, hint?: string) => (
    <Labelled
      id={idOf(name)}
      label={fieldWords(name, t)}
      mark={REQUIRED.includes(name) ? t('form.required') : undefined}
      hint={hint}
      problem={problems[name]}
      group={name === 'origin'}
      after={
        reference &&
        (!isSame(draft[name], reference.now[name]) || reference.asked.includes(name)) && (
          <Bundled name={name} reference={reference} mine={draft} locale={locale} t={t} onTake={() => take(name, reference)} />
        )
      }
    >
      {control}
    </Labelled>
  );

  return (
    <FormFrame title={title} t={t} form={form} alerts={others.map(({ path, message }) => t('form.other', [path, message]))} onSave={save} onCancel={onCancel}>
      {lead}
      {box('name', <input {...field('name')} autocomplete="off" />)}
      {box(
        'kind',
        <select {...field('kind')} onChange={(event) => change({ kind: event.currentTarget.value as Kind | '' })}>
          <option value="">{t('form.chooseKind')}</option>
          {KIND_IDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindOf(kind).label}
            </option>
          ))}
        </select>,
      )}
      {box('aliases', <textarea rows={3} {...field('aliases', true)} />, t('form.aliasesHint'))}
      <NameMarks draft={draft} before={before} t={t} cues={cues} pageInFront={pageInFront} namesakes={namesakes} onPolicies={(policies) => change({ policies })} />
      {box(
        'origin',
        <CountryPicker
          id={idOf('origin')}
          name="origin"
          value={draft.origin}
          t={t}
          locale={locale}
          invalid={problems.origin !== undefined}
          labelledBy={`${idOf('origin')}-label`}
          describedBy={describedBy(idOf('origin'), problems.origin)}
          onChange={(origin) => change({ origin })}
        />,
        t('form.originHint'),
      )}
      {box('summary', <textarea rows={2} {...field('summary', true)} />, t('form.summaryHint', [String(LIMITS.summary)]))}
      {box('note', <textarea rows={3} {...field('note', true)} />, t('form.noteHint'))}
      {box('link', <input type="url" inputMode="url" {...field('link', true)} />, t('form.linkHint'))}
    </FormFrame>
  );
}

interface BundledProps {
  readonly name: Field;
  readonly reference: FormReference;
  readonly mine: Draft;
  readonly locale: string;
  readonly t: Translate;
  readonly onTake: () => void;
}

/** What the reference has in a field that is changed here, what it had before where it changed since, and the way back to it. */
function Bundled({ name, reference: { now, was, asked }, mine, locale, t, onTake }: BundledProps) {
  const words = ({ [name]: value }: Partial<Draft>) =>
    value === undefined || value.length === 0 ? t('form.empty') : typeof value !== 'string' ? countryList(value, locale) : name === 'kind' ? kindOf(value as Kind).label : value;
  return (
    <div class={asked.includes(name) ? 'bundled asked' : 'bundled'}>
      {asked.includes(name) && was[name] !== undefined && !isSame(was[name], now[name]) && (
        <p>
          <span class="bundled-label">{t('form.was')}</span> <span class="bundled-text">{words(was)}</span>
        </p>
      )}
      <p>
        <span class="bundled-label">{t('form.now')}</span> <span class="bundled-text">{words(now)}</span>
      </p>
      {!isSame(mine[name], now[name]) && (
        <button type="button" class="link" aria-label={t('form.takeOf', [fieldWords(name, t)])} onClick={onTake}>
          {t('form.take')}
        </button>
      )}
    </div>
  );
}
