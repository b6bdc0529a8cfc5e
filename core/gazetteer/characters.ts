/**
 * What each UTF-16 code unit means to the matcher: the letter or digit it folds to and its script, or how it joins or
 * parts two tokens. Folding follows NFKD with combining marks dropped, plus what text really holds: ten hyphens,
 * no-break spaces, soft hyphens, Arabic letter variants, digits of other scripts.
 *
 * The table is filled a character at a time, when it is first met: text uses a hundred of them, so nothing has to be
 * shipped. It is one flat array because the hot loop of `scan.ts` then needs one load per character; memory that is
 * never touched is never taken.
 */
import {
  BREAK,
  CLASS_BITS,
  DIGIT,
  HANGUL,
  HYPHEN,
  IGNORED,
  JOINER,
  KNOWN,
  KNOWN_PLACE,
  LATIN,
  NEVER_PLACE,
  NEWLINE,
  OTHER,
  QUOTE,
  SLASH,
  SPACE,
  SPACELESS,
  VISIBLE,
} from './classes.ts';
import { SWEEP_ROOM } from './constants.ts';

// From a string, which the build writes shorter than escapes in a regular expression.
const MARK = new RegExp(
  '[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u09bc\u0abc\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f]',
  'g',
);
/** What joins or parts tokens, by class; what is invisible is as if not there: soft hyphen, zero-width and directional marks, tatweel. */
const PUNCTUATION = [
  [NEWLINE, '\n\r\u2028\u2029'],
  [HYPHEN, '-\u058a\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d'],
  [JOINER, "'\u2019\u02bc\uff07\u00b7\u30fb\u05f3\u2032"],
  [SLASH, '/\u2044\u2215\uff0f'],
  [QUOTE, '"\u00ab\u00bb\u201c\u201d\u201e\u201f\u2018\u201a\u2039\u203a\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\uff02\u05f4'],
  [IGNORED, '\u00ad\u034f\u061c\u0640\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff'],
] as const;
/** Letters that keyboards or cases exchange: Persian and Urdu forms to the Arabic ones, dotless i, barred letters, Ukrainian є, final sigma. */
const EXCHANGED: Readonly<Record<string, string>> = { ی: 'ي', ى: 'ي', ک: 'ك', ہ: 'ه', ە: 'ه', ٱ: 'ا', ı: 'i', ł: 'l', ø: 'o', đ: 'd', '\u0454': 'е', ς: 'σ' };

const WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u3005\u30fc]/u;

const IN_HANGUL = /\p{sc=Hangul}/u;

/** Scripts with a class of their own, in the order of the classes. */
const SCRIPTS = [/\p{sc=Latin}/u, /\p{sc=Cyrillic}/u, /\p{sc=Arabic}/u, /\p{sc=Hebrew}/u, IN_HANGUL, /[\u0900-\u0d7f]/];

function classOfLetter(char: string): number {
  const script = SCRIPTS.findIndex((pattern) => pattern.test(char));
  return script >= 0 ? LATIN + script : WITHOUT_SPACES.test(char) ? SPACELESS : OTHER;
}

/** A digit's value is its distance from its script's zero: digits come in blocks of ten. */
function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--;
  return code - zero;
}

/**
 * Class and folded unit of one code unit. Patterns of Unicode's properties come last: each takes a page up to a
 * millisecond when it is first used, and most text of most pages needs none of them.
 */
function describe(code: number): number {
  const char = String.fromCharCode(code);
  const lower = char.toLowerCase();
  // From there on signs can have cases, too: Ⅷ, Ⓐ.
  const isCased = code < 0x2100 && lower !== char.toUpperCase();
  if (code < 0x80 && isCased) return (LATIN << 16) | (code | 0x20);
  const mark = PUNCTUATION.find(([, characters]) => characters.includes(char));
  if (mark) return mark[0] << 16;
  if (!char.trim()) return SPACE << 16;
  if (code < 0x80) return code >= 0x30 && code < 0x3a ? (DIGIT << 16) | code : BREAK << 16;
  // Combining marks that writers add or leave out at will; vowel signs of Indic scripts are letters and stay.
  if (char.search(MARK) === 0) return IGNORED << 16;
  if (!isCased) {
    if (/\p{Nd}/u.test(char)) return (DIGIT << 16) | (0x30 + digitValue(code));
    if (!/[\p{L}\p{M}]/u.test(char)) {
      // Full-width and small forms of punctuation mean the plain ones. A raised or circled digit is a note's number: it ends a name.
      const plain = char.normalize('NFKC');
      return plain.length === 1 && plain !== char && !/\p{N}/u.test(plain) ? describe(plain.charCodeAt(0)) : BREAK << 16;
    }
    if (IN_HANGUL.test(char)) return (HANGUL << 16) | code;
  }
  const base = char.normalize('NFKD').replace(MARK, '').toLowerCase();
  const folded = EXCHANGED[base] ?? base;
  // What folds to several characters (ligatures, ß) stays itself: an alias that holds it folds the same way.
  const unit = folded.length === 1 ? folded : lower;
  return (classOfLetter(unit) << 16) | unit.charCodeAt(0);
}

/** Class and folded unit of those that have been met. */
const CHARACTERS = new Int32Array(0x10000);
/**
 * The same for the hot loop, as `CLASS_BITS` explains it; a value without `KNOWN` has to be asked for with `character`
 * first. Only this file writes it. Behind it is room for what that loop writes, for engines ask of every buffer, for each
 * character, whether it has been given away.
 */
export const SWEPT = new Int32Array(0x10000 + 3 * SWEEP_ROOM);

/** Class and folded code unit of a code unit. */
export function character(code: number): number {
  const known = CHARACTERS[code] as number;
  if (known) return known;
  const value = describe(code);
  const cls = value >>> 16;
  const place = cls < DIGIT ? NEVER_PLACE : cls === SPACELESS ? KNOWN_PLACE : cls - 1;
  SWEPT[code] = (value << 16) | (CLASS_BITS & ~(1 << (cls - 1))) | (cls === IGNORED ? KNOWN : KNOWN | VISIBLE) | place;
  return (CHARACTERS[code] = value);
}

/** Class of a code unit. */
export function classOf(code: number): number {
  return character(code) >>> 16;
}

/** Class of the code unit at a place of a text, which it must have. */
export function classAt(text: string, i: number): number {
  return classOf(text.charCodeAt(i));
}

/** Folded letter or digit at a place of a text; 0 for all else. */
export function unitAt(text: string, i: number): number {
  return character(text.charCodeAt(i)) & 0xffff;
}
