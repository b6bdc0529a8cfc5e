import { describe, expect, it } from 'vitest';
import type { CardData } from '#core/contract/card.ts';
import { t } from '../../tests/translate.ts';
import { countCitations } from './citations.ts';
import { sinceText } from './since-lines.ts';

const ARTICLE = { published: '2019-03-12', revised: '2019-03-12' };
const source = (publisher: string) => ({ url: `https://${publisher}.example/`, publisher, accessed: '2026-11-22', tier: 'press' as const });
const wording = { t, locale: 'en-GB', referenceDate: '2026-11-23' };
const EVENTS: CardData['events'] = [
  { date: '2019-07-17', type: 'decision', text: 'Washington began to remove Türkiye.', cites: ['a'] },
  { date: '2023-05-01', type: 'contract', text: 'A lot was ordered.', cites: ['b'] },
  { date: '2024-03-12', type: 'decision', text: 'Full production was approved.', cites: ['c'] },
  { date: '2025-09', type: 'contract', text: 'Two lots were ordered.', cites: ['d'] },
  { date: '2025-12', type: 'other', text: 'The envoy said that all would be well.', cites: ['e'] },
];
const told = (said: string, status: CardData['status'] = []) => {
  const citations = countCitations({ a: source('a'), b: source('b'), c: source('c'), d: source('d'), e: source('e') }, wording);
  const since = sinceText({ status, events: EVENTS }, ARTICLE, { t, locale: 'en-GB', today: '2026-11-29', citations }, { said });
  return since?.lines.map(({ lead, numbers }) => [lead || 'more', numbers.join()].filter(Boolean).join(' '));
};

describe('since the page was published', () => {
  it('has the latest of what was done, oldest first, and says that there is more', () => {
    expect(told('')).toEqual(['1 May 2023 1', '12 Mar 2024 2', 'Sept 2025 3', 'more']);
  });

  it('prefers what the sentence speaks of', () => {
    expect(told('Turkish pilots train in Arizona.')?.[0]).toBe('17 Jul 2019 1');
  });

  it('sets a changed state among the events, in its place', () => {
    const status = [
      { value: 'in-testing' as const, from: '2010', cites: ['b'] },
      { value: 'in-service' as const, from: '2024-12-01', cites: ['e'] },
    ];
    expect(told('', status)).toEqual(['12 Mar 2024 2', 'In service since 1 Dec 2024 3', 'Sept 2025 4']);
  });
});
