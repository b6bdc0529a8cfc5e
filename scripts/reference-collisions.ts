/** `npm run -s reference:collisions -- [--most N] [--json]`: names that lead to more than one entry, and what decides between them. */
import { parseArgs } from 'node:util';
import { createDetector } from './annotate/detect.ts';
import { collisionLines, collisionsOf } from './reference/collisions.ts';

const { values } = parseArgs({ options: { most: { type: 'string', default: '25' }, json: { type: 'boolean', default: false } } });
const most = Number(values.most);
if (!Number.isInteger(most) || most < 0) throw new Error(`--most wants a whole number, not "${values.most}"`);
const collisions = collisionsOf(createDetector());
console.log(values.json ? JSON.stringify(collisions, null, 1) : collisionLines(collisions, most).join('\n'));
if (collisions.some(({ because }) => because === undefined)) process.exitCode = 1;
