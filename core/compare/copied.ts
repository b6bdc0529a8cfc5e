/** A comparison to be pasted elsewhere: as a Markdown table, or as CSV with one line for each value. */
import { escapeMarkdown, sourceLine } from '#core/card/markdown.ts';
import { inOneLine } from '#core/card/value.ts';
import { whoseNotes } from '#core/card/whose.ts';
import { csvLine } from '#core/csv-line.ts';
import { BASES } from '#core/entry/vocabulary.ts';
import type { Translate } from '#core/i18n.ts';
import type { CompareCell, CompareLine, CompareTable } from './table.ts';

/** A table with numbered sources below it. The text ends with a line feed. */
export function compareMarkdown({ columns, rows, sources }: CompareTable, t: Translate): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = ({ lines, gap }: CompareCell) =>
    gap === undefined ? lines.map((one) => `${escapeMarkdown(inWords(one, t))}${one.numbers.map((number) => ` [${number}]`).join('')}`).join('<br>') : t(`compare.gap_${gap}`);
  const table = [
    line(['', ...columns.map(({ name }) => escapeMarkdown(name))]),
    line(['---', ...columns.map(() => '---')]),
    ...rows.map(({ label, unlike, cells }) => line([escapeMarkdown(unlike ? `${label} (${t(`compare.unlike_${unlike}`)})` : label), ...cells.map(cell)])),
  ];
  return `${[table.join('\n'), sources.map((source) => sourceLine(source, t)).join('\n')].filter(Boolean).join('\n\n')}\n`;
}

/**
 * One line for each value, with a column for whatever qualifies it; sources are addresses, parted by spaces. Lines end as
 * RFC 4180 has it.
 * @param variantName gives the name of a variant of the entry in a column.
 */
export function compareCsv({ columns, rows, sources }: CompareTable, t: Translate, variantName: (column: number, variant: string) => string | undefined): string {
  const urlOf = (number: number) => sources.find((source) => source.number === number)?.url ?? '';
  const lines = rows.flatMap(({ label, unlike, cells }) =>
    cells.flatMap(({ lines: values }, i) =>
      values.map(({ text, fact, notes, numbers }) => [
        label,
        columns[i]?.name ?? '',
        text,
        fact?.variant === undefined ? '' : (variantName(i, fact.variant) ?? ''),
        fact ? (fact.condition ?? '') : notes.map((note) => note.text).join('; '),
        fact ? [...(fact.basis === undefined ? [] : [BASES[fact.basis]]), ...whoseNotes(fact, { t, own: columns[i]?.own }).map((note) => note.text)].join('; ') : '',
        fact?.asOf ?? '',
        unlike === undefined ? '' : t(`compare.unlike_${unlike}`),
        numbers.map(urlOf).join(' '),
      ]),
    ),
  );
  const head = (['property', 'entry', 'value', 'version', 'condition', 'basis', 'asOf', 'unlike', 'sources'] as const).map((name) => t(`compare.csv_${name}`));
  return [head, ...lines].map(csvLine).join('');
}

function inWords(line: CompareLine, t: Translate): string {
  const small = line.notes.map((note) => note.text).join('; ');
  return `${inOneLine(line, t)}${small === '' ? '' : ` (${small})`}`;
}
