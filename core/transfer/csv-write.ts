/** A list of entries for spreadsheets: what `csv.ts` reads. Facts, and how names are marked, have no place in it. */
import { countryName } from '#core/card/countries.ts';
import { csvLine } from '#core/csv-line.ts';
import { KINDS } from '#core/entry/kinds.ts';
import type { OwnEntry } from '#core/overlay/document.ts';
import { type Draft, draftOf, FIELDS, type Field } from '#core/overlay/draft.ts';
import { ID_COLUMN, joined } from './csv-cells.ts';

/** What a column is called, where it is not as the field. */
const HEADINGS: Readonly<Partial<Record<Field, string>>> = { origin: 'country' };

/** Without it Excel takes the file for one in its own code page, and "Türkiye" comes out as "TÃ¼rkiye". */
const BYTE_ORDER_MARK = '\ufeff';

function cellOf(draft: Draft, field: Field): string {
  if (field === 'origin') return joined(draft.origin.map((code) => countryName(code, 'en')));
  if (field === 'kind') return draft.kind === '' ? '' : KINDS[draft.kind].label;
  return field === 'aliases' ? joined(draft.aliases.split('\n').filter((line) => line !== '')) : draft[field];
}

/** The text of the list, with a first line that names the columns. By its id an entry is found again whatever it is called then. */
export function entriesCsv(entries: readonly OwnEntry[]): string {
  const head = [...FIELDS.map((field) => HEADINGS[field] ?? field), ID_COLUMN];
  const rows = entries.map((entry) => [...FIELDS.map((field) => cellOf(draftOf(entry), field)), entry.id]);
  return BYTE_ORDER_MARK + [head, ...rows].map(csvLine).join('');
}
