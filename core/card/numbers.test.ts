import { describe, expect, it } from 'vitest';
import { formatBounds, plainNumbers, roundToFigures, significantFigures } from './numbers.ts';

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
