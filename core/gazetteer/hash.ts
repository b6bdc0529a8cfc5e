/**
 * Two independent 32-bit hashes of a token sequence. Names are stored as fingerprints made of both, so that the index
 * holds no text; `match.test.ts` computes how often that can go wrong.
 *
 * FNV-1a over folded code units, with a finaliser in the manner of MurmurHash3 (public domain) so that all bits may be used.
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

/** Joins the hash of the tokens so far with the finished hash of the next one. */
export function chain(hash: number, token: number): number {
  return (Math.imul(hash, 31) + token) | 0;
}
