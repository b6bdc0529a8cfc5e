import { describe, expect, it } from 'vitest';
import type { CardData } from '#core/contract/card.ts';
import { t } from '../../tests/translate.ts';
import { type CardTextOptions, cardText, entryText } from './card-text.ts';
import { copiedCard, copiedEntry } from './copied.ts';

const OPTIONS: CardTextOptions = { t, locale: 'en-GB', today: '2026-11-22', referenceDate: '2026-11-23', onPage: [] };
const DATA: CardData = {
  key: 1,
  id: 'x-1',
  name: 'X-1 *Star*',
  kind: 'air-defence',
  origin: ['RU'],
  parties: [],
  multilateral: false,
  summary: 'A system with a <b>.',
  otherNames: [],
  variants: [],
  status: [{ value: 'in-service', from: '2007', cites: ['a'] }],
  facts: [{ property: 'engagement-range', value: 400, qualifier: 'up-to', condition: 'aerodynamic targets', basis: 'manufacturer', asOf: '2025', cites: ['a', 'b'] }],
  events: [{ date: '2018-10', type: 'contract', text: 'India signed.', cites: ['b'] }],
  links: [],
  sources: {
    a: { url: 'https://example.org/a', publisher: 'Alpha', title: 'On [range]', date: '2025-06', accessed: '2026-11-22', tier: 'press' },
    b: { url: 'https://example.org/b', publisher: 'Beta', accessed: '2026-11-22', tier: 'press' },
  },
  state: 'draft',
  provenance: 'bundled',
  complete: true,
};

describe('copiedCard', () => {
  it('has every statement with its sources, as text and not as mark-up', () => {
    expect(copiedCard(cardText(DATA, OPTIONS), t)).toBe(
      [
        '**X-1 \\*Star\\*** (Air-defence system, Russia): A system with a \\<b\\>.',
        '',
        '- Status: In service since 2007 [1]',
        '- Engagement range: up to 400\u00a0km (aerodynamic targets; manufacturer; 2 sources agree; as of 2025) [1] [2]',
        '',
        '[1] Alpha, “On \\[range\\]”, Jun 2025, read 22 Nov 2026. <https://example.org/a>',
        '[2] Beta, read 22 Nov 2026. <https://example.org/b>',
        '',
        'Fieldnote. Reference of 23 Nov 2026.',
        '',
      ].join('\n'),
    );
  });

  it('keeps the source’s own figure beside a converted one', () => {
    const facts: CardData['facts'] = [{ property: 'engagement-range', value: 250, unit: 'nmi', cites: ['a'] }];
    const copied = (units: CardTextOptions['units']) => copiedCard(cardText({ ...DATA, facts }, { ...OPTIONS, units }), t).replaceAll('\u00a0', ' ');
    expect(copied('metric')).toContain('- Engagement range: 460 km (250 nmi) (');
    expect(copied('customary')).toContain('- Engagement range: 460 km (250 nmi) (');
    expect(copied('source')).toContain('- Engagement range: 250 nmi (');
  });

  it('has what happened since the page with its day, and nothing that speaks of the page', () => {
    const facts = DATA.facts.map((fact) => ({ ...fact, cites: ['a'] }));
    const copied = copiedCard(cardText({ ...DATA, facts }, { ...OPTIONS, article: { published: '2018-01-01', revised: '2018-01-01' } }), t);
    expect(copied).not.toContain('this page');
    // Without it the second source would stand there for nothing.
    expect(copied).toContain('- Oct 2018: India signed. [2]');
  });
});

describe('copiedEntry', () => {
  it('has the events too', () => {
    expect(copiedEntry(entryText(DATA, OPTIONS), t)).toContain('- Oct 2018: India signed. [2]');
  });
});
