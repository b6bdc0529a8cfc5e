import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gazetteer } from './format.ts';
import { packOwnWords, unpackOwnWords } from './own-words.ts';

const word = fc.record({ hash: fc.integer({ min: 0, max: 0xffffff }), speaksFor: fc.boolean() });

describe('own words', () => {
  it('come back as they were packed, repeated ones too', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { maxLength: 60 }), (lists) => {
        const packed = packOwnWords(lists);
        const gazetteer = { ...packed, fingerprintB: new Int32Array(lists.length * 2) } as unknown as Gazetteer;
        const back = unpackOwnWords(gazetteer, (row) => row % 2 === 1);
        expect([...back]).toEqual(lists.map((list, i) => [i * 2 + 1, list]));
      }),
    );
  });

  it('cost a byte where they are new and little more where they are not', () => {
    const fresh = Array.from({ length: 100 }, (_, hash) => [{ hash, speaksFor: true }]);
    expect(packOwnWords(fresh).ownLists.length).toBe(200);
    expect(packOwnWords([...fresh, ...fresh]).ownLists.length).toBeLessThanOrEqual(400 + 80);
    expect(packOwnWords([...fresh, ...fresh]).ownLow.length).toBe(100);
  });
});
