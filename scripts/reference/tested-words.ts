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

/** Languages written without spaces: two letters count as a word. */
const SPACELESS = new Set(['zh', 'ja', 'th']);

/** Running words of a text. */
export function wordsIn(text: string, language: string): number {
  return SPACELESS.has(language) ? Math.round((text.match(/\p{L}/gu)?.length ?? 0) / 2) : (text.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0);
}

/**
 * Whether enough was read to say that a name is no word of its language. A name without a language is Latin and may
 * stand in a text of any: it needs ten times as much.
 * @param read running words by language.
 */
export function wasLookedFor({ lang }: Pick<Alias, 'lang'>, read: ReadonlyMap<string, number>): boolean {
  if (lang === undefined) return [...read.values()].reduce((sum, count) => sum + count, 0) >= 10 * ENOUGH;
  return (read.get(lang.replace(/-.*/s, '')) ?? 0) >= ENOUGH;
}

/** The list as it is kept: what was read, then the words in code-unit order. */
export function testedText(names: readonly string[], read: ReadonlyMap<string, number>, lists: number, date: string): string {
  const counts = [...read].filter(([, count]) => count >= ENOUGH).sort(([, a], [, b]) => b - a);
  const total = [...read.values()].reduce((sum, count) => sum + count, 0);
  return [
    '# Single words that mark by themselves without a page on which they were met, and that were looked for elsewhere',
    `# (docs/adr/0019-words-alone.md). Written by \`npm run -s reference:words\` on ${date}: ${total} running words, ${lists} lines of word lists.`,
    `# Languages with enough: ${counts.map(([language, count]) => `${language} ${count}`).join(', ')}.`,
    ...[...new Set(names.map(foldName))].sort(),
    '',
  ].join('\n');
}
