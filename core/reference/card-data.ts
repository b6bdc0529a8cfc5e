/** An entry as a card shows it: either the part that is fetched ahead, or everything. */
import type { CardData, CardFact, CardVariant, Link, PackLabel, Provenance } from '#core/contract/card.ts';
import { PROPERTIES } from '#core/entry/properties.ts';
import type { Entry, Source } from '#core/entry/schema.ts';
import { factSlot, lastVerified, sourceOf, stateOf } from '#core/entry/state.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { Claim } from '#core/overlay/claims.ts';
import type { OwnEntry } from '#core/overlay/document.ts';
import { otherNames } from './other-names.ts';

type Relation = OwnEntry['relations'][number];

/** A relation as it hangs on one of its ends. */
export interface End {
  readonly relation: Relation;
  readonly target: string;
  readonly targetName: string;
  /** Null where it is gone: then there is only its name. */
  readonly targetKey: EntryKey | null;
  readonly inverse: boolean;
  /** Sources of the entry that holds the relation; undefined when this entry holds it. */
  readonly sources: Readonly<Record<string, Source>> | undefined;
  /** The reader's own. */
  readonly mine?: boolean;
}

export interface CardParts {
  readonly key: EntryKey;
  readonly entry: OwnEntry;
  readonly provenance: Provenance;
  readonly pack?: PackLabel | undefined;
  readonly ends: readonly End[];
  /** Statements of an edited entry that are the reader's own; those of an own entry all are. */
  readonly mine?: ReadonlySet<Claim> | undefined;
}

/** Slots (property, variant, condition) of the collapsed card. */
export const KEY_FACTS = 6;
/** Values in those slots at most: sources that differ are shown side by side, but three differing slots are enough. */
const KEY_VALUES = 9;
/** The latest events: what happened since an article was written belongs to a card's first lines. */
const BRIEF_EVENTS = 3;
const BRIEF_NAMES = 4;
const ALL_NAMES = 40;

/** Everything there is. */
export function completeCard(parts: CardParts): CardData {
  return card(parts, { facts: byOrder(parts.entry.facts), events: parts.entry.events, names: ALL_NAMES, complete: true });
}

/**
 * The part that is fetched ahead of the first hover.
 * @param slots how many facts; none leaves head, status and relations, and no events.
 */
export function briefCard(parts: CardParts, slots: number = KEY_FACTS): CardData {
  return card(parts, { facts: keyFacts(parts.entry.facts, slots, parts.mine), events: slots > 0 ? latest(parts.entry.events) : [], names: BRIEF_NAMES, complete: false });
}

/** The least a card can open with: what it is, in one line. The rest is asked for when it opens. */
export function headCard(parts: CardParts): CardData {
  return { ...briefCard({ ...parts, ends: [] }, 0), status: [], sources: {} };
}

interface Choice {
  readonly facts: readonly CardFact[];
  readonly events: OwnEntry['events'];
  readonly names: number;
  readonly complete: boolean;
}

function card({ key, entry, provenance, pack, ends, mine }: CardParts, { facts, events, names, complete }: Choice): CardData {
  const sources = new Map<string, Source>();
  const cite = (cites: CardFact['cites'], from: Readonly<Record<string, Source>>): CardFact['cites'] =>
    cites.flatMap((citation) => {
      const id = sourceOf(citation);
      const source = Object.hasOwn(from, id) ? from[id] : undefined;
      if (!source) return [];
      const known = from === entry.sources ? id : foreignId(source);
      sources.set(known, source);
      return [typeof citation === 'string' ? known : { ...citation, source: known }];
    });
  // Source ids are an entry's own: those of a relation that another entry holds need ids that are free here.
  const foreign = new Map<Source, string>();
  const foreignId = (source: Source): string => {
    let id = foreign.get(source);
    for (let i = foreign.size + 1; id === undefined || (Object.hasOwn(entry.sources, id) && !foreign.has(source)); i++) id = `via-${i}`;
    foreign.set(source, id);
    return id;
  };
  const mark = (isMine: boolean) => (isMine ? { mine: true as const } : {});
  const own = <T extends Claim>(claims: readonly T[]) =>
    claims.map((claim) => ({ ...claim, cites: cite(claim.cites, entry.sources), ...mark(provenance === 'own' || mine?.has(claim) === true) }));
  const links = ends.map(
    ({ relation, target, targetName, targetKey, inverse, sources: from, mine: isMine = false }): Link => ({
      ...relation,
      ...mark(isMine),
      cites: cite(relation.cites, from ?? entry.sources),
      target,
      targetName,
      targetKey,
      inverse,
    }),
  );
  return {
    key,
    id: entry.id,
    name: entry.name,
    kind: entry.kind,
    origin: entry.origin ?? [],
    parties: entry.parties ?? [],
    multilateral: entry.multilateral === true,
    summary: entry.summary,
    otherNames: otherNames(entry, names),
    variants: entry.variants.map((variant) => withNames(variant, entry.aliases)),
    status: own(entry.status),
    facts: own(facts),
    events: own(events),
    links,
    // What the reader gave as a source stays on the card, though no fact cites it.
    sources: { ...Object.fromEntries(sources), ...(provenance === 'own' || (provenance !== 'bundled' && complete) ? entry.sources : {}) },
    state: stateOf(entry as Entry),
    checked: entry.checked,
    verified: lastVerified(entry as Entry),
    provenance,
    ...(pack && { pack }),
    note: entry.note,
    complete,
  };
}

function withNames(variant: OwnEntry['variants'][number], aliases: OwnEntry['aliases']): CardVariant {
  const names = aliases.flatMap((alias) => (alias.variant === variant.id && alias.text !== variant.name ? [alias.text] : []));
  return names.length > 0 ? { ...variant, names } : variant;
}

function latest(events: OwnEntry['events']): OwnEntry['events'] {
  return [...events].sort((a, b) => b.date.localeCompare(a.date)).slice(0, BRIEF_EVENTS);
}

/** Facts in the order of the properties list; of one property, as the entry has them. */
function byOrder(facts: readonly CardFact[]): CardFact[] {
  return [...facts].sort((a, b) => PROPERTIES[a.property].order - PROPERTIES[b.property].order);
}

/** All values of the first slots: a disputed figure never loses its other side. */
function keyFacts(facts: readonly CardFact[], slots: number, mine?: ReadonlySet<Claim>): CardFact[] {
  const ordered = byOrder(facts);
  const chosen = new Set<string>();
  // What the reader wrote down is what the reader looks for.
  for (const fact of [...ordered.filter((one) => mine?.has(one)), ...ordered]) {
    const slot = factSlot(fact as Entry['facts'][number]);
    const values = ordered.filter((other) => chosen.has(factSlot(other as Entry['facts'][number]))).length;
    if (chosen.size < slots && values < KEY_VALUES) chosen.add(slot);
  }
  return ordered.filter((fact) => chosen.has(factSlot(fact as Entry['facts'][number])));
}
