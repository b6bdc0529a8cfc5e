import { expect, it } from 'vitest';
import type { HeadRow } from '#core/contract/overlay.ts';
import { createTwins } from './twins.ts';

const row = (id: string, provenance: HeadRow['provenance'], ...names: [string, ...string[]]): HeadRow => ({
  key: id,
  id,
  name: names[0],
  names,
  kind: 'missile',
  summary: '',
  countries: [],
  state: 'stub',
  provenance,
  hidden: false,
});
const S400 = row('s-400', 'bundled', 'S-400', 'Triumf', 'SA-21 Growler');
const BUK = row('buk', 'edited', 'Buk', '9K37');
const MINE = row('own-s400', 'own', 'Growler', 'S 400');
const PACKED = row('p/buk', 'pack', 'Buk');
const WORD = row('own-triumf', 'own', 'The great one', 'Triumf');
const twins = createTwins([S400, BUK, MINE, PACKED, WORD]);
const found = (one: HeadRow) => twins(one).map(({ row: { id }, name }) => `${id} ${name}`);

it('finds entries that go by one sure name, from either side', () => {
  expect(found(S400)).toEqual(['own-s400 S 400']);
  expect(found(MINE)).toEqual(['s-400 S-400']);
});

it('takes an ordinary word for sure only where it is the name of both', () => {
  expect(found(BUK)).toEqual(['p/buk Buk']);
  expect(found(PACKED)).toEqual(['buk Buk']);
  expect(found(WORD)).toEqual([]);
});
