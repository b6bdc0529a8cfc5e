/**
 * The cues and vetoes that single names have of their own, as packed: a count, then one number for each word, in as few
 * bytes as it takes. Words are numbered as they are met, and more than half are met once, so the number says how far
 * back from the newest word this one lies: 0 is the next new word. Its lowest bit is the sign.
 */
import type { Gazetteer } from './format.ts';

export interface OwnWord {
  /** 24 bits, as `wordHash` gives them. */
  readonly hash: number;
  readonly speaksFor: boolean;
}

/** Packs the lists of the rows that have one, in row order. */
export function packOwnWords(lists: readonly (readonly OwnWord[])[]): { ownLow: Uint16Array; ownHigh: Uint8Array; ownLists: Uint8Array } {
  const places = new Map<number, number>();
  const bytes: number[] = [];
  for (const list of lists) {
    bytes.push(list.length);
    for (const { hash, speaksFor } of list) {
      const fresh = places.size;
      const place = places.get(hash) ?? fresh;
      if (place === fresh) places.set(hash, place);
      pushNumber(bytes, ((fresh - place) << 1) | (speaksFor ? 1 : 0));
    }
  }
  const hashes = [...places.keys()];
  return { ownLow: Uint16Array.from(hashes, (hash) => hash & 0xffff), ownHigh: Uint8Array.from(hashes, (hash) => hash >>> 16), ownLists: Uint8Array.from(bytes) };
}

/** Seven bits a byte, the lowest first; the top bit says that more follow. */
function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** The own words of every row that has some. */
export function unpackOwnWords(gazetteer: Gazetteer, hasOwn: (row: number) => boolean): Map<number, readonly OwnWord[]> {
  const { ownLow, ownHigh, ownLists, rowShapes } = gazetteer;
  const lists = new Map<number, readonly OwnWord[]>();
  let at = 0;
  let known = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = ownLists[at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  for (let row = 0; row < rowShapes.length; row++) {
    if (!hasOwn(row)) continue;
    const list: OwnWord[] = [];
    for (let left = ownLists[at++] as number; left > 0; left--) {
      const value = number();
      const back = value >>> 1;
      const place = known - back;
      if (back === 0) known++;
      list.push({ hash: ((ownHigh[place] as number) << 16) | (ownLow[place] as number), speaksFor: (value & 1) === 1 });
    }
    lists.set(row, list);
  }
  return lists;
}
