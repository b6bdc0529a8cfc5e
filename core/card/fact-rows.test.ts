import { describe, expect, it } from 'vitest';
import type { CardFact } from '#core/contract/card.ts';
import type { Source } from '#core/entry/schema.ts';
import { t } from '../../tests/translate.ts';
import { countCitations } from './citations.ts';
import { type FactContext, factRows } from './fact-rows.ts';

const source = (more: Partial<Source> = {}): Source => ({ url: 'https://example.org/', publisher: 'Example', accessed: '2026-11-22', tier: 'press', ...more });
const SOURCES = { s1: source({ date: '2025-09' }), s2: source({ origin: 'Wire' }), s3: source({ origin: 'Wire' }), s4: source() };

function context(): FactContext {
  const wording = { t, locale: 'en-GB' };
  return { ...wording, sources: SOURCES, variants: [{ id: 'b', name: 'Model B' }], today: '2026-11-22', citations: countCitations(SOURCES, wording) };
}
const fact = (more: Partial<CardFact>): CardFact => ({ property: 'speed', value: 185, basis: 'press', cites: ['s1'], ...more });
const lines = (facts: CardFact[], limits = {}) =>
  factRows(facts, context(), limits).map((row) => ({
    [row.property]: row.values.map(({ text, notes, numbers }) =>
      [text.replaceAll('\u00a0', ' '), ...notes.map((note) => (note.stale ? `!${note.text}` : note.text)), ...numbers].join(' · '),
    ),
  }));

describe('factRows', () => {
  it.each<[string, Partial<CardFact>, string]>([
    ['basis and as-of', { asOf: '2025-06', basis: 'manufacturer' }, '185 km/h · manufacturer · as of Jun 2025 · 1'],
    ['variant and condition first', { variant: 'b', condition: 'at sea level', asOf: '2025' }, '185 km/h · Model B · at sea level · press report · as of 2025 · 1'],
    ['date of the source when nobody said', {}, '185 km/h · press report · reported Sept 2025 · 1'],
    ['day of reading when the source shows no date', { cites: ['s4'] }, '185 km/h · press report · read Nov 2026 · 1'],
    ['day of the second check', { cites: ['s4'], verified: '2026-11-23' }, '185 km/h · press report · checked Nov 2026 · 1'],
    ['sources that agree', { cites: ['s1', 's4'], asOf: '2025' }, '185 km/h · press report · 2 sources agree · as of 2025 · 1 · 2'],
    ['copies of one wire story count once', { cites: ['s2', 's3'], asOf: '2025' }, '185 km/h · press report · as of 2025 · 1 · 2'],
    ['the reader’s own without a source', { cites: [], basis: undefined, mine: true }, '185 km/h · unsourced (mine)'],
    ['the reader’s own with a source', { mine: true, asOf: '2025' }, '185 km/h · press report · mine · as of 2025 · 1'],
    ['a pack’s without a source', { cites: [], basis: undefined }, '185 km/h · no source given'],
    ['a source that did not arrive', { cites: ['s9'], asOf: '2025' }, '185 km/h · press report · as of 2025'],
  ])('%s', (_, more, expected) => {
    expect(lines([fact(more)])).toEqual([{ speed: [expected] }]);
  });

  it.each<[string, Partial<CardFact>, string]>([
    ['fresh', { asOf: '2025-01' }, '5 · one order · press report · as of Jan 2025 · 1'],
    ['old', { asOf: '2024-06' }, '5 · one order · press report · !as of Jun 2024, 2 years ago · 1'],
    ['old by its source’s date', { cites: ['s1'], property: 'delivered' }, '5 · one order · press report · reported Sept 2025 · 1'],
  ])('says how old a changing figure is: %s', (_, more, expected) => {
    const [row] = lines([fact({ property: 'ordered', value: 5, condition: 'one order', ...more })]);
    expect(Object.values(row ?? {})).toEqual([[expected]]);
  });

  it('shows contradicting values one under the other and marks both', () => {
    const rows = factRows([fact({ value: 185 }), fact({ value: 160, cites: ['s4'] }), fact({ value: 400, condition: 'with a jet engine' })], context());
    expect(rows[0]?.disputed).toBe(true);
    expect(rows[0]?.values.map((value) => value.disputed)).toEqual([true, true, false]);
  });

  it.each<[string, CardFact, CardFact]>([
    ['the same in other units', fact({ value: 1, unit: 'km/h' }), fact({ value: 1 })],
    ['another day of a property that changes', fact({ property: 'delivered', value: 3, asOf: '2025' }), fact({ property: 'delivered', value: 4, asOf: '2026' })],
    ['two texts', fact({ property: 'manufacturer', value: 'A' }), fact({ property: 'manufacturer', value: 'B' })],
    ['another variant', fact({ value: 1 }), fact({ value: 2, variant: 'b' })],
  ])('is no dispute: %s', (_, a, b) => {
    expect(factRows([a, b], context())[0]?.disputed).toBe(false);
  });

  it('calls a figure old only while no later one of the same stands beside it', () => {
    const ordered = (value: number, asOf: string, condition: string) => fact({ property: 'ordered', value, asOf, condition });
    const [row] = factRows([ordered(5, '2019', 'India'), ordered(7, '2026-10', 'India'), ordered(4, '2018', 'Türkiye')], context());
    expect(row?.values.map(({ text, notes }) => [text, notes.some((note) => note.stale)])).toEqual([
      ['7', false],
      ['5', false],
      ['4', true],
    ]);
  });

  it('judges a dispute in one unit, whatever the figures are shown in', () => {
    const asGiven = { ...context(), units: () => ({ first: undefined }) };
    const [row] = factRows([fact({ value: 900, unit: 'km/h' }), fact({ value: 560, unit: 'mph' })], asGiven);
    expect(row?.values.map((value) => value.text)).toEqual(['900\u00a0km/h', '560\u00a0mph']);
    expect(row?.disputed).toBe(false);
  });

  it('puts rows in card order and the newest of a changing figure first', () => {
    const rows = lines([
      fact({ property: 'length', value: 3.5 }),
      fact({ property: 'delivered', value: 3, asOf: '2025-01' }),
      fact({ property: 'delivered', value: 4, asOf: '2026-06' }),
      fact({ value: 185 }),
    ]);
    expect(rows.map((row) => Object.keys(row)[0])).toEqual(['speed', 'delivered', 'length']);
    expect(Object.values(rows[1] ?? {})[0]?.map((line) => line[0])).toEqual(['4', '3']);
  });

  it('sets values that contradict each other side by side, whatever stands between them', () => {
    const rows = factRows([fact({ value: 185 }), fact({ value: 400, condition: 'with a jet engine' }), fact({ value: 160 })], context());
    expect(rows[0]?.values.map((value) => value.disputed)).toEqual([true, true, false]);
  });

  it('limits rows and values, but never hides the other side of a dispute', () => {
    const speeds = [1, 2, 3, 4].map((value) => fact({ value, condition: `case ${value}` }));
    const [row, ...rest] = factRows([...speeds, fact({ value: 9, condition: 'case 1' }), fact({ property: 'length', value: 1 })], context(), { rows: 1, values: 2 });
    expect(rest).toEqual([]);
    expect(row?.values.map((value) => value.text)).toEqual(['1\u00a0km/h', '9\u00a0km/h', '2\u00a0km/h']);
    expect(row?.more).toBe(2);
  });
});
