/** Laying the reader's changes over the bundled entries: effective reference = bundled + overlay. */
import type { Entry } from '#core/entry/schema.ts';
import { hashOf, isSame } from './canonical.ts';
import { EDITABLE_FIELDS, type Edit, type EditableField, type OwnEntry, type Patch } from './document.ts';

/** A bundled entry with an edit applied; without one, the entry itself. */
export function effectiveEntry(bundled: Entry, edit: Pick<Edit, 'patch'> | undefined): OwnEntry {
  return edit ? applyPatch(bundled, edit.patch) : bundled;
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

/**
 * An edit of a bundled entry, or undefined when nothing differs. Fields equal to the bundled ones are left out: taking a
 * change back by hand is the same as resetting it.
 */
export function makeEdit(bundled: Entry, patch: Patch): Edit | undefined {
  const fields = changedFields(bundled, patch);
  if (fields.length === 0) return undefined;
  const { id, name, kind, origin, parties, multilateral, summary, aliases } = bundled;
  const was = Object.fromEntries(Object.entries({ name, kind, origin, parties, multilateral, summary, aliases }).filter(([, value]) => value !== undefined));
  return {
    id,
    patch: Object.fromEntries(fields.map((field) => [field, patch[field]])) as Patch,
    base: baseOf(bundled, fields),
    was: was as Edit['was'],
  };
}

/** Hashes of fields as they stand. */
export function baseOf(bundled: OwnEntry, fields: readonly EditableField[]): Edit['base'] {
  return Object.fromEntries(fields.map((field) => [field, hashOf(bundled[field] ?? null)]));
}

/** The entry that an edit becomes when the bundled one is gone. */
export function entryFromEdit(edit: Edit): OwnEntry {
  const blank = { id: edit.id, ...edit.was, variants: [], status: [], facts: [], events: [], relations: [], examples: { yes: [], no: [] }, sources: {} };
  return applyPatch(blank, edit.patch);
}
