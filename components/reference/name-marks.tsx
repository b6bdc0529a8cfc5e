/** How the names of an entry will be marked: a choice for each, and a text that shows what comes of it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { KINDS } from '#core/entry/kinds.ts';
import type { Alias } from '#core/entry/schema.ts';
import type { MatchPolicy } from '#core/entry/vocabulary.ts';
import type { CueLists } from '#core/gazetteer/compile.ts';
import type { Translate } from '#core/i18n.ts';
import type { OwnEntry } from '#core/overlay/document.ts';
import { aliasesOf, type Draft } from '#core/overlay/draft.ts';
import { defaultPolicy } from '#core/overlay/name-doubt.ts';
import { type NamePreview, type PreviewedName, previewNames } from '#core/overlay/name-preview.ts';
import type { PageText } from './client.ts';
import { PageTrial } from './page-trial.tsx';

interface NameMarksProps {
  readonly draft: Draft;
  /** The entry as it stands, with what its names know besides their text; absent for a new one. */
  readonly before: Pick<OwnEntry, 'name' | 'aliases'> | undefined;
  readonly t: Translate;
  readonly cues: () => Promise<CueLists>;
  /** The page that was looked at last. */
  readonly pageInFront: () => Promise<PageText | undefined>;
  /** Names of the other entries that go by a name. */
  readonly namesakes: (name: string) => readonly string[];
  readonly onPolicies: (policies: Draft['policies']) => void;
}

/** Choices for a name; `beside` is kept where the bundled entry has it. */
const POLICIES: readonly MatchPolicy[] = ['always', 'cue', 'adjacent', 'never'];

/**
 * Names that are new, or marked otherwise than before, stand open; those that were there are folded away, and nobody
 * doubts them. Nothing before there is a name, nor where the word lists cannot be read: saving works without them.
 */
export function NameMarks({ draft, before, t, cues, pageInFront, namesakes, onPolicies }: NameMarksProps) {
  const [lists, setLists] = useState<CueLists>();
  const [sample, setSample] = useState<string>();
  const [all, setAll] = useState(false);
  useEffect(() => {
    let current = true;
    cues().then(
      (read) => current && setLists(read),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);
  const kind = draft.kind === '' ? 'missile' : draft.kind;
  const aliases = aliasesOf(draft, before);
  const text = sample ?? t('form.sampleText', [draft.name.trim()]);
  // Compiling a hundred names takes longer than a frame: not at every key, but when the hand rests.
  const settled = useSettled(JSON.stringify(aliases));
  const tried = useMemo(() => JSON.parse(settled) as readonly Alias[], [settled]);
  const preview = useMemo<NamePreview | undefined>(() => (lists && tried.length > 0 ? previewNames(kind, tried, lists, text) : undefined), [lists, kind, tried, text]);
  const previewed = new Map(preview?.names.map((name) => [name.text, name]));
  const shown = aliases.map(
    ({ text: name, match = 'always' }): PreviewedName => ({ ...(previewed.get(name) ?? { text: name, marked: undefined, passed: 0, doubt: undefined }), policy: match }),
  );
  // A look-up among thirty thousand names: once for each set of names, not at every key.
  const policies = new Map(before?.aliases.map((alias) => [alias.text, alias.match ?? 'always']));
  const isNew = (name: PreviewedName) => policies.get(name.text) !== name.policy;
  const fresh = shown.filter(isNew);
  const others = useMemo(
    () => new Map(fresh.filter(({ text: name }) => !policies.has(name) && previewed.has(name)).map(({ text: name }) => [name, namesakes(name)])),
    [preview, fresh.length],
  );
  if (!preview || !lists) return null;
  const noun = KINDS[kind].nouns[0] ?? KINDS[kind].label;
  const row = (name: PreviewedName) => {
    const was = policies.get(name.text);
    return (
      <NameRow
        key={name.text}
        name={was === undefined ? name : { ...name, doubt: undefined }}
        was={was}
        noun={noun}
        others={others.get(name.text) ?? []}
        t={t}
        onPolicy={(policy) => onPolicies({ ...draft.policies, [name.text]: policy })}
      />
    );
  };
  const known = shown.filter((name) => !isNew(name));
  return (
    <fieldset class="field name-marks">
      <legend class="field-label">{t('form.names')}</legend>
      {fresh.length > 0 && <ul class="rows">{fresh.map(row)}</ul>}
      {known.length > 0 && (
        <details class="name-sample" open={all} onToggle={(event) => setAll(event.currentTarget.open)}>
          <summary>{t('form.knownNames', [String(known.length)], known.length)}</summary>
          {all && <ul class="rows">{known.map(row)}</ul>}
        </details>
      )}
      <details class="name-sample" open={sample !== undefined || fresh.some((name) => name.doubt !== undefined && !policies.has(name.text))}>
        <summary>{t('form.sample')}</summary>
        <p class="name-sample-text">{marked(text, preview.marks)}</p>
        <textarea class="input" rows={4} value={text} aria-label={t('form.sample')} onInput={(event) => setSample(event.currentTarget.value)} />
        <p class="field-hint">{t('form.sampleHint')}</p>
      </details>
      <PageTrial kind={kind} aliases={tried} cues={lists} t={t} pageInFront={pageInFront} />
    </fieldset>
  );
}

interface NameRowProps {
  readonly name: PreviewedName;
  /** How it was marked before; undefined for a new name. */
  readonly was: MatchPolicy | undefined;
  /** A class noun of the kind. */
  readonly noun: string;
  readonly others: readonly string[];
  readonly t: Translate;
  readonly onPolicy: (policy: MatchPolicy) => void;
}

function NameRow({ name: { text, policy, marked, passed, doubt }, was, noun, others, t, onPolicy }: NameRowProps) {
  const found = marked === undefined ? '…' : marked > 0 ? t('form.inSample', [String(marked)], marked) : t(passed > 0 ? 'form.passed' : 'form.notInSample');
  return (
    <li class="line name-row">
      <div class="line-words">
        <bdi class="entry-row-name">{text}</bdi>
        <span class="entry-row-kind">{found}</span>
      </div>
      <select class="input filter" aria-label={t('form.policy', [text])} value={policy} onChange={(event) => onPolicy(event.currentTarget.value as MatchPolicy)}>
        {[...POLICIES, ...(policy === 'beside' ? (['beside'] as const) : [])].map((one) => (
          <option key={one} value={one}>
            {t(`form.policy_${one}`, [noun])}
          </option>
        ))}
      </select>
      {was !== undefined && was !== policy && (
        <div class="bundled">
          <span class="bundled-label">{t('form.was')}</span> {t(`form.policy_${was}`, [noun])}{' '}
          <button type="button" class="link" aria-label={t('form.takeOf', [text])} onClick={() => onPolicy(was)}>
            {t('form.takeBack')}
          </button>
        </div>
      )}
      {doubt && <p class="name-doubt">{t(`form.doubt_${doubt}`)}</p>}
      {was === undefined && policy !== 'always' && policy === defaultPolicy(text) && <p class="name-doubt">{t('form.doubted')}</p>}
      {others.length > 0 && <p class="name-doubt">{t('form.namesake', [others.join(', ')])}</p>}
    </li>
  );
}

/** How long nothing was typed, in milliseconds, before it is tried. */
const REST_MS = 120;

/** A value once it has stood for a moment; the first at once. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The text with its marked spans. */
function marked(text: string, marks: NamePreview['marks']) {
  const parts = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark class="sample-mark">{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}
