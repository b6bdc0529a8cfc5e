/** An entry in the reader's own form: as the reference's, with leave to be incomplete. */
import * as v from 'valibot';
import { EntrySchema, EventSchema, FactSchema, RelationSchema, StatusSchema } from '#core/entry/schema.ts';
import { KeyedSchema } from './gone.ts';

/** Citations may be missing in what the reader writes: the card then says "unsourced (mine)". */
const OwnCitations = v.optional(v.array(FactSchema.entries.cites.item), []);

export const OwnFactSchema = v.strictObject({ ...FactSchema.entries, basis: v.optional(FactSchema.entries.basis), cites: OwnCitations });
export const OwnStatusSchema = v.strictObject({ ...StatusSchema.entries, cites: OwnCitations });
export const OwnEventSchema = v.strictObject({ ...EventSchema.entries, cites: OwnCitations });
/** What was copied out of a pack may point at others there, by their keys. */
export const OwnRelationSchema = v.strictObject({ ...RelationSchema.entries, target: KeyedSchema, cites: OwnCitations });

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
