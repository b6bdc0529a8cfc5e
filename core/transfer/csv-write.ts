/** A list of entries for spreadsheets: what `csv.ts` reads. Facts, and how names are marked, have no place in it. */
import { countryName } from '#core/card/countries.ts';
import { csvLine } from '#core/csv-line.ts';
import { KINDS } from '#core/entry/kinds.ts';
import type { OwnEntry } from '#core/overlay/document.ts';
import { type Draft, draftOf, FIELDS, type Field } from '#core/overlay/draft.ts';

/** What a column is called, where it is not as the field. */
const HEADINGS: Readonly<Partial<Record<Field, string>>> = { origin: 'country' };

/** Several in a cell. */
const inCell = (texts: readonly string[]): string => texts.join('|');

function cellOf(draft: Draft, field: Field): string {
  if (field === 'origin') return inCell(draft.origin.map((code) => countryName(code, 'en')));
  if (field === 'kind') return draft.kind === '' ? '' : KINDS[draft.kind].label;
  return field === 'aliases' ? inCell(draft.aliases.split('\n').filter((line) => line !== '')) : draft[field];
}

/** The text of the list, with a first line that names the columns. */
export function entriesCsv(entries: readonly OwnEntry[]): string {
  const head = FIELDS.map((field) => HEADINGS[field] ?? field);
  const rows = entries.map((entry) => FIELDS.map((field) => cellOf(draftOf(entry), field)));
  return [head, ...rows].map(csvLine).join('');
}
