/** What extension pages are told about installed packs. */
import * as v from 'valibot';
import { PackSchema } from '#core/pack/document.ts';

const { id, title, author, licence, date, description } = PackSchema.entries;

/** A pack as its list shows it. */
export const PackRowSchema = v.strictObject({ id, title, author, licence, date, description, entryCount: v.number(), enabled: v.boolean(), paints: v.boolean() });
export type PackRow = v.InferOutput<typeof PackRowSchema>;

/** All that are installed, in their order. */
export const PackListSchema = v.strictObject({ overlayVersion: v.number(), packs: v.array(PackRowSchema) });
export type PackList = v.InferOutput<typeof PackListSchema>;
