import { describe, expect, it } from 'vitest';
import type { CardFact, CardStatus } from '#core/contract/card.ts';
import { t } from '../../tests/translate.ts';
import { countCitations } from './citations.ts';
import { saidByStatus, statusBrief } from './status-brief.ts';

const LONG = 'Fourth squadron received, soon to be deployed; the fifth expected in 2027';
const step = (value: CardStatus['value'], more: Partial<CardStatus> = {}): CardStatus => ({ value, cites: ['s1'], ...more });
const brief = (steps: readonly CardStatus[], lines?: number) => {
  const { lines: first, rest } = statusBrief(steps, { t, locale: 'en-GB', today: '2026-11-22', citations: countCitations({}, { t, locale: 'en-GB' }) }, lines);
  return [first, rest].map((all) => all.map(({ text, notes }) => [text, ...notes.map((note) => note.text)].join(' · ')));
};

describe('statusBrief', () => {
  it.each<[string, readonly CardStatus[], string[], string[]]>([
    ['a short note stays', [step('operating', { from: '1949-04-04', note: '32 members', asOf: '2026-07' })], ['Operating since 4 Apr 1949 · 32 members · as of Jul 2026'], []],
    [
      'one that says what began on a day stays by it',
      [step('in-service', { from: '2014-12', parties: ['US'], note: 'Extended-range version cleared for operations on the B-1B' })],
      ['In service since Dec 2014 (United States) · Extended-range version cleared for operations on the B-1B'],
      [],
    ],
    ['a long one follows whole', [step('in-service', { note: LONG, asOf: '2026-06' })], ['In service · as of Jun 2026'], [`${LONG} · as of Jun 2026`]],
    [
      'of several, with whose it is',
      [step('in-service', { from: '2007', parties: ['RU'] }), step('in-service', { from: '2021-12', parties: ['IN'], note: LONG, asOf: '2026-06' })],
      ['In service since 2007 (Russia)', 'In service since Dec 2021 (India) · as of Jun 2026'],
      [`${LONG} · India · as of Jun 2026`],
    ],
    ['old', [step('in-service', { note: LONG, asOf: '2025-06' })], ['In service · as of Jun 2025, 17 months ago'], [`${LONG} · as of Jun 2025, 17 months ago`]],
  ])('%s', (_, steps, lines, rest) => {
    expect(brief(steps)).toEqual([lines, rest]);
  });

  it('knows which facts only give the day of a state again', () => {
    const fact = (property: CardFact['property'], value: CardFact['value'], more: Partial<CardFact> = {}): CardFact => ({ property, value, cites: ['s1'], ...more });
    const steps = [step('in-service', { from: '1983-05' })];
    const alike = [fact('in-service-since', '1983'), fact('in-service-since', '1983-05'), fact('founded', '1983-05'), fact('range', 1983)];
    expect([...saidByStatus(alike, steps)]).toEqual(['in-service-since']);
    // A day where the status has the month; and two that differ, of which the month fits both.
    expect(saidByStatus([fact('in-service-since', '1983-05-02')], steps).size).toBe(0);
    expect(saidByStatus([fact('in-service-since', '1983-05-17'), fact('in-service-since', '1983-05-18')], steps).size).toBe(0);
    expect(saidByStatus([fact('in-service-since', '1983'), fact('in-service-since', '1984')], steps).size).toBe(0);
    expect(saidByStatus([fact('in-service-since', '1983', { mine: true })], steps).size).toBe(0);
    expect(saidByStatus([fact('in-service-since', '1983')], [step('in-service')]).size).toBe(0);
  });

  it('what finds no room follows with all that is noted on it', () => {
    const steps = ['IT', 'RO', 'UA', 'HU'].map((party) => step('ordered', { parties: [party], note: 'Small' }));
    expect(brief(steps)).toEqual([['Ordered (Italy) · Small', 'Ordered (Romania) · Small', 'Ordered (Ukraine) · Small'], ['Ordered (Hungary) · Small']]);
    expect(brief(steps, 1)[0]).toEqual(['Ordered (Italy) · Small']);
  });
});
