import { describe, expect, it } from 'vitest';
import { isHeading, isShouted, opensParagraph, opensSentence } from './sentences.ts';

describe('sentences', () => {
  it.each([
    ['Javelin hit', 0, true],
    ['It hit. Javelin', 8, true],
    ['“Javelin', 1, true],
    ['A line\nJavelin', 7, true],
    ['the Javelin', 4, false],
    ['(the Javelin', 5, false],
  ])('%j at %i opens one: %s', (text, start, expected) => {
    expect(opensSentence(text, start)).toBe(expected);
  });

  it.each([
    ['end.\nNext', 4, true],
    ['a\n\nb', 1, true],
    ['list:\n- item', 5, true],
    ['item\n• item', 4, true],
    ['half of\na sentence', 7, false],
    ['last\n', 4, true],
  ])('%j: the break at %i parts paragraphs: %s', (text, at, expected) => {
    expect(opensParagraph(text, at)).toBe(expected);
  });

  it('knows capitals that prove nothing', () => {
    expect(isShouted('RUSSIA SENDS ITS TRIUMF TO THE FRONT', 17, 23)).toBe(true);
    expect(isShouted('Russia sends its TRIUMF to the front', 17, 23)).toBe(false);
    expect(isHeading('Army Awards Contracts to Accelerate Javelin Production', 36)).toBe(true);
    expect(isHeading('The army has awarded contracts for more Javelin missiles this year', 40)).toBe(false);
  });
});
