import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CardDataSchema } from '#core/contract/card.ts';
import { type Entry, EntrySchema } from '#core/entry/schema.ts';
import { bytesOf, fitCards } from './bundle.ts';
import { briefCard, type CardParts, completeCard, type End } from './card-data.ts';

const source = (publisher: string) => ({ url: `https://example.org/${publisher}`, publisher, accessed: '2026-01-01', tier: 'press' });
const fact = (property: string, value: unknown, cites: unknown[] = ['s1'], more: object = {}) => ({ property, value, basis: 'press', cites, ...more });
const entry = (more: object = {}): Entry =>
  v.parse(EntrySchema, {
    id: 's-400',
    name: 'S-400 Triumf',
    kind: 'air-defence',
    origin: ['RU'],
    summary: 'A system.',
    aliases: [{ text: 'S-400 Triumf', type: 'designation' }],
    sources: { s1: source('One'), s2: source('Two'), unused: source('Unused') },
    ...more,
  });
const parts = (one: Entry, ends: readonly End[] = [], key: number | string = 7): CardParts => ({ key, entry: one, provenance: 'bundled', ends });

const RICH = entry({
  variants: [
    { id: 'm', name: 'M' },
    { id: 'x', name: 'X' },
  ],
  facts: [
    fact('length', 7),
    fact('crew', 3),
    fact('in-service-since', '2007'),
    fact('operators', ['RU', 'IN'], ['s2']),
    fact('engagement-range', { max: 400 }, ['s1'], { variant: 'm' }),
    fact('engagement-range', { max: 380 }, [{ source: 's2', at: 'page 4' }], { variant: 'm' }),
    fact('role', 'air defence'),
    fact('speed', 4800),
    fact('propulsion', 'rocket'),
  ],
  events: [{ date: '2018-10-05', type: 'contract', text: 'India signed.', cites: ['s2'] }],
  status: [{ value: 'in-service', from: '2007', cites: ['s1'], verified: '2026-02-01' }],
  checked: '2026-03-01',
});

describe('the prefetched card', () => {
  it('has the six key slots in the order of the properties list, with both sides of a dispute', () => {
    const card = briefCard(parts(RICH));
    expect(card.facts.map((one) => one.property)).toEqual(['engagement-range', 'engagement-range', 'speed', 'role', 'operators', 'in-service-since', 'propulsion']);
    expect(card.variants.map((variant) => variant.id)).toEqual(['m', 'x']);
    expect(card).toMatchObject({ complete: false, state: 'draft', checked: '2026-03-01', verified: '2026-02-01', key: 7 });
    expect(v.safeParse(CardDataSchema, card).success).toBe(true);
  });

  it('has the latest events, for what came after an article', () => {
    const event = (date: string) => ({ date, type: 'other' as const, text: date, cites: ['s2'] });
    const events = ['2019', '2024-05', '2021', '2026-01-02'].map(event);
    expect(briefCard(parts({ ...RICH, events })).events.map((one) => one.date)).toEqual(['2026-01-02', '2024-05', '2021']);
    expect(briefCard(parts(RICH), 0).events).toEqual([]);
  });

  it('brings only the sources it cites', () => {
    expect(Object.keys(briefCard(parts(RICH)).sources).sort()).toEqual(['s1', 's2']);
    expect(Object.keys(briefCard(parts(RICH), 0).sources)).toEqual(['s1']);
  });
});

describe('an own entry', () => {
  it('shows the sources that the reader gave, cited or not', () => {
    expect(Object.keys(briefCard({ ...parts(RICH), provenance: 'own' }).sources).sort()).toEqual(['s1', 's2', 'unused']);
  });
});

describe('the complete card', () => {
  it('has everything', () => {
    const card = completeCard(parts(RICH));
    expect(card.facts.length).toBe(9);
    expect(card).toMatchObject({ complete: true, events: [{ date: '2018-10-05' }] });
    expect(card.variants.length).toBe(2);
  });

  it('keeps the sources of a relation that another entry holds apart from its own', () => {
    const relation = { type: 'sanctioned-under', target: 's-400', text: 'Sanctions followed.', cites: ['s1', { source: 's1', at: 'section 231' }] } as const;
    const theirs = { s1: source('Theirs') as never };
    const end: End = { relation: relation as never, target: 'caatsa', targetName: 'CAATSA', targetKey: 3, inverse: true, sources: theirs };
    const card = completeCard(parts(entry({ facts: [fact('crew', 3)], sources: { s1: source('One'), 'via-1': source('Trap') } }), [end]));
    expect(card.links).toMatchObject([{ target: 'caatsa', inverse: true, cites: ['via-2', { source: 'via-2', at: 'section 231' }] }]);
    expect(card.sources['via-2']).toMatchObject({ publisher: 'Theirs' });
    expect(card.sources.s1).toMatchObject({ publisher: 'One' });
    expect(v.safeParse(CardDataSchema, card).success).toBe(true);
  });
});

describe('fitting cards into a message', () => {
  it('gives every card its head before any its facts, and the first ones most', () => {
    const all = Array.from({ length: 40 }, (_, i) => parts(entry({ ...RICH, id: `e-${i}`, summary: 'x'.repeat(200) }), [], i));
    const cards = fitCards(all, 45_000);
    expect(cards.map((card) => card.key)).toEqual(all.map((one) => one.key));
    expect(bytesOf(cards)).toBeLessThan(46_000);
    expect(cards[0]?.facts.length).toBe(7);
    expect(cards.at(-1)).toMatchObject({ facts: [], status: [], sources: {}, state: 'draft', complete: false });
    expect(fitCards(all, 2000).length).toBeLessThan(4);
  });

  it('counts bytes as they travel', () => {
    for (const text of ['abc', 'Триумф', '\u0939', '\u{1F680}', 'é']) expect(bytesOf(text)).toBe(new TextEncoder().encode(JSON.stringify(text)).length);
  });
});
