/** A comparison to be pasted elsewhere: as a Markdown table, or as CSV with one line for each value. */
import type { SourceRow } from '#core/card/citations.ts';
import type { Translate } from '#core/i18n.ts';
import type { CompareLine, CompareTable } from './table.ts';

/** What Markdown would read as mark-up in a cell. */
const SPECIAL = /[\\`*_[\]<>|]/g;

/** A table with numbered sources below it. The text ends with a line feed. */
export function compareMarkdown({ columns, rows, sources }: CompareTable, t: Translate): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = (lines: readonly CompareLine[]) =>
    lines.length === 0 ? t('compare.absent') : lines.map((one) => `${escape(inWords(one))}${one.numbers.map((number) => ` [${number}]`).join('')}`).join('<br>');
  const table = [
    line(['', ...columns.map(({ name }) => escape(name))]),
    line(['---', ...columns.map(() => '---')]),
    ...rows.map(({ label, unlike, cells }) => line([escape(unlike ? `${label} (${t('compare.unlike')})` : label), ...cells.map(cell)])),
  ];
  return `${[table.join('\n'), sources.map((source) => sourceLine(source, t)).join('\n')].filter(Boolean).join('\n\n')}\n`;
}

/** `property, entry, value, notes, sources`; sources are addresses, parted by spaces. Lines end as RFC 4180 has it. */
export function compareCsv({ columns, rows, sources }: CompareTable, t: Translate): string {
  const urlOf = (number: number) => sources.find((source) => source.number === number)?.url ?? '';
  const lines = rows.flatMap(({ label, cells }) =>
    cells.flatMap((cell, i) => cell.map((one) => [label, columns[i]?.name ?? '', one.text, one.notes.map((note) => note.text).join('; '), one.numbers.map(urlOf).join(' ')])),
  );
  const head = ['property', 'entry', 'value', 'notes', 'sources'].map((name) => t(`compare.csv_${name}`));
  return [head, ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function inWords({ text, original, notes }: CompareLine): string {
  const small = notes.map((note) => note.text).join('; ');
  return `${text}${original === undefined ? '' : ` (${original})`}${small === '' ? '' : ` (${small})`}`;
}

function sourceLine({ number, publisher, title, date, accessed, url }: SourceRow, t: Translate): string {
  return `[${number}] ${[publisher, title === undefined ? '' : `“${title}”`, date ?? '', t('entry.read', [accessed])].filter(Boolean).map(escape).join(', ')}. <${url}>`;
}

function escape(text: string): string {
  return text.replace(SPECIAL, '\\$&').replaceAll('\n', ' ');
}

/** A cell that a spreadsheet would take for a formula gets a quote of its own before it: what is stated is text. */
function quoted(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
