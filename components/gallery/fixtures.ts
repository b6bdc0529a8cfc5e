/** Card data out of real entries, so that the gallery shows what readers will see. */
import { ENTRIES, MESSAGES } from 'virtual:gallery';
import { headOf } from '#core/card/head.ts';
import type { CardData } from '#core/contract/card.ts';
import type { HeadRow } from '#core/contract/overlay.ts';
import type { SharedLink } from '#core/contract/shared-link.ts';
import type { Entry } from '#core/entry/schema.ts';
import { completeCard, type End } from '#core/reference/card-data.ts';
import { aroundIn, sharedAmong } from '#core/reference/shared-among.ts';
import { translateFrom } from '#core/translate.ts';

export const t = translateFrom(MESSAGES);
export const TODAY = '2026-11-23';
export const WORDING = { t, locale: 'en-GB', today: TODAY };

/** Ids in a fixed order; the place stands for the ordinal of a build. */
const IDS = Object.keys(ENTRIES);

/** The whole card data of an entry, or of the first one there is when that entry is not written yet. */
export function cardOf(id: string, more: Partial<CardData> = {}): CardData {
  const entry = ENTRIES[id] ?? Object.values(ENTRIES).find((each) => each !== undefined);
  if (!entry) throw new Error('The reference has no entries');
  return { ...dataOf(entry), ...more };
}

/** Only what a name, a kind and a sentence give. */
export function stubOf(id: string): CardData {
  return cardOf(id, { facts: [], status: [], events: [], links: [], sources: {}, state: 'stub', verified: undefined });
}

function dataOf(entry: Entry): CardData {
  const ends = Object.values(ENTRIES).flatMap((holder) =>
    (holder?.relations ?? []).flatMap((relation): End[] => {
      const other = holder === entry ? relation.target : relation.target === entry.id ? holder?.id : undefined;
      if (other === undefined) return [];
      return [
        {
          relation,
          target: other,
          targetName: ENTRIES[other]?.name ?? other,
          targetKey: other,
          inverse: holder !== entry,
          sources: holder === entry ? undefined : holder?.sources,
        },
      ];
    }),
  );
  return completeCard({ key: IDS.indexOf(entry.id), entry, provenance: 'bundled', ends });
}

/** What entries share by way of others. */
export function sharedOf(ids: readonly string[]): SharedLink[] {
  const around = aroundIn(Object.values(ENTRIES).filter((entry) => entry !== undefined));
  return sharedAmong(
    ids.flatMap((id) => around.byId(id) ?? []),
    around,
  );
}

/** Rows of all entries, as lists and search have them. */
export const HEADS: readonly HeadRow[] = Object.values(ENTRIES).flatMap((entry, key) =>
  entry ? [{ ...headOf(entry), names: [...headOf(entry).names], countries: [...headOf(entry).countries], key, provenance: 'bundled' as const, hidden: false }] : [],
);
