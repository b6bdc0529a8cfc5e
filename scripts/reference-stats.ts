/** `npm run -s reference:stats -- [--json]`: what the reference holds, counted. */
import { parseArgs } from 'node:util';
import { createDetector } from './annotate/detect.ts';
import { collisionsOf } from './reference/collisions.ts';
import { readReference } from './reference/read.ts';
import { statsLines, statsOf } from './reference/stats.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const reference = readReference('assets/reference');
const collisions = collisionsOf(createDetector(reference));
const stats = {
  ...statsOf(reference.entries),
  collisions: collisions.length,
  unexplainedCollisions: collisions.filter(({ because }) => because === undefined).length,
};
console.log(values.json ? JSON.stringify(stats, null, 1) : statsLines(stats).join('\n'));
