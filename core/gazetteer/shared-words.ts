/**
 * The words that all names share (cues, vetoes, class nouns), packed: of each mask in turn how many words it has, then
 * their hashes in order, each as what it is more than the one before. 27 bits of a hash take no more room so than 24 did
 * in a table; with 24, one run of words in fourteen thousand was taken for a word of the lists ("much" for a maker of cars).
 */
import { CUE_PHRASE, type Gazetteer } from './format.ts';
import { numberReader, pushNumber } from './numbers.ts';

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

const tables = new WeakMap<Gazetteer, Map<number, number>>();

/** Masks by hash, unpacked when they are first asked for. */
function tableOf(gazetteer: Gazetteer): Map<number, number> {
  let table = tables.get(gazetteer);
  if (table) return table;
  table = new Map();
  const number = numberReader(gazetteer.wordLists);
  for (const mask of gazetteer.masks) {
    let hash = 0;
    for (let left = number(); left > 0; left--) {
      hash += number();
      table.set(hash, mask);
    }
  }
  tables.set(gazetteer, table);
  return table;
}

/**
 * Looks words up.
 * @returns the mask of a word, or of a run of words, by the 32 bits of its hash; 0 for what no list has.
 */
export function sharedWordsOf(gazetteer: Gazetteer): (hash: number, isPhrase: boolean) => number {
  const table = tableOf(gazetteer);
  return (hash, isPhrase) => {
    const mask = table.get(sharedBits(hash)) ?? 0;
    return ((mask & CUE_PHRASE) !== 0) === isPhrase ? mask : 0;
  };
}
