import { describe, expect, it } from 'vitest';
import type { CardData } from '#core/contract/card.ts';
import { t } from '../../tests/translate.ts';
import { countCitations } from './citations.ts';
import { timelineRows, timelineText } from './timeline-text.ts';

const DATA: Pick<CardData, 'status' | 'events'> = {
  status: [
    { value: 'in-force', from: '2011-02-05', note: 'Extended once.', cites: ['a'] },
    { value: 'suspended', from: '2023-02', parties: ['RU'], cites: ['b'] },
    { value: 'expired', from: '2026-02-05', note: 'No treaty replaced it', cites: ['a'] },
  ],
  events: [
    { date: '2026-02-05', type: 'other', text: 'It lapsed.', cites: ['c'] },
    { date: '2010-04-08', type: 'signature', text: 'It was signed in Prague.', cites: ['c'] },
  ],
};
const source = (publisher: string) => ({ url: `https://${publisher}.example/`, publisher, accessed: '2026-11-22', tier: 'press' as const });
const wording = { t, locale: 'en-GB', referenceDate: '2026-11-23' };
const on = (published: string) => ({ ...wording, article: { published, revised: published } });

describe('the timeline as a list', () => {
  it('has everything dated, oldest first, a day once, with the article in its place', () => {
    const citations = countCitations({ a: source('a'), b: source('b'), c: source('c') }, wording);
    expect(timelineRows(DATA, on('2023-03-14'), citations).map(({ date, lead, text, numbers }) => [date, lead, text, numbers.join()])).toEqual([
      ['8 Apr 2010', '', 'It was signed in Prague.', '1'],
      ['5 Feb 2011', 'In force', 'Extended once.', '2'],
      ['Feb 2023', 'Suspended (Russia)', '', '3'],
      ['14 Mar 2023', 'this article', '', ''],
      ['5 Feb 2026', 'Expired', 'It lapsed.', '1,2'],
    ]);
  });

  it('leaves the article out where there is none', () => {
    expect(timelineRows(DATA, wording).some(({ article }) => article)).toBe(false);
  });
});

describe('the picture in words', () => {
  it('says what it shows and between what the article falls', () => {
    expect(timelineText(DATA, on('2023-03-14'))?.label).toBe(
      'Timeline from 2010 to 2026; dates on it: 4. They stand as a list below. This article, 14 Mar 2023, falls between Feb 2023: Suspended (Russia) and 5 Feb 2026: Expired.',
    );
    expect(timelineText(DATA, on('2009-03-14'))?.where).toBe('This article, 14 Mar 2009, comes before the first of them, 8 Apr 2010.');
    expect(timelineText(DATA, on('2026-03-14'))?.where).toBe('This article, 14 Mar 2026, comes after the last of them, 5 Feb 2026: Expired.');
    expect(timelineText(DATA, wording)?.where).toBeUndefined();
  });

  it('explains its signs only where they are drawn', () => {
    expect(timelineText(DATA, wording)?.caption).toEqual(['Pale: known to the month or the year only, or not checked since.']);
    const day = { ...DATA, status: DATA.status.map((step) => (step.parties ? { ...step, from: '2023-02-21' } : step)) };
    expect(timelineText(day, wording)?.caption).toEqual(['Hollow: steps of single parties.']);
    const exact = { ...DATA, status: DATA.status.filter(({ parties }) => !parties) };
    expect(timelineText(exact, wording)?.caption).toEqual([]);
  });

  it('names every mark', () => {
    const text = timelineText(DATA, wording);
    expect(text?.picture.marks.map((mark) => text.titleOf(mark))).toEqual(['8 Apr 2010: It was signed in Prague.', 'Feb 2023: Suspended (Russia)', '5 Feb 2026: It lapsed.']);
    expect(text?.picture.bands.map((band) => text.bandLabel(band))).toEqual(['In force', 'Expired']);
  });
});
