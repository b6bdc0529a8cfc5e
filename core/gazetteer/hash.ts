/**
 * Hashes of tokens and of token sequences. Names are stored as fingerprints made of two independent 32-bit hashes, so
 * that the index holds no text; `fingerprint.test.ts` computes how often that can go wrong. A third, weaker hash serves
 * the hot loop alone: what it lets through is looked at again.
 *
 * The strong ones are FNV-1a over folded code units and a sibling of it, with the finaliser of MurmurHash3 (public
 * domain) so that all bits may be used.
 */

import { FILTER_FACTOR_A, FILTER_FACTOR_B } from './constants.ts';

const { imul } = Math;

export const SEED_A = 0x811c9dc5;
export const SEED_B = 0x9747b28c;

/** One step of the first hash over a folded code unit. */
export function stepA(hash: number, unit: number): number {
  return imul(hash ^ unit, 0x01000193);
}

/** One step of the second hash. */
export function stepB(hash: number, unit: number): number {
  return imul(hash ^ unit, 0x5bd1e995) ^ (hash >>> 15);
}

/** Spreads every input bit over the whole word; signed, as all hashes here: V8 keeps what fits 32 signed bits unboxed. */
export function finish(hash: number): number {
  let h = hash;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Takes back a step of a hash that is made with `chain`: 31 times this is 1, modulo 2³². */
export const UNFACTOR = -0x42108421;

/** Joins the hash of the tokens so far (0 for none) with the finished hash of the next one. */
export function chain(hash: number, token: number): number {
  return (imul(hash, 31) + token) | 0;
}

/**
 * Joins the quick hashes of two words. By a large factor, for those of short words are small numbers: with 31, six times as
 * many words were taken for beginnings of names.
 */
export function pair(hash: number, next: number): number {
  return (imul(hash, 5_738_271) + next) | 0;
}

/** In its lowest bit: whether both bits of a place are set. A function of its own: Firefox puts only short ones into the loops that call them. */
export function hasPlace(filter: Int32Array, place: number): number {
  const bits = filter[(place >>> 5) & (filter.length - 1)] as number;
  return (bits >> (place >>> 22)) & (bits >> (place >>> 27));
}

/**
 * In its lowest bit: whether a quick hash may be one of those in a filter, whose length is a power of two. Two bits of
 * each of two elements say so. No branch: what text brings here could not be guessed.
 */
export function isMember(filter: Int32Array, hash: number): number {
  return hasPlace(filter, imul(hash, FILTER_FACTOR_A)) & hasPlace(filter, imul(hash, FILTER_FACTOR_B));
}

/** Adds a quick hash to such a filter. */
export function addMember(filter: Int32Array, hash: number): void {
  for (const factor of [FILTER_FACTOR_A, FILTER_FACTOR_B]) {
    const place = imul(hash, factor);
    const at = (place >>> 5) & (filter.length - 1);
    filter[at] = (filter[at] as number) | (1 << (place >>> 22)) | (1 << (place >>> 27));
  }
}

/** Whether the bit of a hash's low bits is set in a bitmap, whose length is a power of two. */
export function hasBit(bitmap: Uint32Array | Int32Array, hash: number): boolean {
  return (((bitmap[(hash >>> 5) & (bitmap.length - 1)] as number) >>> hash) & 1) !== 0;
}

/** Sets such a bit. */
export function setBit(bitmap: Uint32Array | Int32Array, hash: number): void {
  const at = (hash >>> 5) & (bitmap.length - 1);
  bitmap[at] = (bitmap[at] as number) | (1 << hash);
}
