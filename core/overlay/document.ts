/**
 * The overlay: what the reader laid over the bundled reference. One versioned document, kept in storage.local, exported
 * as it is. Ids name entries here, never ordinals: those are another build's tomorrow.
 */
import * as v from 'valibot';
import { EntrySchema, EventSchema, FactSchema, ID_PATTERN, RelationSchema, StatusSchema } from '#core/entry/schema.ts';
import { HostSchema } from '#core/sites/schema.ts';

/** Key in storage.local. */
export const OVERLAY_KEY = 'overlay';
export const OVERLAY_FORMAT = 'fieldnote-overlay';
export const OVERLAY_VERSION = 1;

/**
 * More than a reader writes by hand. Measured with three names each: 5 MB to store, 0.4 s to compile their index (once a
 * change), 60 ms to validate when the worker wakes.
 */
export const OWN_ENTRY_LIMIT = 10_000;

const Id = v.pipe(v.string(), v.regex(ID_PATTERN, 'An id is lower-case words and digits joined by hyphens'), v.maxLength(80));

/** Citations may be missing in what the reader writes: the card then says "unsourced (yours)". */
const OwnCitations = v.optional(v.array(FactSchema.entries.cites.item), []);

export const OwnFactSchema = v.strictObject({ ...FactSchema.entries, basis: v.optional(FactSchema.entries.basis), cites: OwnCitations });
export const OwnStatusSchema = v.strictObject({ ...StatusSchema.entries, cites: OwnCitations });
export const OwnEventSchema = v.strictObject({ ...EventSchema.entries, cites: OwnCitations });
export const OwnRelationSchema = v.strictObject({ ...RelationSchema.entries, cites: OwnCitations });

/** An entry with the reader's leave to be incomplete: facts may be unsourced, the summary empty, and it has a note. */
export const OwnEntrySchema = v.strictObject({
  ...EntrySchema.entries,
  summary: v.optional(v.union([v.literal(''), EntrySchema.entries.summary]), ''),
  status: v.optional(v.array(OwnStatusSchema), []),
  facts: v.optional(v.array(OwnFactSchema), []),
  events: v.optional(v.array(OwnEventSchema), []),
  relations: v.optional(v.array(OwnRelationSchema), []),
  note: v.optional(v.pipe(v.string(), v.maxLength(4000))),
});
export type OwnEntry = v.InferOutput<typeof OwnEntrySchema>;
export type OwnEntryInput = v.InferInput<typeof OwnEntrySchema>;

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
/** New values by field; `null` takes an optional field away. */
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
});
export type Edit = v.InferOutput<typeof EditSchema>;

/** An id, or an id and one of its names: see term.ts. */
const TermSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,79}(?: \S.{0,199})?$/u, 'An id, or an id, a space and a name'));

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
});
export type Overlay = v.InferOutput<typeof OverlaySchema>;

/** Nothing added, changed or hidden. */
export const EMPTY_OVERLAY: Overlay = { format: OVERLAY_FORMAT, version: OVERLAY_VERSION, entries: [], edits: [], hidden: { always: [], here: {} } };
