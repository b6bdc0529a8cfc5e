import { describe, expect, it } from 'vitest';
import type { CardData, Link } from '#core/contract/card.ts';
import { RELATIONS } from '#core/entry/vocabulary.ts';
import { pageLinks } from './page-links.ts';

const link = (type: Link['type'], target: string, inverse = false, text = `${type} ${target}`): Link => ({
  type,
  target,
  targetName: target.toUpperCase(),
  targetKey: target,
  inverse,
  text,
  cites: ['s'],
});
const card = (id: string, links: Link[]): CardData => ({
  key: id,
  id,
  name: id.toUpperCase(),
  kind: 'missile',
  origin: [],
  parties: [],
  multilateral: false,
  summary: '',
  otherNames: [],
  variants: [],
  status: [],
  facts: [],
  events: [],
  links,
  sources: {},
  state: 'draft',
  provenance: 'bundled',
  complete: false,
});
const read = (cards: CardData[]) => pageLinks(cards).map(({ from, label, to }) => `${from.name} ${label} ${to.name}`);

describe('pageLinks', () => {
  it('gives each relation once, read from the end that holds it, law before make', () => {
    const cards = [
      card('s-400', [link('related-to', 'su-30'), link('sanctioned-under', 'caatsa', false, 'Both.'), link('at-odds-with', 'f-35')]),
      card('caatsa', [link('sanctioned-under', 's-400', true, 'Both.')]),
      card('su-30', []),
      card('f-35', []),
    ];
    expect(read(cards)).toEqual(['S-400 Sanctions under CAATSA', 'S-400 At odds with F-35', 'S-400 See also SU-30']);
  });

  it('keeps to what the page mentions', () => {
    expect(read([card('s-400', [link('fires', '40n6'), link('fires', 's-400')])])).toEqual([]);
  });

  it('knows the place of every relation there is', () => {
    const types = Object.keys(RELATIONS) as Link['type'][];
    const cards = [
      card(
        'a',
        [...types].reverse().map((type) => link(type, 'b')),
      ),
      card('b', []),
    ];
    const ranked = pageLinks(cards);
    expect(ranked).toHaveLength(types.length);
    expect(ranked.at(-1)?.label).toBe(RELATIONS['related-to'].label);
  });
});
