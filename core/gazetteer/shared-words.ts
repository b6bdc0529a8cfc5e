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

/** Masks by hash; of phrases by its complement. */
export type SharedWords = ReadonlyMap<number, number>;

/** The shared words of a gazetteer. */
export const sharedWordsOf = onceFor((gazetteer): SharedWords => {
  const table = new Map<number, number>();
  const number = numberReader(gazetteer.wordLists);
  for (const mask of gazetteer.masks) {
    let hash = 0;
    for (let left = number(); left > 0; left--) {
      hash += number();
      table.set(mask & CUE_PHRASE ? ~hash : hash, mask);
    }
  }
  return table;
});

/** Mask of a word, or of a run of words, by the 32 bits of its hash; 0 for what no list has. */
export function maskIn(table: SharedWords, hash: number, isPhrase: boolean): number {
  const bits = sharedBits(hash);
  return table.get(isPhrase ? ~bits : bits) ?? 0;
}
