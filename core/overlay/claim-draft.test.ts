import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type ClaimDraft, claimFrom, claimProblems, draftOfClaim, EMPTY_CLAIM, missedBounds, numberIn } from './claim-draft.ts';
import { fieldsOf, propertiesOf } from './claim-fields.ts';
import { OwnEntrySchema } from './document.ts';
import { EMPTY_SOURCE, sourceFrom, sourceIdFor, sourceProblems } from './source-draft.ts';

const SUBJECT = { kind: 'air-defence' as const, variants: [{ id: 'b', name: 'Model B' }] };
const draft = (more: Partial<ClaimDraft>): ClaimDraft => ({ ...EMPTY_CLAIM, ...more });
const names = (list: Parameters<typeof fieldsOf>[0], property: Parameters<typeof fieldsOf>[2] = '') => fieldsOf(list, SUBJECT, property).map(({ name }) => name);
const SOURCE = { ...EMPTY_SOURCE, url: 'https://www.news.example/a' };

describe('the fields of a form', () => {
  it.each([
    ['quantity', 'engagement-range', ['from', 'to', 'unit', 'qualifier']],
    ['money', 'unit-cost', ['from', 'to', 'unit', 'qualifier']],
    ['count', 'crew', ['from', 'to', 'qualifier']],
    ['date', 'first-test', ['date']],
    ['countries', 'operators', ['countries']],
    ['text', 'interceptors', ['text']],
  ] as const)('are those of a %s', (_, property, value) => {
    expect(names('facts', property)).toEqual(['property', ...value, 'variant', 'condition', 'basis', 'asOf']);
  });

  it('are of the kind: its properties under their headings, its states, and no version where there is none', () => {
    const properties = propertiesOf('air-defence');
    expect(properties[0]).toEqual({ value: 'engagement-range', label: 'Engagement range', group: 'section.performance' });
    expect(properties.map(({ value }) => value)).not.toContain('wingspan');
    const [states] = fieldsOf('status', SUBJECT, '');
    expect(states?.choices?.map(({ value }) => value)).toContain('in-service');
    expect(states?.choices?.map(({ value }) => value)).not.toContain('in-force');
    expect(fieldsOf('facts', { ...SUBJECT, variants: [] }, 'crew').map(({ name }) => name)).not.toContain('variant');
    expect(fieldsOf('facts', SUBJECT, 'crew', true).map(({ name }) => name)).not.toContain('property');
  });
});

it.each([
  ['1200', 1200],
  [' 1,200.5 ', 1200.5],
  ['1 200', 1200],
  ['0.5', 0.5],
  ['1,5', undefined],
  ['-3', undefined],
  ['1e3', undefined],
  ['four', undefined],
  ['', undefined],
])('a number: %j', (text, number) => expect(numberIn(text)).toBe(number));

describe('what is wrong is said by the field', () => {
  it.each<[string, Parameters<typeof claimProblems>[0], Partial<ClaimDraft>, string[]]>([
    ['nothing chosen', 'facts', {}, ['property']],
    ['no value', 'facts', { property: 'crew' }, ['from']],
    ['no number', 'facts', { property: 'crew', from: 'many' }, ['from']],
    ['part of a man', 'facts', { property: 'crew', from: '2.5' }, ['from']],
    ['a range turned round', 'facts', { property: 'engagement-range', from: '400', to: '300', unit: 'km' }, ['to']],
    ['no country', 'facts', { property: 'operators' }, ['countries']],
    ['a day without a month', 'facts', { property: 'first-test', date: '2018--05' }, ['date']],
    ['no such day', 'facts', { property: 'first-test', date: '2018-02-30' }, ['date']],
    ['half a year', 'facts', { property: 'crew', from: '3', asOf: '20' }, ['asOf']],
    ['too long a condition', 'facts', { property: 'crew', from: '3', condition: 'x'.repeat(101) }, ['condition']],
    ['an end before its beginning', 'status', { state: 'in-service', start: '2018-05', until: '2017' }, ['until']],
    ['no end before its year is over', 'status', { state: 'in-service', start: '2018-05', until: '2018' }, []],
    ['an empty event', 'events', {}, ['date', 'type', 'text']],
    ['a relation to nothing', 'relations', { type: 'counters', text: 'It counters.' }, ['target']],
    ['a relation to itself', 'relations', { type: 'counters', text: 'It counters.', target: 'self' }, ['target']],
    [
      'a source that is none',
      'facts',
      { property: 'crew', from: '3', sources: [EMPTY_SOURCE, { ...EMPTY_SOURCE, url: 'javascript:alert(1)', date: '2018-13' }] },
      ['source.1.url', 'source.1.date'],
    ],
    ['too long a place', 'facts', { property: 'crew', from: '3', cites: { s1: 'x'.repeat(61) } }, ['at.s1']],
  ])('%s', (_, list, more, fields) => expect(Object.keys(claimProblems(list, draft(more), SUBJECT, 'self'))).toEqual(fields));

  it('an unlikely figure is only doubted, in the unit it is given in', () => {
    expect(missedBounds(draft({ property: 'engagement-range', from: '3000', unit: 'km' }))).toEqual({ min: 0.5, max: 1000, unit: 'km' });
    expect(missedBounds(draft({ property: 'engagement-range', from: '700', unit: 'mi' }))).toBeDefined();
    expect(missedBounds(draft({ property: 'engagement-range', from: '400', unit: 'km' }))).toBeUndefined();
    expect(missedBounds(draft({ property: 'speed', from: '2', unit: 'Mach' }))).toBeUndefined();
  });
});

