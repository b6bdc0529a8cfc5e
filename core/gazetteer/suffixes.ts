/**
 * Endings and prefixes that the words of a name take in running text: plurals, cases, particles, articles. They are cut
 * off before the look-up, so that no inflected form has to be listed. Endings come with the gazetteer, as hashes
 * (endings.ts): looking one up must not make strings.
 */
import { isCapital } from './boundaries.ts';
import { classAt, unitAt } from './characters.ts';
import { ARABIC, BREAK, CYRILLIC, DIGIT, HANGUL, HEBREW, HYPHEN, INDIC, LATIN, SLASH } from './classes.ts';
import { CAPITAL_Z, MOST_CUTS, SMALL_S } from './constants.ts';

/** Code units that must remain of a word without its ending. */
function leastRest(cls: number): number {
  return cls === CYRILLIC ? 3 : cls === HANGUL ? 2 : 4;
}

/** Whether a Latin word ends in a plural s: Javelins, JAVELINS, Su-57Es, Iskander-Ms; not "is", nor a stray capital. */
function hasPlural(text: string, start: number, end: number): boolean {
  const rest = end - 1 - start;
  if (text.charCodeAt(end - 1) === SMALL_S) {
    if (rest !== 1 || start === 0) return rest > 1;
    const joint = classAt(text, start - 1);
    return joint === DIGIT || ((joint === HYPHEN || joint === SLASH) && text.charCodeAt(start) <= CAPITAL_Z);
  }
  return unitAt(text, end - 1) === SMALL_S && rest > 3 && isCapital(text[end - 2]);
}

/**
 * Where the token in `text[start, end)` may be cut.
 * @param endings hashes of those that are known.
 * @param into gets the ends of what remains from place `at` on, the shortest ending first.
 * @returns how many there are, at most `MOST_CUTS`.
 */
export function cutEndings(endings: ReadonlySet<number>, text: string, start: number, end: number, cls: number, into: Int32Array, at: number): number {
  if (cls === LATIN) {
    if (!hasPlural(text, start, end)) return 0;
    into[at] = end - 1;
    return 1;
  }
  if (cls !== CYRILLIC && cls !== HANGUL && cls !== INDIC) return 0;
  let count = 0;
  let hash = 0;
  let power = 1;
  const first = Math.max(end - MOST_CUTS, start + leastRest(cls));
  for (let i = end - 1; i >= first; i--) {
    hash = (hash + Math.imul(unitAt(text, i), power)) | 0;
    power = Math.imul(power, 31);
    if (endings.has(hash)) into[at + count++] = i;
  }
  return count;
}

/** Conjunctions, prepositions and articles written solid before a word, longest first; one list, for no word is in two scripts. */
const PREFIXES = 'وال بال كال فال ال لل و ب ل ك ف כשה וה וב ול ומ שה שב מה כש ב ה ו ל מ ש כ'.split(' ');

/** The prefixes of a class of letters. */
export function prefixesOf(cls: number): readonly string[] {
  return cls === ARABIC || cls === HEBREW ? PREFIXES : [];
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
  const next = end < text.length ? classAt(text, end) : BREAK;
  const rest = next === HYPHEN || next === DIGIT ? 1 : prefix.length > 1 || classAt(text, start) === HEBREW ? 3 : 4;
  if (end - at < rest) return -1;
  for (let i = 0; i < prefix.length; i++) if (unitAt(text, start + i) !== prefix.charCodeAt(i)) return -1;
  return at;
}
