/**
 * Hashes of tokens and of token sequences. Names are stored as fingerprints made of two independent 32-bit hashes, so
 * that the index holds no text; `fingerprint.test.ts` computes how often that can go wrong. A third, weaker hash serves
 * the hot loop alone: it costs a shift and a subtraction a character, and what it lets through is looked at again.
 *
 * The strong ones are FNV-1a over folded code units and a sibling of it, with the finaliser of MurmurHash3 (public
 * domain) so that all bits may be used.
 */

export const SEED_A = 0x811c9dc5;
export const SEED_B = 0x9747b28c;

/** One step of the first hash over a folded code unit. */
export function stepA(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** One step of the second hash. */
export function stepB(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x5bd1e995) ^ (hash >>> 15);
}

/** Spreads every input bit over the whole word; signed, as all hashes here: V8 keeps what fits 32 signed bits unboxed. */
export function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Joins the hash of the tokens so far (0 for none) with the finished hash of the next one. */
export function chain(hash: number, token: number): number {
  return (Math.imul(hash, 31) + token) | 0;
}

/** One step of the hot loop's hash; starts at 0 with each token. */
export function stepQuick(hash: number, unit: number): number {
  return (Math.imul(hash, 31) + unit) | 0;
}

const SECOND_FACTOR = 0x85ebca6b;

/**
 * First place of a quick hash in a Bloom filter, which the hot loop looks up itself. 0, the hash of everything that is no
 * token, has place 0; the factor is chosen so that no member has.
 * @param shift 32 less log2 of the number of bits.
 */
export function firstSlot(hash: number, factor: number, shift: number): number {
  return Math.imul(hash, factor) >>> shift;
}

/** The second place, which lets half as many strangers through as one place does in the same space. */
export function secondSlot(hash: number, shift: number): number {
  return Math.imul(hash, SECOND_FACTOR) >>> shift;
}

/** Whether a bit is set. */
export function hasBit(bitmap: Uint32Array, slot: number): boolean {
  return (((bitmap[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1;
}

/** Sets a bit. */
export function setBit(bitmap: Uint32Array, slot: number): void {
  bitmap[slot >>> 5] = (bitmap[slot >>> 5] as number) | (1 << (slot & 31));
}
