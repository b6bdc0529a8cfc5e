/**
 * Classes of code units: five bits above the folded code unit in the low half of a table value (characters.ts); those
 * from `DIGIT` on are of letters and digits. Constants of their own, because the minifier writes them as numbers: as one
 * object their names would go to every page.
 */

/** Ends every name. */
export const BREAK = 1;
export const SPACE = 2;
export const NEWLINE = 3;
export const HYPHEN = 4;
/** Apostrophe, middle dot: part of some names, one at a time. */
export const JOINER = 5;
export const SLASH = 6;
/** May open or close inside a name: С-400 «Триумф». */
export const QUOTE = 7;
/** Soft hyphen, zero-width marks, combining accents: as if not there. */
export const IGNORED = 8;
export const DIGIT = 9;
export const LATIN = 10;
export const CYRILLIC = 11;
export const ARABIC = 12;
export const HEBREW = 13;
export const HANGUL = 14;
/** Devanagari, Bengali and their sisters, which write case endings solid. */
export const INDIC = 15;
/** Every other script that puts spaces between words. */
export const OTHER = 16;
/** Han, kana, Thai…: no spaces, so that every character is a token of its own. */
export const SPACELESS = 17;

/**
 * What the hot loop of `scan.ts` knows of a character: the folded unit in the high half, and below it one bit for each class of
 * letters and digits, clear in its own characters alone, so that it says of all others that they end such a token. The
 * lowest five bits are the place of the character's own bit. JavaScript shifts by the lowest five bits of a number, so
 * `next >>> value` has in its lowest bit whether the token ends. All values of a text and-ed say what it holds.
 */
export const CLASS_BITS = 0xff00;
/** Always clear: what is no letter or digit has its place, for nothing ends there. */
export const NEVER_PLACE = 5;
/** The place in the table is filled. Always set, so spaceless characters have its place: each is a token of its own. */
export const KNOWN_PLACE = 6;
export const KNOWN = 1 << KNOWN_PLACE;
/** Not `IGNORED`. */
export const VISIBLE = 1 << 7;
/** Of scripts whose words take endings: their beginnings are looked up as well. */
export const INFLECTED = (1 << (CYRILLIC - 1)) | (1 << (HANGUL - 1)) | (1 << (INDIC - 1));
/** Of scripts whose words take prefixes. */
export const PREFIXED = (1 << (ARABIC - 1)) | (1 << (HEBREW - 1));

/** True for classes that letters and digits have. */
export function isTokenClass(cls: number): boolean {
  return cls >= DIGIT;
}
