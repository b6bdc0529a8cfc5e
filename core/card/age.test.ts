import { describe, expect, it } from 'vitest';
import { ageInWords, isStale } from './age.ts';

describe('ageInWords', () => {
  it.each([
    ['2025-09-15', '2026-11-22', '14 months ago'],
    ['2026-10-21', '2026-11-22', '1 month ago'],
    ['2026-11-20', '2026-11-22', 'this month'],
    ['2026', '2026-11-22', 'this year'],
    ['2027', '2026-11-22', 'this year'],
    ['2025-03', '2026-11-29', '20 months ago'],
    ['2025', '2026-11-22', '1 year ago'],
    ['2023-05', '2026-11-22', '3 years ago'],
    ['2020', '2026-11-22', '6 years ago'],
  ])('%s seen from %s: %s', (date, today, words) => {
    expect(ageInWords(date, today, 'en-GB')).toBe(words);
  });
});

describe('isStale', () => {
  it.each([
    ['2024-11-21', 24, false],
    ['2024-10-21', 24, true],
    ['2024', 24, false],
    ['2023', 24, true],
  ])('%s with %d months: %s', (date, maxAge, stale) => {
    expect(isStale(date, '2026-11-22', maxAge)).toBe(stale);
  });
});
