/**
 * Entries that are no more but still pointed at: what they were called, and which entry they were merged into. By this a
 * relation to a merged entry leads to the other one, and one to a deleted entry says its name instead of leading nowhere.
 */
import * as v from 'valibot';
import { EntrySchema } from '#core/entry/schema.ts';
import { packOf } from '#core/pack/keys.ts';

/** An id, or the key of a pack's entry. */
export const KeyedSchema = v.pipe(
  v.string(),
  v.regex(
    /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'An id is lower-case words and digits joined by hyphens; that of a pack’s entry stands behind the pack’s and a stroke',
  ),
  v.maxLength(121),
);

export const GoneSchema = v.strictObject({
  /** Or the key of a pack's entry. */
  id: KeyedSchema,
  name: EntrySchema.entries.name,
  /** The entry that it was merged into; absent where it was deleted. */
  into: v.optional(EntrySchema.entries.id),
});
export type Gone = v.InferOutput<typeof GoneSchema>;

/** By id. An id may be `constructor`, too, which a record read from a file would lose. */
export type GoneById = ReadonlyMap<string, Gone>;

export function goneById(gone: readonly Gone[]): GoneById {
  return new Map(gone.map((one) => [one.id, one]));
}

/**
 * The entry that one was merged into, through any number of merges.
 * @param isThere tells ids that lead to an entry by themselves; where none is left of those it was merged into, there is none.
 */
export function mergedInto(gone: GoneById, id: string, isThere: (id: string) => boolean): string | undefined {
  const seen = new Set([id]);
  for (let to = gone.get(id)?.into; to !== undefined && !seen.has(to); to = gone.get(to)?.into) {
    if (isThere(to)) return to;
    seen.add(to);
  }
  return undefined;
}

/** What an entry that is no more was called; from its id where that was not kept. Of a pack's entry nothing is guessed: pages may not be to know it. */
export function lostName(gone: GoneById, id: string): string | undefined {
  return gone.get(id)?.name ?? (packOf(id) === undefined ? id.replace(/^own-/, '').replaceAll('-', ' ') : undefined);
}
