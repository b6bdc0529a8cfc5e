import { expect, test } from 'vitest';
import { grows, slopeOf } from './slope.ts';

const series = (growth: number, noise: number) => Array.from({ length: 40 }, (_, i) => ({ at: i / 40, value: 100 + (growth * i) / 40 + (((i * 37) % 11) - 5) * noise }));

test('noise around a level is flat, a leak in the same noise is not', () => {
  expect(grows(slopeOf(series(0, 1)))).toBe(false);
  const leak = slopeOf(series(40, 1));
  expect(grows(leak)).toBe(true);
  expect(leak.perHour).toBeCloseTo(40, -1);
});

test('what fills up at the beginning is no leak', () => {
  expect(grows(slopeOf(series(0, 0.1).map(({ at, value }, i) => ({ at, value: i < 10 ? value * 0.7 : value }))))).toBe(false);
});
