/** Single words that mark by themselves, and what shows that they mean nothing else. */
import type { Alias, Entry } from '#core/entry/schema.ts';
import { KINDS, type Kind } from '#core/entry/kinds.ts';
import { classNouns, groupOf, weakNouns } from '#core/gazetteer/class-nouns.ts';
import { FIRST_GROUP } from '#core/gazetteer/format.ts';
import { isPlainWord } from './rules/everyday.ts';
import { isTested } from './tested-words.ts';

const WITHOUT_SPACES = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]+$/u;

const WEAK = new Set(weakNouns());
let nouns: readonly (readonly [noun: string, groups: number])[] | undefined;

/**
 * Whether a name of something built is written as one word only because its script has no spaces, its class noun and all:
 * 毒刺导弹 is "Stinger missile", and no more a single word than that. Treaties are not spared: 海牙公约 ("Hague Convention")
 * is several.
 */
export function holdsClassNoun(text: string, kind: Kind): boolean {
  if (KINDS[kind].realm !== 'system' || !WITHOUT_SPACES.test(text)) return false;
  nouns ??= [...classNouns()].filter(([noun]) => WITHOUT_SPACES.test(noun) && !WEAK.has(noun));
  const own = 1 << (FIRST_GROUP + groupOf(kind));
  const least = (noun: string) => text.length >= noun.length + 2;
  return nouns.some(([noun, groups]) => (groups & own) !== 0 && least(noun) && (text.endsWith(noun) || text.startsWith(noun)));
}

/** Names of an entry that are one word, mark by themselves, and were met nowhere, as far as is recorded. */
export function wordsAlone({ aliases, kind }: Pick<Entry, 'aliases' | 'kind'>): Alias[] {
  return aliases.filter(({ text, match = 'always', seen }) => match === 'always' && seen === undefined && isPlainWord(text) && !holdsClassNoun(text, kind));
}

/** Those of them that nobody has looked for in everyday text either. */
export function unprovenWords(entry: Pick<Entry, 'aliases' | 'kind'>): Alias[] {
  return wordsAlone(entry).filter(({ text }) => !isTested(text));
}
