import { describe, expect, it } from 'vitest';
import type { CardFact, CardStatus } from '#core/contract/card.ts';
import { partySteps } from './party-steps.ts';

const count = (value: number, asOf: string, more: Partial<CardFact> = {}): CardFact => ({ property: 'party-count', value, asOf, cites: ['s'], ...more });
const step = (value: CardStatus['value'], from: string, ...parties: string[]): CardStatus => ({ value, from, parties, cites: ['t'] });
const read = (facts: CardFact[], status: CardStatus[] = []) =>
  partySteps(facts, status)?.points.map(({ date, count, stated, known }) => `${date} ${stated ? '' : '~'}${count}${known ? '' : '?'}`);

describe('partySteps', () => {
  it('works the count forwards from a stated one', () => {
    const exits = [step('withdrawn', '2025-12-27', 'EE', 'LV', 'LT'), step('withdrawn', '2026-01-10', 'FI'), step('suspended', '2025-07-18', 'UA')];
    expect(read([count(166, '2025-07-24')], exits)).toEqual(['2025-07-24 166', '2025-12-27 ~163', '2026-01-10 ~162']);
  });

  it('and backwards', () => {
    expect(read([count(32, '2026-07')], [step('joined', '2023-04-04', 'FI'), step('joined', '2024-03-07', 'SE')])).toEqual(['2023-04-04 ~31', '2024-03-07 ~32', '2026-07 32']);
  });

  it('between two counts, if the steps add up; a count of a year includes the year', () => {
    const exits = [step('withdrawn', '2020-11-22', 'US'), step('withdrawn', '2021-12-18', 'RU')];
    expect(read([count(34, '2019-06-21'), count(32, '2021')], exits)).toEqual(['2019-06-21 34', '2020-11-22 ~33', '2021-12-18 ~32', '2021 32']);
  });

  it('says nothing of the steps where they do not add up, nor how one count became another', () => {
    expect(read([count(34, '2019'), count(40, '2021'), count(41, '2023')], [step('withdrawn', '2020', 'US')])).toEqual(['2019 34', '2021 40?', '2023 41?']);
  });

  it('knows that nothing happened where two counts are the same', () => {
    expect(read([count(34, '2019'), count(34, '2021'), count(35, '2022')])).toEqual(['2019 34', '2021 34', '2022 35?']);
  });

  it.each<[string, CardFact[], CardStatus[]]>([
    ['two dates', [count(30, '2007')], [step('withdrawn', '2023', 'RU')]],
    ['no count', [], [step('joined', '2001', 'A'), step('joined', '2002', 'B'), step('joined', '2003', 'C')]],
    ['counts of one day that differ', [count(30, '2007'), count(31, '2007'), count(32, '2008'), count(33, '2009')], []],
    ['bounds are no counts', [count(30, '2007', { qualifier: 'about' }), count(31, '2008'), count(33, '2009')], []],
    ['counts without a day', [count(30, '2007'), { ...count(31, '2008'), asOf: undefined }, count(33, '2009')], []],
    ['signatories are no parties', [count(30, '2007'), count(31, '2008'), count(50, '2009', { property: 'signatory-count' })], []],
  ])('is nothing: %s', (_, facts, status) => {
    expect(read(facts, status)).toBeUndefined();
  });

  it('takes the property that has more counts', () => {
    const members = [2001, 2002, 2003].map((year) => count(year - 1990, String(year), { property: 'member-count' }));
    expect(partySteps([count(5, '2000'), ...members], [])).toMatchObject({ property: 'member-count', least: 11, most: 13 });
  });
});
