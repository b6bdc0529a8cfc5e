import { describe, expect, it } from 'vitest';
import type { CardData } from '#core/contract/card.ts';
import type { HeadRow } from '#core/contract/overlay.ts';
import type { UnitSystem } from '#core/settings/settings.ts';
import { t } from '../../tests/translate.ts';
import { reachStrip } from './reach-strip.ts';
import { reachText } from './reach-text.ts';

type Figure = Pick<CardData['facts'][number], 'value' | 'unit' | 'condition'>;

function text(kind: CardData['kind'], property: string, own: readonly Figure[], others: readonly number[], units?: UnitSystem) {
  const data = { id: 'x', kind, facts: own.map((fact) => ({ property, cites: ['s1'], ...fact })) } as unknown as CardData;
  const rows = others.map((reach, place) => ({ id: `o${place}`, kind, name: `Other ${place}`, reach }) as unknown as HeadRow);
  const strip = reachStrip(data, rows);
  const found = strip && reachText(strip, data, { t, locale: 'en', units });
  if (!found) throw new Error('no strip');
  const plain = (words: string) => words.replaceAll('\u00a0', ' ');
  return {
    places: found.scales.map(({ ticks }) => ticks.map(({ at }) => at)),
    scales: found.scales.map(({ ticks }) => ticks.map((tick) => plain(tick.text))),
    own: found.own.map((one) => plain(one.text)),
    others: found.others.map((one) => plain(one.text)),
    sentence: plain(found.sentence),
  };
}

const MISSILES = [10, 40, 300, 290, 5500];

describe('reachText', () => {
  it('has the metric scale alone where nothing else is wanted', () => {
    const found = text('missile', 'range', [{ value: 500, unit: 'km', condition: 'export' }], MISSILES);
    expect(found.scales).toEqual([['10 km', '100 km', '1,000 km']]);
    expect(found.own).toEqual(['500 km, export']);
    expect(found.others[0]).toBe('Other 0, 10 km');
    expect(found.sentence).toContain('Its longest range, 500 km, is longer than that of 4 of the 5 others of its kind');
  });

  it('sets a customary scale below it, and both figures in words', () => {
    const found = text('missile', 'range', [{ value: 500, unit: 'km' }], MISSILES, 'customary');
    expect(found.scales).toEqual([
      ['10 km', '100 km', '1,000 km'],
      ['10 mi', '100 mi', '1,000 mi'],
    ]);
    // The same distance is at the same place: a mile is longer.
    expect(found.places[1]?.[0]).toBeGreaterThan(found.places[0]?.[0] ?? 1);
    expect(found.own).toEqual(['500 km (310 mi)']);
    expect(found.others[4]).toBe('Other 4, 5,500 km, 3,400 mi');
    expect(found.sentence).toContain('500 km (310 mi)');
  });

  it('counts nautical miles in the air', () => {
    const found = text('aircraft', 'flight-range', [{ value: 2000, unit: 'km' }], [300, 900, 4000, 5000, 12_000], 'customary');
    expect(found.scales[1]).toEqual(['200 nmi', '500 nmi', '1,000 nmi', '2,000 nmi', '5,000 nmi']);
    expect(found.own).toEqual(['2,000 km (1,100 nmi)']);
  });

  it('leaves figures as their source gives them, on a scale of one unit', () => {
    const one = text('aircraft', 'flight-range', [{ value: 1200, unit: 'nmi' }], [300, 900, 4000, 5000, 12_000], 'source');
    expect(one.own).toEqual(['1,200 nmi']);
    expect(one.others[0]).toBe('Other 0, 160 nmi');
    const two = text(
      'missile',
      'range',
      [
        { value: 300, unit: 'mi' },
        { value: 400, unit: 'km' },
      ],
      MISSILES,
      'source',
    );
    expect(two.scales).toHaveLength(1);
    expect(two.scales[0]?.[0]).toBe('10 km');
    expect(two.own).toEqual(['300 mi', '400 km']);
  });

  it('writes what lies between where there is but one power of ten', () => {
    const found = text('artillery', 'range', [{ value: 40 }], [15, 20, 30, 35, 70]);
    expect(found.scales).toEqual([['20 km', '50 km']]);
  });
});
