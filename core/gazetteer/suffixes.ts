/**
 * Endings that the last word of a name takes in running text: plurals, cases, particles. They are cut off before the
 * look-up, so that no inflected form has to be listed. The list is per script; an ending only counts when at least two
 * characters of the name remain.
 */
import { CLASS } from './characters.ts';

const LATIN = ['s'];
/** Russian and Ukrainian case endings of nouns in consonant, -а/-я, -ь and adjectives in -ый/-ий; folding maps й to и and ї to і. */
const CYRILLIC = 'а у ю я е і и ы о ь ом ем ам ям ах ях ов ев ів ей ою ею ой ами ями ові еві ого его ому ему ым им ых их ая яя ое ее ую юю ии ый ий'.split(' ').map((ending) => ending.replaceAll('й', 'и'));
const HANGUL = '은 는 이 가 을 를 의 에 와 과 로 도 만 으로 에서 에게 까지 부터 처럼 보다 들 들은 들이 들을 급 형'.split(' ');

const ENDINGS = new Map<number, ReadonlySet<string>>([
  [CLASS.latin, new Set(LATIN)],
  [CLASS.cyrillic, new Set(CYRILLIC)],
  [CLASS.hangul, new Set(HANGUL)],
]);
const LONGEST = 3;

/** Prefixes written solid before a name: conjunctions, prepositions, the article. */
const PREFIXES = new Map<number, readonly string[]>([
  [CLASS.arabic, ['وال', 'بال', 'كال', 'فال', 'ال', 'لل', 'و', 'ب', 'ل', 'ك', 'ف']],
  [CLASS.hebrew, ['וה', 'שה', 'מה', 'ב', 'ה', 'ו', 'ל', 'מ', 'ש', 'כ']],
]);

/**
 * Lengths (in UTF-16 units) of the endings that a token may be freed of.
 * @param folded the token, folded.
 */
export function endingsOf(folded: string, cls: number): number[] {
  const endings = ENDINGS.get(cls);
  if (!endings) return [];
  const lengths: number[] = [];
  for (let length = 1; length <= LONGEST && folded.length - length >= 2; length++) {
    if (endings.has(folded.slice(-length))) lengths.push(length);
  }
  return lengths;
}

/** Lengths of the prefixes that a token may be freed of, longest first. */
export function prefixesOf(folded: string, cls: number): number[] {
  const prefixes = PREFIXES.get(cls);
  if (!prefixes) return [];
  return prefixes.filter((prefix) => folded.length - prefix.length >= 2 && folded.startsWith(prefix)).map((prefix) => prefix.length);
}

/** Whether tokens of this class take endings (prefixes) at all. */
export function takesEndings(cls: number): boolean {
  return ENDINGS.has(cls);
}
export function takesPrefixes(cls: number): boolean {
  return PREFIXES.has(cls);
}

/**
 * The part of a Cyrillic name's last word that stays the same in every case, when that is shorter than the word:
 * "Ракета" → "Ракет". Undefined when the word itself is the stem.
 */
export function stemOf(folded: string, cls: number): string | undefined {
  if (cls !== CLASS.cyrillic || folded.length < 4) return undefined;
  const adjective = /(?:ии|ыи|ая|ое)$/.exec(folded);
  if (adjective) return folded.slice(0, -2);
  return /[аяоеьиыі]$/.test(folded) ? folded.slice(0, -1) : undefined;
}
