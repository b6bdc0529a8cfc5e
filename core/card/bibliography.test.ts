import { describe, expect, it } from 'vitest';
import type { Source } from '#core/entry/schema.ts';
import { cslJson, ris } from './bibliography.ts';

const SOURCES: Record<string, Source> = {
  s1: { url: 'https://a.example/1', publisher: 'Alpha “News”', title: 'On\nmissiles', date: '2025-06', accessed: '2026-11-29', tier: 'press' },
  s2: { url: 'https://b.example/2', publisher: 'Beta', accessed: '2026-11-22', tier: 'official' },
};

describe('bibliography', () => {
  it('as CSL-JSON: dates no more precise than known, no title where none was shown', () => {
    expect(JSON.parse(cslJson(SOURCES))).toEqual([
      {
        id: 's1',
        type: 'article-newspaper',
        title: 'On\nmissiles',
        'container-title': 'Alpha “News”',
        publisher: 'Alpha “News”',
        URL: 'https://a.example/1',
        issued: { 'date-parts': [[2025, 6]] },
        accessed: { 'date-parts': [[2026, 11, 29]] },
      },
      { id: 's2', type: 'webpage', 'container-title': 'Beta', publisher: 'Beta', URL: 'https://b.example/2', accessed: { 'date-parts': [[2026, 11, 22]] } },
    ]);
  });

  it('as RIS: a record for each source, every field on a line of its own', () => {
    const lines = ris(SOURCES).split('\r\n');
    expect(lines.slice(0, 10)).toEqual([
      'TY  - NEWS',
      'ID  - s1',
      'TI  - On missiles',
      'T2  - Alpha “News”',
      'PB  - Alpha “News”',
      'PY  - 2025',
      'DA  - 2025/06//',
      'Y2  - 2026/11/29/',
      'UR  - https://a.example/1',
      'ER  - ',
    ]);
    expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(2);
  });
});
