/** Entries that share a sure name, and so may be one thing: each pair has one of the reader's own or of a pack, which can go. */
import type { HeadRow } from '#core/contract/overlay.ts';
import { canMerge, type SideKind } from '#core/overlay/merging.ts';
import { doubtOf } from '#core/overlay/name-doubt.ts';
import { fold, squash } from '#core/search/fold.ts';

export interface Twin {
  readonly row: HeadRow;
  /** The name that both go by, as the other one spells it. */
  readonly name: string;
}

const keyOf = (name: string): string => squash(fold(name));
const sideOf = ({ provenance }: HeadRow): SideKind => (provenance === 'edited' ? 'bundled' : provenance);

/** Tells whether two rows may be merged at all. */
export function areMergeable(a: HeadRow, b: HeadRow): boolean {
  return a.id !== b.id && canMerge([sideOf(a), sideOf(b)]);
}

/**
 * Finds entries of one name. A name is sure where it is no ordinary word, or the first name of both. Made ready at the
 * first question; a look is then cheap.
 */
export function createTwins(rows: readonly HeadRow[]): (row: HeadRow) => Twin[] {
  const indexOf = (some: readonly HeadRow[]) => {
    const index = new Map<string, Twin[]>();
    for (const row of some) for (const name of new Set([row.name, ...row.names])) index.set(keyOf(name), [...(index.get(keyOf(name)) ?? []), { row, name }]);
    return index;
  };
  let reference: Map<string, Twin[]> | undefined;
  let others: Map<string, Twin[]> | undefined;
  return (row) => {
    others ??= indexOf(rows.filter((one) => sideOf(one) !== 'bundled'));
    // Thirty thousand names: not for entries of the reference, which can only be twins of the others.
    if (sideOf(row) !== 'bundled') reference ??= indexOf(rows.filter((one) => sideOf(one) === 'bundled'));
    const found = new Map<string, Twin>();
    for (const name of [row.name, ...row.names]) {
      const key = keyOf(name);
      if (key === '') continue;
      for (const twin of [...(others.get(key) ?? []), ...(sideOf(row) === 'bundled' ? [] : (reference?.get(key) ?? []))]) {
        const isSure = doubtOf(name) === undefined || (key === keyOf(row.name) && key === keyOf(twin.row.name));
        if (isSure && !found.has(twin.row.id) && areMergeable(row, twin.row)) found.set(twin.row.id, twin);
      }
    }
    return [...found.values()];
  };
}
