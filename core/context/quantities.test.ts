import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantitiesIn } from './quantities.ts';

const read = (text: string) =>
  quantitiesIn(text).map(({ start, end, min, max, unit, date, qualifier }) =>
    [text.slice(start, end), date ?? (min === max ? min : [min, max]), unit, qualifier].filter((one) => one !== undefined),
  );

describe('quantitiesIn', () => {
  it.each<[string, unknown[][]]>([
    ['a range of 400 km', [['400 km', 400, 'km']]],
    ['a 400-km-range missile', [['400-km', 400, 'km']]],
    ['about 2,500 kilometres per hour', [['2,500 kilometres per hour', 2500, 'km/h', 'about']]],
    ['between 300 and 400 kilometers', [['300 and 400 kilometers', [300, 400], 'km']]],
    ['150–200 km', [['150–200 km', [150, 200], 'km']]],
    ['1 000 km', [['1 000 km', 1000, 'km']]],
    ['up to Mach 5', [['Mach 5', 5, 'Mach', 'up-to']]],
    ['nine times the speed of sound', [['nine times the speed of sound', 9, 'Mach']]],
    ['over $5.43 billion', [['$5.43 billion', 5_430_000_000, 'USD', 'more-than']]],
    ['$1.2m–$1.5m', [['$1.2m–$1.5m', [1_200_000, 1_500_000], 'USD']]],
    ['half a billion euros', [['half a billion euros', 500_000_000, 'EUR']]],
    ['Rs 39,000 crore', [['Rs 39,000 crore', 390_000_000_000, 'INR']]],
    ['nineteen regiments', [['nineteen', 19]]],
    ['two dozen jets', [['two dozen', 24]]],
    ['twenty-five aircraft', [['twenty-five', 25]]],
    ['on 5 October 2018', [['5 October 2018', '2018-10-05']]],
    ['on October 5, 2018', [['October 5, 2018', '2018-10-05']]],
    ['in October 2018', [['October 2018', '2018-10']]],
    ['in 2018', [['2018', '2018']]],
    ['48 hours or more', [['48 hours', 48, 'h', 'at-least']]],
    // Parts of names, of longer numbers, shares: none of them quantities.
    ['the S-400, the Su-30MKI and Resolution 2231/2', []],
    ['12 % of 3.5%', []],
    ['version 2.0.1', []],
  ])('%s', (text, quantities) => expect(read(text)).toEqual(quantities));

  it('gives spans that lie in the text, apart and in order, whatever the text', () => {
    const pieces = fc.constantFrom(
      '400',
      ' km',
      ' ',
      '-',
      'two',
      ' dozen',
      '$',
      ' billion',
      ',',
      '.',
      'Mach ',
      '5',
      'October ',
      '2018',
      'to ',
      'about ',
      'S-',
      'é',
      '\u00a0',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const text = list.join('');
        let last = 0;
        for (const { start, end, from, min, max } of quantitiesIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(from).toBeLessThanOrEqual(start);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(min).toBeLessThanOrEqual(max);
          last = end;
        }
      }),
    );
  });
});
