import { describe, expect, it } from 'vitest';
import { t } from '../../tests/translate.ts';
import { countCitations, originCount } from './citations.ts';

const SOURCES = {
  a: { url: 'https://a.example/', publisher: 'A', title: 'On A', date: '2025-06', accessed: '2026-11-22', tier: 'official' as const },
  b: { url: 'https://b.example/', publisher: 'B', accessed: '2026-11-22', tier: 'press' as const, origin: 'Wire' },
  c: { url: 'https://c.example/', publisher: 'C', accessed: '2026-11-21', tier: 'press' as const, origin: 'Wire' },
};

describe('countCitations', () => {
  it('numbers sources in the order of first use and lists just those', () => {
    const citations = countCitations(SOURCES, { t, locale: 'en-GB' });
    expect(citations.numbersOf(['c'])).toEqual([1]);
    expect(citations.numbersOf(['a', { source: 'c', at: 'page 4' }])).toEqual([1, 2]);
    expect(citations.numbersOf([{ source: 'c', at: 'page 9' }, 'missing'])).toEqual([1]);
    expect(citations.rows()).toMatchObject([
      { number: 1, id: 'c', publisher: 'C', title: undefined, date: undefined, accessed: '21 Nov 2026', tier: 'press', places: ['page 4', 'page 9'] },
      { number: 2, id: 'a', publisher: 'A', title: 'On A', date: 'Jun 2025', tier: 'official', places: [] },
    ]);
  });
});

describe('originCount', () => {
  it.each([
    [['a'], 1],
    [['a', 'b'], 2],
    [['b', 'c'], 1],
    [['missing'], 0],
  ])('%j come from %d', (cites, count) => {
    expect(originCount(cites, SOURCES)).toBe(count);
  });
});
