/** What links the entries that a page mentions, each relation once, in the order in which a reader would ask. */
import type { CardData, Link } from '#core/contract/card.ts';
import type { Source } from '#core/entry/schema.ts';
import { sourceOf } from '#core/entry/state.ts';
import { RELATIONS, type RelationType } from '#core/entry/vocabulary.ts';
import type { EntryKey } from '#core/mention/types.ts';

interface End {
  readonly key: EntryKey;
  readonly name: string;
}

export interface PageLink {
  readonly from: End;
  /** Read from `from` to `to`: `Sanctions under`. */
  readonly label: string;
  readonly to: End;
  readonly text: string;
  readonly qualifier: Link['qualifier'];
  readonly asOf: string | undefined;
  /** The reader's own. */
  readonly mine: true | undefined;
  readonly sources: readonly Pick<Source, 'publisher' | 'url'>[];
}

/** Law and quarrel before use, use before make, and last what is merely related. */
const ORDER: readonly RelationType[] = [
  'sanctioned-under',
  'at-odds-with',
  'limited-by',
  'prompted',
  'implements',
  'amends',
  'supplied-under',
  'used-against',
  'counters',
  'fires',
  'carries',
  'replaces',
  'compared-with',
  'derived-from',
  'variant-of',
  'part-of',
  'related-to',
];

/**
 * @param cards prefetched together, so that each holds its relations to the others.
 */
export function pageLinks(cards: readonly CardData[]): PageLink[] {
  const here = new Map(cards.map((card) => [card.id, card]));
  const seen = new Set<string>();
  const links: { readonly link: PageLink; readonly rank: number }[] = [];
  for (const card of cards) {
    for (const link of card.links) {
      const other = here.get(link.target);
      if (!other || other === card) continue;
      const [from, to] = link.inverse ? [other, card] : [card, other];
      const id = [from.id, link.type, to.id, link.text].join('\n');
      if (seen.has(id)) continue;
      seen.add(id);
      links.push({
        rank: ORDER.indexOf(link.type),
        link: {
          from: { key: from.key, name: from.name },
          to: { key: to.key, name: to.name },
          label: RELATIONS[link.type].label,
          text: link.text,
          qualifier: link.qualifier,
          asOf: link.asOf,
          mine: link.mine,
          sources: link.cites.flatMap((cite) => card.sources[sourceOf(cite)] ?? []),
        },
      });
    }
  }
  return links.sort((a, b) => a.rank - b.rank).map(({ link }) => link);
}
