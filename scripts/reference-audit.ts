/** `npm run -s reference:audit -- [--sample N] [--seed S] [--json]`: random claims with their citations, to be checked by hand. */
import { parseArgs } from 'node:util';
import { auditLines, claimsOf, draw } from './reference/audit.ts';
import { readReference } from './reference/read.ts';

const { values } = parseArgs({
  options: { sample: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
});
const sample = Number(values.sample);
if (!Number.isInteger(sample) || sample < 1) throw new Error(`--sample wants a whole number from 1 on, not "${values.sample}"`);
const claims = claimsOf(readReference('assets/reference').entries);
const drawn = draw(claims, sample, values.seed);
if (values.json) console.log(JSON.stringify(drawn, null, 1));
else console.log([...drawn.flatMap((claim, i) => auditLines(claim, i + 1)), `${drawn.length} of ${claims.length} claims, seed ${values.seed}`].join('\n'));
