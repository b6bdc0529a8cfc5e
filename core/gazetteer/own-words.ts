/**
 * The cues and vetoes that single names have of their own, as packed: a count, then one number for each word, in as few
 * bytes as it takes. Half of the words belong to one name only: they are numbered as they come, and 0 means the next of
 * them. The others stand before them in the table, the most frequent first; their number is their place and one. The
 * lowest bit is the sign.
 */
import type { Gazetteer } from './format.ts';
import { numberReader, pushNumber } from './numbers.ts';

export interface OwnWord {
  /** The upper 24 bits of `phraseHash`. */
  readonly hash: number;
  readonly speaksFor: boolean;
}

/** Packs the lists of the rows that have one, in row order. */
export function packOwnWords(lists: readonly (readonly OwnWord[])[]): { ownLow: Uint16Array; ownHigh: Uint8Array; ownLists: Uint8Array; sharedCount: number } {
  const uses = new Map<number, number>();
  for (const { hash } of lists.flat()) uses.set(hash, (uses.get(hash) ?? 0) + 1);
  const shared = [...uses].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const places = new Map(shared.map(([hash], place) => [hash, place]));
  const bytes: number[] = [];
  const single: number[] = [];
  for (const list of lists) {
    pushNumber(bytes, list.length);
    for (const { hash, speaksFor } of list) {
      const place = places.get(hash);
      if (place === undefined) single.push(hash);
      pushNumber(bytes, (place === undefined ? 0 : (place + 1) << 1) | (speaksFor ? 1 : 0));
    }
  }
  const hashes = [...places.keys(), ...single];
  return {
    ownLow: Uint16Array.from(hashes, (hash) => hash & 0xffff),
    ownHigh: Uint8Array.from(hashes, (hash) => hash >>> 16),
    ownLists: Uint8Array.from(bytes),
    sharedCount: shared.length,
  };
}

/** The own words of every row that has some. */
export function unpackOwnWords(gazetteer: Gazetteer, hasOwn: (row: number) => boolean): Map<number, readonly OwnWord[]> {
  const { ownLow, ownHigh, ownLists, fingerprintB } = gazetteer;
  const lists = new Map<number, readonly OwnWord[]>();
  let single = gazetteer.sharedCount;
  const number = numberReader(ownLists);
  for (let row = 0; row < fingerprintB.length; row++) {
    if (!hasOwn(row)) continue;
    const list: OwnWord[] = [];
    for (let left = number(); left > 0; left--) {
      const value = number();
      const place = value < 2 ? single++ : (value >>> 1) - 1;
      list.push({ hash: ((ownHigh[place] as number) << 16) | (ownLow[place] as number), speaksFor: (value & 1) === 1 });
    }
    lists.set(row, list);
  }
  return lists;
}
