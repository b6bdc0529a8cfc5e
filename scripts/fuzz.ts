/**
 * `npm run -s fuzz -- [--cases 100000] [--seed N]`: lists, exports, entry files and backups, damaged in every way we
 * thought of, are brought in. Each must be read whole or refused with line and field; nothing may crash, and nothing the
 * reader has may change. A case that fails is made as small as it gets and printed. `npm test` runs some of these.
 */
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { own } from '#core/overlay/testing.ts';
import { brought } from './fuzz/files.ts';
import { bring } from './fuzz/laws.ts';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '100000' }, seed: { type: 'string' } } });
const mine = [own('a-1'), own('s-400')];
const outcomes = { read: 0, refused: 0 };
const result = fc.check(
  fc.property(brought, (file) => {
    outcomes[bring(file, mine, '2026-11-30')]++;
  }),
  { numRuns: Number(values.cases), ...(values.seed ? { seed: Number(values.seed) } : {}) },
);
if (result.failed) {
  console.log(`After ${result.numRuns} cases, seed ${result.seed}:\n${JSON.stringify(result.counterexample?.[0], null, 1)}\n${String(result.errorInstance)}`);
  process.exitCode = 1;
} else console.log(`${result.numRuns} cases, seed ${result.seed}: ${outcomes.read} read, ${outcomes.refused} refused, none crashed`);
