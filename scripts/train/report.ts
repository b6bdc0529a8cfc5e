/** A training run in lines for people. */
import type { Training } from './run.ts';
import type { Values } from './values.ts';

const cell = (value: number | string | null, width: number) => String(value ?? '-').padStart(width);

function tableLines(tables: Training['tables']): string[] {
  const head = `${''.padEnd(24)}${['samples', 'right', 'wrong', 'missed', 'precision', 'recall', 'log loss'].map((title) => cell(title, 10)).join('')}`;
  return Object.keys(tables.handSet).flatMap((group) => [
    group === Object.keys(tables.handSet)[0] ? head : '',
    ...Object.entries({ 'hand-set': tables.handSet, 'other folds': tables.crossValidated, shipped: tables.learnt }).map(([name, table]) => {
      const row = table[group];
      const figures = row ? [row.samples, row.right, row.wrong, row.missed, row.precision, row.recall, row.logLoss] : [];
      return `${name === 'hand-set' ? group.padEnd(24) : ''}${name === 'hand-set' ? '' : `  ${name}`.padEnd(24)}${figures.map((figure) => cell(figure, 10)).join('')}`;
    }),
  ]);
}

/**
 * The report.
 * @param shipped the values that the source tree has.
 */
export function reportLines(training: Training, shipped: Values): string[] {
  const { sizes, tables, reliability, calibrated, turnedByRounding, broken, values } = training;
  const moved = Object.entries(values).filter(([name, value]) => value !== shipped[name]);
  return [
    ...Object.entries(sizes).map(([source, { texts, samples }]) => `${source}: ${texts} texts, ${samples} candidates`),
    '',
    ...tableLines(tables),
    '',
    'Chance as the score says, and as it is:',
    ...Object.entries(reliability).flatMap(([name, bins]) =>
      bins.map(
        ({ from, samples, expected, observed }) => `  ${name.padEnd(16)} from ${cell(from, 5)}: ${cell(samples, 5)} candidates, said ${cell(expected, 7)}, is ${cell(observed, 7)}`,
      ),
    ),
    '',
    `Thresholds raised by what other folds show: ${Object.entries(calibrated)
      .map(([name, by]) => `${name} ${by}`)
      .join(', ')}`,
    `Decisions that rounding turns: ${turnedByRounding}`,
    ...broken.map((one) => `does not hold: ${one}`),
    moved.length === 0 ? 'These are the weights that ship.' : 'Not what ships:',
    ...moved.map(([name, value]) => `  ${name} ${shipped[name]} -> ${value}`),
  ];
}
