/** How much an overlay holds: more would be compiled too slowly, and could not be read again. */
import { PACK_LIMIT, PACKED_ENTRY_LIMIT } from '#core/pack/document.ts';
import { type Overlay, OWN_ENTRY_LIMIT } from './document.ts';

/** From this share of a limit on it is said how much room is left. */
const NEAR = 0.8;

/** Tells whether a limit is near enough to be told of. */
export function isNearLimit(count: number, limit: number): boolean {
  return count >= limit * NEAR;
}

/** What there is too much of, in words; undefined when all of it fits. */
export function overLimit({ entries, packs }: Overlay): string | undefined {
  if (entries.length > OWN_ENTRY_LIMIT) return `Together that is ${entries.length} own entries; the limit is ${OWN_ENTRY_LIMIT}`;
  if (packs.length > PACK_LIMIT) return `Together that is ${packs.length} packs; the limit is ${PACK_LIMIT}`;
  const packed = packs.reduce((sum, { pack }) => sum + pack.entries.length, 0);
  return packed > PACKED_ENTRY_LIMIT ? `Together that is ${packed} entries in packs; the limit is ${PACKED_ENTRY_LIMIT}` : undefined;
}
