import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeadRow } from '#core/contract/overlay.ts';
import { FACET_NAMES, facetsOf, filterRows, kindCounts, orderRows, packTitles, type RowFilter } from './row-filters.ts';

let next = 0;
const row = (more: Partial<HeadRow>): { row: HeadRow } => {
  const id = more.id ?? `e${next++}`;
  return { row: { key: id, id, name: id, kind: 'missile', summary: '', names: [], countries: [], state: 'stub', provenance: 'bundled', hidden: false, ...more } };
};
const ids = (rows: readonly { row: HeadRow }[]) => rows.map(({ row: { id } }) => id);

const ROWS = [
  row({ id: 's-400', kind: 'air-defence', countries: ['RU'], state: 'verified', status: 'in-service', asOf: '2025-06' }),
  row({ id: 'brahmos', countries: ['IN', 'RU'], state: 'draft', status: 'in-service', asOf: '2026' }),
  row({ id: 'agni', countries: ['IN'] }),
  row({ id: 'mine', provenance: 'own', hidden: true }),
  row({ id: 'inf', kind: 'treaty', countries: ['US', 'RU'], state: 'verified', status: 'terminated', asOf: '2019-08-02', provenance: 'edited' }),
];

describe('filterRows', () => {
  it.each<[RowFilter, string[]]>([
    [{}, ['s-400', 'brahmos', 'agni', 'mine', 'inf']],
    [{ country: 'RU' }, ['s-400', 'brahmos', 'inf']],
    [{ country: 'RU', depth: 'sourced', kind: 'missile' }, ['brahmos']],
    [{ depth: 'verified' }, ['s-400', 'inf']],
    [{ depth: 'stub' }, ['agni', 'mine']],
    [{ status: 'in-service' }, ['s-400', 'brahmos']],
    [{ whose: 'own' }, ['mine']],
    [{ whose: 'edited' }, ['inf']],
    [{ whose: 'hidden' }, ['mine']],
    [{ whose: 'hidden', country: 'US' }, []],
    [{ pack: 'arctic' }, []],
  ])('%j leaves %j', (filter, left) => expect(ids(filterRows(ROWS, filter))).toEqual(left));
});

describe('packs', () => {
  const rows = [...ROWS, ...['arctic', 'naval'].map((id) => row({ id: `${id}/zyx`, provenance: 'pack', pack: { id, title: `Pack ${id}` } }))];

  it('are a choice among the rows, and nobody’s in the other one', () => {
    expect(ids(filterRows(rows, { pack: 'naval' }))).toEqual(['naval/zyx']);
    const facets = facetsOf(rows, {});
    expect([...facets.pack]).toEqual([
      ['arctic', 1],
      ['naval', 1],
    ]);
    expect([...facets.whose.keys()].sort()).toEqual(['edited', 'hidden', 'own']);
    expect(packTitles(rows.map((one) => one.row)).get('naval')).toBe('Pack naval');
  });
});

describe('facetsOf', () => {
  it('counts each facet under the choices made in the others', () => {
    const facets = facetsOf(ROWS, { country: 'RU', depth: 'verified' });
    expect([...facets.country]).toEqual([
      ['RU', 2],
      ['US', 1],
    ]);
    expect([...facets.depth]).toEqual([
      ['sourced', 3],
      ['verified', 2],
    ]);
    expect([...facets.kind]).toEqual([
      ['air-defence', 1],
      ['treaty', 1],
    ]);
  });

  it('promises what choosing gives', () => {
    const some = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const filters = fc.record({
      kind: some(['missile', 'treaty', 'air-defence'] as const),
      country: some(['RU', 'IN', 'US']),
      status: some(['in-service', 'terminated'] as const),
      depth: some(['sourced', 'verified', 'stub'] as const),
      whose: some(['own', 'edited', 'hidden'] as const),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const facets = facetsOf(ROWS, filter);
        for (const name of FACET_NAMES) {
          for (const [value, count] of facets[name]) expect(filterRows(ROWS, { ...filter, [name]: value })).toHaveLength(count);
        }
      }),
    );
  });

  it('counts kinds', () => {
    expect([...kindCounts(ROWS.map((one) => one.row))]).toEqual([
      ['air-defence', 1],
      ['missile', 3],
      ['treaty', 1],
    ]);
  });
});

describe('orderRows', () => {
  it.each([
    ['depth', ['brahmos', 'inf', 's-400', 'agni', 'mine']],
    ['name', ['agni', 'brahmos', 'inf', 'mine', 's-400']],
    ['kind', ['s-400', 'agni', 'brahmos', 'mine', 'inf']],
    ['status', ['brahmos', 's-400', 'inf', 'agni', 'mine']],
    ['newest', ['brahmos', 's-400', 'inf', 'agni', 'mine']],
  ] as const)('by %s', (order, sorted) => expect(ids(orderRows(ROWS, order, 'en'))).toEqual(sorted));

  it('takes digits for numbers', () => {
    expect(ids(orderRows([row({ id: 'T-100' }), row({ id: 'T-72' }), row({ id: 'T-9' })], 'name', 'en'))).toEqual(['T-9', 'T-72', 'T-100']);
  });
});
