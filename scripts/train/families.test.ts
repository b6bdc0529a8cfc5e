import { describe, expect, it } from 'vitest';
import type { Entry } from '#core/entry/schema.ts';
import { foldsOf } from './families.ts';

const entry = (id: string, ...names: string[]) => ({ id, aliases: names.map((text) => ({ text, type: 'nickname' })) }) as Pick<Entry, 'id' | 'aliases'> as Entry;

describe('folds', () => {
  it('are the same for entries that names tie together, over others too', () => {
    for (let n = 0; n < 40; n++) {
      const folds = foldsOf([entry(`a${n}`, 'Typhoon', 'Eurofighter'), entry(`b${n}`, 'typhoon', 'Hawker'), entry(`c${n}`, 'HAWKER', 'Tempest'), entry(`d${n}`, 'Leopard')], 7);
      expect(new Set([`a${n}`, `b${n}`, `c${n}`].map((id) => folds.get(id))).size).toBe(1);
    }
  });

  it('depend on the family alone, and are all used', () => {
    const many = Array.from({ length: 60 }, (_, n) => entry(`entry-${n}`, `Name ${n}`));
    const folds = foldsOf(many, 5);
    expect(foldsOf(many.slice(30), 5).get('entry-45')).toBe(folds.get('entry-45'));
    expect(new Set(folds.values()).size).toBe(5);
  });
});
