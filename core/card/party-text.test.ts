import { describe, expect, it } from 'vitest';
import type { CardData } from '#core/contract/card.ts';
import { t } from '../../tests/translate.ts';
import { countCitations } from './citations.ts';
import { partyText } from './party-text.ts';

const source = (publisher: string) => ({ url: `https://${publisher}.example/`, publisher, accessed: '2026-11-22', tier: 'press' as const });
const text = (data: Pick<CardData, 'facts' | 'status'>) =>
  partyText(data, { t, locale: 'en-GB', citations: countCitations({ a: source('a'), b: source('b') }, { t, locale: 'en-GB' }) });
const count = (value: number, asOf: string): CardData['facts'][number] => ({ property: 'party-count', value, asOf, cites: ['a'] });

describe('partyText', () => {
  it('says every point, what is worked out, and where from', () => {
    const status: CardData['status'] = [
      { value: 'withdrawn', from: '2025-12-27', parties: ['EE', 'LV', 'LT'], cites: ['b'] },
      { value: 'withdrawn', from: '2026', parties: ['FI'], cites: ['b'] },
    ];
    const said = text({ facts: [count(166, '2025-07-24')], status });
    expect(said?.label).toBe('Parties by date. 24 Jul 2025: 166; 27 Dec 2025: 163 (Estonia, Latvia, Lithuania); 2026: 162 (Finland).');
    expect(said?.numbers).toEqual([1, 2]);
    expect(said?.caption).toEqual([
      'Filled points are counts that sources give, hollow ones are worked out from who joined or left.',
      'Others may have joined or left since the last count.',
    ]);
  });

  it('says where nothing is recorded between counts, and nothing of signs that are not drawn', () => {
    expect(text({ facts: [count(50, '2020'), count(65, '2022'), count(74, '2025')], status: [] })?.caption).toEqual(['Dotted: what lies between two counts is not recorded.']);
  });

  it('is silent with too few dates', () => {
    expect(text({ facts: [count(50, '2020'), count(65, '2022')], status: [] })).toBeUndefined();
  });
});
