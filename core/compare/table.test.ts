import { describe, expect, it } from 'vitest';
import type { CardData, CardFact } from '#core/contract/card.ts';
import { t } from '../../tests/translate.ts';
import { compareCsv, compareMarkdown } from './copied.ts';
import { type CompareOptions, compareTable } from './table.ts';

const source = (publisher: string) => ({ url: `https://${publisher.toLowerCase()}.example/`, publisher, accessed: '2026-11-22', tier: 'press' as const });
const fact = (property: CardFact['property'], value: CardFact['value'], more: Partial<CardFact> = {}): CardFact => ({
  property,
  value,
  basis: 'press',
  asOf: '2025',
  cites: ['a'],
  ...more,
});
const entry = (name: string, facts: CardFact[], publisher: string): CardData => ({
  key: name,
  id: name.toLowerCase(),
  name,
  kind: 'missile',
  origin: ['RU'],
  parties: [],
  multilateral: false,
  summary: '',
  otherNames: [],
  variants: [],
  status: [{ value: 'in-service', from: '2007', cites: ['a'] }],
  facts,
  events: [],
  links: [],
  sources: { a: source(publisher), b: source(`${publisher}two`) },
  state: 'draft',
  provenance: 'bundled',
  complete: true,
});
const OPTIONS = { t, locale: 'en-GB', today: '2026-11-23' };
const A = entry('A', [fact('range', 400), fact('speed', 3, { unit: 'Mach' }), fact('warhead-mass', 500, { condition: 'conventional', cites: ['b'] })], 'Alpha');
const B = entry('B', [fact('range', 250, { unit: 'mi' }), fact('warhead-mass', 300, { condition: 'nuclear' }), fact('guidance', 'Inertial, "satellite"')], 'Beta');
const table = compareTable([A, B], OPTIONS);
const cells = (id: string) => table.rows.find((row) => row.id === id)?.cells.map((cell) => cell.gap ?? cell.lines.map((line) => line.text));

describe('compareTable', () => {
  it('has the status, then each property that one of them has, in card order', () => {
    expect(table.rows.map((row) => row.id)).toEqual(['status', 'range', 'speed', 'warhead-mass', 'guidance']);
    expect(table.columns.map(({ name, what }) => [name, what])).toEqual([
      ['A', ['Missile', 'Russia']],
      ['B', ['Missile', 'Russia']],
    ]);
  });

  it('gives figures in one unit and leaves empty what is not stated', () => {
    expect(cells('range')).toEqual([['400\u00a0km'], ['400\u00a0km']]);
    expect(table.rows.find((row) => row.id === 'range')?.cells[1]?.lines[0]?.original).toBe('250\u00a0mi');
    expect(cells('speed')).toEqual([['Mach\u00a03'], 'absent']);
  });

  it('has one unit across a row, in the units that the reader wants', () => {
    const range = (units: CompareOptions['units'], ...entries: CardData[]) =>
      compareTable(entries, { ...OPTIONS, units })
        .rows.find((row) => row.id === 'range')
        ?.cells.map((cell) => cell.lines.map(({ text, customary, original }) => [text, customary, original].join('|').replaceAll('\u00a0', ' ')));
    const miles = (n: number) => entry('M', [fact('range', n, { unit: 'mi' })], 'Mu');
    expect(range('customary', miles(250), entry('K', [fact('range', 100)], 'Kappa'))).toEqual([['400 km||250 mi'], ['100 km|62 mi|']]);
    expect(range('source', miles(250), entry('K', [fact('range', 100)], 'Kappa'))).toEqual([['400 km||250 mi'], ['100 km||']]);
    expect(range('source', miles(250), miles(100))).toEqual([['250 mi||'], ['100 mi||']]);
  });

  it('says where figures were taken under other conditions', () => {
    expect(table.rows.flatMap((row) => (row.unlike ? [[row.id, row.unlike]] : []))).toEqual([['warhead-mass', 'conditions']]);
    const versions = entry('C', [fact('range', 1, { variant: 'x' }), fact('speed', 900, { unit: 'km/h' })], 'Gamma');
    const other = compareTable([versions, entry('D', [fact('range', 2, { variant: 'y' }), fact('speed', 3, { unit: 'Mach' })], 'Delta')], OPTIONS);
    expect(other.rows.flatMap((row) => (row.unlike ? [[row.id, row.unlike]] : []))).toEqual([
      ['range', 'versions'],
      ['speed', 'units'],
    ]);
  });

  it('shows every value, and says why there is none', () => {
    const many = entry(
      'E',
      [1, 2, 3, 4, 5].map((n) => fact('range', n)),
      'Eta',
    );
    const treaty: CardData = { ...entry('T', [fact('signed', '1990')], 'Theta'), kind: 'treaty' };
    const row = (id: string) =>
      compareTable([many, treaty], OPTIONS)
        .rows.find((each) => each.id === id)
        ?.cells.map((cell) => cell.gap ?? cell.lines.length);
    expect(row('range')).toEqual([5, 'inapplicable']);
    const served = compareTable([entry('F', [fact('in-service-since', '2007')], 'Zeta'), A], OPTIONS);
    expect(served.rows.find((each) => each.id === 'in-service-since')?.cells.map((cell) => cell.gap)).toEqual([undefined, 'status']);
  });

  it('counts the sources of all through the table, row by row', () => {
    const numbers = table.rows.map((row) => row.cells.map((cell) => cell.lines.flatMap((line) => line.numbers)));
    expect(numbers).toEqual([
      [[1], [2]],
      [[1], [2]],
      [[1], []],
      [[3], [2]],
      [[], [2]],
    ]);
    expect(table.sources.map(({ number, publisher }) => [number, publisher])).toEqual([
      [1, 'Alpha'],
      [2, 'Beta'],
      [3, 'Alphatwo'],
    ]);
  });
});

describe('copying', () => {
  it('makes a Markdown table with its sources', () => {
    const text = compareMarkdown(table, t);
    expect(text.split('\n').slice(0, 2)).toEqual(['|  | A | B |', '| --- | --- | --- |']);
    expect(text).toContain('| Warhead mass (other conditions) | 500\u00a0kg (conventional; press report; as of 2025) [3] | 300\u00a0kg (nuclear; press report; as of 2025) [2] |');
    expect(text).toContain('| Guidance | not in the reference |');
    expect(text).toContain('[3] Alphatwo, read 22 Nov 2026. <https://alphatwo.example/>');
  });

  it('makes CSV that no spreadsheet runs', () => {
    const evil = compareTable([entry('=1+1', [fact('guidance', '@x,"y"')], 'Gamma'), B], OPTIONS);
    const lines = compareCsv(evil, t, () => undefined).split('\r\n');
    expect(lines[0]).toBe('property,entry,value,version,condition,says who,as of,not like for like,sources');
    expect(lines).toContain(`Guidance,'=1+1,"'@x,""y""",,,press report,2025,,https://gamma.example/`);
    expect(lines.at(-1)).toBe('');
  });
});
