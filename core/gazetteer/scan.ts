/**
 * Pass 1: text to names in linear time. The loop touches every character once: fold, hash, look one bit up. It asks
 * no question that text could make a processor guess wrong, but for the one that matters, and that is almost always "no":
 * whether a word ends here is a mask, not a branch. In units of a bare charCodeAt loop over prose it took 3.8; with a
 * branch at each word's end 4.5 to 5.2, and with a test for rare characters in it 6.5.
 */
import { CHARACTERS, character, KNOWN, UNPREFIXED, VISIBLE } from './characters.ts';
import type { NameIndex } from './name-index.ts';
import { createWalk, type Report, type Walk } from './walk.ts';

/** Fills the table for a text. */
function learn(text: string): void {
  for (let i = 0; i < text.length; i++) character(text.charCodeAt(i));
}

/**
 * Reports every name of the index in the text, longest and shorter ones alike.
 * @param text a text block; offsets are UTF-16 code units of it.
 * @returns false when the text holds characters that are to be ignored: give it to `cleanText` first; what was reported does not count.
 */
export function scan(index: NameIndex, text: string, report: Report): boolean {
  const { firstBits, firstFactor, firstShift } = index;
  const { length } = text;
  let walk: Walk | undefined;
  /** The last value, the hash of the token so far, and whether the token so far may begin a name. */
  let last = 0;
  let hash = 0;
  let bit = 0;
  let all = -1;
  for (let i = 0; i < length; i++) {
    const value = CHARACTERS[text.charCodeAt(i)] as number;
    /** All ones while the token goes on, else 0. */
    const same = (((value ^ last) >>> 16) - 1) >> 31;
    // `last << 1` has INFLECTED in its sign.
    if ((bit & (~same | ((last << 1) >> 31))) !== 0) {
      walk ??= createWalk(index, text, report);
      walk.visit(i, hash);
    }
    all &= value;
    // A token that goes on keeps its hash, unless each character is one of its own: ALONE is the sign.
    hash = (Math.imul(hash & same & ~(value >> 31), 31) + (value & 0xffff)) | 0;
    bit = firstBits[Math.imul(hash, firstFactor) >>> firstShift] as number;
    last = value;
  }
  if ((all & KNOWN) === 0) {
    learn(text);
    return scan(index, text, report);
  }
  if ((all & VISIBLE) === 0) return false;
  if (bit !== 0 || (all & UNPREFIXED) === 0) walk ??= createWalk(index, text, report);
  if (bit !== 0) walk?.visit(length, hash);
  if ((all & UNPREFIXED) === 0) walk?.visitPrefixed();
  return true;
}
