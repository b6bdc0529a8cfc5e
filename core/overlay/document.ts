/**
 * The overlay: what the reader laid over the bundled reference. One versioned document, kept in storage.local, exported
 * as it is. Ids name entries here, never ordinals: those are another build's tomorrow.
 */
import * as v from 'valibot';
import { ID_PATTERN } from '#core/entry/schema.ts';
import { InstalledPacksSchema } from '#core/pack/document.ts';
import { HostSchema } from '#core/sites/schema.ts';
import { ClaimsSchema } from './claims.ts';
import { GoneSchema } from './gone.ts';
import { type OwnEntry, OwnEntrySchema } from './own-entry.ts';

export { type OwnEntry, type OwnEntryInput, OwnEntrySchema, OwnEventSchema, OwnFactSchema, OwnRelationSchema, OwnStatusSchema } from './own-entry.ts';

/** Key in storage.local. */
export const OVERLAY_KEY = 'overlay';
export const OVERLAY_FORMAT = 'fieldnote-overlay';
/** 2: with packs. 3: with statements of the reader's own in edits. 4: with entries that are no more. */
export const OVERLAY_VERSION = 4;

/**
 * More than a reader writes by hand. Measured with three names each: 5 MB to store, 0.4 s to compile their index (once a
 * change), 60 ms to validate when the worker wakes.
 */
export const OWN_ENTRY_LIMIT = 10_000;

const Id = v.pipe(v.string(), v.regex(ID_PATTERN, 'An id is lower-case words and digits joined by hyphens'), v.maxLength(80));

/** Fields of a bundled entry that the reader may change, each on its own. */
export const EDITABLE_FIELDS = [
  'name',
  'kind',
  'origin',
  'parties',
  'multilateral',
  'summary',
  'aliases',
  'variants',
  'status',
  'facts',
  'events',
  'relations',
  'sources',
  'note',
] as const satisfies readonly (keyof OwnEntry)[];
export type EditableField = (typeof EDITABLE_FIELDS)[number];

const { id: _id, examples: _examples, checked: _checked, ...editable } = OwnEntrySchema.entries;
/** New values by field, lists as a whole; `null` takes an optional field away. */
export const PatchSchema = v.partial(
  v.strictObject({
    ...editable,
    origin: v.nullable(v.unwrap(editable.origin)),
    parties: v.nullable(v.unwrap(editable.parties)),
    multilateral: v.nullable(v.unwrap(editable.multilateral)),
    note: v.nullable(v.unwrap(editable.note)),
  }),
);
export type Patch = v.InferOutput<typeof PatchSchema>;
export type PatchInput = v.InferInput<typeof PatchSchema>;

/** Enough of the bundled entry to stand alone, should it ever leave the reference under the edit. */
const { name, kind, origin, parties, multilateral, summary, aliases } = OwnEntrySchema.entries;
const IdentitySchema = v.strictObject({ name, kind, origin, parties, multilateral, summary, aliases });

export const EditSchema = v.strictObject({
  id: Id,
  patch: PatchSchema,
  /** Hash of what each changed field replaced, to notice when the bundled entry changes underneath. */
  base: v.record(v.picklist(EDITABLE_FIELDS), v.string()),
  was: IdentitySchema,
  /** Statements of the reader's own. A list that is here is not in the patch. */
  claims: v.optional(ClaimsSchema),
});
export type Edit = v.InferOutput<typeof EditSchema>;

/** An id, of a pack's entry behind that of the pack; and one of its names, where only that is meant: see term.ts. */
const TermSchema = v.pipe(v.string(), v.regex(/^(?:[a-z0-9][a-z0-9-]{0,39}\/)?[a-z0-9][a-z0-9-]{0,79}(?: \S.{0,199})?$/u, 'An id, or an id, a space and a name'));

export const HiddenSchema = v.strictObject({
  /** Terms that are marked nowhere. */
  always: v.array(TermSchema),
  /** Terms that are not marked on a host and those under it. */
  here: v.record(HostSchema, v.array(TermSchema)),
});
export type Hidden = v.InferOutput<typeof HiddenSchema>;

export const OverlaySchema = v.strictObject({
  format: v.literal(OVERLAY_FORMAT),
  version: v.literal(OVERLAY_VERSION),
  entries: v.pipe(v.array(OwnEntrySchema), v.maxLength(OWN_ENTRY_LIMIT)),
  edits: v.array(EditSchema),
  hidden: HiddenSchema,
  /** In order: of two with the same name, the earlier one's entry is marked. */
  packs: InstalledPacksSchema,
  /** Own entries that were deleted while others pointed at them, and own ones and those of packs that were merged into others. */
  gone: v.array(GoneSchema),
});
export type Overlay = v.InferOutput<typeof OverlaySchema>;

/** Nothing added, changed, hidden or installed. */
export const EMPTY_OVERLAY: Overlay = { format: OVERLAY_FORMAT, version: OVERLAY_VERSION, entries: [], edits: [], hidden: { always: [], here: {} }, packs: [], gone: [] };
