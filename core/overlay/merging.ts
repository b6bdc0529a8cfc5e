/** Merging two entries, and copying one of a pack: what comes of it as operations on the overlay. */
import * as v from 'valibot';
import type { Issue } from '#core/contract/overlay.ts';
import type { Entry } from '#core/entry/schema.ts';
import { packKey, packOf } from '#core/pack/keys.ts';
import { CLAIM_LISTS, changesIn, freeId, tidyClaims, withChanges } from './claims.ts';
import { type Edit, type Overlay, type OwnEntry, OwnEntrySchema, type Patch } from './document.ts';
import { type Body, type Joined, joinEntries, type Side, type WordField } from './join.ts';
import { changedEdit, effectiveEntry } from './merge.ts';
import type { Operation } from './operations.ts';
import { issueOf } from './parse.ts';
import { readTerm, writeTerm } from './term.ts';
import { entryIssues } from './validate.ts';

/** Whose entry a side is, as far as it may stay: what is in a pack is its author's, and can only go. */
export type SideKind = 'bundled' | 'own' | 'pack';

/** The side that stays where it is not for the reader to choose: an entry of the reference, whose updates go on, and whatever is not in a pack. */
export function forcedToStay(kinds: readonly [SideKind, SideKind]): 0 | 1 | undefined {
  for (const kind of ['bundled', 'own'] as const) {
    const [first, second] = kinds.map((one) => one === kind);
    if (first !== second) return first ? 0 : 1;
  }
  return undefined;
}

/** Tells whether two entries may be one: of two of the reference, or of two packs, none is the reader's to change. */
export function canMerge(kinds: readonly [SideKind, SideKind]): boolean {
  return kinds.includes('own') || (kinds.includes('bundled') && kinds.includes('pack'));
}

/** A pack's entry as it reads outside of it: what it points at within the pack by its key. */
export function outsidePack(pack: { readonly id: string; readonly entries: readonly { readonly id: string }[] }, { id: _id, ...body }: OwnEntry): Body {
  const there = new Set(pack.entries.map(({ id }) => id));
  return { ...body, relations: body.relations.map((relation) => (there.has(relation.target) ? { ...relation, target: packKey(pack.id, relation.target) } : relation)) };
}

export interface Merging {
  readonly overlay: Overlay;
  readonly stays: Side;
  readonly goes: Side;
  /** The bundled entry of the one that stays; undefined where that is the reader's own. */
  readonly bundled: Entry | undefined;
  readonly takes: ReadonlySet<WordField>;
}

export type Merged = { readonly ok: true; readonly operation: Operation } | { readonly ok: false; readonly issues: readonly Issue[] };

/** One step that merges an entry into another: its own goes, what it said goes over, its id leads there. */
export function mergeOperation({ overlay, stays, goes, bundled, takes }: Merging): Merged {
  const joined = joinEntries(stays, goes, takes);
  const operations: Operation[] = [];
  if (overlay.entries.some(({ id }) => id === goes.id)) operations.push({ type: 'entry', id: goes.id, entry: null });
  operations.push({ type: 'gone', id: goes.id, gone: { id: goes.id, name: goes.body.name, into: stays.id } }, ...movedHides(overlay, goes.id, stays.id));
  if (!bundled) {
    const entry = { ...joined.body, id: stays.id };
    const issues = issuesOf(entry);
    if (issues.length > 0) return { ok: false, issues };
    return { ok: true, operation: { type: 'batch', operations: [...operations, { type: 'entry', id: stays.id, entry }] } };
  }
  const before = overlay.edits.find(({ id }) => id === stays.id);
  const waiting = CLAIM_LISTS.filter((list) => before?.patch[list] !== undefined && joined.added[list].length > 0);
  if (waiting.length > 0) return { ok: false, issues: [{ path: '', message: 'The reference changed this list since you did: decide that first, under “My entries”' }] };
  const edit = mergedEdit(bundled, before, goes.id, joined);
  const issues = edit ? issuesOf(effectiveEntry(bundled, edit)) : [];
  return issues.length > 0 ? { ok: false, issues } : { ok: true, operation: { type: 'batch', operations: [...operations, { type: 'edit', id: stays.id, edit: edit ?? null }] } };
}

