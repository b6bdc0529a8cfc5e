/**
 * The connection that the popup opens to a tab: every frame with a running annotator answers on its own port, so the
 * popup merges what the frames post. Nothing is sent while no popup is open.
 */
import * as v from 'valibot';
import { EntryKeySchema } from './card.ts';

export { PAGE_PORT } from './page-port-name.ts';

/** Frame → popup: sent on connect and whenever it changes (at most four times a second). */
export const PageReportSchema = v.strictObject({
  type: v.literal('report'),
  /** Build the content script comes from; another one than the popup's means the page needs a reload. */
  build: v.string(),
  top: v.boolean(),
  host: v.string(),
  /** `off` says which rule keeps it off. */
  state: v.picklist(['scanning', 'done', 'off-page', 'off-site', 'off-session', 'off-everywhere', 'gave-up']),
  mentions: v.array(v.strictObject({ key: EntryKeySchema, count: v.number(), surface: v.string() })),
});
export type PageReport = v.InferOutput<typeof PageReportSchema>;

/** Popup → frame. */
export const PageCommandSchema = v.variant('type', [
  /** Scroll to the next mention of the entry; with `open`, open its card there with focus. */
  v.strictObject({ type: v.literal('jump'), key: EntryKeySchema, open: v.boolean() }),
  /** Off or on for this document only. */
  v.strictObject({ type: v.literal('page-switch'), on: v.boolean() }),
]);
export type PageCommand = v.InferOutput<typeof PageCommandSchema>;
