/** The words around a candidate: how far, on which side, and what the shared word table says of them. */
import { classAt, HYPHEN, isTokenClass, LATIN, NEWLINE, SPACELESS } from '#core/gazetteer/characters.ts';
import type { Gazetteer } from '#core/gazetteer/format.ts';
import { chain } from '#core/gazetteer/hash.ts';
import { onceFor } from '#core/gazetteer/once.ts';
import { maskIn, sharedWordsOf } from '#core/gazetteer/shared-words.ts';
import { cutEndings, cutPrefix, MOST_CUTS, prefixesOf } from '#core/gazetteer/suffixes.ts';
import { hashToken, tokenEnd, tokenStart } from '#core/gazetteer/tokens.ts';
import { isParting, opensParagraph } from './sentences.ts';

/** A word, or a few that belong together ("anti-tank", 导弹). */
export interface Neighbour {
  readonly start: number;
  readonly end: number;
  /** The upper 24 bits of `phraseHash`. */
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
    const cls = classAt(text, i);
    if (!isTokenClass(cls)) {
      if (cls === NEWLINE && opensParagraph(text, i)) break;
      parted ||= isParting(text[i] as string);
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

/** Low halves of the hashes of names' own words. */
const ownLowOf = onceFor(({ ownLow }) => {
  const has = new Uint8Array(0x10000);
  for (const low of ownLow) has[low] = 1;
  return has;
});

/** The words around the candidates of one text. Made once for the text: in a paragraph full of names they share them. */
export type Neighbourhood = (start: number, end: number, size: number) => Neighbour[];

/** Prepares the look-up of neighbours in a text. */
export function createNeighbourhood(gazetteer: Gazetteer, text: string): Neighbourhood {
  /** By where the token begins: it is asked for by every phrase that it is part of. */
  const read = new Map<number, readonly number[]>();
  const own = ownLowOf(gazetteer);
  // Not for each word: finding it costs as much as looking one up.
  const shared = sharedWordsOf(gazetteer);

  return (from, to, size) => {
    const found: Neighbour[] = [];
    for (const after of [false, true]) {
      const tokens = after ? places(text, to, 1, size) : places(text, from - 1, -1, size).reverse();
      for (let i = 0; i < tokens.length; i++) {
        const { start } = tokens[i] as Place;
        let chained = 0;
        // Words and phrases that begin with this token.
        for (let at = i; at < Math.min(tokens.length, i + LONGEST_PHRASE); at++) {
          const token = tokens[at] as Place;
          if (at > i && token.start - (tokens[at - 1] as Place).end > 1) break;
          const hashes = read.get(token.start) ?? readings(gazetteer, text, token);
          read.set(token.start, hashes);
          const { distance, parted } = after ? (tokens[i] as Place) : token;
          for (const reading of hashes) {
            const whole = chain(chained, reading);
            const hash = whole >>> 8;
            const mask = maskIn(shared, whole, at > i);
            // Most words, and nearly all runs of them, say nothing to anybody; right beside the candidate they part it from others.
            if (mask || distance === 0 || own[hash & 0xffff])
              found.push({ start, end: token.end, hash, mask, exact: reading === hashes[0] || token.cls !== LATIN, distance, after, parted });
          }
          chained = chain(chained, hashes[0] as number);
        }
      }
    }
    return found;
  };
}
