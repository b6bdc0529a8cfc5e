/**
 * What two entries of a page have in common that is not on the page: a treaty that binds both, a ship that fires both. A
 * third entry that both hang on says something only where they hang on it in the same way, firmly, and few others do.
 */
import type { RelationQualifier, RelationType } from '#core/entry/vocabulary.ts';

interface Relation {
  readonly type: RelationType;
  readonly target: string;
  readonly qualifier?: RelationQualifier | undefined;
}

/** A relation with the id of the entry that holds it. */
export interface Held<R extends Relation = Relation> {
  readonly holder: string;
  readonly relation: R;
}

export interface SharedLink<R extends Relation = Relation> {
  readonly type: RelationType;
  /** The third entry holds the relations: it carries both, it prompted both. */
  readonly inverse: boolean;
  /** Its id. */
  readonly third: string;
  /** Entries of the page, in its order, each with the relation that ties it to the third. */
  readonly legs: readonly { readonly entry: string; readonly held: Held<R> }[];
}

/** Read from the entry of the page: `to` the third, or `from` it. */
type Way = 'to' | 'from';

/**
 * The ways of hanging together that tell something, best first: law and quarrel, cause, use, what is fired by the same
 * hand, descent. What is merely related or compared is related to everything.
 */
const TELLING: readonly (readonly [type: RelationType, way: Way])[] = [
  ['sanctioned-under', 'to'],
  ['limited-by', 'to'],
  ['at-odds-with', 'to'],
  ['at-odds-with', 'from'],
  ['supplied-under', 'to'],
  ['implements', 'to'],
  ['amends', 'to'],
  ['prompted', 'from'],
  ['prompted', 'to'],
  ['used-against', 'to'],
  ['used-against', 'from'],
  ['counters', 'to'],
  ['counters', 'from'],
  ['part-of', 'to'],
  ['derived-from', 'to'],
  ['variant-of', 'to'],
  ['replaces', 'from'],
  ['replaces', 'to'],
  ['fires', 'from'],
  ['fires', 'to'],
  // Not what both carry: two bombers with the same missile, two boats with the same torpedo surprise nobody.
  ['carries', 'from'],
];

/** What all have to do with ties nobody together: a third that more entries point at says nothing by firing or being fired. */
const HUB = 8;
/** More names in a line than these are a list. */
const LEGS = 3;

/** A leg that is only planned or reported carries nothing; that something breaks a rule is nearly always disputed. */
function isFirm({ type, qualifier }: Relation): boolean {
  return qualifier === undefined || qualifier === 'former' || (qualifier === 'disputed' && type === 'at-odds-with');
}

/**
 * @param here ids of the page's entries, in its order.
 * @param relations all that these entries hold, and all that others hold of two of them.
 * @param pointedAt how many entries of the reference have a relation to an id.
 * @param most so many at most; the best come first.
 */
export function sharedLinks<R extends Relation>(here: readonly string[], relations: readonly Held<R>[], pointedAt: (id: string) => number, most: number): SharedLink<R>[] {
  const places = new Map(here.map((id, place) => [id, place]));
  const tied = new Set(relations.map(({ holder, relation }) => pairOf(holder, relation.target)));
  const groups = new Map<string, { rank: number; third: string; legs: Map<string, Held<R>> }>();
  for (const held of relations) {
    const { holder, relation } = held;
    if (places.has(holder) === places.has(relation.target) || !isFirm(relation)) continue;
    const way: Way = places.has(holder) ? 'to' : 'from';
    const [entry, third] = way === 'to' ? [holder, relation.target] : [relation.target, holder];
    const rank = TELLING.findIndex(([type, telling]) => type === relation.type && telling === way);
    if (rank < 0 || (isCarrying(relation.type) && pointedAt(third) > HUB)) continue;
    // What no longer holds for one and still holds for the other they do not share, nor what is disputed of one only.
    const key = [rank, third, relation.qualifier].join('\n');
    const group = groups.get(key) ?? { rank, third, legs: new Map<string, Held<R>>() };
    groups.set(key, group);
    if (!group.legs.has(entry)) group.legs.set(entry, held);
  }
  const found = [...groups.values()]
    .map(({ rank, third, legs }) => ({
      rank,
      third,
      legs: apart(
        [...legs].map(([entry, held]) => ({ entry, held })),
        places,
        tied,
      ),
    }))
    .filter(({ legs }) => legs.length > 1)
    .sort((a, b) => a.rank - b.rank || firstPlace(a.legs, places) - firstPlace(b.legs, places));
  // Two entries are brought together once, by the best that they share.
  const told = new Set<string>();
  return found
    .filter(({ legs }) => {
      const pairs = legs.flatMap((a, i) => legs.slice(i + 1).map((b) => pairOf(a.entry, b.entry)));
      const isNew = pairs.some((pair) => !told.has(pair));
      for (const pair of pairs) told.add(pair);
      return isNew;
    })
    .slice(0, most)
    .map(({ rank, third, legs }) => ({ type: TELLING[rank]?.[0] as RelationType, inverse: TELLING[rank]?.[1] === 'from', third, legs }));
}

function isCarrying(type: RelationType): boolean {
  return type === 'fires' || type === 'carries';
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** Legs in the page's order, without those whose entries are tied to an earlier one anyway. */
function apart<L extends { readonly entry: string }>(legs: readonly L[], places: ReadonlyMap<string, number>, tied: ReadonlySet<string>): L[] {
  const kept: L[] = [];
  for (const leg of [...legs].sort((a, b) => placeOf(a.entry, places) - placeOf(b.entry, places)))
    if (kept.length < LEGS && kept.every(({ entry }) => !tied.has(pairOf(entry, leg.entry)))) kept.push(leg);
  return kept;
}

function placeOf(entry: string, places: ReadonlyMap<string, number>): number {
  return places.get(entry) ?? Infinity;
}

function firstPlace(legs: readonly { readonly entry: string }[], places: ReadonlyMap<string, number>): number {
  return placeOf(legs[1]?.entry ?? '', places);
}
