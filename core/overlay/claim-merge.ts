/** Laying the reader's statements over the bundled ones of an entry, and the other way: what a whole list changes of another. */
import { firstDay } from '#core/entry/dates.ts';
import { isSame } from './canonical.ts';
import {
  CLAIM_LISTS,
  type Claim,
  type ClaimList,
  type Claims,
  changesIn,
  claimKey,
  freeId,
  type ListChanges,
  type Sources,
  sameClaim,
  subjectOf,
  tidyClaims,
  withChanges,
  withSourceIds,
} from './claims.ts';
import type { OwnEntry } from './own-entry.ts';

export interface Laid {
  readonly entry: OwnEntry;
  /** The statements in it that are the reader's own, themselves. */
  readonly mine: ReadonlySet<Claim>;
}

/** A bundled entry with the reader's statements in it. What was corrected or hidden and is gone from the reference holds for what took its place. */
export function withClaims(bundled: OwnEntry, claims: Claims | undefined): Laid {
  const mine = new Set<Claim>();
  if (!claims) return { entry: bundled, mine };
  const lists = CLAIM_LISTS.flatMap((list) => {
    if (claims[list] === undefined) return [];
    const changes = rebased(bundled[list], changesIn(claims, list));
    for (const claim of [...changes.added, ...changes.changed.map(({ now }) => now)]) mine.add(claim);
    return [[list, laidOver(bundled[list], changes)] as const];
  });
  return { entry: { ...bundled, ...Object.fromEntries(lists), sources: { ...bundled.sources, ...claims.sources, ...bundled.sources } }, mine };
}

/** A list with changes in it: corrections in their places, added ones behind, steps of the status where they belong in time. */
function laidOver(bundled: readonly Claim[], { added, changed, hidden }: ListChanges): Claim[] {
  const gone = new Set(hidden.map(claimKey));
  const corrected = new Map(changed.map(({ was, now }) => [claimKey(was), now]));
  const kept = bundled.filter((claim) => !gone.has(claimKey(claim))).map((claim) => corrected.get(claimKey(claim)) ?? claim);
  return added.reduce<Claim[]>(inserted, kept);
}

/** A list with one more statement in it. */
export function inserted<T extends Claim>(list: readonly T[], claim: T): T[] {
  const day = dayOf(claim);
  // The last step is how it stands now: one of an earlier day must not be that.
  const place = day === undefined ? -1 : list.findIndex((other) => (dayOf(other) ?? '') > day);
  return place < 0 ? [...list, claim] : list.toSpliced(place, 0, claim);
}

/** When a step of the status began; undefined for other statements, whose order says nothing. */
function dayOf(claim: Claim): string | undefined {
  if (!('value' in claim) || 'property' in claim) return undefined;
  const date = claim.from ?? claim.until ?? claim.asOf;
  return date === undefined ? undefined : firstDay(date);
}

/** What was corrected or hidden of a list and is no longer in it. */
export function orphansOf(bundled: readonly Claim[], { changed, hidden }: ListChanges): Pick<ListChanges, 'changed' | 'hidden'> {
  const there = new Set(bundled.map(claimKey));
  return { changed: changed.filter(({ was }) => !there.has(claimKey(was))), hidden: hidden.filter((claim) => !there.has(claimKey(claim))) };
}

/**
 * Changes made of an older list, as changes of this one. What took the place of a statement is the only one of its
 * subject that nothing else was done to; where there is none, a correction becomes a statement of its own, and nothing is
 * left to be hidden.
 */
export function rebased(bundled: readonly Claim[], changes: ListChanges): ListChanges {
  const orphans = orphansOf(bundled, changes);
  if (orphans.changed.length + orphans.hidden.length === 0) return changes;
  const changed = changes.changed.filter((one) => !orphans.changed.includes(one));
  const hidden = changes.hidden.filter((one) => !orphans.hidden.includes(one));
  const added = [...changes.added];
  const touched = new Set([...changed.map(({ was }) => was), ...hidden].map(claimKey));
  const successorOf = (was: Claim): Claim | undefined => {
    const [first, ...others] = bundled.filter((claim) => subjectOf(claim) === subjectOf(was) && !touched.has(claimKey(claim)));
    if (!first || others.length > 0) return undefined;
    touched.add(claimKey(first));
    return first;
  };
  for (const { was, now } of orphans.changed) {
    const successor = successorOf(was);
    if (!successor) added.push(now);
    else if (!sameClaim(successor, now)) changed.push({ was: successor, now });
  }
  for (const was of orphans.hidden) {
    const successor = successorOf(was);
    if (successor) hidden.push(successor);
  }
  return { added, changed, hidden };
}

/** The reader's statements as they stand now, after they were asked about. */
export function rebasedClaims(bundled: OwnEntry, claims: Claims | undefined): Claims | undefined {
  return (
    claims &&
    tidyClaims(
      CLAIM_LISTS.reduce<Claims>((all, list) => (all[list] ? withChanges(all, list, rebased(bundled[list], changesIn(all, list))) : all), claims),
      bundled.sources,
    )
  );
}

/** Without what was corrected or hidden in some lists and is no longer in them. */
export function withoutOrphans(bundled: OwnEntry, claims: Claims | undefined, lists: readonly string[]): Claims | undefined {
  if (!claims) return undefined;
  const left = CLAIM_LISTS.filter((list) => claims[list] && lists.includes(list)).reduce<Claims>((all, list) => {
    const changes = changesIn(all, list);
    const orphans = orphansOf(bundled[list], changes);
    return withChanges(all, list, {
      added: changes.added,
      changed: changes.changed.filter((one) => !orphans.changed.includes(one)),
      hidden: changes.hidden.filter((one) => !orphans.hidden.includes(one)),
    });
  }, claims);
  return tidyClaims(left, bundled.sources);
}

