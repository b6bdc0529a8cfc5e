import { describe, expect, it } from 'vitest';
import type { CardData, CardFact } from '#core/contract/card.ts';
import { t } from '../../tests/translate.ts';
import { type CardTextOptions, cardText, entryText } from './card-text.ts';

const OPTIONS: CardTextOptions = { t, locale: 'en-GB', today: '2026-11-22', referenceDate: '2026-11-23', onPage: ['caatsa'] };
const source = (publisher: string) => ({ url: 'https://example.org/', publisher, accessed: '2026-11-22', tier: 'press' as const });
const fact = (property: CardFact['property'], value: CardFact['value'], cites: string[], more: Partial<CardFact> = {}): CardFact => ({
  property,
  value,
  basis: 'press',
  cites,
  ...more,
});

const DATA: CardData = {
  key: 4,
  id: 'x-1',
  name: 'X-1',
  kind: 'air-defence',
  origin: ['RU', 'US'],
  parties: [],
  multilateral: false,
  summary: 'A system.',
  otherNames: [{ text: 'X-1' }, { text: 'x-1 system' }, { text: 'Икс-1', lang: 'ru' }, { text: 'b' }, { text: 'c' }, { text: 'd' }, { text: 'e' }],
  variants: [],
  status: [
    { value: 'in-testing', from: '2005', cites: ['st'] },
    { value: 'in-service', from: '2007', asOf: '2026', cites: ['st'] },
  ],
  facts: [
    fact('unit-cost', 5e8, ['money'], { condition: 'a battery' }),
    fact('engagement-range', 400, ['range']),
    fact('engagement-altitude', 27, ['range']),
    fact('length', 9, ['late']),
    fact('crew', 3, ['late']),
    fact('first-test', '1999', ['late']),
    fact('operators', ['RU'], ['late']),
    fact('composition', 'Eight launchers', ['late']),
  ],
  events: [
    { date: '2018-10', type: 'contract', text: 'Later.', cites: ['event'] },
    { date: '1999', type: 'test', text: 'Earlier.', cites: ['st'] },
  ],
  links: [{ type: 'sanctioned-under', target: 'caatsa', targetName: 'CAATSA', targetKey: 5, inverse: false, text: 'Sanctions followed.', cites: ['link'] }],
  sources: { st: source('Status'), range: source('Range'), money: source('Money'), late: source('Late'), event: source('Event'), link: source('Link'), unused: source('Unused') },
  state: 'draft',
  provenance: 'bundled',
  complete: true,
};

