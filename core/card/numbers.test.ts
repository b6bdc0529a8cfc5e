import { describe, expect, it } from 'vitest';
import { formatBounds, plainNumbers, roundLike, roundToFigures, significantFigures } from './numbers.ts';

describe('significantFigures', () => {
  it.each([
    [70_000, 2],
    [5, 2],
    [0.5, 2],
    [5.43, 3],
    [1852, 4],
    [65_617, 5],
    [180, 2],
    [-37, 2],
  ])('%d has %d', (value, figures) => {
    expect(significantFigures(value)).toBe(figures);
  });
});

describe('roundToFigures', () => {
  it.each([
    [31_751.47, 2, 32_000],
    [402.336, 2, 400],
    [0.025908, 2, 0.026],
    [10_058.4, 3, 10_100],
  ])('%d to %d figures is %d', (value, figures, rounded) => {
    expect(roundToFigures(value, figures)).toBe(rounded);
  });
});

describe('roundLike', () => {
  it.each([
    ['5 in', 127, 5, 127],
    ['65 mi', 104.607, 65, 105],
    ['5 m', 16.404, 5, 16],
    ['2 m', 6.5617, 2, 6.6],
    ['6.25 m', 20.505, 6.25, 20.5],
  ])('%s', (_what, converted, source, rounded) => {
    expect(roundLike(converted, source)).toBe(rounded);
  });
});

describe('formatBounds', () => {
  it.each([
    [{ min: 50, max: 60 }, 'en-GB', '50–60'],
    [{ min: 20_000, max: 50_000 }, 'en-GB', '20,000–50,000'],
    [{ min: 3, max: 3 }, 'en-GB', '3'],
    [{ max: 2500 }, 'en-GB', '2,500'],
    [{ min: 2.5, max: 2.8 }, 'de', '2,5–2,8'],
  ])('%j in %s is %s', (bounds, locale, words) => {
    expect(formatBounds(bounds, plainNumbers(locale))).toBe(words);
  });
});
