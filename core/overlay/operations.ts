/** Every change there is to the overlay. Each gives the new document and the operation that takes it back. */
import type { OverlayChanges } from '#core/contract/overlay.ts';
import { isSame } from './canonical.ts';
import type { Edit, Hidden, Overlay, OwnEntry } from './document.ts';
import type { Gone } from './gone.ts';
import { applyToPacks, type PackOperation, samePacks } from './pack-operations.ts';

export type Operation =
  | PackOperation
  /** Adds an own entry or replaces the one of that id; null removes it. */
  | { readonly type: 'entry'; readonly id: string; readonly entry: OwnEntry | null }
  /** Sets the edit of a bundled entry; null takes it back. */
  | { readonly type: 'edit'; readonly id: string; readonly edit: Edit | null }
  /** Hides (or shows again) an entry, on a host and those under it or, with null, everywhere. */
  | { readonly type: 'hide'; readonly id: string; readonly host: string | null; readonly on: boolean }
  /** Says what became of an id that is no more, or (null) forgets that. */
  | { readonly type: 'gone'; readonly id: string; readonly gone: Gone | null }
  /** Puts another document in place of all of it: import, deleting everything, and taking those back. */
  | { readonly type: 'replace'; readonly overlay: Overlay }
  /** Puts many entries and edits in place of those of their ids (null removes), and hides or shows: an import. */
  | {
      readonly type: 'put';
      readonly entries: readonly { readonly id: string; readonly entry: OwnEntry | null }[];
      readonly edits: readonly { readonly id: string; readonly edit: Edit | null }[];
      readonly hides: readonly { readonly id: string; readonly host: string | null; readonly on: boolean }[];
    }
  /** Several as one, in order. */
  | { readonly type: 'batch'; readonly operations: readonly Operation[] };

export interface Applied {
  readonly overlay: Overlay;
  readonly inverse: Operation;
}

/** Applies an operation. The document comes out tidy: sorted by id (but packs, whose order says something), nothing empty. */
export function apply(overlay: Overlay, operation: Operation): Applied {
  switch (operation.type) {
    case 'entry': {
      const { id, entry } = operation;
      const before = overlay.entries.find((one) => one.id === id) ?? null;
      return { overlay: { ...overlay, entries: put(overlay.entries, id, entry) }, inverse: { type: 'entry', id, entry: before } };
    }
    case 'edit': {
      const { id, edit } = operation;
      const before = overlay.edits.find((one) => one.id === id) ?? null;
      return { overlay: { ...overlay, edits: put(overlay.edits, id, edit) }, inverse: { type: 'edit', id, edit: before } };
    }
    case 'hide': {
      const before = isHidden(overlay.hidden, operation.id, operation.host);
      return { overlay: { ...overlay, hidden: hide(overlay.hidden, operation) }, inverse: { ...operation, on: before } };
    }
    case 'gone': {
      const { id, gone } = operation;
      const before = overlay.gone.find((one) => one.id === id) ?? null;
      return { overlay: { ...overlay, gone: put(overlay.gone, id, gone) }, inverse: { type: 'gone', id, gone: before } };
    }
    case 'replace':
      return { overlay: tidy(operation.overlay), inverse: { type: 'replace', overlay } };
    case 'put':
      return putMany(overlay, operation);
    case 'batch':
      return applyAll(overlay, operation.operations);
    default: {
      const { packs, inverse } = applyToPacks(overlay.packs, operation);
      return { overlay: { ...overlay, packs }, inverse };
    }
  }
}

/** The operation that many changes are together. */
export function putting({ entries, edits, hides, packs, gone }: OverlayChanges): Operation {
  const put: Operation = {
    type: 'put',
    entries: entries.map((entry) => ({ id: entry.id, entry })),
    edits: edits.map((edit) => ({ id: edit.id, edit })),
    hides: hides.map((one) => ({ ...one, on: true })),
  };
  const others: Operation[] = [
    ...packs.map((installed): Operation => ({ type: 'pack', id: installed.pack.id, installed, place: null })),
    ...gone.map((one): Operation => ({ type: 'gone', id: one.id, gone: one })),
  ];
  return others.length === 0 ? put : { type: 'batch', operations: [put, ...others] };
}

