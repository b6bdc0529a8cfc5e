import { describe, expect, it } from 'vitest';
import { calibration, figuresOf, reliability } from './measure.ts';

const scored = (score: number, meant: boolean) => ({ score, meant });

describe('figures', () => {
  it('count from the threshold on', () => {
    const figures = figuresOf([scored(1, true), scored(2, false), scored(0.9, true), scored(0, false)]);
    expect(figures).toMatchObject({ samples: 4, right: 1, wrong: 1, missed: 1, precision: 0.5, recall: 0.5 });
    expect(figuresOf([scored(0, false)])).toMatchObject({ precision: null, recall: null });
  });

  it('lose little by what is said with reason, much by what is said without', () => {
    expect(figuresOf([scored(4, true)]).logLoss).toBeLessThan(0.02);
    expect(figuresOf([scored(4, false)]).logLoss).toBeGreaterThan(4);
  });
});

describe('reliability', () => {
  it('sets what scores say beside what is', () => {
    const [low, high] = reliability([scored(-4, false), scored(-4, true), scored(6, true)]);
    expect(low).toMatchObject({ from: 0, samples: 2, observed: 0.5 });
    expect(high).toMatchObject({ from: 0.97, samples: 1, observed: 1 });
  });
});

describe('calibration', () => {
  it('raises the threshold over wrong marks when few right ones are lost', () => {
    expect(calibration([scored(1.2, false), scored(1.2, true), scored(3, true)], 6)).toBe(0.25);
  });

  it('does not where the right ones are worth more, nor where nothing is wrong', () => {
    expect(calibration([scored(1.2, false), ...Array.from({ length: 7 }, () => scored(1.2, true))], 6)).toBe(0);
    expect(calibration([scored(0.5, true)], 6)).toBe(0);
  });
});
