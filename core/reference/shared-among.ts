/** What entries fetched together have in common that is not among them. */
import { type Held, sharedLinks } from '#core/context/shared-links.ts';
import type { Provenance } from '#core/contract/card.ts';
import type { SharedLink } from '#core/contract/shared-link.ts';
import { sourceOf } from '#core/entry/state.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { Claim } from '#core/overlay/claims.ts';
import type { OwnEntry } from '#core/overlay/document.ts';

interface Member {
  readonly id: string;
  readonly key: EntryKey;
  readonly entry: OwnEntry;
  readonly provenance?: Provenance;
  /** Statements of an edited entry that are the reader's own. */
  readonly mine?: ReadonlySet<Claim>;
}

interface Around<M extends Member> {
  byId(id: string): M | undefined;
  /** Id of what a relation of an entry points at: a pack's entries have ids of their own. */
  targetOf(holder: M, target: string): string;
  /** Ids of the entries whose relations point at an id, as they write it. */
  pointingIds(id: string): readonly string[];
}

/** More than popup and cards have room for: which of them a card is about is not known yet. */
const MOST = 4;

/** @param members in the page's order. */
export function sharedAmong<M extends Member>(members: readonly M[], { byId, targetOf, pointingIds }: Around<M>): SharedLink[] {
  const here = new Map(members.map((member) => [member.id, member]));
  const isMine = ({ provenance, mine }: M, relation: Claim) => provenance === 'own' || mine?.has(relation) === true;
  const heldBy = (holder: M): Held<OwnEntry['relations'][number] & { readonly mine?: true }>[] =>
    holder.entry.relations.map((relation) => ({
      holder: holder.id,
      relation: { ...relation, target: targetOf(holder, relation.target), ...(isMine(holder, relation) && { mine: true }) },
    }));
  // What the page's entries hold is at hand; of the others only those are opened that hold something of two of them.
  const times = new Map<string, number>();
  for (const id of here.keys()) for (const holder of pointingIds(id)) if (!here.has(holder)) times.set(holder, (times.get(holder) ?? 0) + 1);
  const thirds = [...times].filter(([, count]) => count > 1).flatMap(([id]) => byId(id) ?? []);
  const relations = [...here.values(), ...thirds].flatMap(heldBy);
  return sharedLinks([...here.keys()], relations, (id) => pointingIds(id).length, MOST).flatMap(({ type, inverse, third, legs }): SharedLink[] => {
    const end = byId(third);
    if (!end) return [];
    return [
      {
        type,
        inverse,
        third: { key: end.key, id: end.id, name: end.entry.name },
        legs: legs.flatMap(({ entry, held }) => {
          const member = here.get(entry);
          const holder = here.get(held.holder) ?? byId(held.holder);
          if (!member || !holder) return [];
          const { text, qualifier, asOf, cites, mine } = held.relation;
          const cited = new Set(cites.map(sourceOf));
          const sources = Object.fromEntries(Object.entries(holder.entry.sources).filter(([source]) => cited.has(source)));
          return [{ key: member.key, id: entry, name: member.entry.name, text, qualifier, asOf, cites, ...(mine && { mine }), sources }];
        }),
      },
    ];
  });
}

/** What is asked of the reference, where all of it is at hand: for tools. Keys are places in the list. */
export function aroundIn(entries: readonly OwnEntry[]): Around<Member> {
  const members = new Map(entries.map((entry, key): [string, Member] => [entry.id, { id: entry.id, key, entry }]));
  const pointing = new Map<string, Set<string>>();
  for (const { id, relations } of entries) for (const { target } of relations) pointing.set(target, (pointing.get(target) ?? new Set()).add(id));
  return { byId: (id) => members.get(id), targetOf: (_holder, target) => target, pointingIds: (id) => [...(pointing.get(id) ?? [])] };
}