describe('cardText', () => {
  const card = cardText(DATA, OPTIONS);

  it('has a heading in words', () => {
    expect(card).toMatchObject({ name: 'X-1', icon: 'air-defence', kind: 'Air-defence system', origin: 'Russia, US', reference: 'Reference of 23 Nov 2026.' });
    expect(card.otherNames.map((name) => name.text)).toEqual(['Икс-1', 'b', 'c', 'd']);
  });

  it('names another entry once, however much the two have in common; the full entry has all of it', () => {
    const [link] = DATA.links;
    if (!link) throw new Error('no link');
    const data = { ...DATA, links: [link, { ...link, type: 'related-to' as const, text: 'A second thing.' }] };
    expect(cardText(data, OPTIONS).links.map(({ text }) => text)).toEqual(['Sanctions followed.']);
    expect(entryText(data, OPTIONS).links).toHaveLength(2);
  });

  it('shows six key rows', () => {
    expect(card.facts.map((row) => row.property)).toEqual(['engagement-range', 'engagement-altitude', 'composition', 'operators', 'unit-cost', 'crew']);
  });

  it('says the status in short lines above the figures, numbered first; what is noted on it stands below them', () => {
    const status = [{ value: 'in-service' as const, from: '2019', note: 'Fourth squadron received, the fifth expected late in the year', asOf: '2026', cites: ['st'] }];
    const text = cardText({ ...DATA, status }, OPTIONS);
    expect(text.brief.lines.map(({ text: line, notes, numbers }) => [line, notes.map((note) => note.text), numbers])).toEqual([['In service since 2019', ['as of 2026'], [1]]]);
    expect(text.brief.rest.map((line) => line.text)).toEqual(['Fourth squadron received, the fifth expected late in the year']);
    // What is copied has all of it in one place.
    expect(text.status[0]?.notes.map((note) => note.text)).toEqual(['Fourth squadron received, the fifth expected late in the year', 'as of 2026']);
    expect(cardText({ ...DATA, status }, OPTIONS, { compact: true }).brief).toMatchObject({ lines: [{ text: 'In service since 2019' }], rest: [] });
  });

  it('leaves a day to the status only where the status is said and has it as exactly', () => {
    const status = [
      { value: 'in-production' as const, parties: ['RU'], cites: ['st'] },
      { value: 'in-service' as const, from: '2019-05', parties: ['IN'], cites: ['st'] },
    ];
    const has = (value: string, compact: boolean) =>
      cardText({ ...DATA, status, facts: [fact('in-service-since', value, ['late'])] }, OPTIONS, { compact }).facts.map((row) => row.property);
    expect(has('2019', false)).toEqual([]);
    expect(has('2019-05-17', false)).toEqual(['in-service-since']);
    // In a small frame the second line is cut.
    expect(has('2019', true)).toEqual(['in-service-since']);
  });

  it('says that it is over before all else, and not a second time', () => {
    const status = [{ value: 'expired' as const, from: '2009-12-05', cites: ['st'] }];
    const text = cardText({ ...DATA, status }, OPTIONS);
    expect([text.over?.text, text.brief.lines]).toEqual(['Expired 5 Dec 2009', []]);
  });

  it('numbers what came since where it stands: below the figures unless a state changed', () => {
    const article = { published: '2016-01-01', revised: '2016-01-01', clue: 'meta' as const };
    const mild = cardText(DATA, { ...OPTIONS, article });
    expect(mild.since?.changed).toBe(false);
    expect(mild.status[0]?.numbers).toEqual([1]);
    const changed = cardText(DATA, { ...OPTIONS, article: { ...article, published: '2006', revised: '2006' } });
    expect(changed.since?.changed).toBe(true);
    expect(changed.since?.numbers).toEqual([1]);
  });

  it('says a state once: where what came since has it, with what is known of it now', () => {
    const status = [
      { value: 'in-testing' as const, from: '2005', cites: ['st'] },
      { value: 'in-service' as const, from: '2007', note: 'Declared', cites: ['st'] },
      { value: 'in-service' as const, asOf: '2020', note: 'Used in exercises', cites: ['range'] },
    ];
    const text = cardText({ ...DATA, status, events: [] }, { ...OPTIONS, article: { published: '2006-02-01', revised: '2006-02-01' } });
    expect(text.brief).toEqual({ lines: [], rest: [] });
    const [line] = text.since?.lines ?? [];
    expect([line?.lead, ...(line?.notes ?? []).map((note) => note.text)]).toEqual([
      'In service since 2007',
      'Declared',
      'Used in exercises',
      expect.stringMatching(/^as of 2020, \d+ years ago$/),
    ]);
    expect(line?.numbers).toEqual([1, 2]);
    expect(cardText({ ...DATA, status, events: [] }, OPTIONS).brief.lines.map((line) => line.text)).toEqual(['In service since 2007']);
  });

  it('opens at the variant that the page names', () => {
    const variants = [
      { id: 'm', name: 'X-1M', note: 'Longer' },
      { id: 'e', name: 'X-1E' },
    ];
    const facts = [
      ...DATA.facts,
      fact('engagement-range', 250, ['range'], { variant: 'e' }),
      fact('engagement-range', 500, ['range'], { variant: 'm' }),
      fact('composition', 'Four', ['late'], { variant: 'm' }),
    ];
    const named = cardText({ ...DATA, variants, facts }, { ...OPTIONS, surface: 'X-1Ms' });
    expect(named.variant).toMatchObject({ name: 'X-1M', note: 'Longer' });
    expect(named.facts.find((row) => row.property === 'engagement-range')).toMatchObject({ values: [{ text: '500\u00a0km' }], more: 2 });
    // Last in card order, and yet among the six: it speaks of the variant.
    expect(named.facts.map((row) => row.property)).toContain('composition');
    expect(named.facts).toHaveLength(6);
    expect(cardText({ ...DATA, variants, facts }, { ...OPTIONS, surface: 'X-1' }).variant).toBeUndefined();
  });

  it('numbers only the sources it shows, as the reader meets them', () => {
    expect(card.sources.map((row) => row.publisher)).toEqual(['Status', 'Range', 'Late', 'Money', 'Link']);
    expect(card.status[0]?.numbers).toEqual([1]);
    expect(card.links[0]?.numbers).toEqual([5]);
  });

  it('shows uncited sources of the reader’s own entries too', () => {
    const own = cardText({ ...DATA, provenance: 'own', facts: [], status: [], links: [] }, OPTIONS);
    expect(own.sources).toHaveLength(Object.keys(DATA.sources).length);
  });

  it('falls back to parties, then to "multilateral", then to nothing', () => {
    const origin = (more: Partial<CardData>) => cardText({ ...DATA, origin: [], ...more }, OPTIONS).origin;
    expect(origin({ parties: ['RU', 'GB'] })).toBe('Russia, UK');
    expect(origin({ multilateral: true })).toBe('multilateral');
    expect(origin({})).toBe('');
  });

  it.each<[Partial<CardData>, string]>([
    [{}, 'Read once, not yet checked a second time.'],
    [{ state: 'stub', facts: [] }, 'Figures not yet collected.'],
    [{ state: 'verified', verified: '2026-11-22' }, 'Checked twice, last 22 Nov 2026.'],
    [{ state: 'verified' }, 'Checked twice.'],
    [{ facts: [fact('crew', 3, ['late'], { verified: '2026-11-22' })] }, '1 of 6 statements checked twice.'],
    [{ facts: [fact('crew', 3, ['late'], { verified: '2026-11-22' })], complete: false }, 'Read once, not yet checked a second time.'],
    [{ provenance: 'own' }, 'Your own entry.'],
    [{ provenance: 'pack' }, 'Not checked by Fieldnote.'],
    [{ provenance: 'edited' }, 'Edited by you. Read once, not yet checked a second time.'],
  ])('says how far it was checked: %j', (more, words) => {
    expect(cardText({ ...DATA, ...more }, OPTIONS).state).toBe(words);
  });

  it.each<[Partial<NonNullable<CardData['pack']>>, string]>([
    [{}, 'From the pack “Arctic”.'],
    [{ author: 'Desk' }, 'From the pack “Arctic” by Desk.'],
    [{ date: '2026-11' }, 'From the pack “Arctic”, Nov 2026.'],
    [{ author: 'Desk', date: '2026' }, 'From the pack “Arctic” by Desk, 2026.'],
  ])('say which pack an entry is from: %j', (more, words) => {
    const data: CardData = { ...DATA, provenance: 'pack', pack: { id: 'arctic', title: 'Arctic', ...more }, facts: [{ property: 'range', value: 1, cites: [] }] };
    const text = cardText(data, OPTIONS);
    expect(text.reference).toBe(words);
    expect(text.facts[0]?.values[0]?.notes).toEqual([{ text: 'no source given' }]);
  });
});

describe('entryText', () => {
  const entry = entryText(DATA, OPTIONS);

  it('shows every fact under its heading', () => {
    expect(entry.sections.map(({ section, rows }) => [section, rows.map((row) => row.property)])).toEqual([
      ['performance', ['engagement-range', 'engagement-altitude', 'composition']],
      ['dates', ['first-test']],
      ['users', ['operators']],
      ['build', ['crew', 'length']],
      ['cost', ['unit-cost']],
    ]);
  });

  it('has the whole history and the events, oldest first', () => {
    expect(entry.history.map((line) => line.text)).toEqual(['In testing since 2005', 'In service since 2007']);
    expect(entry.events.map((event) => [event.date, event.text])).toEqual([
      ['1999', 'Earlier.'],
      ['Oct 2018', 'Later.'],
    ]);
  });

  it('numbers sources in its own reading order', () => {
    expect(entry.sources.map((row) => row.publisher)).toEqual(['Status', 'Range', 'Late', 'Money', 'Event', 'Link']);
  });
});
