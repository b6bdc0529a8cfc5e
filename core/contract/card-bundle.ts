/** Cards fetched together, with the day of the reference they come from. */
import * as v from 'valibot';
import { CardDataSchema } from './card.ts';
import { SharedLinkSchema } from './shared-link.ts';

export const CardBundleSchema = v.strictObject({
  referenceDate: v.string(),
  /** Version of the reader's overlay they were made with. */
  overlayVersion: v.number(),
  cards: v.array(CardDataSchema),
  /** What these entries have in common that is not among them, best first. */
  shared: v.array(SharedLinkSchema),
});
export type CardBundle = v.InferOutput<typeof CardBundleSchema>;
