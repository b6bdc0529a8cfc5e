import { expect, test } from 'vitest';
import { estimate, median } from './statistics.ts';

test('medians', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7])]).toEqual([2, 2.5, 7]);
});

test('a difference as large as the noise is not separable, one beyond it is', () => {
  const noise = Array.from({ length: 40 }, (_, i) => ((i * 37) % 41) - 20);
  expect(estimate(noise).separable).toBe(false);
  const more = estimate(noise.map((value) => value + 30));
  expect(more.separable).toBe(true);
  expect(more.low).toBeLessThanOrEqual(more.median);
  expect(more.high).toBeGreaterThanOrEqual(more.median);
});
