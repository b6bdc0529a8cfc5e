/** Whoever opens the form of a bundled entry and saves it as it stands has changed nothing: no entry may become an edit by that. */
import { expect, it } from 'vitest';
import { PROPERTIES } from '#core/entry/properties.ts';
import { claimFrom, claimProblems, draftOfClaim } from '#core/overlay/claim-draft.ts';
import { CLAIM_LISTS, type Claim, sameClaim } from '#core/overlay/claims.ts';
import type { OwnEntry, Patch } from '#core/overlay/document.ts';
import { draftOf, patchOf } from '#core/overlay/draft.ts';
import { makeEdit } from '#core/overlay/merge.ts';
import { readReference } from '../../scripts/reference/read.ts';

it('an untouched form changes no entry', () => {
  const { entries } = readReference('assets/reference');
  const changed = entries.filter((entry) => makeEdit(entry, patchOf(draftOf(entry as OwnEntry), '2026-11-29', entry as OwnEntry) as Patch) !== undefined);
  expect(changed.map(({ id }) => id)).toEqual([]);
});

/** An end that is open is said by the qualifier, in the form; a unit that goes without saying is said. */
function plainly(claim: Claim): Claim {
  if (!('property' in claim)) return claim;
  const { value, qualifier, unit = PROPERTIES[claim.property].units[0] } = claim;
  const isFigure = typeof value === 'number' || (typeof value === 'object' && !Array.isArray(value));
  const open = typeof value !== 'object' || Array.isArray(value) ? undefined : value.max === undefined ? 'at-least' : value.min === undefined ? 'up-to' : undefined;
  const end = open === undefined ? value : ((value as { min?: number; max?: number }).max ?? (value as { min?: number }).min);
  return { ...claim, value: end, ...(isFigure && unit && { unit }), ...((qualifier ?? open) && { qualifier: qualifier ?? open }) } as Claim;
}

it('an untouched form of a statement changes none, and finds nothing wrong with any', () => {
  const { entries } = readReference('assets/reference');
  const wrong = entries.flatMap((entry) =>
    CLAIM_LISTS.flatMap((list) =>
      (entry[list] as readonly Claim[]).flatMap((claim) => {
        const draft = draftOfClaim(claim);
        const problems = Object.keys(claimProblems(list, draft, entry, entry.id));
        const made = claimFrom(list, draft, entry.sources, '2026-11-30').claim;
        return problems.length > 0 || !sameClaim(made, plainly(claim)) ? [`${entry.id}: ${JSON.stringify(claim)} ${problems.join()}`] : [];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});
