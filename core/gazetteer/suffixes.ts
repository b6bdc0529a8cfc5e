/**
 * Endings and prefixes that the words of a name take in running text: plurals, cases, particles, articles. They are cut
 * off before the look-up, so that no inflected form has to be listed. The lists are per script, as folding leaves them
 * (й is и, ї is і), and kept as hashes: looking one up must not make strings.
 */
import { ARABIC, BREAK, CYRILLIC, classOf, DIGIT, HANGUL, HEBREW, HYPHEN, INDIC, LATIN, unitOf } from './characters.ts';
import { stepQuick } from './hash.ts';

const S = 0x73;

/** Length of the longest ending, in code units, and so the number of ways to cut one. */
export const MOST_CUTS = 4;

interface Endings {
  readonly hashes: ReadonlySet<number>;
  /** Code units that must remain. */
  readonly rest: number;
}

function endings(words: string, rest: number): Endings {
  const hash = (word: string) => [...word].reduce((sum, char) => stepQuick(sum, unitOf(char.charCodeAt(0))), 0);
  return { hashes: new Set(words.split(' ').map(hash)), rest };
}

/** Russian and Ukrainian nouns and adjectives. */
const CYRILLIC_ENDINGS = endings(
  'а у ю я е і и ы о ь ом ем ам ям ах ях ов ев ів ей ою ею ой ами ями ові еві ого его ому ему ым им ий ый ій их ых ими ыми ая яя ое ее ую юю еи ии ыи іи ої',
  3,
);
const HANGUL_ENDINGS = endings(
  '은 는 이 가 을 를 의 에 와 과 로 도 만 등 용 급 형 들 기 으로 에서 에게 까지 부터 처럼 보다 이나 이라 라는 라고 에는 에도 와의 과의 들은 들이 들을 들의 이라는 에서는 으로는',
  2,
);

/** Case endings and particles of Marathi and Hindi, Bengali, Gujarati and Tamil. */
const INDIC_ENDINGS = endings('ने ला ची चा चे च्या त तील वर ना ंनी ंची ंचे ंना ंच्या ों ें র ের কে তে টি রা দের গুলি গুলো ની નું નો ના ને માં થી ை ின் ில் ால் கள் ும்', 4);

/** Endings of a class of letters, or undefined when its words take none that are cut. */
function endingsOf(cls: number): Endings | undefined {
  if (cls === CYRILLIC) return CYRILLIC_ENDINGS;
  if (cls === HANGUL) return HANGUL_ENDINGS;
  return cls === INDIC ? INDIC_ENDINGS : undefined;
}

/** Whether a Latin word ends in a plural s: Javelins, JAVELINS, Su-57Es; not "is", nor a stray capital. */
function hasPlural(text: string, start: number, end: number): boolean {
  const rest = end - 1 - start;
  if (text.charCodeAt(end - 1) === S) return rest > 1 || (rest === 1 && start > 0 && classOf(text.charCodeAt(start - 1)) === DIGIT);
  const before = text[end - 2] as string;
  return unitOf(text.charCodeAt(end - 1)) === S && rest > 3 && before !== before.toLowerCase();
}

/**
 * Where the token in `text[start, end)` may be cut.
 * @param into gets the ends of what remains from place `at` on, the shortest ending first.
 * @returns how many there are, at most `MOST_CUTS`.
 */
export function cutEndings(text: string, start: number, end: number, cls: number, into: Int32Array, at: number): number {
  if (cls === LATIN) {
    if (!hasPlural(text, start, end)) return 0;
    into[at] = end - 1;
    return 1;
  }
  const known = endingsOf(cls);
  if (!known) return 0;
  let count = 0;
  let hash = 0;
  let power = 1;
  const first = Math.max(end - MOST_CUTS, start + known.rest);
  for (let i = end - 1; i >= first; i--) {
    hash = (hash + Math.imul(unitOf(text.charCodeAt(i)), power)) | 0;
    power = Math.imul(power, 31);
    if (known.hashes.has(hash)) into[at + count++] = i;
  }
  return count;
}

/** Conjunctions, prepositions and articles written solid before a word, longest first. */
const ARABIC_PREFIXES = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل', 'و', 'ب', 'ل', 'ك', 'ف'];
const HEBREW_PREFIXES = ['וה', 'שה', 'מה', 'כש', 'ב', 'ה', 'ו', 'ל', 'מ', 'ש', 'כ'];
const NONE: readonly string[] = [];

/** The prefixes of a class of letters. */
export function prefixesOf(cls: number): readonly string[] {
  if (cls === ARABIC) return ARABIC_PREFIXES;
  return cls === HEBREW ? HEBREW_PREFIXES : NONE;
}

/** The article alone, which the second word of a name may carry; undefined where none is written solid. */
export function articleOf(cls: number): string | undefined {
  if (cls === ARABIC) return 'ال';
  return cls === HEBREW ? 'ה' : undefined;
}

/**
 * Where a token begins once it is freed of a prefix, or -1 when it does not have it or too little would remain: one
 * letter may be the name's own, so the shorter the prefix, the longer the rest has to be.
 */
export function cutPrefix(text: string, start: number, end: number, prefix: string): number {
  const at = start + prefix.length;
  // Before a number even a letter is enough: "وإف-35".
  const next = end < text.length ? classOf(text.charCodeAt(end)) : BREAK;
  const rest = next === HYPHEN || next === DIGIT ? 1 : prefix.length > 1 || classOf(text.charCodeAt(start)) === HEBREW ? 3 : 4;
  if (end - at < rest) return -1;
  for (let i = 0; i < prefix.length; i++) if (unitOf(text.charCodeAt(start + i)) !== prefix.charCodeAt(i)) return -1;
  return at;
}

/**
 * The part of a Cyrillic word that stays the same in every case, by which names are stored: "Ракета" → "Ракет",
 * "Железный" → "Железн". A word without an ending is its own stem.
 * @param folded the word, folded.
 */
export function stemOf(folded: string): string {
  if (folded.length < 4) return folded;
  if (folded.length > 5 && /(?:ии|ыи|іи|ои|ая|яя|ое|ее)$/.test(folded)) return folded.slice(0, -2);
  return /[аяоеьиыіую]$/.test(folded) ? folded.slice(0, -1) : folded;
}