/** In one pass: ten thousand single changes, each of which sorts the list, would take minutes. */
function putMany(overlay: Overlay, { entries, edits, hides }: Extract<Operation, { type: 'put' }>): Applied {
  const entriesNow = new Map(overlay.entries.map((entry) => [entry.id, entry]));
  const editsNow = new Map(overlay.edits.map((edit) => [edit.id, edit]));
  const entriesBefore = new Map(entries.map(({ id }) => [id, entriesNow.get(id) ?? null]));
  const editsBefore = new Map(edits.map(({ id }) => [id, editsNow.get(id) ?? null]));
  for (const { id, entry } of entries) {
    if (entry) entriesNow.set(id, entry);
    else entriesNow.delete(id);
  }
  for (const { id, edit } of edits) {
    if (edit) editsNow.set(id, edit);
    else editsNow.delete(id);
  }
  const lists = new Map<string | null, Set<string>>([
    [null, new Set(overlay.hidden.always)],
    ...Object.entries(overlay.hidden.here).map(([host, ids]) => [host, new Set(ids)] as const),
  ]);
  const hidesBefore = new Map<string, { id: string; host: string | null; on: boolean }>();
  for (const { id, host, on } of hides) {
    const list = lists.get(host) ?? new Set();
    const place = `${id} ${host ?? ''} ${host === null}`;
    if (!hidesBefore.has(place)) hidesBefore.set(place, { id, host, on: list.has(id) });
    if (on) list.add(id);
    else list.delete(id);
    lists.set(host, list);
  }
  const hosts = [...lists].flatMap(([host, ids]): [string, string[]][] => (host === null ? [] : [[host, [...ids]]]));
  return {
    overlay: tidy({
      ...overlay,
      entries: [...entriesNow.values()],
      edits: [...editsNow.values()],
      hidden: { always: [...(lists.get(null) ?? [])], here: Object.fromEntries(hosts) },
    }),
    inverse: {
      type: 'put',
      entries: [...entriesBefore].map(([id, entry]) => ({ id, entry })),
      edits: [...editsBefore].map(([id, edit]) => ({ id, edit })),
      hides: [...hidesBefore.values()],
    },
  };
}

function applyAll(overlay: Overlay, operations: readonly Operation[]): Applied {
  const inverses: Operation[] = [];
  let current = overlay;
  for (const one of operations) {
    const applied = apply(current, one);
    current = applied.overlay;
    inverses.unshift(applied.inverse);
  }
  return { overlay: current, inverse: { type: 'batch', operations: inverses } };
}

/** The same document, in the one order that exports and comparisons expect. */
export function tidy(overlay: Overlay): Overlay {
  const hosts = Object.entries(overlay.hidden.here)
    .filter(([, ids]) => ids.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    format: overlay.format,
    version: overlay.version,
    entries: byId(overlay.entries),
    edits: byId(overlay.edits),
    hidden: { always: unique(overlay.hidden.always), here: Object.fromEntries(hosts.map(([host, ids]) => [host, unique(ids)])) },
    packs: overlay.packs,
    gone: byId(overlay.gone),
  };
}

/** Tells whether an id is on a list of the hidden: that of a host, or (null) that of everywhere. */
export function isHidden(hidden: Hidden, id: string, host: string | null): boolean {
  return (host === null ? hidden.always : hiddenOn(hidden, host)).includes(id);
}

/** The lists of the hidden after an operation. */
export function hide(hidden: Hidden, { id, host, on }: { readonly id: string; readonly host: string | null; readonly on: boolean }): Hidden {
  const change = (ids: readonly string[]) => (on ? unique([...ids, id]) : ids.filter((one) => one !== id));
  if (host === null) return { ...hidden, always: change(hidden.always) };
  const here = { ...hidden.here, [host]: change(hiddenOn(hidden, host)) };
  return {
    ...hidden,
    here: Object.fromEntries(
      Object.entries(here)
        .filter(([, ids]) => ids.length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

/** A host may be called `constructor`, too. */
function hiddenOn(hidden: Hidden, host: string): readonly string[] {
  return (Object.hasOwn(hidden.here, host) && hidden.here[host]) || [];
}

/** Tells whether an operation would change nothing. */
export function isIdle(overlay: Overlay, operation: Operation): boolean {
  return sameOverlay(apply(overlay, operation).overlay, overlay);
}

/** Tells whether two overlays say the same; quick where one came of the other, for what was not touched is the same object. */
export function sameOverlay(a: Overlay, b: Overlay): boolean {
  const same = <T>(one: readonly T[], other: readonly T[]) => one.length === other.length && one.every((item, place) => item === other[place] || isSame(item, other[place]));
  return same(a.entries, b.entries) && same(a.edits, b.edits) && isSame(a.hidden, b.hidden) && same(a.gone, b.gone) && samePacks(a.packs, b.packs);
}

function put<T extends { readonly id: string }>(list: readonly T[], id: string, item: T | null): T[] {
  const rest = list.filter((one) => one.id !== id);
  return item ? byId([...rest, item]) : rest;
}

function byId<T extends { readonly id: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
