/** `npm run -s reference:examples -- [--json] [ID...]`: names that need care and want more example sentences, and on which side. */
import { parseArgs } from 'node:util';
import { readReference } from './reference/read.ts';
import { thinExampleLine, thinExamplesOf } from './reference/thin-examples.ts';

const { values, positionals: ids } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true });
const { entries } = readReference('assets/reference');
const unknown = ids.filter((id) => !entries.some((entry) => entry.id === id));
if (unknown.length > 0) throw new Error(`No entry ${unknown.join(', ')}`);
const thin = thinExamplesOf(entries.filter(({ id }) => ids.length === 0 || ids.includes(id)));
if (values.json) console.log(JSON.stringify(thin, null, 1));
else console.log([...thin.map(thinExampleLine), `${thin.length} names`].join('\n'));
