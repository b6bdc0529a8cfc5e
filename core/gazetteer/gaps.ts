/** What may lie between two tokens of one name. */
import { classOf } from './characters.ts';
import { DIGIT, HEBREW, HYPHEN, isTokenClass, JOINER, NEWLINE, QUOTE, SLASH, SPACE, SPACELESS } from './classes.ts';
import { MAX_GAP } from './constants.ts';

/** No token of the same name follows. */
export const NO_TOKEN = -1;

/**
 * Where the next token of one name may begin after `from`. Allowed: nothing (letters to digits), one hyphen, slash or
 * apostrophe with at most a line break after it, white space with at most one line break, an opening quotation mark after
 * white space or, where words are not spaced, without.
 * @param before class of the token that ends at `from`.
 * @returns the place; `NO_TOKEN` when what lies between parts names; and for what lies between tokens of few names only
 * (full stop, comma, bracket) the complement of the place.
 */
export function skipGap(text: string, from: number, before: number): number {
  let joiners = 0;
  let newlines = 0;
  let quotes = 0;
  let spaces = 0;
  let rare = 0;
  let slashes = 0;
  const limit = Math.min(text.length, from + MAX_GAP);
  for (let i = from; i < limit; i++) {
    const code = text.charCodeAt(i);
    const cls = classOf(code);
    if (isTokenClass(cls)) {
      // "f/22" is an aperture, "I'80" a year and "B-1/B-2" two things: between letters and numbers only a hyphen may stand.
      if (slashes > 0 && (cls === DIGIT) !== (before === DIGIT)) rare++;
      if (quotes > 0 && spaces + newlines === 0 && !isUnspaced(before, cls)) return NO_TOKEN;
      return rare > 0 ? ~i : i;
    }
    if (cls === SPACE) spaces++;
    else if (cls === NEWLINE) newlines++;
    else if (cls === HYPHEN || cls === JOINER || cls === SLASH) {
      // " – " is a dash between two thoughts; "S-\n400" is a name over two lines.
      if (spaces + newlines + quotes > 0) return NO_TOKEN;
      joiners++;
      if (cls !== HYPHEN) slashes++;
    } else if (cls === QUOTE) quotes++;
    else if (RARE.includes(text[i] as string)) rare++;
    else return NO_TOKEN;
    if (joiners > 1 || newlines > 1 || quotes > 1 || rare > 1) return NO_TOKEN;
    // "Leaders' Summit", "Intermediate- and Short-Range".
    if (joiners > 0 && spaces === 1 && newlines === 0 && cls === SPACE) rare++;
  }
  return NO_TOKEN;
}

const RARE = '.,()&:．，（）＆：';

/** Whether a quotation mark may stand between two tokens without a space: Japanese 「」, the gershayim of a Hebrew abbreviation. */
function isUnspaced(before: number, after: number): boolean {
  return before === SPACELESS || after === SPACELESS || (before === HEBREW && after === HEBREW);
}
