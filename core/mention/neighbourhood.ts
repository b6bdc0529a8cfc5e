/** The words around a candidate, as far as the cue table knows them. */
import { CLASS, character, isTokenClass } from '#core/gazetteer/characters.ts';
import type { Gazetteer } from '#core/gazetteer/format.ts';
import { hashToken, tokenEnd } from '#core/gazetteer/tokens.ts';

export interface Neighbour {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  /** Bits of the cue table, 0 for a word it does not hold. */
  readonly mask: number;
  /** Words between this one and the candidate: 0 is right beside it. */
  readonly distance: number;
  readonly after: boolean;
  /** A full stop, colon or line break lies between: not adjacent in the sense of a noun to its name. */
  readonly parted: boolean;
}

/** Mask of a hashed word, by binary search. */
export function cueMask(gazetteer: Gazetteer, hash: number): number {
  const { cueHashes, cueMasks } = gazetteer;
  let low = 0;
  let high = cueHashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = cueHashes[middle] as number;
    if (value === hash) return cueMasks[middle] as number;
    if (value < hash) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** First character of the token that ends just before `end`. */
function tokenStart(text: string, end: number): number {
  let start = end - 1;
  const cls = character(text.charCodeAt(start)) >>> 16;
  if (cls === CLASS.spaceless) return start;
  for (let i = start - 1; i >= 0; i--) {
    const next = character(text.charCodeAt(i)) >>> 16;
    if (next === cls) start = i;
    else if (next !== CLASS.ignored) break;
  }
  return start;
}

/** English possessive and plural endings are not words of their own. */
const STUB = /^(?:s|t|re|ve|ll|d)$/i;

function isParting(code: number): boolean {
  // . ! ? : ; newline
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3a || code === 0x3b || code === 0x0a;
}

/**
 * Up to `size` words on each side of `[start, end)`, nearest first on each side.
 */
export function neighbours(gazetteer: Gazetteer, text: string, start: number, end: number, size: number): Neighbour[] {
  const words: Neighbour[] = [];
  let parted = false;
  for (let i = start - 1, distance = 0; i >= 0 && distance < size; i--) {
    const code = text.charCodeAt(i);
    if (!isTokenClass(character(code) >>> 16)) {
      parted ||= isParting(code);
      continue;
    }
    const from = tokenStart(text, i + 1);
    const { a } = hashToken(text, from, i + 1);
    if (!STUB.test(text.slice(from, i + 1))) words.push({ start: from, end: i + 1, hash: a, mask: cueMask(gazetteer, a), distance: distance++, after: false, parted });
    i = from;
  }
  parted = false;
  for (let i = end, distance = 0; i < text.length && distance < size; ) {
    const code = text.charCodeAt(i);
    if (!isTokenClass(character(code) >>> 16)) {
      parted ||= isParting(code);
      i++;
      continue;
    }
    const to = tokenEnd(text, i);
    const { a } = hashToken(text, i, to);
    if (!STUB.test(text.slice(i, to))) words.push({ start: i, end: to, hash: a, mask: cueMask(gazetteer, a), distance: distance++, after: true, parted });
    i = to;
  }
  return words;
}
