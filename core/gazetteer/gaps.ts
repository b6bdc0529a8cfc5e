/** What may lie between two tokens of one name. */
import { classOf, DIGIT, HEBREW, HYPHEN, isTokenClass, JOINER, NEWLINE, QUOTE, SLASH, SPACE } from './characters.ts';

/** White space inside a name, indentation of source text included. */
const MAX_GAP = 48;

/**
 * Where the next token of one name may begin after `from`, or -1 if what lies between parts names. Allowed: nothing
 * (letters to digits), one hyphen, slash or apostrophe with at most a line break after it, white space with at most one
 * line break, an opening quotation mark after white space.
 * @param before class of the token that ends at `from`.
 */
export function skipGap(text: string, from: number, before: number): number {
  let hyphens = 0;
  let joiners = 0;
  let newlines = 0;
  let quotes = 0;
  let spaces = 0;
  const limit = Math.min(text.length, from + MAX_GAP);
  for (let i = from; i < limit; i++) {
    const cls = classOf(text.charCodeAt(i));
    if (isTokenClass(cls)) {
      // "f/22" is an aperture and "I'80" a year: between a letter and its number only a hyphen may stand.
      if (joiners > 0 && cls === DIGIT && before !== DIGIT) return -1;
      // A quotation mark without a space: the gershayim of a Hebrew abbreviation.
      if (quotes > 0 && spaces + newlines === 0 && (cls !== HEBREW || before !== HEBREW)) return -1;
      return i;
    }
    if (cls === SPACE) spaces++;
    else if (cls === NEWLINE) newlines++;
    else if (cls === HYPHEN || cls === JOINER || cls === SLASH) {
      // " – " is a dash between two thoughts; "S-\n400" is a name over two lines.
      if (spaces + newlines + quotes > 0) return -1;
      if (cls === HYPHEN) hyphens++;
      else joiners++;
    } else if (cls === QUOTE) quotes++;
    else return -1;
    if (hyphens + joiners > 1 || newlines > 1 || quotes > 1 || (hyphens + joiners > 0 && spaces > 0 && newlines === 0)) return -1;
  }
  return -1;
}

/** Whether white space lies in `text[from, to)`. */
export function hasSpace(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const cls = classOf(text.charCodeAt(i));
    if (cls === SPACE || cls === NEWLINE) return true;
  }
  return false;
}
