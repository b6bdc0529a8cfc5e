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
 * Flags above the class. The loop of `scan.ts` takes the first two of them from single values, and the others by and-ing
 * all values of a text: what is missing at the end says what the text holds.
 */
/** A character of a spaceless script: it ends the token before it. The sign bit. */
export const ALONE = 1 << 31;
/** A letter or digit. */
export const TOKEN = 1 << 30;
/** Of a script whose words take no endings: their beginnings need not be looked up as well. */
export const UNINFLECTED = 1 << 29;
/** Of a script whose words take no prefixes. */
export const UNPREFIXED = 1 << 28;
/** The place in the table is filled. */
export const KNOWN = 1 << 27;
/** Not `IGNORED`. */
export const VISIBLE = 1 << 26;

/** True for classes that letters and digits have. */
export function isTokenClass(cls: number): boolean {
  return cls >= DIGIT;
}
