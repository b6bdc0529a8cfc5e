/** How well scores tell what is meant. */
import { THRESHOLD } from '#core/mention/limits.ts';
import { SHARPNESS } from './learn.ts';
import type { Ambiguity, Sample } from './samples.ts';

type Scored = Pick<Sample, 'meant' | 'score'>;

export interface Figures {
  readonly samples: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** Null where nothing is marked, or nothing is meant. */
  readonly precision: number | null;
  readonly recall: number | null;
  /** Mean of the negative log-likelihood. */
  readonly logLoss: number;
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;
const share = (part: number, rest: number) => (part + rest === 0 ? null : round(part / (part + rest)));

/** Chance that a candidate with this score is meant, as the fit sees it. */
function chance(score: number): number {
  return 1 / (1 + Math.exp(-SHARPNESS * (score - THRESHOLD)));
}

export function figuresOf(samples: readonly Scored[]): Figures {
  const count = (meant: boolean, marked: boolean) => samples.filter((one) => one.meant === meant && one.score >= THRESHOLD === marked).length;
  const [right, wrong, missed] = [count(true, true), count(false, true), count(true, false)];
  const loss = samples.reduce((sum, { meant, score }) => sum - Math.log(meant ? chance(score) : chance(2 * THRESHOLD - score)), 0);
  return { samples: samples.length, right, wrong, missed, precision: share(right, wrong), recall: share(right, missed), logLoss: round(loss / Math.max(1, samples.length)) };
}

export interface Bin {
  readonly from: number;
  readonly samples: number;
  /** Mean of the chances that the scores stand for. */
  readonly expected: number;
  /** Share of those that are meant. */
  readonly observed: number;
}

const BINS = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97];

/** The reliability table: whether what is said to be likely is as likely as said. */
export function reliability(samples: readonly Scored[]): Bin[] {
  const mean = (values: readonly number[]) => round(values.reduce((sum, one) => sum + one, 0) / values.length);
  return BINS.flatMap((from, i) => {
    const inside = samples.filter(({ score }) => chance(score) >= from && chance(score) < (BINS[i + 1] ?? 2));
    if (inside.length === 0) return [];
    return [{ from, samples: inside.length, expected: mean(inside.map(({ score }) => chance(score))), observed: mean(inside.map(({ meant }) => (meant ? 1 : 0))) }];
  });
}

/** How far a class's threshold may be moved, in eighths. */
const FARTHEST = 8;

/**
 * How far the threshold of a class of names has to rise, in units of score, for misses and wrong marks together to cost
 * least: 0 where nothing is cheaper. It is never lowered: what has to hold was settled in the fit. A prior that is lower
 * by as much is the same thing, and is what ships.
 * @param wrongMark how many misses a wrong mark costs.
 */
export function calibration(samples: readonly Scored[], wrongMark: number): number {
  const cost = (by: number) => {
    const { wrong, missed } = figuresOf(samples.map(({ meant, score }) => ({ meant, score: score - by })));
    return wrongMark * wrong + missed;
  };
  const steps = Array.from({ length: FARTHEST + 1 }, (_, i) => i / 8);
  return steps.reduce((best, by) => (cost(by) < cost(best) ? by : best), 0);
}

export const CLASSES: readonly Ambiguity[] = ['always', 'cue', 'adjacent', 'beside'];
