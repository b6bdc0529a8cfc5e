/** Entries to choose from in a field, by any of their names. */
import type { ComboOption } from '#components/parts/combobox.tsx';
import type { HeadRow } from '#core/contract/overlay.ts';
import { KINDS } from '#core/entry/kinds.ts';
import type { Translate } from '#core/i18n.ts';
import type { Reference } from './use-reference.ts';

/** Entries found at once. */
const FOUND = 8;

/** Gives what goes by the words that are typed, best first, and whose it is where it is not the reference's. */
export function entryOptions({ find }: Pick<Reference, 'find'>, t: Translate, fits: (row: HeadRow) => boolean): (query: string) => ComboOption[] {
  return (query) =>
    // Most that are found may not fit.
    find(query, 6 * FOUND)
      .filter(({ row }) => fits(row))
      .slice(0, FOUND)
      .map(({ row, via }) => ({
        value: row.id,
        label: row.name,
        words: [KINDS[row.kind].label, row.pack?.title ?? (row.provenance === 'own' ? t('app.yours') : undefined), via].filter(Boolean).join(' · '),
      }));
}
