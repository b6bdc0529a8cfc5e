/** What extension pages are told about the reader's own layer, and what comes of changing it. */
import * as v from 'valibot';
import { KIND_IDS } from '#core/entry/kinds.ts';
import { PROPERTY_IDS } from '#core/entry/properties.ts';
import { EntrySchema } from '#core/entry/schema.ts';
import { keysOf, STATUSES } from '#core/entry/vocabulary.ts';
import { ClaimsSchema } from '#core/overlay/claims.ts';
import { EDITABLE_FIELDS, EditSchema, HiddenSchema, OWN_ENTRY_LIMIT, OwnEntrySchema, PatchSchema } from '#core/overlay/document.ts';
import { GoneSchema } from '#core/overlay/gone.ts';
import { DEEDS } from '#core/overlay/history.ts';
import { WORD_FIELDS } from '#core/overlay/join.ts';
import { InstalledPacksSchema } from '#core/pack/document.ts';
import { HostSchema } from '#core/sites/schema.ts';
import { EntryKeySchema, PROVENANCES } from './card.ts';

/** A head as lists and search show it: one row of the effective reference. */
export const HeadRowSchema = v.strictObject({
  key: EntryKeySchema,
  id: v.string(),
  name: v.string(),
  kind: v.picklist(KIND_IDS),
  summary: v.string(),
  names: v.array(v.string()),
  countries: v.array(v.string()),
  state: v.picklist(['stub', 'draft', 'verified']),
  status: v.optional(v.picklist(keysOf(STATUSES))),
  asOf: v.optional(v.string()),
  reach: v.optional(v.number()),
  provenance: v.picklist(PROVENANCES),
  /** The pack that it is from. */
  pack: v.optional(v.strictObject({ id: v.string(), title: v.string() })),
  /** Marked nowhere, by the reader's wish. */
  hidden: v.boolean(),
});
export type HeadRow = v.InferOutput<typeof HeadRowSchema>;

export const HeadsSchema = v.strictObject({
  referenceDate: v.string(),
  overlayVersion: v.number(),
  heads: v.array(HeadRowSchema),
  /** What became of entries that are no more; where all heads are asked for. */
  gone: v.optional(v.array(GoneSchema)),
});
export type Heads = v.InferOutput<typeof HeadsSchema>;

/**
 * What sets the effective heads apart from the bundled ones: own rows, those of packs, edited ones, and ids that are marked nowhere. The
 * bundled ones (over a megabyte) come with the pages themselves; as a message they took a third of a second.
 */
export const HeadChangesSchema = v.strictObject({
  referenceDate: v.string(),
  overlayVersion: v.number(),
  rows: v.array(HeadRowSchema),
  hidden: v.array(v.string()),
  gone: v.array(GoneSchema),
});
export type HeadChanges = v.InferOutput<typeof HeadChangesSchema>;

/**
 * Where a change of the reader's and a newer bundled reference disagree. `changed`: the bundled field is not the one
 * that was replaced any more. `moved`: the entry goes by another id now and the edit follows it. `split`: several took
 * its place and the reader chooses. `removed`: it left the reference and was kept as the reader's own.
 */
export const ConflictSchema = v.variant('type', [
  v.strictObject({ type: v.literal('changed'), id: v.string(), fields: v.array(v.picklist(EDITABLE_FIELDS)) }),
  v.strictObject({ type: v.literal('moved'), id: v.string(), to: v.string() }),
  v.strictObject({ type: v.literal('split'), id: v.string(), into: v.array(v.string()) }),
  v.strictObject({ type: v.literal('removed'), id: v.string() }),
]);
export type Conflict = v.InferOutput<typeof ConflictSchema>;

/** An entry for its form: what stands now, what the bundled reference says, what the reader changed. */
export const EntryFormSchema = v.strictObject({
  key: EntryKeySchema,
  entry: OwnEntrySchema,
  provenance: v.picklist(PROVENANCES),
  /** Null for the reader's own entries. */
  bundled: v.nullable(EntrySchema),
  patch: PatchSchema,
  /** Statements of the reader's own about a bundled entry; null where there are none. */
  claims: v.nullable(ClaimsSchema),
  conflict: v.nullable(ConflictSchema),
  /** What the bundled entry said when it was changed, as far as that is kept; null for entries that are not changed. */
  was: v.nullable(EditSchema.entries.was),
});
export type EntryForm = v.InferOutput<typeof EntryFormSchema>;

