/** One change of a statement: of an own entry's, or of what is stated about a bundled entry. */
import * as v from 'valibot';
import type { Issue } from '#core/contract/overlay.ts';
import type { Entry } from '#core/entry/schema.ts';
import { EntrySchema, SourceSchema } from '#core/entry/schema.ts';
import { sourceOf } from '#core/entry/state.ts';
import { isSame } from './canonical.ts';
import { inserted } from './claim-merge.ts';
import { CLAIM_LISTS, type Claim, type ClaimList, type Claims, changesIn, type ListChanges, type Sources, sameClaim, tidyClaims, withChanges } from './claims.ts';
import type { OwnEntry } from './own-entry.ts';
import { OwnEntrySchema } from './own-entry.ts';

const claims = Object.fromEntries(CLAIM_LISTS.map((list) => [list, OwnEntrySchema.entries[list].wrapped.item]));
const claimOf = (list: ClaimList) => claims[list] as v.GenericSchema<unknown, Claim>;
const change = <const L extends ClaimList>(list: L) => v.strictObject({ list: v.literal(list), was: v.nullable(claimOf(list)), now: v.nullable(claimOf(list)) });

/**
 * `was` becomes `now`. Null was: it is added. Null now: one of the reader's own is deleted, a correction taken back, a bundled
 * one hidden. A bundled one that becomes itself is as the reference has it again.
 */
export const ClaimChangeSchema = v.strictObject({
  what: v.variant('list', [change('facts'), change('status'), change('events'), change('relations')]),
  /** Sources that came with it, by their ids in the entry. */
  sources: v.optional(v.record(EntrySchema.entries.id, SourceSchema), {}),
});
export type ClaimChange = v.InferOutput<typeof ClaimChangeSchema>;

/** What was done, in the words of the history. */
export type ClaimDeed = 'claimAdded' | 'claimChanged' | 'claimRemoved' | 'claimHidden' | 'claimShown';

export type ChangedClaims<T> = { readonly ok: true; readonly now: T; readonly deed: ClaimDeed } | { readonly ok: false; readonly issues: readonly Issue[] };

const GONE: ChangedClaims<never> = { ok: false, issues: [{ path: '', message: 'It was changed in another place since: open it again' }] };

/** An own entry after a change. */
export function withClaim(entry: OwnEntry, { what: { list, was, now }, sources }: ClaimChange): ChangedClaims<OwnEntry> {
  const before: readonly Claim[] = entry[list];
  const place = was === null ? -1 : before.findIndex((claim) => isSame(claim, was));
  if (was !== null && place < 0) return GONE;
  const rest = place < 0 ? before : before.toSpliced(place, 1);
  const after = now === null ? rest : was === null || list === 'status' ? inserted(rest, now) : before.with(place, now);
  return {
    ok: true,
    now: { ...entry, [list]: after, sources: { ...entry.sources, ...sources } },
    deed: was === null ? 'claimAdded' : now === null ? 'claimRemoved' : 'claimChanged',
  };
}

/** What is stated about a bundled entry after a change; undefined claims where that is nothing any more. */
export function withChangedClaim(bundled: Entry, before: Claims | undefined, { what: { list, was, now }, sources }: ClaimChange): ChangedClaims<Claims | undefined> {
  const { added, changed, hidden } = changesIn(before, list);
  const done = (changes: ListChanges, deed: ClaimDeed): ChangedClaims<Claims | undefined> => ({
    ok: true,
    now: tidyClaims({ ...withChanges(before, list, changes), sources: { ...before?.sources, ...newSources(bundled.sources, sources) } }, bundled.sources),
    deed,
  });
  if (was === null) return now === null ? GONE : done({ added: [...added, now], changed, hidden }, 'claimAdded');
  const place = added.findIndex((claim) => sameClaim(claim, was));
  if (place >= 0)
    return now === null ? done({ added: added.toSpliced(place, 1), changed, hidden }, 'claimRemoved') : done({ added: added.with(place, now), changed, hidden }, 'claimChanged');
  const at = changed.findIndex((one) => sameClaim(one.now, was));
  const correction = changed[at];
  if (correction)
    return now === null || sameClaim(now, correction.was)
      ? done({ added, changed: changed.toSpliced(at, 1), hidden }, 'claimShown')
      : done({ added, changed: changed.with(at, { was: correction.was, now }), hidden }, 'claimChanged');
  const theirs = bundled[list].find((claim) => sameClaim(claim, was));
  const known = hidden.some((claim) => sameClaim(claim, was));
  if (!theirs && !known) return GONE;
  const others: ListChanges = {
    added,
    changed: changed.filter((one) => !sameClaim(one.was, was)),
    hidden: hidden.filter((claim) => !sameClaim(claim, was)),
  };
  if (!theirs || (now !== null && sameClaim(now, was))) return done(others, 'claimShown');
  return now === null
    ? done({ ...others, hidden: [...others.hidden, theirs] }, 'claimHidden')
    : done({ ...others, changed: [...others.changed, { was: theirs, now }] }, 'claimChanged');
}

/** Of sources that came along, those that the reference has under that id itself are none of the reader's. */
function newSources(bundled: Sources, sources: Sources): Sources {
  return Object.fromEntries(Object.entries(sources).filter(([id]) => !Object.hasOwn(bundled, id)));
}

/** Puts another source in place of one of the reader's own, adds one, or (null) takes it away where nothing cites it. */
export function withSource(sources: Sources, claimsThere: readonly Claim[], id: string, source: Sources[string] | null): Sources | readonly Issue[] {
  if (source) return { ...sources, [id]: source };
  if (claimsThere.some(({ cites }) => cites.some((cite) => sourceOf(cite) === id))) return [{ path: 'source', message: 'Statements still cite it: change those first' }];
  const { [id]: _gone, ...others } = sources;
  return others;
}
