import { describe, expect, it } from 'vitest';
import type { CardData } from '#core/contract/card.ts';
import type { HeadRow } from '#core/contract/overlay.ts';
import { reachesOf } from '#core/entry/reach.ts';
import { placeOf, reachStrip } from './reach-strip.ts';

const row = (id: string, reach: number | undefined, kind: HeadRow['kind'] = 'missile'): HeadRow => ({
  key: id,
  id,
  name: id,
  kind,
  summary: '',
  names: [],
  countries: [],
  state: 'draft',
  provenance: 'bundled',
  hidden: false,
  ...(reach !== undefined && { reach }),
});
const ROWS = [row('a', 10), row('b', 5500), row('c', 300), row('d', 290), row('e', 40), row('x', 999), row('sam', 5, 'air-defence'), row('none', undefined)];
const data = {
  id: 'x',
  kind: 'missile',
  facts: [
    { property: 'range', value: 290, condition: 'export', cites: ['s1'] },
    { property: 'range', value: { min: 280, max: 450 }, cites: ['s1'] },
    { property: 'speed', value: 3, cites: ['s1'] },
    { property: 'range', value: 5000, cites: [] },
  ],
} as unknown as CardData;

describe('reachesOf', () => {
  it('takes the upper ends in kilometres, longest first, and nothing that is only planned or has no source', () => {
    const facts = [
      { property: 'range', value: 100, unit: 'mi', cites: ['s1'] },
      { property: 'range', value: { min: 20, max: 800 }, condition: 'planned version', cites: ['s1'] },
      { property: 'range', value: { min: 300 }, cites: ['s1'] },
      { property: 'range', value: 300, cites: ['s1'] },
      { property: 'range', value: 9000, cites: [] },
      { property: 'warhead-mass', value: 900, unit: 'kg', cites: ['s1'] },
    ] as const;
    expect(reachesOf('missile', facts)).toEqual([
      { km: 300, value: 300, unit: 'km', condition: undefined },
      { km: expect.closeTo(160.9344, 6), value: 100, unit: 'mi', condition: undefined },
    ]);
    expect(reachesOf('treaty', facts)).toEqual([]);
  });
});

describe('reachStrip', () => {
  it('sets the entry among the others of its kind, not among itself', () => {
    const strip = reachStrip(data, ROWS);
    expect(strip).toMatchObject({ own: [{ km: 450 }, { km: 290, condition: 'export' }], shorter: 4 });
    expect(strip?.others.map(({ name }) => name)).toEqual(['a', 'e', 'd', 'c', 'b']);
    const places = strip?.others.map(({ km }) => placeOf(km, strip)) ?? [];
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(Math.max(...places)).toBeLessThan(1);
  });

  it('is not there where there is nothing to stand among, or nothing stated', () => {
    expect(reachStrip(data, ROWS.slice(0, 4))).toBeUndefined();
    expect(reachStrip({ ...data, facts: [] }, ROWS)).toBeUndefined();
    expect(reachStrip({ ...data, kind: 'treaty' }, ROWS)).toBeUndefined();
  });
});
