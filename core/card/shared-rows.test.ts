import { describe, expect, it } from 'vitest';
import type { CardData } from '#core/contract/card.ts';
import type { SharedLink } from '#core/contract/shared-link.ts';
import { t } from '../../tests/translate.ts';
import { cardText } from './card-text.ts';

const source = (name: string) => ({ url: `https://${name}.example/`, publisher: name, accessed: '2026-11-22', tier: 'press' as const });
const CARD: CardData = {
  key: 1,
  id: 'brahmos',
  name: 'BrahMos',
  kind: 'missile',
  origin: ['IN', 'RU'],
  parties: [],
  multilateral: false,
  summary: 'A missile.',
  otherNames: [],
  variants: [],
  status: [],
  facts: [{ property: 'range', value: 290, basis: 'press', cites: ['s1'] }],
  events: [],
  links: [],
  sources: { s1: source('alpha') },
  state: 'draft',
  provenance: 'bundled',
  complete: true,
};
const leg = (key: number, id: string, more: Partial<SharedLink['legs'][number]> = {}) => ({
  key,
  id,
  name: id.toUpperCase(),
  text: `${id} kept below 300 km.`,
  cites: [],
  sources: {},
  ...more,
});
const SHARED: SharedLink = {
  type: 'limited-by',
  inverse: false,
  third: { key: 9, id: 'mtcr', name: 'MTCR' },
  // Ids of sources are an entry's own: "s1" is another publication in each.
  legs: [
    leg(1, 'brahmos', { cites: ['s9'], sources: { s9: source('alpha') } }),
    leg(2, 'reaper', { cites: [{ source: 's1', at: 'page 4' }], sources: { s1: source('beta') }, qualifier: 'former', asOf: '2020-07' }),
  ],
};
const text = (shared: SharedLink[], compact = false) => cardText(CARD, { t, locale: 'en-GB', today: '2026-11-23', referenceDate: '2026-11-23', onPage: [], shared }, { compact });

describe('what a card says of shared things', () => {
  it('names the other, the third, and the sources of both legs, each publication once', () => {
    const { shared, sources } = text([SHARED]);
    expect(shared).toEqual([
      {
        label: 'Limited by the same',
        third: { key: 9, id: 'mtcr', name: 'MTCR' },
        numbers: [1],
        others: [{ key: 2, name: 'REAPER', text: 'reaper kept below 300 km.', notes: [{ text: 'former' }, { text: 'as of Jul 2020' }], numbers: [2] }],
      },
    ]);
    expect(sources.map(({ number, publisher, places }) => [number, publisher, places])).toEqual([
      [1, 'alpha', []],
      [2, 'beta', ['page 4']],
    ]);
  });

  it('reads it from the other end where the third holds both', () => {
    expect(text([{ ...SHARED, type: 'carries', inverse: true }]).shared[0]?.label).toBe('Carried by the same');
  });

  it('says one thing only, nothing of others’ links, and nothing in a small frame', () => {
    const others = { ...SHARED, legs: [leg(2, 'reaper'), leg(3, 'iskander')] };
    expect(text([others, SHARED, { ...SHARED, type: 'counters' }]).shared.map(({ label }) => label)).toEqual(['Limited by the same']);
    expect(text([others]).shared).toEqual([]);
    expect(text([SHARED], true).shared).toEqual([]);
  });
});
