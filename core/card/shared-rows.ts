/** What an entry shares with others of the page, as rows of its card. */
import type { CardData } from '#core/contract/card.ts';
import type { SharedLink } from '#core/contract/shared-link.ts';
import { formatDate } from '#core/entry/dates.ts';
import type { Citation } from '#core/entry/schema.ts';
import { RELATION_QUALIFIERS, RELATIONS } from '#core/entry/vocabulary.ts';
import type { Translate } from '#core/i18n.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { Citations } from './citations.ts';
import type { Note } from './fact-rows.ts';
import type { Wording } from './value.ts';
import { whoseNotes } from './whose.ts';

interface Named {
  readonly key: EntryKey;
  readonly name: string;
}

export interface SharedRow {
  /** `Limited by the same`. */
  readonly label: string;
  readonly third: Named;
  /** Sources of what ties the card's own entry to the third. */
  readonly numbers: readonly number[];
  readonly others: readonly (Named & { readonly text: string; readonly notes: readonly Note[]; readonly numbers: readonly number[] })[];
}

/** Read from the entries of the page: `Carried by the same`. */
export function sharedLabel({ type, inverse }: Pick<SharedLink, 'type' | 'inverse'>, t: Translate): string {
  return t('links.same', [inverse ? RELATIONS[type].inverse : RELATIONS[type].label]);
}

/**
 * The card's data with the sources of what it shares, and the links with citations of these: source ids are an entry's own,
 * and one and the same publication may be known under another.
 */
export function adoptShared(card: CardData, shared: readonly SharedLink[]): { readonly data: CardData; readonly shared: readonly SharedLink[] } {
  const ids = new Map(Object.entries(card.sources).map(([id, { url }]) => [url, id]));
  const sources = { ...card.sources };
  const adopted = shared.map((link) => ({
    ...link,
    legs: link.legs.map((leg) => {
      const renamed = new Map<string, string>();
      for (const [id, source] of Object.entries(leg.sources)) {
        const known = ids.get(source.url) ?? `shared/${ids.size}`;
        ids.set(source.url, known);
        sources[known] ??= source;
        renamed.set(id, known);
      }
      return { ...leg, cites: leg.cites.map((cite) => moved(cite, renamed)) };
    }),
  }));
  return { data: { ...card, sources }, shared: adopted };
}

function moved(cite: Citation, to: ReadonlyMap<string, string>): Citation {
  return typeof cite === 'string' ? (to.get(cite) ?? cite) : { ...cite, source: to.get(cite.source) ?? cite.source };
}

/**
 * A row for each link.
 * @param shared adopted, and the entry takes part in all of them.
 */
export function sharedRows(entry: string, shared: readonly SharedLink[], { t, locale, citations }: Wording & { readonly citations: Citations }): SharedRow[] {
  return shared.map((link) => {
    const own = link.legs.find(({ id }) => id === entry);
    const others = link.legs.filter((leg) => leg !== own);
    return {
      label: sharedLabel(link, t),
      third: link.third,
      numbers: citations.numbersOf(own?.cites ?? []),
      others: others.map(({ key, name, text, qualifier, asOf, cites, mine }) => ({
        key,
        name,
        text,
        notes: [
          ...[qualifier && RELATION_QUALIFIERS[qualifier], asOf !== undefined && t('card.asOf', [formatDate(asOf, locale)])].flatMap((note) => (note ? [{ text: note }] : [])),
          ...whoseNotes({ mine, cites }, { t }),
        ],
        numbers: citations.numbersOf(cites),
      })),
    };
  });
}
