/** Laying the reader's changes over the bundled entries: effective reference = bundled + overlay. */
import type { Entry } from '#core/entry/schema.ts';
import { hashOf, isSame } from './canonical.ts';
import { changesBetween, type Laid, withClaims } from './claim-merge.ts';
import { CLAIM_LISTS, type Claim, type Claims, changesIn, claimKey, tidyClaims, withChanges } from './claims.ts';
import { EDITABLE_FIELDS, type Edit, type EditableField, type OwnEntry, type Patch } from './document.ts';

/** What of an edit says how the entry stands. */
export type Said = Pick<Edit, 'patch' | 'claims'>;

/** A bundled entry with an edit applied; without one, the entry itself. */
export function effectiveEntry(bundled: Entry, edit: Said | undefined): OwnEntry {
  return edit ? laidEntry(bundled, edit).entry : bundled;
}

/** The same, with the statements in it that are the reader's own. */
export function laidEntry(bundled: Entry, { patch, claims }: Said): Laid {
  const laid = withClaims(bundled, claims);
  const entry = applyPatch(laid.entry, patch);
  const mine = new Set<Claim>(laid.mine);
  for (const list of CLAIM_LISTS) {
    if (patch[list] === undefined) continue;
    const theirs = new Set(bundled[list].map(claimKey));
    for (const claim of entry[list]) if (!theirs.has(claimKey(claim))) mine.add(claim);
  }
  return { entry, mine };
}

/** An entry with the patch's fields in place of its own; `null` takes a field away. */
export function applyPatch(entry: OwnEntry, patch: Patch): OwnEntry {
  const changed = Object.entries(patch).filter(([, value]) => value !== undefined);
  const gone = new Set(changed.filter(([, value]) => value === null).map(([field]) => field));
  const merged = { ...entry, ...Object.fromEntries(changed) };
  return Object.fromEntries(Object.entries(merged).filter(([field]) => !gone.has(field))) as OwnEntry;
}

/** Fields that a patch really changes, in the order of the form. */
export function changedFields(bundled: OwnEntry, patch: Patch): EditableField[] {
  return EDITABLE_FIELDS.filter((field) => patch[field] !== undefined && !isSame(patch[field], bundled[field] ?? null));
}

/** Fields in which an edit differs from the reference, in the order of the form. */
export function editedFields({ patch, claims }: Said): EditableField[] {
  return EDITABLE_FIELDS.filter((field) => patch[field] !== undefined || claims?.[field as keyof Claims] !== undefined);
}

/**
 * An edit of a bundled entry, or undefined when nothing differs. Fields equal to the bundled ones are left out: taking a
 * change back by hand is the same as resetting it. A whole list in the patch becomes the single statements in which it
 * differs, as far as these give it again.
 * @param claims statements of the reader's own; of a list in the patch, that stands.
 */
export function makeEdit(bundled: Entry, patch: Patch, claims?: Claims): Edit | undefined {
  const said = inStatements(bundled, patch, claims);
  const fields = changedFields(bundled, said.patch);
  if (fields.length === 0 && !said.claims) return undefined;
  const { id, name, kind, origin, parties, multilateral, summary, aliases } = bundled;
  const was = Object.fromEntries(Object.entries({ name, kind, origin, parties, multilateral, summary, aliases }).filter(([, value]) => value !== undefined));
  return {
    id,
    patch: Object.fromEntries(fields.map((field) => [field, said.patch[field]])) as Patch,
    base: baseOf(bundled, fields),
    was: was as Edit['was'],
    ...(said.claims && { claims: said.claims }),
  };
}

/**
 * An edit after more was changed; undefined when nothing differs any more. Fields that were not touched now keep the base
 * they were made on, whole lists among them: a question about them stays open.
 */
export function changedEdit(bundled: Entry, before: Edit | undefined, patch: Patch, claims = before?.claims): Edit | undefined {
  const waiting = [...CLAIM_LISTS, 'sources' as const].filter((field) => before?.patch[field] !== undefined && patch[field] === undefined);
  const open = Object.fromEntries(waiting.map((field) => [field, before?.patch[field]])) as Patch;
  const others = Object.fromEntries(Object.entries(before?.patch ?? {}).filter(([field]) => !(field in open))) as Patch;
  const made = makeEdit(bundled, { ...others, ...patch }, claims);
  if (!made && waiting.length === 0) return undefined;
  const start = made ?? { ...(before as Edit), patch: {}, base: {}, claims: undefined };
  const whole = { ...start.patch, ...open };
  const kept = Object.entries(before?.base ?? {}).filter(([field]) => !(field in patch) && field in whole);
  const { claims: said, ...rest } = start;
  return { ...rest, patch: whole, base: { ...start.base, ...Object.fromEntries(kept) }, ...(said && { claims: said }) };
}

/** A patch without the lists that single statements can say, and these. */
function inStatements(bundled: Entry, patch: Patch, before: Claims | undefined): Said {
  let claims: Claims = { ...before };
  const left = { ...patch };
  for (const list of CLAIM_LISTS) {
    if (patch[list] === undefined) continue;
    const changes = changesBetween(bundled[list], patch[list]);
    claims = withChanges(claims, list, changes ?? { added: [], changed: [], hidden: [] });
    if (changes) delete left[list];
  }
  const { sources } = patch;
  if (sources) {
    // A bundled source that was changed or left out is a change of the field as a whole.
    const whole = Object.entries(bundled.sources).some(([id, source]) => !isSame(sources[id], source));
    const { sources: _sources, ...lists } = claims;
    claims = whole ? lists : { ...lists, sources: { ...sources } };
    if (!whole) delete left.sources;
  }
  return { patch: left, claims: tidyClaims(claims, left.sources ? { ...bundled.sources, ...left.sources } : bundled.sources) };
}

/** Hashes of fields as they stand. */
export function baseOf(bundled: OwnEntry, fields: readonly EditableField[]): Edit['base'] {
  return Object.fromEntries(fields.map((field) => [field, hashOf(bundled[field] ?? null)]));
}

/** The entry that an edit becomes when the bundled one is gone: with the reader's own statements, for those of the reference went with it. */
export function entryFromEdit(edit: Edit): OwnEntry {
  const { id, was, claims, patch } = edit;
  const blank: OwnEntry = { id, ...was, variants: [], status: [], facts: [], events: [], relations: [], examples: { yes: [], no: [] }, sources: { ...claims?.sources } };
  const listed = CLAIM_LISTS.map((list) => [list, [...changesIn(claims, list).changed.map(({ now }) => now), ...changesIn(claims, list).added]] as const);
  return applyPatch({ ...blank, ...Object.fromEntries(listed) }, patch);
}