describe('what a draft makes', () => {
  it.each<[Parameters<typeof claimFrom>[0], Partial<ClaimDraft>, object]>([
    [
      'facts',
      { property: 'engagement-range', from: '1,000', to: '1200', unit: 'mi', qualifier: 'about', condition: '  at\n sea ' },
      { property: 'engagement-range', value: { min: 1000, max: 1200 }, unit: 'mi', qualifier: 'about', condition: 'at sea', cites: [] },
    ],
    ['facts', { property: 'unit-cost', from: '5', unit: 'EUR', asOf: '2025-06' }, { property: 'unit-cost', value: 5, unit: 'EUR', asOf: '2025-06', cites: [] }],
    [
      'facts',
      { property: 'operators', countries: ['IN', 'TR'], basis: 'press', variant: 'b' },
      { property: 'operators', value: ['IN', 'TR'], basis: 'press', variant: 'b', cites: [] },
    ],
    ['facts', { property: 'first-test', date: '1999-02', text: 'left from before' }, { property: 'first-test', value: '1999-02', cites: [] }],
    ['status', { state: 'in-service', start: '2007', countries: ['RU'], note: 'x' }, { value: 'in-service', from: '2007', parties: ['RU'], note: 'x', cites: [] }],
    ['events', { date: '2018-10-05', type: 'contract', text: 'Ordered.' }, { date: '2018-10-05', type: 'contract', text: 'Ordered.', cites: [] }],
    [
      'relations',
      { type: 'counters', target: 'f-35', text: 'It counters.', qualifier: 'reported' },
      { type: 'counters', target: 'f-35', text: 'It counters.', qualifier: 'reported', cites: [] },
    ],
  ])('%s', (list, more, claim) => {
    const made = claimFrom(list, draft(more), {}, '2026-11-30').claim;
    expect(made).toEqual(claim);
    const entry = v.parse(OwnEntrySchema, { id: 'x', name: 'X', kind: 'air-defence', aliases: [{ text: 'X', type: 'designation' }], [list]: [made] });
    expect(entry[list]).toEqual([claim]);
    expect(claimFrom(list, draftOfClaim(made), {}, '2026-11-30').claim).toEqual(claim);
  });

  it('cites what is ticked, with its place, and brings new sources along once', () => {
    const known = { s1: { url: 'https://known.example/', publisher: 'Known', accessed: '2026-01-01', tier: 'press' as const } };
    const sources = [SOURCE, { ...SOURCE, title: 'Again' }, EMPTY_SOURCE, { ...EMPTY_SOURCE, url: 'https://known.example/' }, { ...SOURCE, url: 'https://news.example/b' }];
    const { claim, sources: added } = claimFrom('facts', draft({ property: 'crew', from: '3', cites: { s1: ' p. 4 ' }, sources }), known, '2026-11-30');
    expect(claim.cites).toEqual([{ source: 's1', at: 'p. 4' }, 'own-news-example', 'own-news-example-2']);
    expect(added).toEqual({
      'own-news-example': { url: 'https://www.news.example/a', publisher: 'news.example', accessed: '2026-11-30', tier: 'other' },
      'own-news-example-2': { url: 'https://news.example/b', publisher: 'news.example', accessed: '2026-11-30', tier: 'other' },
    });
  });
});

describe('a source', () => {
  it('is of the web, with what was shown of it and no more', () => {
    for (const url of ['ftp://x.example/', 'data:text/html,x', 'x.example', '']) expect(Object.keys(sourceProblems({ ...EMPTY_SOURCE, url }))).toEqual(['url']);
    expect(sourceFrom({ url: ' http://x.example/a ', publisher: ' The\nX ', title: 'T', date: '2025-06', tier: 'press' }, '2026-11-30')).toEqual({
      url: 'http://x.example/a',
      publisher: 'The X',
      title: 'T',
      date: '2025-06',
      accessed: '2026-11-30',
      tier: 'press',
    });
  });

  it('was read when it was, as long as its address stays', () => {
    const before = { url: 'https://x.example/', publisher: 'X', accessed: '2025-01-01', tier: 'press', origin: 'Wire' } as const;
    expect(sourceFrom({ ...EMPTY_SOURCE, url: before.url, title: 'New' }, '2026-11-30', before)).toMatchObject({ accessed: '2025-01-01', origin: 'Wire', title: 'New' });
    expect(sourceFrom({ ...EMPTY_SOURCE, url: 'https://y.example/' }, '2026-11-30', before)).toMatchObject({ accessed: '2026-11-30' });
  });

  it('gets a valid id from any host', () => {
    for (const url of ['https://пример.рф/', 'https://192.168.0.1/', `https://${'long-'.repeat(12)}x.example/`]) {
      const id = sourceIdFor(sourceFrom({ ...EMPTY_SOURCE, url }, '2026-11-30'), {});
      expect(id).toMatch(/^own-[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(id.length).toBeLessThanOrEqual(80);
    }
  });
});
