/**
 * What looks like a name in running text, before anything is known of it: runs of capitalised words, and designations.
 * Scripts without capitals give designations only.
 */

/** `[start, end)` in UTF-16 code units. */
export interface NameRun {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Letters with a number of their own (S-400, Type 076, 9M729, 歼-35), or words that form the name of a text (Open Skies Treaty). */
  readonly form: 'designation' | 'instrument' | 'words';
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-‐‑–/][\p{L}\p{M}\p{N}]+)*`;
const LINK = '(?:of|the|on|for|de|del|da|di|du|al|von|van)';
const GAP = '[ \\u00a0]';
/** Capitalised words, numbers and variants' letters after them, and small words between two capitals. */
const RUN = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}_@#/-])${WORD}(?:${GAP}(?:${WORD}|\d{1,5}[A-Z]{0,3}(?![\p{L}\p{N}.,]))|(?:${GAP}${LINK}){1,2}${GAP}(?=\p{Lu})${WORD})*`,
  'gu',
);
/** Designations that begin with a digit or with a character of a script without capitals. */
const OTHER_DESIGNATION = /(?<![\p{L}\p{N}.,-])\d{1,2}\p{Lu}{1,2}\d{1,4}\p{Lu}{0,2}(?![\p{L}\p{N}])|\p{sc=Han}{1,2}[-－‐]\d{1,3}\p{Lu}{0,3}(?!\d)/gu;
/** One word of a run that is a designation: letters, a hyphen or nothing, a number, and letters of a variant. */
const DESIGNATION = /^(?:[A-Z]{2}\/)?\p{Lu}[\p{L}]{0,11}(?:[-‐‑–]\d{1,4}|\d{2,4}|(?<=^\p{Lu})\d)(?:[-‐‑–]?\p{L}{1,4}\d{0,2})?s?$/u;
/** Words that make a number behind them a designation. */
const NUMBERED = /^(?:Type|Mk|Mark|Project|Object|Проект|Объект)[ \u00a0]\d{1,5}[A-Z]{0,3}$/u;

const TEXTS = 'Treaty|Convention|Accords?|Agreement|Pact|Protocol|Memorandum|Act|Regime|Arrangement|Compact';
const ENDS_AS_TEXT = new RegExp(`${GAP}(?:${TEXTS})$`, 'u');
const BEGINS_AS_TEXT = new RegExp(`^(?:${TEXTS})${GAP}(?:on|of|for)${GAP}`, 'u');

/** All runs of a text, in order. */
export function nameRuns(text: string): NameRun[] {
  const runs = [...text.matchAll(RUN)].flatMap((match) => partsOf(match[0], match.index));
  const others = [...text.matchAll(OTHER_DESIGNATION)].map((match): NameRun => ({ start: match.index, end: match.index + match[0].length, text: match[0], form: 'designation' }));
  return [...runs, ...others.filter(({ start }) => !runs.some((run) => run.start <= start && run.end > start))].sort((a, b) => a.start - b.start);
}

/** A run as one name, or as a designation and what stands before and after it: "Russian Su-75 Checkmate" is three. */
function partsOf(run: string, start: number): NameRun[] {
  const part = (from: number, until: number, form: NameRun['form']): NameRun[] => {
    const text = run.slice(from, until);
    const trimmed = text.trim();
    const at = start + from + text.indexOf(trimmed);
    return trimmed === '' ? [] : [{ start: at, end: at + trimmed.length, text: trimmed, form }];
  };
  const article = /^(?:The|An?|This)[ \u00a0]/.exec(run)?.[0].length ?? 0;
  if (ENDS_AS_TEXT.test(run) || BEGINS_AS_TEXT.test(run)) return part(article, run.length, 'instrument');
  const words = [...run.matchAll(/[^ \u00a0]+/gu)];
  for (const [i, { 0: word, index }] of words.entries()) {
    const next = words[i + 1];
    const until = next && NUMBERED.test(`${word} ${next[0]}`) ? next.index + next[0].length : DESIGNATION.test(word) ? index + word.length : undefined;
    if (until !== undefined) return [...part(0, index, 'words'), ...part(index, until, 'designation'), ...partsOf(run.slice(until), start + until)];
  }
  return part(0, run.length, 'words');
}
