import { describe, expect, it } from 'vitest';
import type { CardFact } from '#core/contract/card.ts';
import type { Unit } from '#core/entry/units.ts';
import { rowUnits } from './row-units.ts';

const ranges = (...units: (Unit | undefined)[]): CardFact[] => units.map((unit, i) => ({ property: 'range', value: 100 * (i + 1), unit, cites: [] }));

describe('rowUnits', () => {
  it('metric is the property’s first unit', () => {
    expect(rowUnits('range', ranges('mi'), { system: 'metric', kinds: ['missile'] })).toEqual({ first: 'km' });
  });

  it('customary puts its unit beside it, chosen by the largest figure of the row', () => {
    const heights = (...values: number[]): CardFact[] => values.map((value) => ({ property: 'engagement-altitude', value: { max: value }, cites: [] }));
    expect(rowUnits('range', ranges(undefined), { system: 'customary', kinds: ['missile'] })).toEqual({ first: 'km', beside: 'mi' });
    expect(rowUnits('engagement-altitude', heights(30), { system: 'customary', kinds: ['air-defence'] })).toEqual({ first: 'km', beside: 'ft' });
    expect(rowUnits('engagement-altitude', heights(30, 500), { system: 'customary', kinds: ['air-defence'] })).toEqual({ first: 'km', beside: 'mi' });
  });

  it('follows the sources where they all use one customary unit', () => {
    const flights = (...units: Unit[]): CardFact[] => units.map((unit) => ({ property: 'flight-range', value: 1000, unit, cites: [] }));
    const wish = { system: 'customary', kinds: ['uav'] } as const;
    expect(rowUnits('flight-range', flights('km'), wish).beside).toBe('nmi');
    expect(rowUnits('flight-range', flights('km', 'mi'), wish).beside).toBe('mi');
    expect(rowUnits('flight-range', flights('nmi', 'mi'), wish).beside).toBe('nmi');
  });

  it('puts nothing beside Mach, of which nobody knows the speed', () => {
    expect(rowUnits('speed', [{ property: 'speed', value: 2, unit: 'Mach', cites: [] }], { system: 'customary', kinds: ['missile'] })).toEqual({ first: 'km/h' });
  });

  it('as the source has it: each its own, but one for all where they are read across', () => {
    const wish = { system: 'source', kinds: ['missile'] } as const;
    expect(rowUnits('range', ranges('mi', 'km'), wish)).toEqual({ first: undefined });
    expect(rowUnits('range', ranges('mi', 'mi'), { ...wish, together: true })).toEqual({ first: 'mi' });
    expect(rowUnits('range', ranges('mi', undefined), { ...wish, together: true })).toEqual({ first: 'km' });
  });
});
