/**
 * What each UTF-16 code unit means to the matcher: the letter or digit it folds to and its script, or how it joins or
 * parts two tokens. Folding follows NFKD with combining marks dropped, plus what text really holds: ten hyphens,
 * no-break spaces, soft hyphens, Arabic letter variants, digits of other scripts.
 *
 * The table is filled a page (64 code units) at a time, when a page of Unicode is first met: text uses two to eight of
 * them, so nothing has to be shipped. A character costs some ten patterns, cold ones: most text of most pages has none of
 * the letters and signs behind ASCII. It is one flat array because the hot loop of
 * `scan.ts` then needs one load per character and no test for the page; memory that is never touched is never taken.
 */

/**
 * Classes of code units: five bits above the folded code unit in the low half of a table value; those from `DIGIT` on
 * are of letters and digits. Constants of their own, because the minifier writes them as numbers: as one object their
 * names would go to every page.
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

/** One of these characters or ranges. From strings, which the build writes shorter than escapes in regular expressions. */
function oneOf(characters: string): RegExp {
  return new RegExp(`[${characters}]`, 'g');
}

const MARK = oneOf(
  '\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u09bc\u0abc\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f',
);
/** What joins or parts tokens, by class; what is invisible is as if not there: soft hyphen, zero-width and directional marks, tatweel. */
const PUNCTUATION = [
  [NEWLINE, oneOf('\n\r\u2028\u2029')],
  [HYPHEN, oneOf('-\u058a\u2010-\u2015\u2212\ufe58\ufe63\uff0d')],
  [JOINER, oneOf("'\u2019\u02bc\uff07\u00b7\u30fb\u05f3\u2032")],
  [SLASH, oneOf('/\u2044\u2215\uff0f')],
  [QUOTE, oneOf('"\u00ab\u00bb\u201c-\u201f\u2018\u201a\u2039\u203a\u3008-\u300f\uff02\u05f4')],
  [IGNORED, oneOf('\u00ad\u034f\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff')],
  // Combining marks that writers add or leave out at will; vowel signs of Indic scripts are letters and stay.
  [IGNORED, MARK],
] as const;
/** Letters that keyboards or cases exchange: Persian and Urdu forms to the Arabic ones, dotless i, barred letters, Ukrainian є, final sigma. */
const EXCHANGED: Readonly<Record<string, string>> = { ی: 'ي', ى: 'ي', ک: 'ك', ہ: 'ه', ە: 'ه', ٱ: 'ا', ı: 'i', ł: 'l', ø: 'o', đ: 'd', '\u0454': 'е', ς: 'σ' };

const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u3005\u30fc]/u;

/** Scripts with a class of their own, in the order of the classes. */
const SCRIPTS = [/\p{sc=Latin}/u, /\p{sc=Cyrillic}/u, /\p{sc=Arabic}/u, /\p{sc=Hebrew}/u, /\p{sc=Hangul}/u, /[\u0900-\u0d7f]/];

function classOfLetter(char: string): number {
  if (WITHOUT_SPACES.test(char)) return SPACELESS;
  const script = SCRIPTS.findIndex((pattern) => pattern.test(char));
  return script < 0 ? OTHER : LATIN + script;
}

/** A digit's value is its distance from its script's zero: digits come in blocks of ten. */
function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--;
  return code - zero;
}

/** Class and folded unit of one code unit. */
function describe(code: number): number {
  const char = String.fromCharCode(code);
  const mark = PUNCTUATION.find(([, pattern]) => char.search(pattern) === 0);
  if (mark) return mark[0] << 16;
  if (/\s/.test(char)) return SPACE << 16;
  if (/\p{Nd}/u.test(char)) return (DIGIT << 16) | (0x30 + digitValue(code));
  if (!/[\p{L}\p{M}]/u.test(char)) {
    // Full-width and small forms of punctuation mean the plain ones. A raised or circled digit is a note's number: it ends a name.
    const plain = char.normalize('NFKC');
    return plain.length === 1 && plain !== char && !/\p{N}/u.test(plain) ? describe(plain.charCodeAt(0)) : BREAK << 16;
  }
  if (/\p{sc=Hangul}/u.test(char)) return (HANGUL << 16) | code;
  const base = char.normalize('NFKD').replace(MARK, '').toLowerCase();
  const folded = EXCHANGED[base] ?? base;
  // What folds to several characters (ligatures, ß) stays itself: an alias that holds it folds the same way.
  const unit = folded.length === 1 ? folded : char.toLowerCase();
  return (classOfLetter(unit) << 16) | unit.charCodeAt(0);
}

/** Code units that are looked up together. */
const PAGE = 64;

/** The whole table, for the hot loop; a value without `KNOWN` has to be asked for with `character` first. Only this file writes it. */
export const CHARACTERS = new Int32Array(0x10000);

function flagsOf(cls: number): number {
  let flags = KNOWN;
  if (isTokenClass(cls)) flags |= TOKEN;
  if (cls === SPACELESS) flags |= ALONE;
  if (cls !== CYRILLIC && cls !== HANGUL && cls !== INDIC) flags |= UNINFLECTED;
  if (cls !== ARABIC && cls !== HEBREW) flags |= UNPREFIXED;
  return cls === IGNORED ? flags : flags | VISIBLE;
}

function fill(start: number): void {
  // Surrogates and private use end names; they need no look-ups.
  const plain = start >= 0xd800 && start < 0xf900;
  for (let code = start; code < start + PAGE; code++) {
    const value = plain ? BREAK << 16 : describe(code);
    CHARACTERS[code] = value | flagsOf(value >>> 16);
  }
}

/** Table value of a code unit: flags, class, folded code unit. */
export function character(code: number): number {
  const known = CHARACTERS[code] as number;
  if (known !== 0) return known;
  fill(code & -PAGE);
  return CHARACTERS[code] as number;
}

/** Class of a code unit. */
export function classOf(code: number): number {
  return (character(code) >>> 16) & 31;
}

/** Class of the code unit at a place of a text, which it must have. */
export function classAt(text: string, i: number): number {
  return classOf(text.charCodeAt(i));
}

/** Folded letter or digit at a place of a text; 0 for all else. */
export function unitAt(text: string, i: number): number {
  return character(text.charCodeAt(i)) & 0xffff;
}

/** True for classes that letters and digits have. */
export function isTokenClass(cls: number): boolean {
  return cls >= DIGIT;
}
