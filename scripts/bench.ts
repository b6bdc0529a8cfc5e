/**
 * `npm run -s bench [-- --json] [--browser none|chromium|firefox|both] [--card] [--picture FILE]`: what Fieldnote costs, in
 * multiples of a floor or beside a peer in the same run. Plain times are printed only where the budget is one. The
 * canaries are floors against themselves: away from 1, the machine is too busy for the other figures to mean much.
 * What a card takes to stand is measured in the built extension, if there is one (`npm run build`); with `--card` nothing else is.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runInBrowser } from './bench/browser.ts';
import { cardFigures } from './bench/card.ts';
import { type Figure, line, round } from './bench/figure.ts';
import { gazetteerOf } from './bench/gazetteers.ts';
import { type Input, makeInput } from './bench/input.ts';
import { judgingFigures } from './bench/judging.ts';
import { peerFigures } from './bench/peers.ts';
import { pictureOf } from './bench/picture.ts';
import { scanBudget, scanFigures } from './bench/scan.ts';
import { searchFigures } from './bench/search.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '25' },
    browser: { type: 'string', default: 'none' },
    card: { type: 'boolean', default: false },
    picture: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const browsers = (['chromium', 'firefox'] as const).filter((name) => values.browser === name || values.browser === 'both');

function inNode(input: Input): Figure[] {
  const { reference } = input;
  return [
    ...scanFigures(input, rounds, scanBudget(false)),
    ...judgingFigures(input, rounds),
    ...peerFigures(input, rounds),
    ...searchFigures(rounds),
    {
      what: 'a name of the reference in the packed gazetteer',
      value: Buffer.from(reference.base64, 'base64').byteLength / gazetteerOf(reference).fingerprintB.length,
      unit: 'bytes',
      budget: 12,
    },
  ];
}

const results: Record<string, Figure[]> = {};
const add = (where: string, figures: readonly Figure[]): void => {
  const rounded = figures.map((figure) => ({ ...figure, value: round(figure.value) }));
  results[where] = rounded;
  if (!values.json) console.log([`\n${where}`, ...rounded.map(line)].join('\n'));
};
if (values.card) {
  for (const name of browsers) add(name, await cardFigures(name, rounds));
} else {
  const input = makeInput();
  add(`Node ${process.version}`, inNode(input));
  for (const name of browsers) {
    const { version, figures } = await runInBrowser(name, input, rounds);
    add(version, [...figures, ...(await cardFigures(name, rounds))]);
  }
}
if (values.json) console.log(JSON.stringify({ rounds, results }, null, 1));
if (values.picture) writeFileSync(values.picture, pictureOf(results));
