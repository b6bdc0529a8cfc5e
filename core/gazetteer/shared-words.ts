/**
 * The words that all names share (cues, vetoes, class nouns), packed: of each mask in turn how many words it has, then
 * their hashes in order, each as what it is more than the one before. 27 bits of a hash take no more room so than 24 did
 * in a table; with 24, one run of words in fourteen thousand was taken for a word of the lists ("much" for a maker of cars).
 */
import { CUE_PHRASE } from './format.ts';
import { numberReader, pushNumber } from './numbers.ts';
import { onceFor } from './once.ts';

/** The bits of a phrase's hash that are kept. */
export function sharedBits(hash: number): number {
  return hash >>> 5;
}

/**
 * Packs words.
 * @param words masks by `sharedBits`.
 */
export function packSharedWords(words: ReadonlyMap<number, number>): { masks: Uint32Array; wordLists: Uint8Array } {
  const byMask = Map.groupBy(words.keys(), (hash) => words.get(hash) as number);
  const bytes: number[] = [];
  for (const hashes of byMask.values()) {
    pushNumber(bytes, hashes.length);
    const sorted = hashes.sort((a, b) => a - b);
    for (const [i, hash] of sorted.entries()) pushNumber(bytes, hash - (sorted[i - 1] ?? 0));
  }
  return { masks: Uint32Array.from(byMask.keys()), wordLists: Uint8Array.from(bytes) };
}

/** Masks by hash, of phrases by its complement: a hash stands at the first free place from that of its low bits on. */
export interface SharedWords {
  readonly hashes: Int32Array;
  readonly masks: Int32Array;
}

/** Where a hash stands in the table, or the free place where it would. */
function placeOf({ hashes }: SharedWords, hash: number): number {
  const last = hashes.length - 1;
  let at = hash & last;
  while (hashes[at] && hashes[at] !== hash) at = (at + 1) & last;
  return at;
}

/** The shared words of a gazetteer. Arrays, and not a `Map`, which took several times as long to make (7-14 ms against 1-4, cold). */
export const sharedWordsOf = onceFor(({ wordLists, masks }): SharedWords => {
  // Each word takes a byte at least and usually two, so that half of the table is free.
  const size = 2 << (31 - Math.clz32(wordLists.length));
  const table = { hashes: new Int32Array(size), masks: new Int32Array(size) };
  const number = numberReader(wordLists);
  for (const mask of masks) {
    let hash = 0;
    for (let left = number(); left > 0; left--) {
      hash += number();
      const key = mask & CUE_PHRASE ? ~hash : hash;
      const at = placeOf(table, key);
      table.hashes[at] = key;
      table.masks[at] = mask;
    }
  }
  return table;
});

/** Mask of a word, or of a run of words, by the 32 bits of its hash; 0 for what no list has. */
export function maskIn(table: SharedWords, hash: number, isPhrase: boolean): number {
  const bits = sharedBits(hash);
  return table.masks[placeOf(table, isPhrase ? ~bits : bits)] as number;
}
