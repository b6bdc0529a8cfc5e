/** What entries of a page have in common that the page does not mention, as it travels with their cards. */
import * as v from 'valibot';
import { SourceSchema } from '#core/entry/schema.ts';
import { EntryKeySchema, LinkSchema } from './card.ts';

const EndSchema = v.strictObject({ key: EntryKeySchema, id: v.string(), name: v.string() });
const { text, qualifier, asOf, cites, type, mine } = LinkSchema.entries;

export const SharedLinkSchema = v.strictObject({
  type,
  /** Read the relation type's inverse label. */
  inverse: v.boolean(),
  third: EndSchema,
  /** Two or three entries of the page, each with the sentence that ties it to the third, and just its sources. */
  legs: v.array(v.strictObject({ ...EndSchema.entries, text, qualifier, asOf, cites, mine, sources: v.record(v.string(), SourceSchema) })),
});
export type SharedLink = v.InferOutput<typeof SharedLinkSchema>;
