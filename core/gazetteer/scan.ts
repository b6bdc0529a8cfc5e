/**
 * Pass 1: text to names in linear time. The first loop touches every character once: fold, hash, write down where the
 * word ends. It asks nothing that text could make a processor guess wrong, for a wrong guess costs as much as ten
 * characters, and it calls nothing, or its values would live in memory instead of registers. What it writes are numbers
 * in arrays; the loops after it read these and no text: one word in three of English prose is the first of some name
 * ("the", "second", "3"), one in a hundred goes on like one.
 */
import { CHARACTERS } from './characters.ts';
import { ALONE, KNOWN, UNINFLECTED, UNPREFIXED, VISIBLE } from './classes.ts';
import { MOST_CUTS } from './codes.ts';
import { chain, FACTOR, hasBit, imul, isMember, UNFACTOR } from './hash.ts';
import type { NameIndex } from './name-index.ts';
import { quickHash, tokenStart } from './tokens.ts';
import { prepareWalk, type Report, visit, visitPrefixed } from './walk.ts';

// A constant of this file: what another file exports would be fetched anew for each character.
const table = CHARACTERS;

/** Characters that are swept at a time: as many as the blocks of a page have, and all numbers stay in the processor's cache. */
const MOST = 0x4000;
/** What is swept again with what follows: more than two words of any name and what may lie between them. */
const OVERLAP = 512;
/** Where each token ends, its quick hash, and which of them names may begin with. Of fixed size: arrays that grow are slower to write. */
const ends = new Int32Array(MOST + 2);
const hashes = new Int32Array(MOST + 2);
const kept = new Int32Array(MOST + 2);
/** All values of the characters, and-ed. */
let seen = 0;

/** Lists the tokens of `text[from, to)`. Gives how many there are. */
function sweep(text: string, from: number, to: number): number {
  let count = 0;
  /** The last value, without ALONE, so that its highest bit is TOKEN; the hash of its run of one class so far. */
  let last = 0;
  let hash = 0;
  let all = -1;
  for (let i = from; i < to; i++) {
    const value = table[text.charCodeAt(i)] as number;
    // 1 where a run begins: its class is another; a character that is a token of its own differs from all.
    const change = (((value ^ last) >>> 16) + 0xffff) >>> 16;
    ends[count] = i;
    hashes[count] = hash;
    count += change & (last >>> 30);
    hash = (imul(hash & (change - 1), FACTOR) + value) | 0;
    all &= value;
    last = value & ~ALONE;
  }
  ends[count] = to;
  hashes[count] = hash;
  seen = all;
  count += last >>> 30;
  // What follows the last word is no word.
  hashes[count] = 0;
  return count;
}

/** Keeps of the tokens those that names begin with, and of these those that go on like one. Gives how many there are. */
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
    found += (isMember(startFilter, hash) | isMember(startFilter, chain(hash, hashes[token + 1] as number))) & 1;
  }
  return found;
}

/** Hash of a beginning of a token, from the hash of one that is a letter longer; 0 where no ending is cut off. */
function withoutLetter(text: string, token: number, hash: number, cut: number): number {
  const value = table[text.charCodeAt((ends[token] as number) - cut)] as number;
  return cut > MOST_CUTS || value & UNINFLECTED ? 0 : imul(hash - value, UNFACTOR);
}

/** `sift` for texts in which words take endings: the beginnings of both words are asked for as well. */
function siftInflected({ firstBitmap, startFilter }: NameIndex, text: string, count: number): number {
  let found = 0;
  for (let token = 0; token < count; token++) {
    let isStart = 0;
    for (let hash = hashes[token] as number, cut = 0; hash; hash = withoutLetter(text, token, hash, ++cut)) {
      if (!hasBit(firstBitmap, hash & (firstBitmap.length * 32 - 1))) continue;
      isStart |= isMember(startFilter, hash);
      for (let next = hashes[token + 1] as number, nextCut = 0; next; next = withoutLetter(text, token + 1, next, ++nextCut)) isStart |= isMember(startFilter, chain(hash, next));
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
  let prefixed = false;
  prepareWalk(index, text, report);
  for (let from = 0, to = 0; to < length; from = to - OVERLAP) {
    to = Math.min(length, from + MOST);
    let count = sweep(text, from, to);
    if ((seen & KNOWN) === 0) {
      // Fills the table: it asks for every character.
      quickHash(text, from, to);
      count = sweep(text, from, to);
    }
    if ((seen & VISIBLE) === 0) return false;
    prefixed ||= (seen & UNPREFIXED) === 0;
    count = (seen & UNINFLECTED) === 0 ? siftInflected(index, text, count) : sift(index, count);
    for (let i = 0; i < count; i++) {
      const start = tokenStart(text, (ends[kept[i] as number] as number) - 1);
      if (start > visited) visit((visited = start));
    }
  }
  if (prefixed) visitPrefixed();
  return true;
}
