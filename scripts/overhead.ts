/**
 * `npm run -s overhead -- DIR|URL … [--rounds 20] [--pages 20] [--minutes N] [--suites A,B] [--json]`: what Fieldnote
 * costs the renderer. Each round visits every page in Chromium with Fieldnote, with an extension that does nothing, and
 * with none, in an order that turns; the processor times of a round are compared with each other. Then each page once
 * more under the profiler: the script of ours in it. DIR may hold Speedometer (its own repository): it is run as it is.
 * Wants a build (`npm run build`).
 */
import { parseArgs } from 'node:util';
import { SETUPS, type SetBrowser, type Setup, startSetup } from './overhead/setups.ts';
import { estimate, median } from './overhead/statistics.ts';
import { subjectsOf } from './overhead/subjects.ts';
import { type Visit, visit } from './overhead/visit.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '20' },
    pages: { type: 'string', default: '20' },
    minutes: { type: 'string', default: '60' },
    suites: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
if (positionals.length === 0) throw new Error('Which pages? A folder of saved ones, addresses, or a folder with Speedometer.');
const end = Date.now() + Number(values.minutes) * 60_000;
const subjects = await subjectsOf(positionals, Number(values.pages), values.suites);
const browsers = new Map<Setup, SetBrowser>();
for (const setup of SETUPS) browsers.set(setup, await startSetup(setup));
const contextOf = (setup: Setup) => (browsers.get(setup) as SetBrowser).context;

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const rounds: Readonly<Record<Setup, Visit>>[] = [];
const scripts: number[] = [];
try {
  // The first visit of each browser pays for things that no other does.
  for (const setup of SETUPS) await visit(contextOf(setup), subjects.list[0] as (typeof subjects.list)[number], false);
  for (let round = 0; round < Number(values.rounds) && Date.now() < end; round++) {
    for (const subject of subjects.list) {
      const visits: Partial<Record<Setup, Visit>> = {};
      for (let i = 0; i < SETUPS.length; i++) {
        const setup = SETUPS[(i + rounds.length) % SETUPS.length] as Setup;
        visits[setup] = await visit(contextOf(setup), subject, false);
      }
      rounds.push(visits as Record<Setup, Visit>);
      if (Date.now() > end) break;
    }
  }
  for (const subject of subjects.list) scripts.push((await visit(contextOf('fieldnote'), subject, true)).script ?? 0);
} finally {
  for (const browser of browsers.values()) await browser.close();
  await subjects.close();
}

const compare = (a: Setup, b: Setup, what: 'main' | 'renderers') => estimate(rounds.map((visits) => visits[a][what] - visits[b][what]));
const report = {
  pairs: rounds.length,
  subjects: subjects.list.length,
  medians: Object.fromEntries(SETUPS.map((setup) => [setup, { main: median(rounds.map((all) => all[setup].main)), renderers: median(rounds.map((all) => all[setup].renderers)) }])),
  differences: Object.fromEntries(
    (['main', 'renderers'] as const).map((what) => [
      what,
      { fieldnoteOverControl: compare('fieldnote', 'control', what), fieldnoteOverNone: compare('fieldnote', 'none', what), controlOverNone: compare('control', 'none', what) },
    ]),
  ),
  longTasks: Object.fromEntries(SETUPS.map((setup) => [setup, rounds.reduce((sum, all) => sum + all[setup].long, 0)])),
  script: { median: median(scripts), most: Math.max(...scripts) },
};

if (values.json) console.log(JSON.stringify(report, null, 1));
else {
  console.log(`${report.pairs} rounds over ${report.subjects} pages`);
  for (const [setup, { main, renderers }] of Object.entries(report.medians)) console.log(`${setup.padEnd(10)} main thread ${ms(main)}, all renderers ${ms(renderers)} (medians)`);
  for (const [what, pairs] of Object.entries(report.differences)) {
    for (const [pair, { median: middle, low, high, separable }] of Object.entries(pairs)) {
      console.log(`${what}, ${pair}: ${ms(middle)} a visit (95 %: ${ms(low)} to ${ms(high)})${separable ? ', separable' : ', not separable'}`);
    }
  }
  console.log(
    `tasks over 50 ms, all visits: ${Object.entries(report.longTasks)
      .map(([setup, count]) => `${setup} ${count}`)
      .join(', ')}`,
  );
  console.log(`script of ours, a page: ${ms(report.script.median)} (median; budget ≤ 10 ms), ${ms(report.script.most)} at most`);
}
