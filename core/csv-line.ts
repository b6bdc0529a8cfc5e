/** Cells of a list for spreadsheets. */

/** A cell that a spreadsheet would take for a formula gets a quote of its own before it: what is stated is text. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Cells as a line of the list, with its end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** What a cell was written for: without the quote against formulas. */
export function cellText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
