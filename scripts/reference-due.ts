/** `npm run -s reference:due -- [--most N] [--json]`: what to look at again, the longest overdue first. */
import { parseArgs } from 'node:util';
import { dueOf } from './reference/due.ts';
import { readReference } from './reference/read.ts';

const { values } = parseArgs({ options: { most: { type: 'string', default: '40' }, json: { type: 'boolean', default: false } } });
const most = Number(values.most);
if (!Number.isInteger(most) || most < 1) throw new Error(`--most wants a whole number from 1 on, not "${values.most}"`);
const all = dueOf(readReference('assets/reference').entries, new Date().toISOString().slice(0, 10));
if (values.json) console.log(JSON.stringify(all, null, 1));
else {
  for (const { entry, what, known, overdue } of all.slice(0, most)) console.log(`${entry} · ${what} · last known for ${known}, ${overdue} months overdue`);
  console.log(`${all.length} due in all`);
}
