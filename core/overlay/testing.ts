/** Overlays for tests: by hand, and any there may be. */
import * as fc from 'fast-check';
import * as v from 'valibot';
import { type Entry, EntrySchema } from '#core/entry/schema.ts';
import { type InstalledPack, PACK_FORMAT, PACK_VERSION, type Pack, PackSchema } from '#core/pack/document.ts';
import { packKey } from '#core/pack/keys.ts';
import { CLAIM_LISTS, type Claim, type ClaimList, type Claims, ClaimsSchema, ownClaims, tidyClaims } from './claims.ts';
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
/** What a bundled entry has in its lists, for edits that correct and hide of it. */
export const STATED = {
  facts: [
    { property: 'crew', value: 3, basis: 'press', cites: ['b1'] },
    { property: 'crew', value: 4, basis: 'press', condition: 'in winter', cites: ['b1'] },
    { property: 'engagement-range', value: { max: 400 }, unit: 'km', basis: 'manufacturer', cites: [{ source: 'b1', at: 'p. 2' }], verified: '2026-01-01' },
  ],
  status: [
    { value: 'in-testing', from: '2001', cites: ['b1'] },
    { value: 'in-service', from: '2007', cites: ['b1'] },
  ],
  events: [{ date: '2018-10-05', type: 'contract', text: 'It was ordered.', cites: ['b1'] }],
  relations: [{ type: 'replaces', target: 'other', text: 'It replaces it.', cites: ['b1'] }],
  sources: { b1: { url: 'https://bundled.example/', publisher: 'Bundled', accessed: '2026-01-01', tier: 'press' } },
} as const;
const cites = fc.subarray(['own-1', 'own-2', 'b1']);
const SOURCES = {
  'own-1': { url: 'https://one.example/', publisher: 'One', accessed: '2026-11-30', tier: 'press' },
  'own-2': { url: 'https://two.example/a', publisher: 'Two', title: 'A: #title', date: '2025-06', accessed: '2026-11-30', tier: 'other' },
} as const;
/** Statements as readers write them, by their list. */
export const anyClaim = {
  facts: fc.record(
    { property: fc.constantFrom('crew', 'fleet'), value: fc.nat({ max: 9 }), asOf: fc.constantFrom('2025', '2025-06'), cites },
    { requiredKeys: ['property', 'value', 'cites'] },
  ),
  status: fc.record({ value: fc.constantFrom('in-service', 'retired'), from: fc.constantFrom('1999', '2007-03', '2024'), note: line, cites }, { requiredKeys: ['value', 'cites'] }),
  events: fc.record({ date: fc.constantFrom('2018', '2024-02-29'), type: fc.constantFrom('test', 'use'), text: line, cites }),
  relations: fc.record({ type: fc.constantFrom('counters', 'replaces'), target: fc.constantFrom('own-x', 'own-y'), text: line, cites }),
} as unknown as Record<ClaimList, fc.Arbitrary<Claim>>;
const few = (list: ClaimList) => fc.array(anyClaim[list], { maxLength: 2 });
const anyLists = fc.record({ facts: few('facts'), status: few('status'), events: few('events'), relations: few('relations') });
const sourcesFor = { ...SOURCES, b1: STATED.sources.b1 };

export const ownEntry = fc
  .tuple(ids, line, fc.array(line, { minLength: 1, maxLength: 3 }), fc.option(line, { nil: undefined }), fc.option(anyLists, { nil: undefined }))
  .map(([id, name, names, note, lists]) =>
    own(id, { name, aliases: names.map((text) => ({ text, type: 'nickname' })), ...(note === undefined ? {} : { note }), ...(lists && { ...lists, sources: sourcesFor }) }),
  );
/** What is stated about a bundled entry that has `STATED`, or had it once. */
export const anyClaims: fc.Arbitrary<Claims | undefined> = fc
  .tuple(
    anyLists,
    fc.record(Object.fromEntries(CLAIM_LISTS.map((list) => [list, fc.array(fc.tuple(fc.nat({ max: 2 }), fc.option(anyClaim[list])), { maxLength: 2 })]))),
    fc.boolean(),
  )
  .map(([added, done, sourced]) => {
    const claims = CLAIM_LISTS.map((list) => {
      const theirs = bundledEntry('any', STATED)[list];
      const seen = new Map(done[list]?.flatMap(([place, now]) => (theirs[place] ? [[theirs[place] as Claim, now] as const] : [])));
      const changed = [...seen].flatMap(([was, now]) => (now ? [{ was, now }] : []));
      return [list, { added: added[list], changed, hidden: [...seen].flatMap(([was, now]) => (now ? [] : [was])) }];
    });
    const stated = v.parse(ClaimsSchema, Object.fromEntries(claims));
    const cited = new Set(ownClaims(stated).flatMap((claim) => claim.cites));
    return tidyClaims({ ...stated, sources: Object.fromEntries(Object.entries(sourcesFor).filter(([id]) => cited.has(id) || (sourced && id !== 'b1'))) }, {});
  });
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
  .tuple(ids, line, fc.option(line, { nil: undefined }), anyClaims)
  .map(([id, name, note, claims]) => makeEdit(bundledEntry(id), v.parse(PatchSchema, { name: `${name}!`, ...(note === undefined ? {} : { note }) }), claims) as Edit);
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
  fc
    .tuple(hideable, line, fc.option(ids, { nil: undefined }), fc.boolean())
    .map(([id, name, into, is]): Operation => ({ type: 'gone', id, gone: is ? { id, name, ...(into !== undefined && { into }) } : null })),
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
