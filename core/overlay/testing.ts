/** Overlays for tests: by hand, and any there may be. */
import * as fc from 'fast-check';
import * as v from 'valibot';
import { type Entry, EntrySchema } from '#core/entry/schema.ts';
import { type InstalledPack, PACK_FORMAT, PACK_VERSION, type Pack, PackSchema } from '#core/pack/document.ts';
import { packKey } from '#core/pack/keys.ts';
import { type Edit, EMPTY_OVERLAY, type Overlay, type OwnEntry, OwnEntrySchema, PatchSchema } from './document.ts';
import { makeEdit } from './merge.ts';
import { apply, type Operation } from './operations.ts';
import type { Bundled } from './reconcile.ts';

export const own = (id: string, more: object = {}): OwnEntry => v.parse(OwnEntrySchema, { id, name: id, kind: 'missile', aliases: [{ text: id, type: 'designation' }], ...more });
export const bundledEntry = (id: string, more: object = {}): Entry =>
  v.parse(EntrySchema, { id, name: id.toUpperCase(), kind: 'air-defence', origin: ['RU'], summary: 'A system.', aliases: [{ text: id, type: 'designation' }], ...more });
export const overlay = (more: Partial<Overlay> = {}): Overlay => ({ ...EMPTY_OVERLAY, ...more });
export const edit = (entry: Entry, patch: object): Edit => makeEdit(entry, v.parse(PatchSchema, patch)) as Edit;
export const pack = (id: string, entries: readonly OwnEntry[], more: object = {}): Pack =>
  v.parse(PackSchema, { format: PACK_FORMAT, version: PACK_VERSION, id, title: `Pack ${id}`, entries, ...more });
export const installed = (some: Pack, more: Partial<InstalledPack> = {}): InstalledPack => ({ enabled: true, paints: true, pack: some, ...more });
export const reference = (entries: readonly Entry[], redirects: Bundled['redirects'] = {}): Bundled => ({ entry: (id) => entries.find((one) => one.id === id), redirects });

export const ids = fc.constantFrom('a-1', 'b-2', 'c-3', 's-400', 'constructor');
export const line = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).map((text) => text.replace(/[\n\r]/g, ' ').trim() || 'x');
export const ownEntry = fc
  .tuple(ids, line, fc.array(line, { minLength: 1, maxLength: 3 }), fc.option(line, { nil: undefined }))
  .map(([id, name, names, note]) => own(id, { name, aliases: names.map((text) => ({ text, type: 'nickname' })), ...(note === undefined ? {} : { note }) }));
export const packIds = fc.constantFrom('p-1', 'q-2', 'constructor');
export const anyPack = fc.tuple(packIds, line, fc.uniqueArray(ownEntry, { minLength: 1, maxLength: 3, selector: ({ id }) => id })).map(([id, title, entries]) =>
  pack(
    id,
    entries.map(({ note: _note, ...entry }) => entry),
    { title },
  ),
);
const anyInstalled = fc.tuple(anyPack, fc.boolean(), fc.boolean()).map(([some, enabled, paints]) => installed(some, { enabled, paints }));
const hideable = fc.oneof(
  ids,
  fc.tuple(packIds, ids).map(([of, id]) => packKey(of, id)),
);
const anyEdit = fc
  .tuple(ids, line, fc.option(line, { nil: undefined }))
  .map(([id, name, note]) => edit(bundledEntry(id), { name: `${name}!`, ...(note === undefined ? {} : { note }) }));
const host = fc.constantFrom(null, 'example.com', 'a.example.com', '');
export const operation: fc.Arbitrary<Operation> = fc.oneof(
  ownEntry.map((entry): Operation => ({ type: 'entry', id: entry.id, entry })),
  ids.map((id): Operation => ({ type: 'entry', id, entry: null })),
  anyEdit.map((one): Operation => ({ type: 'edit', id: one.id, edit: one })),
  ids.map((id): Operation => ({ type: 'edit', id, edit: null })),
  fc.tuple(hideable, host, fc.boolean()).map(([id, where, on]): Operation => ({ type: 'hide', id, host: where, on })),
  fc.tuple(anyInstalled, fc.option(fc.nat({ max: 3 }))).map(([one, place]): Operation => ({ type: 'pack', id: one.pack.id, installed: one, place })),
  packIds.map((id): Operation => ({ type: 'pack', id, installed: null, place: null })),
  fc.tuple(packIds, fc.nat({ max: 3 })).map(([id, to]): Operation => ({ type: 'pack-move', id, to })),
  fc.tuple(packIds, fc.constantFrom('enabled' as const, 'paints' as const), fc.boolean()).map(([id, what, on]): Operation => ({ type: 'pack-switch', id, what, on })),
  fc.constant<Operation>({ type: 'replace', overlay: EMPTY_OVERLAY }),
  fc.tuple(fc.array(ownEntry, { maxLength: 3 }), fc.array(anyEdit, { maxLength: 3 }), fc.array(fc.tuple(hideable, host, fc.boolean()), { maxLength: 3 })).map(
    ([entries, edits, hides]): Operation => ({
      type: 'put',
      entries: entries.map((entry) => ({ id: entry.id, entry: entry.name.length % 3 === 0 ? null : entry })),
      edits: edits.map((one) => ({ id: one.id, edit: one })),
      hides: hides.map(([id, where, on]) => ({ id, host: where, on })),
    }),
  ),
);
export const anyOverlay = fc.array(operation, { maxLength: 12 }).map((operations) => apply(EMPTY_OVERLAY, { type: 'batch', operations }).overlay);
