/** The rows of lists and search: the bundled heads, which come with a page of ours, under what the reader changed. */
import type { Head } from '#core/card/head.ts';
import type { HeadChanges, HeadRow } from '#core/contract/overlay.ts';

/**
 * Own rows first, then those of packs, then the bundled ones in their order, edited ones in their place.
 * @param bundled in ordinal order: the place is the key.
 */
export function headRows(bundled: readonly Head[], { rows, hidden }: Pick<HeadChanges, 'rows' | 'hidden'>): HeadRow[] {
  const away = new Set(hidden);
  const added = rows.filter(({ provenance }) => provenance === 'own' || provenance === 'pack');
  const own = new Set(added.map((row) => row.id));
  const edited = new Map(rows.filter(({ provenance }) => provenance === 'edited').map((row) => [row.id, row]));
  const theirs = bundled.flatMap((head, key): HeadRow[] => {
    if (own.has(head.id)) return [];
    return [edited.get(head.id) ?? { ...head, key, names: [...head.names], countries: [...head.countries], provenance: 'bundled', hidden: away.has(head.id) }];
  });
  return [...added, ...theirs];
}
