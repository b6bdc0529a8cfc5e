import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSieve } from './sieve.ts';
import { found, gazetteerOf } from './testing.ts';

describe('the sieve', () => {
  const holds = createSieve([gazetteerOf([['S-400']]), gazetteerOf([['Kinzhal']])]);

  it.each([
    ['the S-400s', true],
    ['a Kinzhal', true],
    ['Kin\u00adzhal, with a soft hyphen', true],
    ['the S-4000', false],
    ['S-400\u00ad0', false],
    ['a xS-400', false],
    ['nothing\u200b at all', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(holds(text)).toBe(expected);
  });

  it.each(['https://example.org/S-400', 'an S, 400 of them'])('lets through what takes a closer look: %j', (text) => {
    expect(holds(text)).toBe(true);
    expect(found(gazetteerOf([['S-400']]), text)).toEqual([]);
  });

  it('lets everything through that the matcher finds', () => {
    const gazetteer = gazetteerOf([
      ['S-400', 'S-400 Triumf', '\u0421-400', '铁穹', 'كروز', 'כיפת ברזל', 'Железный купол', '천궁', 'F-15 Eagle', '2S19', 'H.R. 3364'],
      { kind: 'treaty', aliases: ['New START', 'Iron Dome missile'] },
    ]);
    const sieve = createSieve([gazetteer]);
    const pieces = 'S s F H R 2 19 15 400 3364 300 C Eagle Triumf New START Iron Dome missile С Железного купола купол 铁 穹 والكروز كروز לכיפת ברזל 천궁은 천궁 x'.split(' ');
    const joints = [' ', '-', '\u2011', '', '\n', '. ', '.', ', ', '/', '\u00ad', ' and -', '://', '@'];
    let hits = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...joints)), { maxLength: 10 }), (parts) => {
        const text = parts.flat().join('');
        if (found(gazetteer, text).length === 0) return;
        hits++;
        expect(sieve(text)).toBe(true);
      }),
      { numRuns: 8_000 },
    );
    expect(hits).toBeGreaterThan(500);
  });
});
