/** The form for an entry of the reader's own, and for changing a bundled one. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { FormFrame, focusField, useTold } from '#components/parts/form-frame.tsx';
import type { Change, Issue } from '#core/contract/overlay.ts';
import { KIND_IDS, type Kind, kindOf } from '#core/entry/kinds.ts';
import type { CueLists } from '#core/gazetteer/compile.ts';
import type { Translate } from '#core/i18n.ts';
import type { OwnEntry } from '#core/overlay/document.ts';
import { type Draft, type Field, fieldOf, LIMITS, problemsOf, withText } from '#core/overlay/draft.ts';
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
  /** More buttons: delete, take changes back. */
  readonly children?: ComponentChildren;
}

/** Problems are said under their fields once saving was tried, and focus goes to the first of them. */
export function EntryForm({ initial, title, t, onSave, onCancel, cues, pageInFront, namesakes, before, onDraft, reference, children }: EntryFormProps) {
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState<Partial<Record<Field, string>>>({});
  const [others, setOthers] = useState<readonly Issue[]>([]);
  const form = useRef<HTMLFormElement>(null);

  // Two fields may change before either is drawn: an autofill does that.
  const change = (fields: Partial<Draft>) => {
    setDraft((now) => ({ ...now, ...fields }));
    // What was wrong with a field is no longer known to be.
    setProblems((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !(field in fields))));
  };
  const write = (name: Field, text: string) => {
    setDraft((now) => withText(now, name, text));
    setProblems((now) => Object.fromEntries(Object.entries(now).filter(([field]) => field !== name)));
  };
  useTold(draft, onDraft);
  const show = (found: Partial<Record<Field, string>>, rest: readonly Issue[] = []) => {
    setProblems(found);
    setOthers(rest);
    const first = Object.keys(found)[0];
    if (first !== undefined) focusField(form, first);
    return first === undefined && rest.length === 0;
  };
  const save = async () => {
    const own = Object.entries(problemsOf(draft)).map(([field, key]) => [field, t(key, [String(LIMITS[field as Field] ?? '')])]);
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

  const field = (name: Field) => ({
    id: `form-${name}`,
    name,
    value: draft[name],
    'aria-invalid': problems[name] !== undefined,
    'aria-describedby': problems[name] === undefined ? `form-${name}-hint` : `form-${name}-problem`,
    onInput: (event: { currentTarget: { value: string } }) => write(name, event.currentTarget.value),
  });
  const box = (name: Field, control: ComponentChildren, hint?: string) => (
    <div class="field">
      <label class="field-label" for={`form-${name}`}>
        {t(`form.${name}`)}
      </label>
      {control}
      {problems[name] === undefined ? (
        hint !== undefined && (
          <p class="field-hint" id={`form-${name}-hint`}>
            {hint}
          </p>
        )
      ) : (
        <p class="field-problem" id={`form-${name}-problem`}>
          {problems[name]}
        </p>
      )}
      {reference && (draft[name] !== reference.now[name] || reference.asked.includes(name)) && (
        <Bundled
          name={name}
          reference={reference}
          mine={draft[name]}
          t={t}
          onTake={(text) => (name === 'aliases' ? change({ aliases: text, policies: reference.now.policies }) : write(name, text))}
        />
      )}
    </div>
  );

  return (
    <FormFrame title={title} t={t} form={form} alerts={others.map(({ path, message }) => t('form.other', [path, message]))} onSave={save} onCancel={onCancel} buttons={children}>
      {box('name', <input class="input" {...field('name')} required autocomplete="off" />)}
      {box('aliases', <textarea class="input" rows={3} {...field('aliases')} />, t('form.aliasesHint'))}
      <NameMarks draft={draft} before={before} t={t} cues={cues} pageInFront={pageInFront} namesakes={namesakes} onPolicies={(policies) => change({ policies })} />
      {box(
        'kind',
        <select class="input" {...field('kind')} onChange={(event) => change({ kind: event.currentTarget.value as Kind | '' })}>
          <option value="">{t('form.chooseKind')}</option>
          {KIND_IDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindOf(kind).label}
            </option>
          ))}
        </select>,
      )}
      {box('summary', <textarea class="input" rows={2} {...field('summary')} />, t('form.summaryHint', [String(LIMITS.summary)]))}
      {box('note', <textarea class="input" rows={3} {...field('note')} />, t('form.noteHint'))}
      {box('link', <input class="input" type="url" inputMode="url" {...field('link')} />, t('form.linkHint'))}
    </FormFrame>
  );
}

interface BundledProps {
  readonly name: Field;
  readonly reference: FormReference;
  readonly mine: string;
  readonly t: Translate;
  readonly onTake: (text: string) => void;
}

/** What the reference has in a field that is changed here, what it had before where it changed since, and the way back to it. */
function Bundled({ name, reference: { now, was, asked }, mine, t, onTake }: BundledProps) {
  const words = (text: string) => (text === '' ? t('form.empty') : name === 'kind' ? kindOf(text as Kind).label : text);
  const before = was[name];
  return (
    <div class={asked.includes(name) ? 'bundled asked' : 'bundled'}>
      {asked.includes(name) && before !== undefined && before !== now[name] && (
        <p>
          <span class="bundled-label">{t('form.was')}</span> <span class="bundled-text">{words(before)}</span>
        </p>
      )}
      <p>
        <span class="bundled-label">{t('form.now')}</span> <span class="bundled-text">{words(now[name])}</span>
      </p>
      {mine !== now[name] && (
        <button type="button" class="link" aria-label={t('form.takeOf', [t(`form.${name}`)])} onClick={() => onTake(now[name])}>
          {t('form.take')}
        </button>
      )}
    </div>
  );
}
