/** The words around a candidate: how far, on which side, and what the shared word table says of them. */
import { HYPHEN, isTokenClass, LATIN, NEWLINE, SPACELESS } from '#core/gazetteer/classes.ts';
import { MOST_CUTS } from '#core/gazetteer/constants.ts';
import type { Gazetteer } from '#core/gazetteer/format.ts';
import { chain } from '#core/gazetteer/hash.ts';
import type { Candidate } from '#core/gazetteer/match.ts';
import { onceFor } from '#core/gazetteer/once.ts';
import { classAt, cutEndings, cutPrefix, hashToken, prefixesOf, tokenEnd, tokenStart } from '#core/gazetteer/reading.ts';
import { maskIn, sharedWordsOf } from '#core/gazetteer/shared-words.ts';
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

/** A token of the text. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly cls: number;
  /** First hashes: as it stands, without an ending, without a prefix. None for what is no word of its own. */
  readonly hashes: readonly number[];
}

/** What is no word of its own: the English possessive, shortened words, the particle between a noun and its name (ミサイルの…, 系统的…). */
const STUB = /^(?:s|t|re|ve|ll|d|の|的)$/i;
/** A character of a script without spaces counts for a third of a word. */
const WORD_COST = 3;

const hashed = new Int32Array(2);
const cuts = new Int32Array(MOST_CUTS);

function firstHash(text: string, start: number, end: number): number {
  hashToken(text, start, end, hashed);
  return hashed[0] as number;
}

function readings({ endings }: Gazetteer, text: string, start: number, end: number, cls: number): number[] {
  if (end - start < 3 && STUB.test(text.slice(start, end))) return [];
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

/**
 * The words around the candidates of one text, but those that the candidate itself has: a word is no evidence for itself.
 * Made once for the text: in a paragraph full of names they share them.
 */
export type Neighbourhood = (candidate: Omit<Candidate, 'row' | 'tokens'>, size: number) => Neighbour[];

// Of the words on one side, nearest first. The file's and not made anew for each candidate: they are what most of judging was spent on.
const words: Word[] = [];
const distances: number[] = [];
const parteds: boolean[] = [];

/**
 * Prepares the look-up of neighbours in a text.
 * @param lists the gazetteer that has the shared words: an overlay's brings none but class nouns.
 */
export function createNeighbourhood(gazetteer: Gazetteer, text: string, lists: Gazetteer = gazetteer): Neighbourhood {
  /** By where they begin. */
  const read = new Map<number, Word>();
  const own = ownLowOf(gazetteer);
  // Not for each word: finding it costs as much as looking one up.
  const shared = sharedWordsOf(lists);

  const wordAt = (start: number, end: number, cls: number): Word => {
    let word = read.get(start);
    if (!word) read.set(start, (word = { start, end, cls, hashes: readings(gazetteer, text, start, end, cls) }));
    return word;
  };

  /** Lists the words before or after a place, within one paragraph. What a hyphen joins is one word. Gives how many there are. */
  const gather = (from: number, step: 1 | -1, size: number): number => {
    let count = 0;
    let parted = false;
    let cost = 0;
    let distance = -1;
    /** Characters since the last word, and where the first of them is. */
    let gaps = 0;
    let gap = 0;
    for (let i = from; i >= 0 && i < text.length && cost < size * WORD_COST; ) {
      const cls = classAt(text, i);
      if (!isTokenClass(cls)) {
        if (cls === NEWLINE && opensParagraph(text, i)) break;
        parted ||= isParting(text[i] as string);
        if (++gaps === 1) gap = i;
        i += step;
        continue;
      }
      const start = step < 0 ? tokenStart(text, i) : i;
      const end = step < 0 ? i + 1 : tokenEnd(text, i);
      const word = wordAt(start, end, cls);
      if (word.hashes.length) {
        if (count === 0 || gaps !== 1 || classAt(text, gap) !== HYPHEN) distance++;
        words[count] = word;
        distances[count] = distance;
        parteds[count++] = parted;
        cost += cls === SPACELESS ? 1 : WORD_COST;
        gaps = 0;
      }
      i = step < 0 ? start - 1 : end;
    }
    return count;
  };

  return ({ start: nameStart, end: nameEnd, from, until }, size) => {
    const found: Neighbour[] = [];
    const names: number[] = [];
    for (let i = nameStart; i < nameEnd; ) {
      const end = Math.min(nameEnd, tokenEnd(text, i));
      if (isTokenClass(classAt(text, i))) names.push(firstHash(text, i, end) >>> 8);
      i = end;
    }
    for (const after of [false, true]) {
      const count = after ? gather(until, 1, size) : gather(from - 1, -1, size);
      /** Place in the lists of the word so many words into the text. */
      const placeOf = (i: number): number => (after ? i : count - 1 - i);
      for (let i = 0; i < count; i++) {
        const first = placeOf(i);
        const { start } = words[first] as Word;
        let chained = 0;
        let last = start;
        // Words and phrases that begin with this one.
        for (let n = i; n < count && n < i + LONGEST_PHRASE; n++) {
          const at = placeOf(n);
          const { start: begin, end, cls, hashes } = words[at] as Word;
          if (begin - last > 1) break;
          last = end;
          const distance = distances[after ? first : at] as number;
          for (let r = 0; r < hashes.length; r++) {
            const whole = chain(chained, hashes[r] as number);
            const hash = whole >>> 8;
            const mask = maskIn(shared, whole, n > i);
            // Most words, and nearly all runs of them, say nothing to anybody; right beside the candidate they part it from others.
            if ((mask || distance === 0 || own[hash & 0xffff]) && !names.includes(hash))
              found.push({ start, end, hash, mask, exact: r === 0 || cls !== LATIN, distance, after, parted: parteds[after ? first : at] as boolean });
          }
          chained = chain(chained, hashes[0] as number);
        }
      }
    }
    return found;
  };
}
