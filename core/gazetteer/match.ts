/**
 * Pass 1: text to candidates in linear time. The loop touches every character once: fold and hash; at a word's end it
 * looks one bit up. What is rare (a page of Unicode not yet filled, a soft hyphen inside a word) is tested only where a
 * word seems to end: one such test a character made the loop three times as dear (3.4 instead of 1.2 times charCodeAt).
 */
import { ARABIC, BREAK, CHARACTERS, CYRILLIC, character, DIGIT, HANGUL, HEBREW, IGNORED, SPACELESS } from './characters.ts';
import type { Gazetteer } from './format.ts';
import { mayHold, unstepQuick } from './hash.ts';
import { MOST_CUTS } from './suffixes.ts';
import { type Candidate, createWalk, type Visit } from './walk.ts';

export type { Candidate } from './walk.ts';

const S = 0x73;
/** A class that no character has. */
const NONE = -1;

/**
 * Finds every name of the gazetteer in the text, longest and shorter ones alike, in order of their beginning. Which of
 * them count is for `core/mention` to judge.
 * @param text a text block; offsets are UTF-16 code units of it.
 */
export function findCandidates(gazetteer: Gazetteer, text: string): Candidate[] {
  const found: Candidate[] = [];
  const table = CHARACTERS;
  const { firstBitmap, firstShift } = gazetteer;
  const { length } = text;
  let visit: Visit | undefined;
  for (let i = 0; i < length; ) {
    let value = table[text.charCodeAt(i)] as number;
    if (value < DIGIT << 16) {
      if (value === 0) character(text.charCodeAt(i));
      else i++;
      continue;
    }
    const start = i;
    const cls = value >>> 16;
    const same = cls === SPACELESS ? NONE : cls;
    let unit = 0;
    let hash = 0;
    for (;;) {
      unit = value & 0xffff;
      hash = ((hash << 5) - hash + unit) | 0;
      if (++i === length) break;
      value = table[text.charCodeAt(i)] as number;
      if (value >>> 16 === same) continue;
      // Not known yet, or as if not there: the word may go on behind it.
      while (i < length && (value === 0 || value >>> 16 === IGNORED)) {
        if (value !== 0) i++;
        value = i < length ? character(text.charCodeAt(i)) : BREAK << 16;
      }
      if (value >>> 16 !== same) break;
    }
    let hit = mayHold(firstBitmap, firstShift, hash);
    // Without its plural or case ending the word may be one, too.
    const cuts = cls === CYRILLIC || cls === HANGUL ? MOST_CUTS : unit === S ? 1 : 0;
    for (let last = i - 1, left = cuts; left > 0 && last > start && !hit; last--, left--) {
      hash = unstepQuick(hash, character(text.charCodeAt(last)) & 0xffff);
      hit = mayHold(firstBitmap, firstShift, hash);
    }
    if (hit || cls === ARABIC || cls === HEBREW) {
      visit ??= createWalk(gazetteer, text, found);
      visit(start, hit);
    }
  }
  return found;
}
