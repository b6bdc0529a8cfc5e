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

/** Spreads every input bit over the whole word. */
export function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Joins the hash of the tokens so far (0 for none) with the finished hash of the next one. */
export function chain(hash: number, token: number): number {
  return (Math.imul(hash, 31) + token) | 0;
}

/** Odd factors that spread a quick hash over the high bits. */
const FIRST_FACTOR = 0x9e3779b1;
const SECOND_FACTOR = 0x85ebca6b;

/** One step of the hot loop's hash; starts at 0 with each token. */
export function stepQuick(hash: number, unit: number): number {
  return ((hash << 5) - hash + unit) | 0;
}

/** Takes the last unit off again: 31 is odd, so that it has an inverse modulo 2^32. */
export function unstepQuick(hash: number, unit: number): number {
  return Math.imul(hash - unit, 0xbdef7bdf);
}

/**
 * Whether a set of quick hashes may hold this one: a Bloom filter with two bits for each member, which lets half as many
 * strangers through as one bit does in the same space.
 * @param shift 32 less log2 of the number of bits.
 */
export function mayHold(bitmap: Uint32Array, shift: number, hash: number): boolean {
  const one = Math.imul(hash, FIRST_FACTOR) >>> shift;
  if ((((bitmap[one >>> 5] as number) >>> (one & 31)) & 1) === 0) return false;
  const other = Math.imul(hash, SECOND_FACTOR) >>> shift;
  return (((bitmap[other >>> 5] as number) >>> (other & 31)) & 1) === 1;
}

/** Puts a hash into the set. */
export function hold(bitmap: Uint32Array, shift: number, hash: number): void {
  for (const factor of [FIRST_FACTOR, SECOND_FACTOR]) {
    const slot = Math.imul(hash, factor) >>> shift;
    bitmap[slot >>> 5] = (bitmap[slot >>> 5] as number) | (1 << (slot & 31));
  }
}
