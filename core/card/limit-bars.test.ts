import { describe, expect, it } from 'vitest';
import type { CardFact } from '#core/contract/card.ts';
import { t } from '../../tests/translate.ts';
import { countCitations } from './citations.ts';
import { limitBars } from './limit-bars.ts';

const source = { url: 'https://a.example/', publisher: 'A', accessed: '2026-11-30', tier: 'official' as const };
const fact = (property: CardFact['property'], value: CardFact['value'], condition?: string, more: Partial<CardFact> = {}): CardFact => ({
  property,
  value,
  condition,
  cites: ['s'],
  ...more,
});
const held = (value: CardFact['value'], who: string, asOf?: string, more: Partial<CardFact> = {}) => fact('declared-count', value, `warheads; ${who}`, { asOf, ...more });
const LIMIT = fact('limit-count', 1550, 'warheads', { asOf: '2018-02-05' });
const groups = (...facts: CardFact[]) => {
  const context = { t, locale: 'en-GB', citations: countCitations({ s: source }, { t, locale: 'en-GB' }), units: () => ({ first: undefined }) };
  return limitBars(facts, context);
};
const lines = (...facts: CardFact[]) =>
  groups(...facts).map(({ what, limit, bars }) => [`${what}: ${limit.text}`, ...bars.map(({ who, date, text, over }) => `${who}, ${date}: ${text}${over ? '!' : ''}`)]);

describe('limitBars', () => {
  it('sets the latest figure of each party against the limit', () => {
    const facts = [LIMIT, held(1447, 'Russia', '2020-09-01'), held(1474, 'Russia', '2022-03-01'), held(1600, 'United States', '2023-03-01')];
    expect(lines(...facts)).toEqual([['warheads: 1,550', 'Russia, 1 Mar 2022: 1,474', 'United States, 1 Mar 2023: 1,600!']]);
    const [group] = groups(...facts);
    expect([group?.limit.share, group?.bars.map(({ share }) => share)]).toEqual([1550 / 1632, [1474 / 1632, 1600 / 1632]]);
    expect(group?.limit.numbers).toEqual([1]);
  });

  it('shows how one party went on', () => {
    expect(lines(LIMIT, held(10, 'Iran', '2021'), held(20, 'Iran', '2019-05'), held(30, 'Iran', '2023'))).toEqual([
      ['warheads: 1,550', 'Iran, May 2019: 20', 'Iran, 2021: 10', 'Iran, 2023: 30'],
    ]);
  });

  it('converts what is in another unit of the same', () => {
    const mass = (value: number, unit?: CardFact['unit']) => fact('declared-mass', value, 'uranium; Iran', { unit, asOf: '2023' });
    expect(lines(fact('limit-mass', 202.8, 'uranium'), mass(1.5, 't'))).toEqual([['uranium: 202.8\u00a0kg', 'Iran, 2023: 1.5\u00a0t!']]);
  });

  it.each<[string, CardFact[]]>([
    ['it counts something else', [LIMIT, fact('declared-count', 700, 'launchers; Russia', { asOf: '2022' })]],
    ['it begins alike, but counts something else', [LIMIT, fact('declared-count', 700, 'warheads and bombs; Russia', { asOf: '2022' })]],
    ['it does not say whose it is', [LIMIT, fact('declared-count', 1474, 'warheads', { asOf: '2022' })]],
    ['it has no day', [LIMIT, held(1474, 'Russia')]],
    ['it is of a day before the limit held', [LIMIT, held(1800, 'United States', '2011-02-05')]],
    ['it is a range', [LIMIT, held({ min: 1400, max: 1500 }, 'Russia', '2022')]],
    ['the limit is a range', [fact('limit-count', { min: 1700, max: 2200 }, 'warheads'), held(1474, 'Russia', '2022')]],
    ['there is no limit', [held(1474, 'Russia', '2022')]],
    ['it is of another property', [LIMIT, fact('declared-mass', 1474, 'warheads; Russia', { asOf: '2022' })]],
  ])('is silent: %s', (_, facts) => {
    expect(lines(...facts)).toEqual([]);
  });
});
