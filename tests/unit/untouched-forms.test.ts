/** Whoever opens the form of a bundled entry and saves it as it stands has changed nothing: no entry may become an edit by that. */
import { expect, it } from 'vitest';
import type { OwnEntry, Patch } from '#core/overlay/document.ts';
import { draftOf, patchOf } from '#core/overlay/draft.ts';
import { makeEdit } from '#core/overlay/merge.ts';
import { readReference } from '../../scripts/reference/read.ts';

it('an untouched form changes no entry', () => {
  const { entries } = readReference('assets/reference');
  const changed = entries.filter((entry) => makeEdit(entry, patchOf(draftOf(entry as OwnEntry), '2026-11-29', entry as OwnEntry) as Patch) !== undefined);
  expect(changed.map(({ id }) => id)).toEqual([]);
});
