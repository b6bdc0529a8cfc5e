/**
 * What the reader states about a bundled entry, statement by statement: added ones, corrections each with the bundled
 * statement that it stands in place of, bundled ones that are not shown. So a newer reference brings all that it has
 * beside them, and is asked about only where it changed just what was corrected or hidden.
 */
import * as v from 'valibot';
import { EntrySchema, SourceSchema } from '#core/entry/schema.ts';
import { sourceOf } from '#core/entry/state.ts';
import { canonicalJson } from './canonical.ts';
import { type OwnEntry, OwnEventSchema, OwnFactSchema, OwnRelationSchema, OwnStatusSchema } from './own-entry.ts';

/** Lists of an entry whose items are statements. */
export const CLAIM_LISTS = ['facts', 'status', 'events', 'relations'] as const;
export type ClaimList = (typeof CLAIM_LISTS)[number];
export type Claim = OwnEntry[ClaimList][number];

/** What is changed of one list. `was` and `hidden` are bundled statements as they stood when that was done. */
const changesOf = <const T extends v.GenericSchema>(claim: T) =>
  v.strictObject({
    added: v.optional(v.array(claim), []),
    changed: v.optional(v.array(v.strictObject({ was: claim, now: claim })), []),
    hidden: v.optional(v.array(claim), []),
  });

export const ClaimsSchema = v.strictObject({
  facts: v.optional(changesOf(OwnFactSchema)),
  status: v.optional(changesOf(OwnStatusSchema)),
  events: v.optional(changesOf(OwnEventSchema)),
  relations: v.optional(changesOf(OwnRelationSchema)),
  /** Sources of the reader's own, and copies of the bundled ones that the statements here cite: should these leave the reference, nothing is lost. */
  sources: v.optional(v.record(EntrySchema.entries.id, SourceSchema)),
});
export type Claims = v.InferOutput<typeof ClaimsSchema>;

/** Changes of a list whose statements are of any kind. */
export interface ListChanges<T = Claim> {
  readonly added: readonly T[];
  readonly changed: readonly { readonly was: T; readonly now: T }[];
  readonly hidden: readonly T[];
}

export type Sources = OwnEntry['sources'];

const NOTHING: ListChanges = { added: [], changed: [], hidden: [] };

/** The changes of a list; none where there are none. */
export function changesIn(claims: Claims | undefined, list: ClaimList): ListChanges {
  return claims?.[list] ?? NOTHING;
}

/** Claims with other changes of a list. */
export function withChanges(claims: Claims | undefined, list: ClaimList, changes: ListChanges): Claims {
  return { ...claims, [list]: changes } as Claims;
}

/** Which statement it is. The day of a second check is none of what is stated. */
export function claimKey(claim: Claim): string {
  const { verified: _verified, ...stated } = claim;
  return canonicalJson(stated);
}

/** Tells whether two statements say the same with the same sources. */
export function sameClaim(a: Claim, b: Claim): boolean {
  return a === b || claimKey(a) === claimKey(b);
}

/** What a statement is about: those of one subject may be told from a newer reference as each other's successor. */
export function subjectOf(claim: Claim): string {
  if ('property' in claim) return ['fact', claim.property, claim.variant, claim.condition].join('\n');
  if ('target' in claim) return ['relation', claim.type, claim.target].join('\n');
  return 'date' in claim ? ['event', claim.type, claim.date].join('\n') : ['status', claim.value, claim.parties?.join()].join('\n');
}

/** Every statement of the reader's own. */
export function ownClaims(claims: Claims | undefined): Claim[] {
  return CLAIM_LISTS.flatMap((list) => {
    const { added, changed } = changesIn(claims, list);
    return [...changed.map(({ now }) => now), ...added];
  });
}

/** Properties of the facts that the reader added, corrected or hid. */
export function changedProperties(claims: Claims | undefined): OwnEntry['facts'][number]['property'][] {
  const { added = [], changed = [], hidden = [] } = claims?.facts ?? {};
  return [...new Set([...changed.map(({ now }) => now), ...added, ...hidden].map(({ property }) => property))];
}

/** Claims without what is empty, and with just the sources that are the reader's own or cited; undefined where nothing is left. */
export function tidyClaims(claims: Claims, bundled: Sources): Claims | undefined {
  const lists = CLAIM_LISTS.flatMap((list) => {
    const { added, changed, hidden } = changesIn(claims, list);
    return added.length + changed.length + hidden.length === 0 ? [] : [[list, { added, changed, hidden }] as const];
  });
  const cited = new Set(ownClaims(claims).flatMap(({ cites }) => cites.map(sourceOf)));
  const known: Sources = { ...bundled, ...claims.sources };
  const wanted = [...new Set([...Object.keys(claims.sources ?? {}).filter((id) => !Object.hasOwn(bundled, id)), ...cited])].sort();
  const sources = wanted.flatMap((id) => (Object.hasOwn(known, id) && known[id] ? [[id, known[id]] as const] : []));
  if (lists.length + sources.length === 0) return undefined;
  return { ...Object.fromEntries(lists), ...(sources.length > 0 && { sources: Object.fromEntries(sources) }) };
}

/** Claims with other ids for some sources. */
export function withSourceIds<T extends Claims>(claims: T, idOf: (id: string) => string): T {
  const renamed = <C extends Claim>(claim: C): C => ({
    ...claim,
    cites: claim.cites.map((cite) => (typeof cite === 'string' ? idOf(cite) : { ...cite, source: idOf(cite.source) })),
  });
  const lists = CLAIM_LISTS.flatMap((list) => {
    const { added, changed, hidden } = changesIn(claims, list);
    return claims[list] === undefined ? [] : [[list, { added: added.map(renamed), changed: changed.map(({ was, now }) => ({ was, now: renamed(now) })), hidden }] as const];
  });
  const sources = claims.sources && { sources: Object.fromEntries(Object.entries(claims.sources).map(([id, source]) => [idOf(id), source])) };
  return { ...claims, ...Object.fromEntries(lists), ...sources };
}

/** An id like this one that is not taken. */
export function freeId(id: string, taken: Readonly<Record<string, unknown>>): string {
  let free = id;
  for (let i = 2; Object.hasOwn(taken, free); i++) free = `${id.slice(0, 76)}-${i}`;
  return free;
}
