/**
 * A pack: entries that somebody wrote for others, as one file (docs/formats/pack.md). Installed, it lies in the overlay
 * beside the reader's own entries, whole and unchanged, with what the reader decided about it.
 */
import * as v from 'valibot';
import { isPartialDate } from '#core/entry/dates.ts';
import { ID_PATTERN } from '#core/entry/schema.ts';
import { OwnEntrySchema } from '#core/overlay/own-entry.ts';
import { PACK_ID_LENGTH } from './keys.ts';

export const PACK_FORMAT = 'fieldnote-pack';
export const PACK_VERSION = 1;

/** More packs than anybody keeps in order by hand. */
export const PACK_LIMIT = 40;
/** Entries of one pack, and of all that are installed: measured in docs/adr/0015-packs.md, with ten thousand own entries beside them. */
export const PACK_ENTRY_LIMIT = 5_000;
export const PACKED_ENTRY_LIMIT = 10_000;

const Line = (max: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(max), v.regex(/^[^\n\r]*$/, 'One line only'));

/** In the form of the reader's own entries. A note is the reader's, so a pack has none. */
export const PackEntrySchema = v.omit(OwnEntrySchema, ['note']);
export type PackEntry = v.InferOutput<typeof PackEntrySchema>;

export const PackSchema = v.strictObject({
  format: v.literal(PACK_FORMAT),
  version: v.literal(PACK_VERSION),
  /** The same in every version of the pack: by it a newer one takes the place of an older one. */
  id: v.pipe(v.string(), v.regex(ID_PATTERN, 'An id is lower-case words and digits joined by hyphens'), v.maxLength(PACK_ID_LENGTH)),
  title: Line(80),
  author: v.optional(Line(120)),
  licence: v.optional(Line(120)),
  date: v.optional(v.pipe(v.string(), v.check(isPartialDate, 'A date is YYYY, YYYY-MM or YYYY-MM-DD'))),
  description: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(2_000))),
  entries: v.pipe(v.array(PackEntrySchema), v.minLength(1, 'A pack has at least one entry'), v.maxLength(PACK_ENTRY_LIMIT, `A pack has at most ${PACK_ENTRY_LIMIT} entries`)),
});
export type Pack = v.InferOutput<typeof PackSchema>;

/** The file may name the schema that editors check it by. */
export const PackFileSchema = v.strictObject({ $schema: v.optional(v.string()), ...PackSchema.entries });

/** A pack with what the reader decided: whether it is there at all, and whether its names are marked in pages. */
export const InstalledPackSchema = v.strictObject({ enabled: v.boolean(), paints: v.boolean(), pack: PackSchema });
export type InstalledPack = v.InferOutput<typeof InstalledPackSchema>;

export const InstalledPacksSchema = v.pipe(v.array(InstalledPackSchema), v.maxLength(PACK_LIMIT));
