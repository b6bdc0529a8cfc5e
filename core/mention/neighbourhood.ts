/** The words around a candidate: how far, on which side, and what the shared word table says of them. */
import { classAt, classOf, HYPHEN, isTokenClass, LATIN, NEWLINE, SPACELESS } from '#core/gazetteer/characters.ts';
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

/** What is no word of its own: the English possessive, shortened words, the particle between a noun and its name (ミサイルの…, 系统的…). */
const STUB = /^(?:s|t|re|ve|ll|d|の|的)$/i;
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
      const joined = found.length > 0 && gap.length === 1 && classAt(gap, 0) === HYPHEN;
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

/** First hashes of a token: as it stands, without an ending, without a prefix. */
function readings({ endings }: Gazetteer, text: string, { start, end, cls }: Place): number[] {
  const hashes = [firstHash(text, start, end)];
  const count = cutEndings(endings, text, start, end, cls, cuts, 0);
  for (let i = 0; i < count; i++) hashes.push(firstHash(text, start, cuts[i] as number));
  for (const prefix of prefixesOf(cls)) {
    const at = cutPrefix(text, start, end, prefix);
    if (at >= 0) hashes.push(firstHash(text, at, end));
  }
  return hashes;
}

/** Most tokens that make one word of the table. */
const LONGEST_PHRASE = 5;

/** What a text says from one of its tokens on: the words and phrases that begin there. The same for every candidate near by. */
interface Phrase {
  readonly end: number;
  /** How many tokens it has, less one. */
  readonly more: number;
  readonly hash: number;
  readonly mask: number;
  readonly exact: boolean;
}

/** The words around the candidates of one text. Made once for the text: in a paragraph full of names they share them. */
export type Neighbourhood = (start: number, end: number, size: number) => Neighbour[];

/** Prepares the look-up of neighbours in a text. */
export function createNeighbourhood(gazetteer: Gazetteer, text: string): Neighbourhood {
  const known = new Map<number, readonly Phrase[]>();
  /** By where the token begins: it is asked for by every phrase that it is part of. */
  const read = new Map<number, readonly number[]>();

  /** Phrases that begin with the first of some tokens in reading order. */
  function phrasesAt(tokens: readonly Place[]): readonly Phrase[] {
    const phrases: Phrase[] = [];
    let hash = 0;
    for (const [more, token] of tokens.entries()) {
      const before = tokens[more - 1];
      if (before && token.start - before.end > 1) break;
      const hashes = read.get(token.start) ?? readings(gazetteer, text, token);
      read.set(token.start, hashes);
      for (const [i, reading] of hashes.entries()) {
        const whole = chain(hash, reading) >>> 8;
        phrases.push({ end: token.end, more, hash: whole, mask: maskOf(gazetteer, whole), exact: i === 0 || token.cls !== LATIN });
      }
      hash = chain(hash, hashes[0] as number);
    }
    return phrases;
  }

  return (start, end, size) => {
    const found: Neighbour[] = [];
    for (const after of [false, true]) {
      const tokens = after ? places(text, end, 1, size) : places(text, start - 1, -1, size).reverse();
      for (const [i, token] of tokens.entries()) {
        // Where the window ends, fewer tokens follow: what was found with more of them would not do.
        const following = tokens.slice(i, i + LONGEST_PHRASE);
        const key = token.start * (LONGEST_PHRASE + 1) + following.length;
        const phrases = known.get(key) ?? phrasesAt(following);
        known.set(key, phrases);
        for (const { end: until, more, hash, mask, exact } of phrases) {
          const last = tokens[i + more] as Place;
          const { distance } = after ? token : last;
          found.push({ start: token.start, end: until, hash, mask, exact, distance, after, parted: (after ? last : token).parted });
        }
      }
    }
    return found;
  };
}
