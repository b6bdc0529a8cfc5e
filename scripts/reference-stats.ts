/** `npm run -s reference:stats -- [--json]`: what the reference holds, counted. */
import { parseArgs } from 'node:util';
import { loadEntries } from './reference/load.ts';
import { statsLines, statsOf } from './reference/stats.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const stats = statsOf(loadEntries('assets/reference/entries').flatMap((file) => file.entry ?? []));
console.log(values.json ? JSON.stringify(stats, null, 1) : statsLines(stats).join('\n'));