/** Without what the reference says by now itself; sources whose ids it took for others get ids of their own. */
export function caughtUp(bundled: OwnEntry, claims: Claims): Claims | undefined {
  const lists = CLAIM_LISTS.filter((list) => claims[list]).reduce<Claims>((all, list) => {
    const { added, changed, hidden } = changesIn(all, list);
    const there = new Set(bundled[list].map(claimKey));
    const isNew = (claim: Claim) => !there.has(claimKey(claim));
    return withChanges(all, list, { added: added.filter(isNew), changed: changed.filter(({ now }) => isNew(now)), hidden });
  }, claims);
  const taken = Object.entries(claims.sources ?? {}).flatMap(([id, { url }]) => {
    const theirs = Object.hasOwn(bundled.sources, id) ? bundled.sources[id] : undefined;
    return theirs && theirs.url !== url ? [id] : [];
  });
  if (taken.length === 0) return tidyClaims(lists, bundled.sources);
  const ids = new Map<string, string>();
  const known: Sources = { ...bundled.sources, ...claims.sources };
  for (const id of taken) ids.set(id, freeId(`own-${id}`.slice(0, 76), { ...known, ...Object.fromEntries([...ids.values()].map((one) => [one, known[id] as Sources[string]])) }));
  return tidyClaims(
    withSourceIds(lists, (id) => ids.get(id) ?? id),
    bundled.sources,
  );
}

/**
 * What a whole list changes of the bundled one, statement by statement.
 * @returns undefined where that cannot be told so that laying it over gives the list again: it stands in another order.
 */
export function changesBetween(bundled: readonly Claim[], whole: readonly Claim[]): ListChanges | undefined {
  const anchors = [...commonPlaces(bundled, whole), [bundled.length, whole.length] as const];
  for (const pairsUp of [(a: Claim, b: Claim) => groupOf(a) === groupOf(b), () => true]) {
    const changes = { added: [] as Claim[], changed: [] as { was: Claim; now: Claim }[], hidden: [] as Claim[] };
    let [from, at] = [0, 0];
    for (const [to, end] of anchors) {
      const made = whole.slice(at, end);
      for (const was of bundled.slice(from, to)) {
        const place = made.findIndex((now) => pairsUp(was, now));
        const [now] = place < 0 ? [] : made.splice(0, place + 1).slice(-1);
        if (now === undefined) changes.hidden.push(was);
        else changes.changed.push({ was, now });
      }
      changes.added.push(...whole.slice(at, end).filter((now) => !changes.changed.some((one) => one.now === now)));
      [from, at] = [to + 1, end + 1];
    }
    if (isSame(laidOver(bundled, changes), whole)) return changes;
  }
  return undefined;
}

/** What a correction keeps of the statement that it corrects. */
function groupOf(claim: Claim): string {
  if ('property' in claim) return claim.property;
  return 'target' in claim ? claim.target : 'date' in claim ? claim.type : claim.value;
}

/** Places of the longest run of statements that both lists have in one order. */
function commonPlaces(a: readonly Claim[], b: readonly Claim[]): (readonly [number, number])[] {
  const [keysA, keysB] = [a.map(claimKey), b.map(claimKey)];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const length = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) lengths[i * width + j] = keysA[i] === keysB[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
  const places: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (keysA[i] === keysB[j]) places.push([i++, j++]);
    else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return places;
}

/** Brings together what two sides state; where they did different things to one bundled statement, that of the first. */
export function joinedClaims(first: Claims | undefined, second: Claims | undefined, bundled: Sources = {}): Claims | undefined {
  if (!first || !second) return first ?? second;
  const renamed = new Map<string, string>();
  const known: Sources = { ...first.sources };
  for (const [id, source] of Object.entries(second.sources ?? {})) {
    if (Object.hasOwn(known, id) && !isSame(known[id], source)) renamed.set(id, freeId(id, { ...known, ...second.sources }));
    known[renamed.get(id) ?? id] = source;
  }
  const other = withSourceIds(second, (id) => renamed.get(id) ?? id);
  const lists = CLAIM_LISTS.flatMap((list) => {
    const [mine, theirs] = [changesIn(first, list), changesIn(other, list)];
    const done = new Set([...mine.changed.map(({ was }) => was), ...mine.hidden].map(claimKey));
    const there = new Set(mine.added.map(claimKey));
    const isOpen = (was: Claim) => !done.has(claimKey(was));
    const joined: ListChanges = {
      added: [...mine.added, ...theirs.added.filter((claim) => !there.has(claimKey(claim)))],
      changed: [...mine.changed, ...theirs.changed.filter(({ was }) => isOpen(was))],
      hidden: [...mine.hidden, ...theirs.hidden.filter(isOpen)],
    };
    return [[list, joined] as const];
  });
  return tidyClaims({ ...Object.fromEntries(lists), sources: known } as Claims, bundled);
}

/** Lists in which two sides did different things to one bundled statement. */
export function clashingLists(first: Claims | undefined, second: Claims | undefined): ClaimList[] {
  return CLAIM_LISTS.filter((list) => {
    const [mine, theirs] = [changesIn(first, list), changesIn(second, list)];
    const done = new Map<string, Claim | null>([...mine.changed.map(({ was, now }) => [claimKey(was), now] as const), ...mine.hidden.map((was) => [claimKey(was), null] as const)]);
    const differs = (was: Claim, now: Claim | null): boolean => {
      const own = done.get(claimKey(was));
      return own !== undefined && (own === null || now === null ? own !== now : !sameClaim(own, now));
    };
    return theirs.changed.some(({ was, now }) => differs(was, now)) || theirs.hidden.some((was) => differs(was, null));
  });
}
