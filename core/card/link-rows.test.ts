import { describe, expect, it } from 'vitest';
import type { Link } from '#core/contract/card.ts';
import { t } from '../../tests/translate.ts';
import { countCitations } from './citations.ts';
import { linkRows, onePerTarget } from './link-rows.ts';

const link = (target: string, more: Partial<Link> = {}): Link => ({
  type: 'fires',
  target,
  targetName: target.toUpperCase(),
  targetKey: 1,
  inverse: false,
  text: `About ${target}.`,
  cites: [target],
  ...more,
});
const source = { url: 'https://example.org/', publisher: 'P', accessed: '2026-11-22', tier: 'press' as const };
const SOURCES = { a: source, b: source, c: source };

describe('linkRows', () => {
  const rows = (links: Link[], limit?: number) => linkRows(links, { t, locale: 'en-GB', citations: countCitations(SOURCES, { t, locale: 'en-GB' }), onPage: ['b'] }, limit);

  it('puts what the page mentions first and numbers sources in that order', () => {
    expect(rows([link('a'), link('b'), link('c')]).map((row) => [row.name, row.onPage, row.numbers])).toEqual([
      ['B', true, [1]],
      ['A', false, [2]],
      ['C', false, [3]],
    ]);
  });

  it.each<[Partial<Link>, string, string[]]>([
    [{}, 'Fires', []],
    [{ inverse: true }, 'Fired by', []],
    [{ type: 'sanctioned-under', qualifier: 'reported', asOf: '2020-12' }, 'Sanctions under', ['reported', 'as of Dec 2020']],
    [{ type: 'sanctioned-under', inverse: true }, 'Applied over', []],
  ])('%j reads %s', (more, label, notes) => {
    const [row] = rows([link('a', more)]);
    expect([row?.label, row?.notes.map((note) => note.text)]).toEqual([label, notes]);
  });

  it('has each other end once: by what the passage speaks of, else the latest, the reader’s own before either', () => {
    const china = link('a', { text: 'It brought sanctions on China.', asOf: '2018' });
    const turkey = link('a', { text: 'It brought sanctions on Türkiye.', asOf: '2020' });
    const other = link('a', { type: 'related-to', text: 'A Chinese delegation came.', asOf: '2022' });
    const told = (said: string, ...links: Link[]) => onePerTarget(links, said).map(({ text }) => text);
    expect(told('', china, turkey, other, link('b'))).toEqual([turkey.text, 'About b.']);
    expect(told('As for China, it was first.', china, turkey, other)).toEqual([china.text]);
    expect(told('As for China, it was first.', china, { ...turkey, mine: true })).toEqual([turkey.text]);
  });

  it('cuts after the limit', () => {
    expect(rows([link('a'), link('b'), link('c')], 2).map((row) => row.name)).toEqual(['B', 'A']);
  });
});