/** The edit of a bundled entry with all that came over: statements one by one, so that updates go on flowing beside them. */
function mergedEdit(bundled: Entry, before: Edit | undefined, goes: string, { body, added, sources, names, variants, differing, note }: Joined): Edit | undefined {
  const claims = CLAIM_LISTS.reduce((all, list) => {
    const changes = changesIn(all, list);
    const between = (claim: object) => 'target' in claim && claim.target === goes;
    return withChanges(all, list, {
      ...changes,
      changed: changes.changed.filter(({ now }) => !between(now)),
      added: [...changes.added.filter((claim) => !between(claim)), ...added[list]],
    });
  }, before?.claims ?? {});
  const words = Object.fromEntries(differing.filter(({ taken }) => taken).map(({ field, goes: value }) => [field, value]));
  const patch: Patch = {
    ...words,
    ...(names.length > 0 && { aliases: body.aliases }),
    ...(variants.length > 0 && { variants: body.variants }),
    ...(note !== undefined && { note: body.note }),
  };
  const edit = changedEdit(bundled, before, patch, tidyClaims({ ...claims, sources: { ...before?.claims?.sources, ...sources } }, bundled.sources) ?? {});
  // What an update had put in question is still to be decided: a merge is no answer to it.
  return edit && { ...edit, base: { ...edit.base, ...Object.fromEntries(Object.entries(before?.base ?? {}).filter(([field]) => field in edit.base)) } };
}

/** Single names that are not marked go along; that none of the other's names was marked ends with it. */
function movedHides({ hidden }: Overlay, from: string, to: string): Operation[] {
  const lists = [[null, hidden.always] as const, ...Object.entries(hidden.here)];
  return lists.flatMap(([host, terms]) =>
    terms.flatMap((term): Operation[] => {
      const { id, name } = readTerm(term);
      if (id !== from) return [];
      const off: Operation = { type: 'hide', id: term, host, on: false };
      return name === undefined ? [off] : [off, { type: 'hide', id: writeTerm({ id: to, name }), host, on: true }];
    }),
  );
}

/** An own entry with all that a pack's says, in its place. */
export function copyOperation(overlay: Overlay, { id: key, body }: Side): { readonly operation: Operation; readonly id: string } {
  const taken = Object.fromEntries(overlay.entries.map((entry) => [entry.id, entry]));
  const id = freeId(`own-${key.replace(/^.*\//, '').replace(/^own-/, '')}`.slice(0, 80).replace(/-$/, ''), taken);
  return {
    id,
    operation: {
      type: 'batch',
      operations: [{ type: 'entry', id, entry: { ...body, id } }, { type: 'gone', id: key, gone: { id: key, name: body.name, into: id } }, ...movedHides(overlay, key, id)],
    },
  };
}

/**
 * Deletes an own entry. What it was called is kept where something points at it; what was merged into it is no longer, so
 * that a pack's entry is back in the lists.
 * @param isPointedAt whether a relation of another entry has it as its target.
 */
export function deleteOperation(overlay: Overlay, id: string, isPointedAt: boolean): Operation {
  const name = overlay.entries.find((entry) => entry.id === id)?.name ?? id;
  const gone = { type: 'entry' as const, id, entry: null };
  const merged = overlay.gone.filter(({ into }) => into === id);
  const more: Operation[] = [
    ...merged.map((other): Operation => ({ type: 'gone', id: other.id, gone: packOf(other.id) === undefined ? { id: other.id, name: other.name } : null })),
    ...(isPointedAt ? [{ type: 'gone' as const, id, gone: { id, name } }] : []),
  ];
  return more.length === 0 ? gone : { type: 'batch', operations: [gone, ...more] };
}

/** What is wrong with an entry, in itself and by the schema that reads it back: two notes together may be too long, and would make the whole document unreadable. */
function issuesOf(entry: OwnEntry): Issue[] {
  const parsed = v.safeParse(OwnEntrySchema, entry);
  return [...entryIssues(entry), ...(parsed.success ? [] : parsed.issues.map(issueOf))];
}
