/**
 * Pass 1: text to candidates in linear time. The loop touches every character once: fold, hash, and look one bit up. It
 * has no branch that text can make it mispredict: whether a word ends is a mask, not a question, and the only test that
 * matters fails but for the few words that may begin a name (a branch at each word's end cost 1.5 times as much).
 */
import { ARABIC, BREAK, CHARACTERS, CYRILLIC, character, HANGUL, HEBREW, IGNORED, SPACELESS } from './characters.ts';
import type { Gazetteer } from './format.ts';
import { type Candidate, createWalk, type Visit } from './walk.ts';

export type { Candidate } from './walk.ts';

/** Scripts whose words take endings: a beginning of the word may be the name. */
const ENDINGS = (1 << CYRILLIC) | (1 << HANGUL);
/** Scripts whose words take prefixes: every word is looked at. */
const PREFIXES = (1 << ARABIC) | (1 << HEBREW);
const S = 0x73;

/**
 * Finds every name of the gazetteer in the text, longest and shorter ones alike, in order of their beginning. Which of
 * them count is for `core/mention` to judge.
 * @param text a text block; offsets are UTF-16 code units of it.
 */
export function findCandidates(gazetteer: Gazetteer, text: string): Candidate[] {
  const found: Candidate[] = [];
  const { firstBitmap, firstShift } = gazetteer;
  let visit: Visit | undefined;
  /** Class of the token so far, its hash, its beginning, and its last unit. */
  let cls: number = BREAK;
  let hash = 0;
  let start = 0;
  let unit = 0;
  /** Whether the token so far may begin a name; and without its last unit. */
  let bit = 0;
  let bitBefore = 0;
  for (let i = 0; i <= text.length; i++) {
    let value: number = BREAK << 16;
    if (i < text.length) {
      const code = text.charCodeAt(i);
      value = CHARACTERS[code] as number;
      if (value === 0) value = character(code);
    }
    const next = value >>> 16;
    if (next === IGNORED) continue;
    // All ones while the token goes on, else 0. A character of a spaceless script is a token of its own.
    const same = (((next ^ cls) | (next & SPACELESS)) - 1) >> 31;
    const plural = (((unit ^ S) - 1) >> 31) & bitBefore;
    const hit = (bit & (~same | -((ENDINGS >>> cls) & 1))) | (plural & ~same) | ((PREFIXES >>> cls) & ~same & 1);
    if (hit & 1) {
      visit ??= createWalk(gazetteer, text, found);
      visit(start, (bit | plural) !== 0);
    }
    unit = value & 0xffff;
    hash = (((hash & same) << 5) - (hash & same) + unit) | 0;
    start = i ^ ((i ^ start) & same);
    bitBefore = bit & same;
    const slot = Math.imul(hash, 0x9e3779b1) >>> firstShift;
    // Classes below that of digits are no tokens.
    bit = ((firstBitmap[slot >>> 5] as number) >>> (slot & 31)) & ((IGNORED - next) >>> 31);
    cls = next;
  }
  return found;
}
