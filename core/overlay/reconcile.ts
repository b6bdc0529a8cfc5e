/**
 * A newer bundled reference under an older overlay (DESIGN §5): the same document comes out as long as nothing moved,
 * so this runs whenever the overlay is read.
 */
import type { Conflict } from '#core/contract/overlay.ts';
import type { Entry } from '#core/entry/schema.ts';
import { packOf } from '#core/pack/keys.ts';
import { hashOf, isSame } from './canonical.ts';
import { caughtUp, orphansOf, rebasedClaims, withoutOrphans } from './claim-merge.ts';
import { CLAIM_LISTS, changesIn } from './claims.ts';
import { EDITABLE_FIELDS, type Edit, type EditableField, type Overlay, type Patch } from './document.ts';
import { baseOf, entryFromEdit, makeEdit } from './merge.ts';
import { apply, type Operation, tidy } from './operations.ts';
import { readTerm, writeTerm } from './term.ts';

export interface Bundled {
  /** The bundled entry of an id. */
  readonly entry: (id: string) => Entry | undefined;
  /** What took the place of a retired id. */
  readonly redirects: Readonly<Record<string, readonly string[]>>;
}

export interface Reconciled {
  readonly overlay: Overlay;
  readonly conflicts: readonly Conflict[];
}

/**
 * Fits an overlay to a bundled reference: redirects are followed, edits of removed entries become own entries, edits
 * that the reference has caught up with are dropped. What only the reader can decide comes as conflicts; until then the
 * reader's own values stand.
 */
export function reconcile(overlay: Overlay, bundled: Bundled): Reconciled {
  let current = overlay;
  const conflicts: Conflict[] = [];
  for (const edit of overlay.edits) {
    const { operations, conflict } = reconcileEdit(edit, current, bundled);
    current = apply(current, { type: 'batch', operations }).overlay;
    if (conflict) conflicts.push(conflict);
  }
  return { overlay: moveHidden(current, bundled), conflicts };
}

function reconcileEdit(edit: Edit, overlay: Overlay, bundled: Bundled): { operations: Operation[]; conflict?: Conflict } {
  const { id } = edit;
  const entry = bundled.entry(id);
  if (entry) return reconcileFields(edit, entry);
  const [successor, ...others] = followRedirects(id, bundled);
  if (successor === undefined) {
    // Gone without a successor. An own entry of that id is the reader's later word.
    const kept = overlay.entries.some((one) => one.id === id);
    const operations: Operation[] = [{ type: 'edit', id, edit: null }];
    if (!kept) operations.push({ type: 'entry', id, entry: entryFromEdit(edit) });
    return kept ? { operations } : { operations, conflict: { type: 'removed', id } };
  }
  const target = bundled.entry(successor);
  const taken = overlay.edits.some((one) => one.id === successor);
  if (others.length > 0 || taken || !target) return { operations: [], conflict: { type: 'split', id, into: [successor, ...others] } };
  const moved = reconcileFields({ ...edit, id: successor }, target);
  const set: Operation = { type: 'edit', id: successor, edit: { ...edit, id: successor } };
  return { operations: [{ type: 'edit', id, edit: null }, set, ...moved.operations], conflict: moved.conflict ?? { type: 'moved', id, to: successor } };
}

function reconcileFields(edit: Edit, entry: Entry): { operations: Operation[]; conflict?: Conflict } {
  const now = brought(edit, entry);
  const operations: Operation[] = now === edit || isSame(now, edit) ? [] : [{ type: 'edit', id: edit.id, edit: now ?? null }];
  const changed = EDITABLE_FIELDS.filter((field) => now && askedAbout(now, entry, field));
  return changed.length === 0 ? { operations } : { operations, conflict: { type: 'changed', id: edit.id, fields: changed } };
}

/** An edit without what the reference says by now, and with whole lists as the statements in which they differ, where the list they were made of is known. */
function brought(edit: Edit, entry: Entry): Edit | undefined {
  const fields = Object.keys(edit.patch) as EditableField[];
  const open = fields.filter((field) => edit.patch[field] !== undefined && !isSame(edit.patch[field], entry[field as keyof Entry] ?? null));
  const claims = edit.claims && caughtUp(entry, edit.claims);
  const { claims: _claims, ...rest } = open.length === fields.length ? edit : narrow(edit, open);
  const left = { ...rest, ...(claims && { claims }) };
  if (open.length === 0 && !claims) return undefined;
  const whole = [...CLAIM_LISTS, 'sources' as const].filter((list) => open.includes(list) && edit.base[list] === hashOf(entry[list]));
  if (whole.length === 0) return left;
  const made = makeEdit(entry, Object.fromEntries(whole.map((list) => [list, edit.patch[list]])) as Patch, claims);
  const said = open.filter((field) => made?.patch[field] !== undefined || !whole.some((list) => list === field));
  const { patch, base } = narrow(edit, said);
  return { ...left, patch, base, ...(made?.claims && { claims: made.claims }) };
}

/** Whether the reference changed what a field, or a statement of it, had replaced. */
function askedAbout({ patch, base, claims }: Edit, entry: Entry, field: EditableField): boolean {
  if (patch[field] !== undefined) return base[field] !== hashOf(entry[field as keyof Entry] ?? null);
  const list = CLAIM_LISTS.find((one) => one === field);
  if (!list) return false;
  const { changed, hidden } = orphansOf(entry[list], changesIn(claims, list));
  return changed.length + hidden.length > 0;
}

/** The reader has seen the newer bundled values and keeps their own. */
export function acceptBase(edit: Edit, entry: Entry): Edit {
  const { claims: before, ...rest } = edit;
  const claims = rebasedClaims(entry, before);
  return { ...rest, id: entry.id, base: baseOf(entry, Object.keys(edit.patch) as EditableField[]), ...(claims && { claims }) };
}

/** The reader has seen the newer bundled values of some fields and takes them. */
export function takeBundled(edit: Edit, entry: Entry, fields: readonly EditableField[]): Edit | undefined {
  const patch = Object.fromEntries(Object.entries(edit.patch).filter(([field]) => !fields.includes(field as EditableField))) as Patch;
  return makeEdit(entry, patch, withoutOrphans(entry, edit.claims, fields));
}

function narrow(edit: Edit, fields: readonly EditableField[]): Edit {
  const pick = <T extends object>(record: T) => Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field as EditableField))) as T;
  return { ...edit, patch: pick(edit.patch), base: pick(edit.base) };
}

/** Ids in force that a retired id leads to, through any number of steps; empty when it leads nowhere. */
export function followRedirects(id: string, { entry, redirects }: Bundled): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (one: string): void => {
    if (seen.has(one)) return;
    seen.add(one);
    if (entry(one)) found.add(one);
    else if (Object.hasOwn(redirects, one)) for (const next of redirects[one] ?? []) visit(next);
  };
  visit(id);
  return [...found];
}

/** Hidden stays hidden under whatever the entry is called now; ids that lead nowhere are dropped. Own ones stay, and those of packs, which may come back. */
function moveHidden(overlay: Overlay, bundled: Bundled): Overlay {
  const own = new Set(overlay.entries.map((entry) => entry.id));
  const move = (terms: readonly string[]) =>
    terms.flatMap((term) => {
      const { id, name } = readTerm(term);
      return own.has(id) || packOf(term) !== undefined ? [term] : followRedirects(id, bundled).map((to) => writeTerm({ id: to, name }));
    });
  const { always, here } = overlay.hidden;
  return tidy({ ...overlay, hidden: { always: move(always), here: Object.fromEntries(Object.entries(here).map(([host, ids]) => [host, move(ids)])) } });
}
