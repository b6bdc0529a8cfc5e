/**
 * `npm run -s train -- [--eval DIR] [--write] [--json]`: learns the weights of pass 2 from the entries' own sentences and
 * our hard texts (docs/adr/0017-learnt-weights.md) and prints what cross-validation says of them. `--eval DIR` learns
 * from the labelled texts of a folder as well; `--write` writes `core/mention/weights.ts` and `scripts/train/record.json`.
 * Half a minute.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as weights from '../core/mention/weights.ts';
import { makeTunable } from './train/tunable.ts';
import { flatten } from './train/values.ts';

const { values: options } = parseArgs({ options: { eval: { type: 'string' }, write: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } });
const turnTo = await makeTunable(weights);
// What judges is to be loaded after the weights can be turned.
const [{ train }, { render }, { writeRecord }, { reportLines }] = await Promise.all([
  import('./train/run.ts'),
  import('./train/render.ts'),
  import('./train/record.ts'),
  import('./train/report.ts'),
]);
const training = train(turnTo, options.eval);
if (options.write) {
  writeFileSync('core/mention/weights.ts', render(training.values));
  writeRecord(training.corpus, training.sizes, training.values);
}
console.log(options.json ? JSON.stringify(training, null, 1) : reportLines(training, flatten(weights)).join('\n'));
