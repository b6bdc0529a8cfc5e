/**
 * Words that were looked for in everyday text and in word lists and not found in another sense: a name that nobody is
 * recorded to have met may mark by itself when it is one of them. `npm run -s reference:words` makes the list.
 */
import { readFileSync } from 'node:fs';
import type { Alias } from '#core/entry/schema.ts';
import { foldName } from './rules/fold.ts';

const FILE = new URL('../../assets/reference/tested-words.txt', import.meta.url);

let words: ReadonlySet<string> | undefined;

/** Whether a name is on the list. */
export function isTested(text: string): boolean {
  words ??= parseTested(readFileSync(FILE, 'utf8'));
  return words.has(foldName(text));
}

/** The folded words of a list; `#` begins a remark. */
export function parseTested(list: string): Set<string> {
  return new Set(list.split('\n').filter((line) => line !== '' && !line.startsWith('#')));
}

/** Running words that must have been read in a name's language: a word absent from so many is rarer than 1 in 65,000 (95 %). */
export const ENOUGH = 200_000;

/** What words in Latin letters are counted under, in whatever language they stand. */
export const LATIN = 'Latn';

/** Languages written without spaces: two letters count as a word. */
const SPACELESS = new Set(['zh', 'ja', 'th']);

/** Running words of a text in a language, or, for `LATIN`, of those in Latin letters. */
export function wordsIn(text: string, language: string): number {
  if (language === LATIN) return text.match(/\p{Script=Latin}[\p{L}\p{M}]*/gu)?.length ?? 0;
  return SPACELESS.has(language) ? Math.round((text.match(/\p{L}/gu)?.length ?? 0) / 2) : (text.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0);
}

/**
 * Whether enough was read to say that a name is no word of its language. A name without a language is Latin and may
 * stand in a text of any: it needs ten times as much in Latin letters.
 * @param read running words by language and under `LATIN`.
 */
export function wasLookedFor({ lang }: Pick<Alias, 'lang'>, read: ReadonlyMap<string, number>): boolean {
  if (lang === undefined) return (read.get(LATIN) ?? 0) >= 10 * ENOUGH;
  return (read.get(lang.replace(/-.*/s, '')) ?? 0) >= ENOUGH;
}

/**
 * The list as it is kept, with what a further reading adds: a remark on each reading, then the words in code-unit order.
 * @param kept the list as it was, empty for none.
 * @param names the words that were looked for in this reading.
 * @param read running words by language and under `LATIN`.
 */
export function testedText(kept: string, names: readonly string[], read: ReadonlyMap<string, number>, lists: number, date: string): string {
  const languages = [...read].filter(([language]) => language !== LATIN);
  const counts = languages.filter(([, count]) => count >= ENOUGH).sort(([, a], [, b]) => b - a);
  const total = languages.reduce((sum, [, count]) => sum + count, 0);
  const before = kept.split('\n').filter((line) => line.startsWith('#'));
  return [
    ...(before.length > 0
      ? before
      : [
          '# Single words that mark by themselves without a page on which they were met, and that were looked for elsewhere',
          '# (docs/adr/0019-words-alone.md). Written by `npm run -s reference:words`.',
        ]),
    `# Read on ${date}: ${total} running words, ${lists} lines of word lists.`,
    `# Languages with enough: ${counts.map(([language, count]) => `${language} ${count}`).join(', ')}.`,
    ...[...new Set([...parseTested(kept), ...names.map(foldName)])].sort(),
    '',
  ].join('\n');
}
