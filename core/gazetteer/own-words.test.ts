import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gazetteer } from './format.ts';
import { packOwnWords, unpackOwnWords } from './own-words.ts';

const word = fc.record({ hash: fc.integer({ min: 0, max: 0xffffff }), speaksFor: fc.boolean() });

describe('own words', () => {
  it('come back as they were packed, repeated ones too', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 60 }), fc.constantFrom(1, 10, 300), (lists, apart) => {
        // Far enough from each other to lie in several groups.
        const rows = lists.flatMap((list) => [list, ...Array.from({ length: apart - 1 }, () => [])]);
        const gazetteer = packOwnWords(rows) as unknown as Gazetteer;
        const hasOwn = (row: number) => (rows[row]?.length ?? 0) > 0;
        const back = lists.map((_, i) => (hasOwn(i * apart) ? unpackOwnWords(gazetteer, i * apart, hasOwn) : []));
        expect(back).toEqual(lists);
      }),
    );
  });

  it('cost a byte where they are new and little more where they are not', () => {
    const fresh = Array.from({ length: 100 }, (_, hash) => [{ hash, speaksFor: true }]);
    expect(packOwnWords(fresh).ownLists.length).toBe(203);
    expect(packOwnWords([...fresh, ...fresh]).ownLists.length).toBeLessThanOrEqual(403 + 80);
    expect(packOwnWords([...fresh, ...fresh]).ownLow.length).toBe(100);
  });
});
