import { describe, expect, it } from 'vitest';
import { chain } from './hash.ts';
import { gazetteerOf } from './testing.ts';
import { hashToken } from './tokens.ts';

/** Bits of the two hashes that a look-up compares, the bucket's included. */
const ROW_BITS = 16 + 32;

/** Fingerprints of sequences of one to three made-up words, all different. */
function fingerprints(count: number): [number, number][] {
  const hash = new Int32Array(2);
  return Array.from({ length: count }, (_, i) => {
    let a = 0;
    let b = 0;
    for (const word of [`${i.toString(36)}`, `x${i % 7}`, `${i % 3}`].slice(0, 1 + (i % 3))) {
      hashToken(word, 0, word.length, hash);
      a = chain(a, hash[0] as number);
      b = chain(b, hash[1] as number);
    }
    return [a, b];
  });
}

describe('fingerprints', () => {
  it('compare at least 56 bits from 2,000 names on, so that a false name is not met in a lifetime', () => {
    const gazetteer = gazetteerOf(Array.from({ length: 400 }, (_, i) => Array.from({ length: 5 }, (__, k) => `N${i}K-${k}${i}`)));
    const rows = gazetteer.fingerprintB.length;
    expect(rows).toBe(2000);
    expect(gazetteer.bucketBits + ROW_BITS).toBeGreaterThanOrEqual(56);
    // A look-up compares the rows of one bucket.
    const perLookUp = rows / 2 ** gazetteer.bucketBits / 2 ** ROW_BITS;
    // One in twelve words of a page is looked up, with up to eight sequences that begin there; a reader who reads a hundred million words...
    const perLifetime = perLookUp * (100e6 / 12) * 8;
    expect(perLifetime).toBeLessThan(1e-5);
  });

  it('are all different for different sequences, and each half is as good as chance', () => {
    const all = fingerprints(200_000);
    expect(new Set(all.map(([a, b]) => `${a} ${b}`)).size).toBe(all.length);
    // Pairs that share one half: n² / 2³³ is 4.7 here.
    for (const half of [0, 1]) expect(all.length - new Set(all.map((pair) => pair[half])).size).toBeLessThan(20);
  });

  it('have independent halves: what shares the bucket and the low half of one differs in the other', () => {
    const seen = new Map<number, Set<number>>();
    for (const [a, b] of fingerprints(200_000)) {
      const key = (a & 0xffff) | ((a >>> 28) << 16);
      seen.set(key, (seen.get(key) ?? new Set()).add(b));
    }
    const shared = [...seen.values()].reduce((sum, group) => sum + group.size, 0);
    expect(shared).toBeGreaterThan(199_990);
  });
});
