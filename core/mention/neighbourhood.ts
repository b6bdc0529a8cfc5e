/** The words around a candidate: how far, on which side, and what the shared word table says of them. */
import { classOf, HYPHEN, isTokenClass, LATIN, NEWLINE, SPACELESS } from '#core/gazetteer/characters.ts';
import type { Gazetteer } from '#core/gazetteer/format.ts';
import { chain } from '#core/gazetteer/hash.ts';
import { cutEndings, cutPrefix, MOST_CUTS, prefixesOf } from '#core/gazetteer/suffixes.ts';
import { hashToken, tokenEnd, tokenStart } from '#core/gazetteer/tokens.ts';
import { isParting, opensParagraph } from './sentences.ts';

/** A word, or a few that belong together ("anti-tank", 导弹). */
export interface Neighbour {
  readonly start: number;
  readonly end: number;
  /** 24 bits, as `wordHash` gives them. */
  readonly hash: number;
  /** CUE and group bits, 0 for what the table does not hold. */
  readonly mask: number;
  /** Words between this one and the candidate: 0 is right beside it. */
  readonly distance: number;
  readonly after: boolean;
  /** A stop, colon or line break lies between: not adjacent in the sense of a noun to its name. */
  readonly parted: boolean;
  /** As it stands, or cut as its grammar demands; an English plural is a word of its own ("conventions" are not a convention). */
  readonly exact: boolean;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly cls: number;
  readonly distance: number;
  readonly parted: boolean;
}

/** Mask of a hashed word. */
export function maskOf({ masks, wordLow, wordStarts, wordMasks }: Gazetteer, hash: number): number {
  const until = wordStarts[(hash >>> 16) + 1] as number;
  for (let i = wordStarts[hash >>> 16] as number; i < until; i++) {
    if (wordLow[i] === (hash & 0xffff)) return masks[wordMasks[i] as number] as number;
  }
  return 0;
}

/** English possessive and shortened words are not words of their own. */
const STUB = /^(?:s|t|re|ve|ll|d)$/i;
/** A character of a script without spaces counts for a third of a word. */
const WORD_COST = 3;

/** Tokens before `start` or after `end`, nearest first, within one paragraph. What a hyphen joins is one word. */
function places(text: string, from: number, step: 1 | -1, size: number): Place[] {
  const found: Place[] = [];
  let parted = false;
  let cost = 0;
  let distance = -1;
  let gap = '';
  for (let i = from; i >= 0 && i < text.length && cost < size * WORD_COST; ) {
    const code = text.charCodeAt(i);
    const cls = classOf(code);
    if (!isTokenClass(cls)) {
      if (cls === NEWLINE && opensParagraph(text, i)) break;
      parted ||= isParting(code);
      gap += text[i];
      i += step;
      continue;
    }
    const start = step < 0 ? tokenStart(text, i) : i;
    const end = step < 0 ? i + 1 : tokenEnd(text, i);
    if (!STUB.test(text.slice(start, end))) {
      const joined = found.length > 0 && gap.length === 1 && classOf(gap.charCodeAt(0)) === HYPHEN;
      if (!joined) distance++;
      found.push({ start, end, cls, distance, parted });
      cost += cls === SPACELESS ? 1 : WORD_COST;
      gap = '';
    }
    i = step < 0 ? start - 1 : end;
  }
  return found;
}

const hashed = new Int32Array(2);
const cuts = new Int32Array(MOST_CUTS);

function firstHash(text: string, start: number, end: number): number {
  hashToken(text, start, end, hashed);
  return hashed[0] as number;
}

/** Finished hashes of a token: as it stands, without an ending, without a prefix. */
function readings(text: string, { start, end, cls }: Place): number[] {
  const hashes = [firstHash(text, start, end)];
  const count = cutEndings(text, start, end, cls, cuts, 0);
  for (let i = 0; i < count; i++) hashes.push(firstHash(text, start, cuts[i] as number));
  for (const prefix of prefixesOf(cls)) {
    const at = cutPrefix(text, start, end, prefix);
    if (at >= 0) hashes.push(firstHash(text, at, end));
  }
  return hashes;
}

/** Most tokens that make one word of the table. */
const LONGEST_PHRASE = 5;

/** Words and phrases made of consecutive tokens, from the one at `first` on in reading order. */
function* phrases(gazetteer: Gazetteer, text: string, tokens: readonly Place[], first: number, after: boolean): Iterable<Neighbour> {
  const opening = tokens[first] as Place;
  let hash = 0;
  for (let count = 1; count <= LONGEST_PHRASE; count++) {
    const last = tokens[after ? first + count - 1 : first - count + 1];
    const previous = tokens[after ? first + count - 2 : first - count + 2];
    if (!last || (count > 1 && previous && last.start - previous.end > 1)) return;
    const nearest = after ? opening : last;
    for (const [i, reading] of readings(text, last).entries()) {
      const whole = chain(hash, reading) >>> 8;
      const mask = maskOf(gazetteer, whole);
      yield {
        start: opening.start,
        end: last.end,
        hash: whole,
        mask,
        distance: nearest.distance,
        after,
        parted: (after ? last : opening).parted,
        exact: i === 0 || last.cls !== LATIN,
      };
    }
    hash = chain(hash, firstHash(text, last.start, last.end));
  }
}

/**
 * The words up to `size` on each side of `[start, end)`, and the phrases they make; nearest first on each side.
 */
export function neighbours(gazetteer: Gazetteer, text: string, start: number, end: number, size: number): Neighbour[] {
  const found: Neighbour[] = [];
  for (const after of [false, true]) {
    const tokens = after ? places(text, end, 1, size) : places(text, start - 1, -1, size);
    for (let i = 0; i < tokens.length; i++) found.push(...phrases(gazetteer, text, tokens, i, after));
  }
  return found;
}
