/** How the names of an entry will be marked: a choice for each, and a text that shows what comes of it. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { KINDS } from '#core/entry/kinds.ts';
import type { MatchPolicy } from '#core/entry/vocabulary.ts';
import type { CueLists } from '#core/gazetteer/compile.ts';
import type { Translate } from '#core/i18n.ts';
import { aliasesOf, type Draft } from '#core/overlay/draft.ts';
import { type NamePreview, type PreviewedName, previewNames } from '#core/overlay/name-preview.ts';

interface NameMarksProps {
  readonly draft: Draft;
  readonly t: Translate;
  readonly cues: () => Promise<CueLists>;
  /** Names of the other entries that go by a name. */
  readonly namesakes: (name: string) => readonly string[];
  readonly onPolicies: (policies: Draft['policies']) => void;
}

/** Choices for a name; `beside` is kept where the bundled entry has it. */
const POLICIES: readonly MatchPolicy[] = ['always', 'cue', 'adjacent', 'never'];

/** Nothing before there is a name, nor where the word lists cannot be read: saving works without them. */
export function NameMarks({ draft, t, cues, namesakes, onPolicies }: NameMarksProps) {
  const [lists, setLists] = useState<CueLists>();
  const [sample, setSample] = useState<string>();
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
  const aliases = aliasesOf(draft);
  const text = sample ?? t('form.sampleText', [draft.name.trim()]);
  const preview = useMemo<NamePreview | undefined>(
    () => (lists && aliases.length > 0 ? previewNames(kind, aliases, lists, text) : undefined),
    [lists, kind, JSON.stringify(aliases), text],
  );
  if (!preview) return null;
  const noun = KINDS[kind].nouns[0] ?? KINDS[kind].label;
  return (
    <fieldset class="field name-marks">
      <legend class="field-label">{t('form.names')}</legend>
      <ul class="rows">
        {preview.names.map((name) => (
          <NameRow key={name.text} name={name} noun={noun} others={namesakes(name.text)} t={t} onPolicy={(policy) => onPolicies({ ...draft.policies, [name.text]: policy })} />
        ))}
      </ul>
      <details class="name-sample" open={sample !== undefined || preview.names.some((name) => name.doubt !== undefined)}>
        <summary>{t('form.sample')}</summary>
        <p class="name-sample-text">{marked(text, preview.marks)}</p>
        <textarea class="input" rows={4} value={text} aria-label={t('form.sample')} onInput={(event) => setSample(event.currentTarget.value)} />
        <p class="field-hint">{t('form.sampleHint')}</p>
      </details>
    </fieldset>
  );
}

interface NameRowProps {
  readonly name: PreviewedName;
  /** A class noun of the kind. */
  readonly noun: string;
  readonly others: readonly string[];
  readonly t: Translate;
  readonly onPolicy: (policy: MatchPolicy) => void;
}

function NameRow({ name: { text, policy, marked, passed, doubt }, noun, others, t, onPolicy }: NameRowProps) {
  const found = marked > 0 ? t('form.inSample', [String(marked)], marked) : t(passed > 0 ? 'form.passed' : 'form.notInSample');
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
      {doubt && <p class="name-doubt">{t(`form.doubt_${doubt}`)}</p>}
      {others.length > 0 && <p class="name-doubt">{t('form.namesake', [others.join(', ')])}</p>}
    </li>
  );
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
