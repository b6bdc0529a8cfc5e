/**
 * The cues and vetoes that single names have of their own, as packed: for each row that has some a count, then one number
 * for each word, in as few bytes as it takes. Half of the words belong to one name only: they are numbered as they come,
 * and 0 means the next of them. The others stand before them in the table, the most frequent first; their number is their
 * place and one. The lowest bit is the sign. Before the lists of every 256 rows stands how many bytes they take and how
 * many words of one name they hold: a page asks for those of some rows, and to unpack all took it 5 ms.
 */
import type { Gazetteer } from './format.ts';
import { numberReader, pushNumber } from './numbers.ts';

export interface OwnWord {
  /** The upper 24 bits of `phraseHash`. */
  readonly hash: number;
  readonly speaksFor: boolean;
}

/** Rows whose lists are skipped together. */
const GROUP = 256;

/**
 * Packs the lists.
 * @param lists one for each row; of those that are empty nothing is written.
 */
export function packOwnWords(lists: readonly (readonly OwnWord[])[]): { ownLow: Uint16Array; ownHigh: Uint8Array; ownLists: Uint8Array; sharedCount: number } {
  const uses = new Map<number, number>();
  for (const { hash } of lists.flat()) uses.set(hash, (uses.get(hash) ?? 0) + 1);
  const shared = [...uses].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const places = new Map(shared.map(([hash], place) => [hash, place]));
  const bytes: number[] = [];
  const single: number[] = [];
  for (let from = 0; from < lists.length; from += GROUP) {
    const group: number[] = [];
    const before = single.length;
    for (const list of lists.slice(from, from + GROUP)) {
      if (list.length > 0) pushNumber(group, list.length);
      for (const { hash, speaksFor } of list) {
        const place = places.get(hash);
        if (place === undefined) single.push(hash);
        pushNumber(group, (place === undefined ? 0 : (place + 1) << 1) | (speaksFor ? 1 : 0));
      }
    }
    pushNumber(bytes, group.length);
    pushNumber(bytes, single.length - before);
    bytes.push(...group);
  }
  const hashes = [...places.keys(), ...single];
  return {
    ownLow: Uint16Array.from(hashes, (hash) => hash & 0xffff),
    ownHigh: Uint8Array.from(hashes, (hash) => hash >>> 16),
    ownLists: Uint8Array.from(bytes),
    sharedCount: shared.length,
  };
}

/**
 * The own words of a row.
 * @param hasOwn which rows have some; this one does.
 */
export function unpackOwnWords({ ownLow, ownHigh, ownLists, sharedCount }: Gazetteer, row: number, hasOwn: (row: number) => boolean): OwnWord[] {
  const number = numberReader(ownLists);
  const list: OwnWord[] = [];
  let length = 0;
  let single = sharedCount;
  let singles = 0;
  for (let from = 0; from <= row; from += GROUP) {
    length = number(length);
    single += singles;
    singles = number();
  }
  for (let at = row & -GROUP; at <= row; at++) {
    if (!hasOwn(at)) continue;
    for (let left = number(); left > 0; left--) {
      const value = number();
      const place = value < 2 ? single++ : (value >>> 1) - 1;
      if (at === row) list.push({ hash: ((ownHigh[place] as number) << 16) | (ownLow[place] as number), speaksFor: (value & 1) === 1 });
    }
  }
  return list;
}
