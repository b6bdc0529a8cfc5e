/** Card data out of real entries, so that the gallery shows what readers will see. */
import { ENTRIES, MESSAGES } from 'virtual:gallery';
import type { CardData, Link } from '#core/contract/card.ts';
import type { Entry } from '#core/entry/schema.ts';
import { lastVerified, stateOf } from '#core/entry/state.ts';
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
  const { aliases, facts, status, events, relations } = entry;
  const best = ['reporting-name', 'designation', 'abbreviation', 'native', 'full-name'];
  const names = aliases.filter((alias) => alias.match !== 'never' && best.includes(alias.type)).sort((a, b) => best.indexOf(a.type) - best.indexOf(b.type));
  return {
    key: IDS.indexOf(entry.id),
    id: entry.id,
    name: entry.name,
    kind: entry.kind,
    origin: entry.origin ?? [],
    parties: entry.parties ?? [],
    multilateral: entry.multilateral ?? false,
    summary: entry.summary,
    otherNames: names.map(({ text, lang }) => ({ text, lang })).filter(({ text }) => !entry.name.includes(text)),
    variants: entry.variants,
    status,
    facts,
    events,
    links: linksOf(entry),
    sources: allSources(entry),
    state: stateOf({ facts, status, events, relations }),
    checked: entry.checked,
    verified: lastVerified({ facts, status, events, relations }),
    provenance: 'bundled',
    complete: true,
  };
}

/** Relations that an entry holds, and those that others hold to it, under source ids that cannot clash. */
function linksOf(entry: Entry): Link[] {
  const own = entry.relations.map((relation): Link => ({ ...relation, targetName: ENTRIES[relation.target]?.name ?? relation.target, targetKey: relation.target, inverse: false }));
  const others = Object.values(ENTRIES).flatMap((other) =>
    (other?.relations ?? [])
      .filter((relation) => other && relation.target === entry.id)
      .map(
        (relation): Link => ({
          ...relation,
          target: other?.id ?? '',
          targetName: other?.name ?? '',
          targetKey: other?.id ?? '',
          inverse: true,
          cites: relation.cites.map((cite) => `${other?.id}-${typeof cite === 'string' ? cite : cite.source}`),
        }),
      ),
  );
  return [...own, ...others];
}

function allSources(entry: Entry): CardData['sources'] {
  const sources = { ...entry.sources };
  for (const other of Object.values(ENTRIES)) {
    if (!other?.relations.some((relation) => relation.target === entry.id)) continue;
    for (const [id, source] of Object.entries(other.sources)) sources[`${other.id}-${id}`] = source;
  }
  return sources;
}
