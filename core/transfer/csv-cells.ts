/** What the list for spreadsheets says in a cell, where that is not plain text. */

/** Heading of the column that says which entry a row is. Nobody's own list has it by chance, as it may have numbers under "id". */
export const ID_COLUMN = 'fieldnote-id';

/** Several in a cell, parted by `|`; one that is in a text has a backslash before it, as a backslash has. */
export function joined(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\|]/g, '\\$&')).join('|');
}

/** The texts of a cell that `joined` wrote, or that somebody typed: there a backslash before anything else is meant. */
export function parted(cell: string): string[] {
  return (cell.match(/(?:\\[\\|]|[^|])+/g) ?? []).map((text) => text.replace(/\\([\\|])/g, '$1').trim()).filter((text) => text !== '');
}
