/** Whether something grows, by a straight line through what was measured. */

export interface Point {
  /** Hours since the beginning. */
  readonly at: number;
  readonly value: number;
}

export interface Slope {
  /** Growth an hour, with what it may be at 95 %. */
  readonly perHour: number;
  readonly low: number;
  readonly high: number;
  /** Mean of all values. */
  readonly level: number;
}

/** Least squares. The first quarter is left out: caches fill and engines compile. */
export function slopeOf(all: readonly Point[]): Slope {
  const points = all.slice(Math.floor(all.length / 4));
  const n = points.length;
  const mean = (pick: (point: Point) => number) => points.reduce((sum, point) => sum + pick(point), 0) / n;
  const x = mean(({ at }) => at);
  const y = mean(({ value }) => value);
  const spread = points.reduce((sum, { at }) => sum + (at - x) ** 2, 0);
  const perHour = points.reduce((sum, { at, value }) => sum + (at - x) * (value - y), 0) / spread;
  const rest = points.reduce((sum, { at, value }) => sum + (value - y - perHour * (at - x)) ** 2, 0);
  const error = 1.96 * Math.sqrt(rest / (n - 2) / spread);
  return { perHour, low: perHour - error, high: perHour + error, level: y };
}

/** A twentieth of the level in an hour is nothing that a reader's day would feel. */
const FELT = 0.05;

/** Whether it surely grows, and by so much that it matters. */
export function grows({ low, level }: Slope): boolean {
  return low > level * FELT;
}
