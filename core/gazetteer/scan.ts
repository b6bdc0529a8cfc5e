/**
 * Pass 1: text to names in linear time. The first loop touches every character once: fold, hash, look one bit up. It asks
 * no question that text could make a processor guess wrong, but for the one that matters, and that is almost always "no":
 * whether a word ends here is a mask, not a branch. It calls nothing either, or its values would live in memory: what it
 * finds waits in a list. One word in four of English prose is the first of some name ("the", "second", "3"); the second
 * loop looks at two letters of the next word as well, and keeps one in forty.
 */
import { ALONE, CHARACTERS, classAt, DIGIT, KNOWN, UNPREFIXED, VISIBLE } from './characters.ts';
import { SPACE_CODE } from './codes.ts';
import { skipGap } from './gaps.ts';
import { chain, isMember } from './hash.ts';
import type { NameIndex } from './name-index.ts';
import { MOST_CUTS } from './suffixes.ts';
import { quickHash, tokenEnd } from './tokens.ts';
import { createWalk, type Report } from './walk.ts';

// A constant of this file: what another file exports would be fetched anew for each character.
const table = CHARACTERS;

/** Of each word that may begin a name: where it ends, and its quick hash. */
const ends: number[] = [];
const hashes: number[] = [];
/** All values of the text that was swept, and-ed. */
let seen = 0;

/** Lists the words that names begin with. Gives how many there are. */
function sweep({ firstBitmap, factor }: NameIndex, text: string): number {
  const mask = firstBitmap.length - 1;
  let count = 0;
  /** The last value, without ALONE; the hash of the token so far; and, in its lowest bit, whether that may begin a name. */
  let last = 0;
  let hash = 0;
  let bit = 0;
  let all = -1;
  for (let i = 0; i < text.length; i++) {
    const value = table[text.charCodeAt(i)] as number;
    /** 0 while the token goes on; a character that is a token of its own differs from all. */
    const change = (value ^ last) >>> 16;
    // `last >>> 30` is INFLECTED. What is negated is 0 or above: its sign says which.
    if ((bit & (-(change | (last >>> 30)) >>> 31)) !== 0) {
      ends[count] = i;
      hashes[count++] = hash;
    }
    all &= value;
    hash = (Math.imul(hash & ((change - 1) >> 31), factor) + value) | 0;
    bit = (firstBitmap[(hash >>> 5) & mask] as number) >> hash;
    last = value & ~ALONE;
  }
  ends[count] = text.length;
  hashes[count] = hash;
  seen = all;
  return count + (bit & 1);
}

/**
 * Quick hash of a word and of the first two letters of the next.
 * @param hash quick hash of the word.
 * @param first value of the next word's first letter in the table of characters.
 * @param second value of what follows that; 0 for nothing.
 */
export function startHash(hash: number, first: number, second: number): number {
  // Nothing where the word is a single letter; in scripts without spaces (ALONE, the sign) every one is.
  return chain(chain(hash, first), second & ((((first ^ second) >>> 16) - 1) >> 31) & ~(first >> 31));
}

/** Of the listed words, keeps those that names begin with as they go on here. Gives how many there are. */
function sift({ startFilter }: NameIndex, text: string, count: number): number {
  const last = text.length - 1;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const end = ends[i] as number;
    const hash = hashes[i] as number;
    let next = end + 1;
    // Eight times in ten a space and a letter follow; all else takes longer.
    let first = next < last && text.charCodeAt(end) === SPACE_CODE ? (table[text.charCodeAt(next)] as number) : 0;
    if (((first >>> 16) & 31) < DIGIT) {
      const until = tokenEnd(text, end - 1);
      // More of the word follows than any ending has.
      if (until > end + MOST_CUTS) continue;
      next = skipGap(text, until, classAt(text, end - 1));
      // Where no word follows, any letter will do.
      next ^= next >> 31;
      first = table[text.charCodeAt(next)] as number;
    }
    const second = next < last ? (table[text.charCodeAt(next + 1)] as number) : 0;
    if (((isMember(startFilter, hash) | isMember(startFilter, startHash(hash, first, second))) & 1) !== 0) ends[kept++] = end;
  }
  return kept;
}

/**
 * Reports every name of the index in the text, longest and shorter ones alike.
 * @param text a text block; offsets are UTF-16 code units of it.
 * @returns false when the text holds characters that are to be ignored: give it to `cleanText` first.
 */
export function scan(index: NameIndex, text: string, report: Report): boolean {
  let count = sweep(index, text);
  if ((seen & KNOWN) === 0) {
    // Fills the table: it asks for every character.
    quickHash(0, text, 0, text.length);
    count = sweep(index, text);
  }
  if ((seen & VISIBLE) === 0) return false;
  count = sift(index, text, count);
  const prefixed = (seen & UNPREFIXED) === 0;
  if (count > 0 || prefixed) {
    const walk = createWalk(index, text, report);
    for (let i = 0; i < count; i++) walk.visit(ends[i] as number);
    if (prefixed) walk.visitPrefixed();
  }
  return true;
}
