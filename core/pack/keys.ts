/** The keys of pack entries: the pack's id and the entry's, with a stroke between, which no other id has. */

/** Longest id of a pack. */
export const PACK_ID_LENGTH = 40;
/** Longest key: a pack's id, the stroke, an entry's id. */
export const KEY_LENGTH = PACK_ID_LENGTH + 1 + 80;

/** The key of a pack's entry. Without an entry: what the pack itself goes by among ids of entries, as in the history. */
export function packKey(pack: string, entry = ''): string {
  return `${pack}/${entry}`;
}

/** The pack that a key is of, or a term on a list of what is hidden; undefined for those of no pack. A name may have strokes, too. */
export function packOf(term: string): string | undefined {
  return /^([^ /]*)\//.exec(term)?.[1];
}
