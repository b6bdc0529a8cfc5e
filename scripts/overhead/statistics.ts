/** What can be said of differences that noise lies over. */

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Numbers in [0, 1) that are the same at each run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const RESAMPLES = 4_000;

export interface Estimate {
  readonly median: number;
  /** Bounds within which the median lies at 95 %, by drawing the pairs again. */
  readonly low: number;
  readonly high: number;
  /** Whether nought lies outside of the bounds. */
  readonly separable: boolean;
}

/** The median of paired differences, with its bounds. */
export function estimate(differences: readonly number[]): Estimate {
  const draw = random(differences.length);
  const medians = Array.from({ length: RESAMPLES }, () => median(differences.map(() => differences[Math.floor(draw() * differences.length)] as number))).toSorted((a, b) => a - b);
  const low = medians[Math.floor(RESAMPLES * 0.025)] ?? Number.NaN;
  const high = medians[Math.ceil(RESAMPLES * 0.975) - 1] ?? Number.NaN;
  return { median: median(differences), low, high, separable: low > 0 || high < 0 };
}
