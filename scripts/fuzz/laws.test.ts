import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { own } from '#core/overlay/testing.ts';
import { brought } from './files.ts';
import { bring } from './laws.ts';

const MINE = [own('a-1'), own('s-400')];

test('any file is read whole or refused with line and reason', () => {
  const outcomes = { read: 0, refused: 0 };
  fc.assert(
    fc.property(brought, (file) => {
      outcomes[bring(file, MINE, '2026-11-30')]++;
    }),
    { numRuns: 1_500 },
  );
  // Files that are all refused, or all read, would prove nothing.
  expect(outcomes.read).toBeGreaterThan(100);
  expect(outcomes.refused).toBeGreaterThan(100);
});
