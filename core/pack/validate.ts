/** What the schema cannot see in a pack: that its entries are each there once, and that their parts know each other. */
import type { Issue } from '#core/contract/overlay.ts';
import { entryIssues } from '#core/overlay/validate.ts';
import type { Pack } from './document.ts';

/** Issues of a pack, by path; none when it may be installed. */
export function packIssues({ entries }: Pick<Pack, 'entries'>): Issue[] {
  return [
    ...twice(entries, (place) => `entries.${place}.id`),
    ...entries.flatMap((entry, place) => entryIssues(entry).map((issue) => ({ ...issue, path: `entries.${place}.${issue.path}` }))),
  ];
}

/** Ids that stand in a list already. */
export function twice(list: readonly { readonly id: string }[], pathOf: (place: number) => string): Issue[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, place) => {
    const again = seen.has(id);
    seen.add(id);
    return again ? [{ path: pathOf(place), message: `"${id}" is there twice` }] : [];
  });
}