/** Two entries that may be one, as they stand; null where they cannot be. */
const MergeSideSchema = v.strictObject({
  id: v.string(),
  key: EntryKeySchema,
  provenance: v.picklist(PROVENANCES),
  /** Title of the pack that it is from, and whether that is marked in pages. */
  pack: v.optional(v.strictObject({ title: v.string(), paints: v.boolean() })),
  body: v.omit(OwnEntrySchema, ['id']),
});
export type MergeSide = v.InferOutput<typeof MergeSideSchema>;
export const MergePairSchema = v.nullable(v.tuple([MergeSideSchema, MergeSideSchema]));

/** Which of two stays, by their keys, and of which fields the value of the other is to stand. */
export const MergeWishSchema = v.strictObject({ stays: EntryKeySchema, goes: EntryKeySchema, takes: v.array(v.picklist(WORD_FIELDS)) });
export type MergeWish = v.InferOutput<typeof MergeWishSchema>;

/** Something wrong with a field: `path` is keys and indices joined by dots, `line` counts from 1 in the file of that name. */
export const IssueSchema = v.strictObject({ path: v.string(), message: v.string(), line: v.optional(v.number()), file: v.optional(v.string()) });
export type Issue = v.InferOutput<typeof IssueSchema>;

/** What came of a change: saved, with the token that takes it back (empty where nothing changed); or nothing was changed, and why. */
export const ChangeSchema = v.variant('saved', [
  v.strictObject({ saved: v.literal(true), overlayVersion: v.number(), undo: v.string() }),
  v.strictObject({ saved: v.literal(false), issues: v.array(IssueSchema) }),
]);
export type Change = v.InferOutput<typeof ChangeSchema>;

/** How the stored overlay was found. `damaged`: not all of it could be read; the records that could are there, and a copy of the whole is kept. */
export const OverlayHealthSchema = v.picklist(['ok', 'damaged', 'newer']);
export type OverlayHealth = v.InferOutput<typeof OverlayHealthSchema>;

export const OverlayListSchema = v.strictObject({
  overlayVersion: v.number(),
  health: OverlayHealthSchema,
  entries: v.array(HeadRowSchema),
  /** `properties`: of the facts that are not as bundled. */
  edits: v.array(
    v.strictObject({
      id: v.string(),
      key: v.nullable(EntryKeySchema),
      name: v.string(),
      fields: v.array(v.picklist(EDITABLE_FIELDS)),
      properties: v.array(v.picklist(PROPERTY_IDS)),
    }),
  ),
  conflicts: v.array(ConflictSchema),
  hidden: HiddenSchema,
  /** Names of everything hidden or edited, by id. */
  names: v.record(v.string(), v.string()),
  /** What the reader did, newest first. `open`: nothing was done to the same since, so it can be taken back; `undone`: it was. `at`: when it was done, or taken back. */
  history: v.array(v.strictObject({ undo: v.string(), at: v.number(), deed: v.picklist(DEEDS), names: v.array(v.string()), undone: v.boolean(), open: v.boolean() })),
});
export type OverlayList = v.InferOutput<typeof OverlayListSchema>;

/** One line of what files would bring. `conflict`: both sides have it and differ; `skipped`: the same on both sides. */
export interface ImportRow {
  readonly id: string;
  readonly name: string;
  /** `merged`, `lost`: of an entry that is no more, that it was merged into another, or what it was called. */
  readonly what: 'entry' | 'edit' | 'hidden' | 'pack' | 'merged' | 'lost';
  readonly outcome: 'added' | 'changed' | 'skipped' | 'conflict';
  /** Fields in which the sides differ; of a hidden entry, the host. */
  readonly fields: readonly string[];
  readonly file: string;
}

/** What is done with a row: left out, or brought in with the reader's own or the file's values where they clash. */
export type RowChoice = 'out' | 'mine' | 'theirs';

/** Many changes as one: entries, edits and packs put in place of those of their ids, and more that is hidden. */
export const OverlayChangesSchema = v.strictObject({
  entries: v.pipe(v.array(OwnEntrySchema), v.maxLength(OWN_ENTRY_LIMIT)),
  edits: v.array(EditSchema),
  hides: v.array(v.strictObject({ id: v.string(), host: v.nullable(HostSchema) })),
  packs: v.optional(InstalledPacksSchema, []),
  /** What became of entries that are no more. */
  gone: v.optional(v.array(GoneSchema), []),
});
export type OverlayChanges = v.InferOutput<typeof OverlayChangesSchema>;
