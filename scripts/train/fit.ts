/**
 * Logistic regression by maximum a posteriori: a Gaussian prior holds each weight near the value that it began with, bounds
 * keep what speaks for a name from speaking against it. Gradient steps over all observations at once, each weight by a
 * bound on its own curvature, cut off at its bounds: no chance is involved, the same input gives the same output.
 */

export interface Observation {
  /** Score where the slopes were taken, less the threshold. */
  readonly margin: number;
  /** How the score changes with each weight that it depends on. */
  readonly slope: ReadonlyMap<number, number>;
  readonly meant: boolean;
  /** How much the observation counts. */
  readonly count: number;
}

export interface Prior {
  readonly value: number;
  /** Standard deviation: how far the data may pull the weight. */
  readonly spread: number;
  readonly least: number;
  readonly most: number;
}

const STEPS = 3000;
/** Weights are rounded to eighths in the end. */
const STILL = 1e-5;

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/**
 * Fits the weights.
 * @param observations with margins and slopes taken where every weight has its prior's value.
 * @param sharpness log-odds for one unit of score.
 * @returns one value for each prior.
 */
export function fit(observations: readonly Observation[], priors: readonly Prior[], sharpness: number): number[] {
  const values = priors.map(({ value }) => value);
  const curvature = priors.map(({ spread }) => 1 / spread ** 2);
  const rows = observations.map(({ margin, slope, meant, count }) => ({ margin, meant, count, at: [...slope.keys()], by: [...slope.values()] }));
  for (const { at, by, count } of rows) {
    const length = by.reduce((sum, one) => sum + Math.abs(one), 0);
    for (const [n, j] of at.entries()) curvature[j] = (curvature[j] as number) + (count * sharpness ** 2 * Math.abs(by[n] as number) * length) / 4;
  }
  for (let step = 0, moved = 1; step < STEPS && moved > STILL; step++) {
    const gradient = priors.map(({ value, spread }, j) => ((values[j] as number) - value) / spread ** 2);
    for (const { margin, meant, count, at, by } of rows) {
      let score = margin;
      for (let n = 0; n < at.length; n++) score += (by[n] as number) * ((values[at[n] as number] as number) - (priors[at[n] as number] as Prior).value);
      const pull = count * sharpness * (logistic(sharpness * score) - (meant ? 1 : 0));
      for (let n = 0; n < at.length; n++) gradient[at[n] as number] = (gradient[at[n] as number] as number) + pull * (by[n] as number);
    }
    moved = 0;
    for (const [j, { least, most }] of priors.entries()) {
      const after = Math.min(most, Math.max(least, (values[j] as number) - (gradient[j] as number) / (curvature[j] as number)));
      moved = Math.max(moved, Math.abs(after - (values[j] as number)));
      values[j] = after;
    }
  }
  return values;
}
