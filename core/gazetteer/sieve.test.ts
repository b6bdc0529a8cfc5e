import { describe, expect, it } from 'vitest';
import { createSieve } from './sieve.ts';
import { gazetteerOf } from './testing.ts';

describe('the sieve', () => {
  const holds = createSieve([gazetteerOf([['S-400']]), gazetteerOf([['Kinzhal']])]);

  it.each([
    ['the S-400s', true],
    ['a Kinzhal', true],
    ['Kin\u00adzhal, with a soft hyphen', true],
    ['the S-4000', false],
    ['nothing\u200b at all', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(holds(text)).toBe(expected);
  });
});
