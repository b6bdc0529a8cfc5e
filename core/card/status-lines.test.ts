import { describe, expect, it } from 'vitest';
import type { CardStatus } from '#core/contract/card.ts';
import { t } from '../../tests/translate.ts';
import { countCitations } from './citations.ts';
import { presentStatus, statusHistory } from './status-lines.ts';

const context = () => ({ t, locale: 'en-GB', today: '2026-11-22', citations: countCitations({}, { t, locale: 'en-GB' }) });
const step = (value: CardStatus['value'], more: Partial<CardStatus> = {}): CardStatus => ({ value, cites: ['s1'], ...more });
const words = (history: CardStatus[]) =>
  presentStatus(history, context()).map(({ text, notes, over }) => [over ? `${text}!` : text, ...notes.map((note) => (note.stale ? `~${note.text}` : note.text))].join(' · '));

describe('presentStatus', () => {
  it.each<[string, CardStatus[], string[]]>([
    ['nothing', [], []],
    ['since', [step('in-service', { from: '2007', asOf: '2026-06' })], ['In service since 2007 · as of Jun 2026']],
    ['no beginning', [step('in-service', { asOf: '2026' })], ['In service · as of 2026']],
    ['old', [step('in-service', { from: '2007', asOf: '2025-06' })], ['In service since 2007 · ~as of Jun 2025, 17 months ago']],
    [
      'beginning recorded in an earlier step of the same state',
      [step('in-force', { from: '2017-08-02', note: 'Signed' }), step('in-force', { note: 'Measures stand', asOf: '2026-06' })],
      ['In force since 2 Aug 2017 · Measures stand · as of Jun 2026'],
    ],
    [
      'an older spell of the same state is not the beginning',
      [step('in-force', { from: '1990' }), step('suspended', { from: '2000' }), step('in-force', { asOf: '2026' })],
      ['In force · as of 2026'],
    ],
    [
      'over',
      [step('in-force', { from: '2011' }), step('suspended', { from: '2023', parties: ['RU'] }), step('expired', { from: '2026-02-05', asOf: '2024' })],
      ['Expired 5 Feb 2026! · as of 2024'],
    ],
    ['prolonged', [step('in-force', { from: '1970-03' }), step('in-force', { from: '1995-05-11', note: 'Prolonged' })], ['In force since Mar 1970 · Prolonged']],
    [
      'one party twice',
      [
        step('in-service', { from: '2019', parties: ['TR'] }),
        step('in-service', { from: '2021', parties: ['IN'] }),
        step('in-service', { parties: ['IN'], note: 'Four of five', asOf: '2026' }),
      ],
      ['In service since 2019 (Türkiye)', 'In service since 2021 (India) · Four of five · as of 2026'],
    ],
    [
      'single parties later',
      [step('in-force', { from: '1999' }), step('suspended', { from: '2023-02', parties: ['RU'] })],
      ['In force since 1999', 'Suspended since Feb 2023 (Russia)'],
    ],
    ['single parties alone', [step('in-service', { from: '2021', parties: ['IR'] }), step('in-service', { asOf: '2026' })], ['In service · as of 2026']],
    ['until', [step('in-service', { from: '1980', until: '2020' })], ['In service from 1980 to 2020']],
    ['planned', [step('planned', { from: '2030' })], ['Planned 2030']],
    [
      'withdrawn by some, and confirmed for the rest',
      [step('signed', { from: '1992' }), step('in-force', { from: '2002' }), step('withdrawn', { from: '2020-11-22', parties: ['US'] }), step('in-force', { asOf: '2026' })],
      ['In force since 2002 · as of 2026', 'Withdrew 22 Nov 2020 (United States)'],
    ],
    [
      'withdrawn by some',
      [step('in-force', { from: '1999' }), step('withdrawn', { from: '2025-12-27', parties: ['EE', 'LV'] })],
      ['In force since 1999', 'Withdrew 27 Dec 2025 (Estonia, Latvia)'],
    ],
  ])('%s', (_, history, expected) => {
    expect(words(history)).toEqual(expected);
  });
});

describe('statusHistory', () => {
  it('gives every step in order', () => {
    const history = [step('in-force', { from: '2011-02-05' }), step('suspended', { from: '2023-02-21', parties: ['RU'] }), step('expired', { from: '2026-02-05' })];
    expect(statusHistory(history, context()).map((line) => line.text)).toEqual(['In force since 5 Feb 2011', 'Suspended since 21 Feb 2023 (Russia)', 'Expired 5 Feb 2026']);
  });
});
