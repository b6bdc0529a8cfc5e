/**
 * Pass 1: text to names in linear time. The first loop touches every character once: fold, hash, write down where the
 * word ends. It asks nothing that text could make a processor guess wrong, for a wrong guess costs as much as ten
 * characters, and it calls nothing, or its values would live in memory instead of registers. What it writes are numbers
 * in arrays; the loops after it read these and no text: one word in three of English prose is the first of some name
 * ("the", "second", "3"), one in a hundred goes on like one.
 */
import { SWEPT } from './characters.ts';
import { CLASS_BITS, INFLECTED, KNOWN, NEVER_PLACE, PREFIXED, VISIBLE } from './classes.ts';
import { FILTER_FACTOR_A, MOST_CUTS, SWEEP_LENGTH, SWEEP_OVERLAP, SWEEP_ROOM } from './constants.ts';
import { hasBit, hasPlace, isMember, pair, UNFACTOR } from './hash.ts';
import type { NameIndex } from './name-index.ts';
import { quickHash, tokenStart } from './tokens.ts';
import { prepareWalk, type Report, visit, visitPrefixed } from './walk.ts';

// Constants of this file: what another file exports would be fetched anew for each character.
const { imul } = Math;
const table = SWEPT;
/** The room behind the table, in equal parts. */
const part = (at: number): Int32Array => SWEPT.subarray(at, at + SWEEP_ROOM);
/** Where each token ends, its quick hash, and which of them names may begin with. Of fixed size: arrays that grow are slower to write. */
const ends = part(0x10000);
const hashes = part(0x10000 + SWEEP_ROOM);
const kept = part(0x10000 + 2 * SWEEP_ROOM);

/** All values of the characters, and-ed. */
let seen = 0;

/** Lists the tokens of `text[from, to)`. Gives how many there are. */
function sweep(text: string, from: number, to: number): number {
  let count = 0;
  let last = NEVER_PLACE;
  let hash = 0;
  let all = -1;
  for (let i = from; i < to; i++) {
    const value = table[text.charCodeAt(i)] as number;
    ends[count] = i;
    hashes[count] = hash;
    // 1 where a token has ended.
    const end = (value >>> last) & 1;
    count += end;
    hash = (imul(hash & (end - 1), 31) + (value >>> 16)) | 0;
    all &= value;
    last = value;
  }
  ends[count] = to;
  hashes[count] = hash;
  seen = all;
  count += ((CLASS_BITS | KNOWN) >>> last) & 1;
  // What follows the last word is no word.
  hashes[count] = 0;
  return count;
}

/**
 * Keeps of the tokens those that names begin with, and of these those that go on like one. Gives how many there are. Of
 * English prose the first loop keeps nearly half, the second, which asks for one of two places, a tenth.
 */
function sift({ firstBitmap, startFilter }: NameIndex, count: number): number {
  const mask = firstBitmap.length - 1;
  let found = 0;
  for (let token = 0; token < count; token++) {
    const hash = hashes[token] as number;
    kept[found] = token;
    found += ((firstBitmap[(hash >>> 5) & mask] as number) >> hash) & 1;
  }
  const most = found;
  found = 0;
  for (let i = 0; i < most; i++) {
    const token = kept[i] as number;
    const hash = hashes[token] as number;
    kept[found] = token;
    found += (hasPlace(startFilter, imul(hash, FILTER_FACTOR_A)) | hasPlace(startFilter, imul(pair(hash, hashes[token + 1] as number), FILTER_FACTOR_A))) & 1;
  }
  return siftWhole(startFilter, found);
}

/** Keeps of them those of which both places are set: a hundredth of English prose. A function of its own: Firefox takes half as long again for the three loops in one. */
function siftWhole(startFilter: Int32Array, most: number): number {
  let found = 0;
  for (let i = 0; i < most; i++) {
    const token = kept[i] as number;
    const hash = hashes[token] as number;
    kept[found] = token;
    found += (isMember(startFilter, hash) | isMember(startFilter, pair(hash, hashes[token + 1] as number))) & 1;
  }
  return found;
}

/** Hash of a beginning of a token, from the hash of one that is a letter longer; 0 where no ending is cut off. */
function withoutLetter(text: string, token: number, hash: number, cut: number): number {
  const value = table[text.charCodeAt((ends[token] as number) - cut)] as number;
  return cut > MOST_CUTS || (~value & INFLECTED) === 0 ? 0 : imul(hash - (value >>> 16), UNFACTOR);
}

/** `sift` for texts in which words take endings: the beginnings of both words are asked for as well. */
function siftInflected({ firstBitmap, startFilter }: NameIndex, text: string, count: number): number {
  let found = 0;
  for (let token = 0; token < count; token++) {
    let isStart = 0;
    for (let hash = hashes[token] as number, cut = 0; hash; hash = withoutLetter(text, token, hash, ++cut)) {
      if (!hasBit(firstBitmap, hash)) continue;
      isStart |= isMember(startFilter, hash);
      for (let next = hashes[token + 1] as number, nextCut = 0; next; next = withoutLetter(text, token + 1, next, ++nextCut)) isStart |= isMember(startFilter, pair(hash, next));
    }
    kept[found] = token;
    found += isStart & 1;
  }
  return found;
}

/**
 * Reports every name of the index in the text, longest and shorter ones alike.
 * @param text a text block; offsets are UTF-16 code units of it.
 * @returns false when the text holds characters that are to be ignored: give it to `cleanText` first.
 */
export function scan(index: NameIndex, text: string, report: Report): boolean {
  const { length } = text;
  let visited = -1;
  /** Not 0 where the text has words that take prefixes. */
  let prefixed = 0;
  for (let from = 0, to = 0; to < length; from = to - SWEEP_OVERLAP) {
    to = Math.min(length, from + SWEEP_LENGTH);
    let count = sweep(text, from, to);
    if ((seen & KNOWN) === 0) {
      // Fills the table: it asks for every character.
      quickHash(text, from, to);
      count = sweep(text, from, to);
    }
    if ((seen & VISIBLE) === 0) return false;
    prefixed |= ~seen & PREFIXED;
    count = (~seen & INFLECTED) !== 0 ? siftInflected(index, text, count) : sift(index, count);
    if (count > 0 || prefixed) prepareWalk(index, text, report);
    for (let i = 0; i < count; i++) {
      const start = tokenStart(text, (ends[kept[i] as number] as number) - 1);
      if (start > visited) visit((visited = start));
    }
  }
  if (prefixed) visitPrefixed();
  return true;
}
