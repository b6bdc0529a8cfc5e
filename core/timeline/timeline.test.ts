import { describe, expect, it } from 'vitest';
import type { CardEvent, CardStatus } from '#core/contract/card.ts';
import { timelineOf } from './timeline.ts';

const KNOWN = '2026-11-23';
const event = (date: string): CardEvent => ({ date, type: 'other', text: `On ${date}.`, cites: [] });
const step = (value: CardStatus['value'], more: Partial<CardStatus> = {}): CardStatus => ({ value, cites: [], ...more });
const drawn = (status: CardStatus[], events: CardEvent[] = [], article?: { published: string; revised: string }) => timelineOf({ status, events }, article, KNOWN);
const day = (n: number) => Math.round(n * 1000) / 1000;

describe('timelineOf', () => {
  it('is nothing below three dates', () => {
    expect(drawn([step('in-force', { from: '2011-02-05' })], [event('2010-04-08')])).toBeUndefined();
    expect(drawn([step('in-force', { from: '2011-02-05' })], [event('2010-04-08'), event('2011-02-05')])).toBeUndefined();
    expect(drawn([step('in-force', { from: '2011-02-05' })], [event('2010-04-08'), event('2021-02-03')])).toBeDefined();
  });

  it('has a band for each state, up to the next; what is over stays so', () => {
    const found = drawn([step('signed', { from: '2000-01-01' }), step('in-force', { from: '2001-01-01' }), step('expired', { from: '2003-01-01' })], [event('2003-12-31')]);
    expect(found?.years).toEqual(['2000', '2003']);
    expect(found?.bands.map(({ value, tone, sure, maybe }) => [value, tone, day(sure.from), day(sure.to), maybe.length])).toEqual([
      ['signed', 'before', 0.001, 0.251, 0],
      ['in-force', 'live', 0.251, 0.75, 0],
      ['expired', 'over', 0.751, 1, 0],
    ]);
  });

  it('is unsure where only the year is known, and after somebody last looked', () => {
    const found = drawn([step('in-service', { from: '2007', asOf: '2020-01-01' })], [event('2008-05-05'), event('2010-05-05')]);
    expect(found?.years).toEqual(['2007', '2026']);
    const [band] = found?.bands ?? [];
    expect([day(band?.sure.from ?? 0), day(band?.sure.to ?? 0)]).toEqual([0.05, 0.65]);
    expect(band?.maybe.map(({ from, to }) => [day(from), day(to)])).toEqual([
      [0, 0.05],
      [0.65, 0.995],
    ]);
  });

  it('never says how long a state lasted that nobody dated', () => {
    const [band] = drawn([step('in-service', { from: '2007-01-01' })], [event('2008-05-05'), event('2010-05-05')])?.bands ?? [];
    expect((band?.sure.to ?? 1) - (band?.sure.from ?? 0)).toBe(0);
  });

  it('marks events and single parties’ steps, these only on days that have no event', () => {
    const single = [step('suspended', { from: '2023-02-21', parties: ['RU'] }), step('withdrawn', { from: '2024-01-01', parties: ['US'] })];
    const marks = drawn([step('in-force', { from: '2011-02-05' }), ...single], [event('2023-02-21'), event('2010')])?.marks;
    expect(marks?.map(({ kind, exact, item }) => [kind, exact, 'date' in item ? item.date : item.from])).toEqual([
      ['event', false, '2010'],
      ['event', true, '2023-02-21'],
      ['step', true, '2024-01-01'],
    ]);
  });

  it('puts marks that would cover each other into lanes', () => {
    const found = drawn([], ['1950-01-01', '2024-01-01', '2024-06-01', '2024-12-01', '2025-03-01', '2025-05-01'].map(event));
    expect(found?.marks.map(({ lane }) => lane)).toEqual([0, 0, 1, 2, 3, 3]);
    expect(found?.lanes).toBe(4);
  });

  it('has the article from its publication to its last revision, and makes room for it', () => {
    const found = drawn([step('expired', { from: '2003-01-01' })], [event('2001-01-01'), event('2002-01-01')], { published: '2004-01-01', revised: '2004-12-31' });
    expect([found?.years, found?.article]).toEqual([['2001', '2004'], { from: 1095 / 1461, to: 1 }]);
    expect(drawn([step('expired', { from: '2003-01-01' })], [event('2001-01-01'), event('2002-01-01')])?.article).toBeUndefined();
  });
});
