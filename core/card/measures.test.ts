import { describe, expect, it } from 'vitest';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import type { Unit } from '#core/entry/units.ts';
import { formatMoney, formatQuantity, type Measured } from './measures.ts';
import type { Bounds } from './numbers.ts';
import type { RowUnits } from './row-units.ts';

/** No-break spaces are asserted once below; tables read better without. */
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

describe('formatQuantity', () => {
  it.each<[string, Bounds, Unit | undefined, PropertyId, string, string | undefined]>([
    ['the first unit by default', { min: 400, max: 400 }, undefined, 'engagement-range', '400 km', undefined],
    ['the first unit named', { min: 2500, max: 2500 }, 'km', 'flight-range', '2,500 km', undefined],
    ['pounds, to two figures', { min: 70_000, max: 70_000 }, 'lb', 'payload', '32,000 kg', '70,000 lb'],
    ['pounds, to five figures', { min: 70_123, max: 70_123 }, 'lb', 'payload', '31,807 kg', '70,123 lb'],
    ['miles, where two figures would be coarser than the source', { min: 65, max: 65 }, 'mi', 'range', '105 km', '65 mi'],
    ['miles', { min: 250, max: 250 }, 'mi', 'range', '400 km', '250 mi'],
    ['nautical miles in a range', { min: 350, max: 500 }, 'nmi', 'combat-radius', '650–930 km', '350–500 nmi'],
    ['an open end', { max: 65_000 }, 'ft', 'ceiling', '19,800 m', '65,000 ft'],
    ['metres as kilometres need no brackets', { min: 27_000, max: 27_000 }, 'm', 'engagement-altitude', '27 km', undefined],
    ['metres to kilometres', { min: 0.005, max: 30 }, 'km', 'engagement-altitude', '5 m – 30 km', undefined],
    ['metres to kilometres, given in metres', { min: 10, max: 27_000 }, 'm', 'engagement-altitude', '10 m – 27 km', undefined],
    ['a few metres, given in kilometres', { max: 0.05 }, undefined, 'engagement-altitude', '50 m', undefined],
    ['kilometres too coarse', { min: 25, max: 25 }, 'm', 'engagement-altitude', '25 m', undefined],
    ['tonnes', { min: 5.5, max: 5.5 }, 't', 'launch-mass', '5,500 kg', undefined],
    ['knots', { min: 30, max: 30 }, 'kn', 'speed', '56 km/h', '30 knots'],
    ['one knot', { min: 1, max: 1 }, 'kn', 'speed', '1.9 km/h', '1 knot'],
    ['Mach stays Mach', { min: 2.8, max: 2.8 }, 'Mach', 'speed', 'Mach 2.8', undefined],
    ['Mach range', { min: 4, max: 5 }, 'Mach', 'speed', 'Mach 4–5', undefined],
    ['less than an hour', { max: 30 }, 'min', 'endurance', '30 minutes', undefined],
    ['hours', { min: 1, max: 1 }, 'h', 'endurance', '1 hour', undefined],
    ['days', { min: 2, max: 2 }, 'day', 'endurance', '48 hours', '2 days'],
    ['a yield', { min: 1, max: 1 }, 'kilotons', 'yield', '1 kiloton', undefined],
    ['short tons', { min: 73, max: 73 }, 'short-ton', 'combat-mass', '66 t', '73 short tons'],
    ['horsepower', { min: 1500, max: 1500 }, 'hp', 'engine-power', '1,100 kW', '1,500 hp'],
    ['inches', { min: 5, max: 5 }, 'in', 'calibre', '127 mm', '5 in'],
  ])('%s', (_, bounds, unit, property, text, original) => {
    const measured = formatQuantity(bounds, unit, PROPERTIES[property].units, 'en-GB');
    expect(plain(measured.text)).toBe(text);
    expect(plain(measured.original)).toBe(original);
  });

  it.each<[string, number, Unit | undefined, PropertyId, RowUnits, Measured]>([
    ['a customary figure beside', 400, 'km', 'range', { first: 'km', beside: 'mi' }, { text: '400 km', customary: '250 mi' }],
    ['the source’s own is the customary one', 250, 'mi', 'range', { first: 'km', beside: 'mi' }, { text: '400 km', original: '250 mi' }],
    ['neither of the two', 100, 'nmi', 'range', { first: 'km', beside: 'mi' }, { text: '190 km', customary: '120 mi', original: '100 nmi' }],
    ['metres are no other figure', 27_000, 'm', 'engagement-altitude', { first: 'km', beside: 'ft' }, { text: '27 km', customary: '89,000 ft' }],
    ['Mach is alone', 2.8, 'Mach', 'speed', { first: 'km/h', beside: 'mph' }, { text: 'Mach 2.8' }],
    ['as the source gives it', 100, 'nmi', 'range', { first: undefined }, { text: '100 nmi' }],
    ['as the source gives it, in the property’s own', 100, undefined, 'range', { first: undefined }, { text: '100 km' }],
    ['the unit of the row', 100, 'km', 'range', { first: 'mi' }, { text: '62 mi', original: '100 km' }],
  ])('shown otherwise: %s', (_, value, unit, property, shown, expected) => {
    const measured = formatQuantity({ min: value, max: value }, unit, PROPERTIES[property].units, 'en-GB', shown);
    expect(Object.fromEntries(Object.entries(measured).map(([key, text]) => [key, plain(text)]))).toEqual(expected);
  });

  it('never breaks the line between number and unit', () => {
    expect(formatQuantity({ min: 5, max: 5 }, 'km', ['km'], 'en-GB').text).toBe('5\u00a0km');
  });

  it('writes numbers in the reader’s notation', () => {
    expect(plain(formatQuantity({ min: 2500.5, max: 2500.5 }, 'km', ['km'], 'de').text)).toBe('2.500,5 km');
  });
});

describe('formatMoney', () => {
  it.each<[Bounds, Unit, string]>([
    [{ min: 5_430_000_000, max: 5_430_000_000 }, 'USD', 'US$5.43 billion'],
    [{ min: 20_000, max: 50_000 }, 'USD', 'US$20,000–50,000'],
    [{ min: 5_200_000_000, max: 5_430_000_000 }, 'USD', 'US$5.2–5.43 billion'],
    [{ min: 900_000_000, max: 1_200_000_000 }, 'EUR', '€900 million – 1.2 billion'],
    [{ max: 1_700_000_000_000 }, 'USD', 'US$1.7 trillion'],
    [{ min: 350_000_000_000, max: 350_000_000_000 }, 'INR', '₹350 billion'],
    [{ min: 400_000, max: 400_000 }, 'RUB', 'RUB 400,000'],
  ])('%j %s is %s', (bounds, currency, words) => {
    expect(formatMoney(bounds, currency, 'en-GB').replaceAll('\u00a0', ' ')).toBe(words);
  });
});
