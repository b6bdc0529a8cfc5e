import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, type Observation, type Prior } from './fit.ts';

const free = (value: number): Prior => ({ value, spread: 1, least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY });
const seen = (slope: [number, number][], meant: boolean, margin = 0, count = 1): Observation => ({ margin, slope: new Map(slope), meant, count });
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('the fit', () => {
  it('leaves a weight that no observation depends on where it was', () => {
    expect(fit(many(20, seen([[0, 1]], true)), [free(1), free(2)], 1)[1]).toBe(2);
  });

  it('moves a weight towards what is observed, the less the tighter its prior', () => {
    const observations = many(20, seen([[0, 1]], true, -1));
    const [loose] = fit(observations, [free(1)], 1);
    const [tight] = fit(observations, [{ ...free(1), spread: 0.1 }], 1);
    expect(loose).toBeGreaterThan(2);
    expect(tight).toBeGreaterThan(1);
    expect(tight).toBeLessThan(1.5);
  });

  it('finds the share: three of four meant is a chance of three quarters', () => {
    const observations = [...many(300, seen([[0, 1]], true)), ...many(100, seen([[0, 1]], false))];
    const [value] = fit(observations, [{ ...free(0), spread: 100 }], 1);
    expect(1 / (1 + Math.exp(-(value as number)))).toBeCloseTo(0.75, 2);
  });

  it('never leaves the bounds, and gives the same for the same', () => {
    const slope = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.double({ min: -2, max: 2, noNaN: true })), { maxLength: 3 });
    const observation = fc.record({ slope, meant: fc.boolean(), margin: fc.double({ min: -3, max: 3, noNaN: true }) });
    const priors = [0, 1, -1].map((value): Prior => ({ value, spread: 0.5, least: value - 0.2, most: value + 0.2 }));
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 20 }), (list) => {
        const observations = list.map((one) => seen(one.slope, one.meant, one.margin));
        const values = fit(observations, priors, 1.5);
        values.forEach((value, j) => expect(Math.abs(value - (priors[j] as Prior).value)).toBeLessThanOrEqual(0.2 + 1e-12));
        expect(fit(observations, priors, 1.5)).toEqual(values);
      }),
      { numRuns: 30 },
    );
  });
});
