/** The statements of an entry as the reader manages them: whose each is, and what the reference has in its place. */
import type { EntryForm } from '#core/contract/overlay.ts';
import { orphansOf } from './claim-merge.ts';
import { type Claim, type ClaimList, changesIn, claimKey } from './claims.ts';

/** `corrected`: the reader's own in place of `was`. `hidden`: the reference's, not shown. */
export type RowState = 'bundled' | 'mine' | 'corrected' | 'hidden';

export interface ClaimRow {
  readonly state: RowState;
  readonly claim: Claim;
  readonly was?: Claim;
  /** The reference changed since just what was corrected or hidden. */
  readonly asked: boolean;
}

/** Rows of a list in the order of the reference, the reader's own behind. */
export function claimRows(list: ClaimList, { entry, bundled, patch, claims }: Pick<EntryForm, 'entry' | 'bundled' | 'patch' | 'claims'>): ClaimRow[] {
  if (!bundled) return entry[list].map((claim) => ({ state: 'mine', claim, asked: false }));
  const theirs = new Set(bundled[list].map(claimKey));
  // A list that was changed as a whole waits for an answer as a whole.
  if (patch[list] !== undefined) return entry[list].map((claim) => ({ state: theirs.has(claimKey(claim)) ? 'bundled' : 'mine', claim, asked: false }));
  const { added, changed, hidden } = changesIn(claims ?? undefined, list);
  const corrections = new Map(changed.map((one) => [claimKey(one.was), one]));
  const gone = new Set(hidden.map(claimKey));
  const orphans = orphansOf(bundled[list], { added, changed, hidden });
  return [
    ...bundled[list].map((claim): ClaimRow => {
      const correction = corrections.get(claimKey(claim));
      if (correction) return { state: 'corrected', claim: correction.now, was: claim, asked: false };
      return { state: gone.has(claimKey(claim)) ? 'hidden' : 'bundled', claim, asked: false };
    }),
    ...orphans.changed.map(({ was, now }): ClaimRow => ({ state: 'corrected', claim: now, was, asked: true })),
    ...orphans.hidden.map((claim): ClaimRow => ({ state: 'hidden', claim, asked: true })),
    ...added.map((claim): ClaimRow => ({ state: 'mine', claim, asked: false })),
  ];
}
