import { describe, expect, it } from 'vitest';
import { customaryUnit } from './customary.ts';
import type { Kind } from './kinds.ts';
import type { PropertyId } from './properties.ts';
import type { Unit } from './units.ts';

describe('customaryUnit', () => {
  it.each<[PropertyId, readonly Kind[], number, Unit | undefined]>([
    ['range', ['missile'], 500, 'mi'],
    ['engagement-range', ['air-defence'], 400, 'mi'],
    ['flight-range', ['aircraft'], 2200, 'nmi'],
    ['combat-radius', ['helicopter', 'uav'], 500, 'nmi'],
    // Read across, a row has one unit.
    ['speed', ['ship-class'], 56, 'kn'],
    ['speed', ['ship-class', 'aircraft'], 1900, 'mph'],
    ['speed', ['missile'], 3000, 'mph'],
    ['ceiling', ['aircraft'], 15_000, 'ft'],
    ['engagement-altitude', ['air-defence'], 30, 'ft'],
    ['engagement-altitude', ['missile-defence-network'], 900, 'mi'],
    ['length', ['missile'], 7.3, 'ft'],
    ['diameter', ['missile'], 0.34, 'in'],
    ['payload', ['aircraft'], 8000, 'lb'],
    ['combat-mass', ['armoured-vehicle'], 66, 'short-ton'],
    ['displacement', ['ship-class'], 9700, 'long-ton'],
    ['engine-power', ['armoured-vehicle'], 1100, 'hp'],
    ['calibre', ['artillery'], 155, undefined],
    ['endurance', ['uav'], 24, undefined],
    ['yield', ['nuclear-weapon'], 100, undefined],
    ['crew', ['aircraft'], 2, undefined],
  ])('%s of %j, at most %d: %s', (property, kinds, most, unit) => {
    expect(customaryUnit(property, kinds, most)).toBe(unit);
  });
});
