/** From sloped samples to weights that can ship. */
import { THRESHOLD } from '#core/mention/limits.ts';
import { fit, type Observation, type Prior } from './fit.ts';
import { HAND_SET, LEARNT } from './parameters.ts';
import { type Sample, type Sloped, samplesOf, type Workbench } from './samples.ts';
import { quantise, type Values } from './values.ts';

/** Log-odds for one unit of score: what suits the hand-set scores of the hard texts best. */
export const SHARPNESS = 1.5;

/** A mark that is wrong costs a reader's trust, one that is missing a look-up: so many misses outweigh a wrong mark. */
export const WRONG_MARK = 6;

/**
 * What the texts of each source count together, beside the hard texts: entries gain sentences by the hundred, and a weight
 * should not depend on how many of them say the same.
 */
const SHARE: Readonly<Record<Sample['text']['source'], number>> = { example: 1.3, 'bare example': 0.2, 'hard text': 1, development: 1 };

/** How much each sample counts. */
function countsOf(sloped: readonly Sloped[]): Map<string, number> {
  const bySource = Map.groupBy(sloped, ({ text }) => text.source);
  const hard = bySource.get('hard text')?.length ?? 1;
  const each = (source: Sample['text']['source']) => (SHARE[source] * hard) / (bySource.get(source)?.length ?? 1);
  return new Map(sloped.map(({ id, text, meant }) => [id, each(text.source) * (meant ? 1 : WRONG_MARK)]));
}

/** What has to hold counts the more each time that it does not: enough to settle what few sentences decide, too little to bend the rest. */
const INSISTENCE = 4;
const ROUNDS = 6;

/** How far from the threshold a score has to stay for the rounding of weights to leave it on its side, as a rule. */
const ROUNDING = 0.125;

/** Evidence keeps its sign. */
function priorOf({ start, spread }: (typeof LEARNT)[number]): Prior {
  return { value: start, spread, least: start < 0 ? Number.NEGATIVE_INFINITY : 0, most: start < 0 ? 0 : Number.POSITIVE_INFINITY };
}

/** Whether the candidate is judged as it is meant. */
export function isRight({ meant, score }: Sample): boolean {
  return meant === score >= THRESHOLD;
}

export interface Learnt {
  /** As fitted. */
  readonly exact: Values;
  /** In eighths. */
  readonly values: Values;
}

function fitted(sloped: readonly Sloped[], counts: ReadonlyMap<string, number>): Learnt {
  const observations = sloped
    .filter(({ slope }) => slope.size > 0)
    .map(({ id, score, slope, meant }): Observation => ({ margin: score - THRESHOLD + (meant ? -ROUNDING : ROUNDING), slope, meant, count: counts.get(id) as number }));
  const found = fit(observations, LEARNT.map(priorOf), SHARPNESS);
  const exact = { ...HAND_SET, ...Object.fromEntries(LEARNT.map(({ name }, n) => [name, found[n] as number])) };
  return { exact, values: quantise(exact) };
}

/**
 * Learns from samples that were taken at the hand-set values. Sentences and texts that the build holds detection to are
 * judged anew after each fit; those that come out wrong count more in the next.
 */
export function learn(bench: Workbench, sloped: readonly Sloped[]): Learnt {
  const known = new Set(sloped.map(({ id }) => id));
  const held = [...new Set(sloped.map(({ text }) => text))].filter(({ holds }) => holds);
  const first = countsOf(sloped);
  const counts = new Map(first);
  let learnt = fitted(sloped, counts);
  for (let round = 1; round < ROUNDS; round++) {
    const wrong = samplesOf(bench, held, learnt.values).filter((sample) => known.has(sample.id) && !isRight(sample));
    if (wrong.length === 0) break;
    for (const { id } of wrong) counts.set(id, (counts.get(id) as number) + INSISTENCE * (first.get(id) as number));
    learnt = fitted(sloped, counts);
  }
  return learnt;
}
