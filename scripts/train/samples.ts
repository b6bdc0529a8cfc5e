/** What the judge makes of the training texts, and how it would change with each weight. */
import type { Entry } from '#core/entry/schema.ts';
import type { ReasonCode } from '#core/mention/types.ts';
import type { Detector } from '../annotate/detect.ts';
import type { TrainingText } from './corpus.ts';
import type { Parameter } from './parameters.ts';
import type { Values } from './values.ts';

/** The class of a name: the policy that its prior comes from. */
export type Ambiguity = 'always' | 'cue' | 'adjacent' | 'beside';

/** A candidate whose truth is known. */
export interface Sample {
  /** The same at any weights. */
  readonly id: string;
  readonly text: TrainingText;
  readonly entry: Entry;
  readonly surface: string;
  readonly meant: boolean;
  readonly fold: number;
  readonly score: number;
  readonly codes: readonly ReasonCode[];
}

/** A sample, and the slope of its score along each weight by the weight's place in the list of those asked for. */
export interface Sloped extends Sample {
  readonly slope: ReadonlyMap<number, number>;
}

/** What judging takes. */
export interface Workbench {
  /** The reference as it ships, and without the names' own words. */
  readonly whole: Detector;
  readonly bare: Detector;
  readonly foldOf: ReadonlyMap<string, number>;
  turnTo(values: Values): void;
}

type Judged = ReadonlyMap<string, Sample>;

/** Nothing outweighs what brought a score down here: such a candidate is out by rule. */
const OUT = -40;

function judge(bench: Workbench, text: TrainingText): Judged {
  const detector = text.bare ? bench.bare : bench.whole;
  const { mentions, refusals } = detector.detect(text.text);
  // A part of a name that is marked whole is neither right nor wrong.
  const lone = refusals.filter(({ start, end, key }) => !mentions.some((mention) => mention.key === key && mention.start < end && start < mention.end));
  const found = new Map<string, Sample>();
  for (const mention of [...mentions, ...lone]) {
    const { start, end, key, score, why } = mention;
    const entry = detector.entryOf(key);
    const id = `${text.id} ${start} ${end} ${entry.id}`;
    const meant = text.truth({ start, end, entry });
    if (meant === undefined || score < OUT || score <= (found.get(id)?.score ?? OUT)) continue;
    const codes = [...new Set(why.map(({ code }) => code))];
    found.set(id, { id, text, entry, surface: text.text.slice(start, end), meant, fold: bench.foldOf.get(entry.id) ?? 0, score, codes });
  }
  return found;
}

/** All samples as `values` judge them. */
export function samplesOf(bench: Workbench, texts: readonly TrainingText[], values: Values): Sample[] {
  bench.turnTo(values);
  return texts.flatMap((text) => [...judge(bench, text).values()]);
}

/** So small that hardly a decision turns over in it. */
const STEP = 2 ** -12;
/** A decision that turned over in the step is no slope. */
const STEEPEST = 16;

/**
 * All samples with the slopes of their scores along `parameters`, by turning one weight at a time. The score is piecewise
 * linear in the weights: the slopes hold until a limit or a decision is crossed.
 */
export function slopesOf(bench: Workbench, texts: readonly TrainingText[], values: Values, parameters: readonly Parameter[]): Sloped[] {
  bench.turnTo(values);
  const base = texts.map((text) => ({ text, judged: judge(bench, text), slopes: new Map<string, Map<number, number>>() }));
  for (const [n, { name, codes }] of parameters.entries()) {
    bench.turnTo({ ...values, [name]: (values[name] as number) + STEP });
    for (const { text, judged, slopes } of base) {
      if (judged.size === 0 || (codes && ![...judged.values()].some((sample) => codes.some((code) => sample.codes.includes(code))))) continue;
      const turned = judge(bench, text);
      for (const [id, { score }] of judged) {
        const slope = ((turned.get(id)?.score ?? score) - score) / STEP;
        if (slope !== 0 && Math.abs(slope) < STEEPEST) slopes.set(id, (slopes.get(id) ?? new Map<number, number>()).set(n, Math.round(slope * 64) / 64));
      }
    }
  }
  bench.turnTo(values);
  return base.flatMap(({ judged, slopes }) => [...judged].map(([id, sample]): Sloped => ({ ...sample, slope: slopes.get(id) ?? new Map() })));
}

/** The class of a sample's name, which shows in the prior that its score depends on. */
export function ambiguityOf({ slope, codes }: Sloped, parameters: readonly Parameter[]): Ambiguity {
  if (codes.includes('unambiguous')) return 'always';
  const prior = [...slope.keys()].map((n) => parameters[n]?.name).find((name) => name?.startsWith('PRIOR.'));
  return prior === 'PRIOR.adjacent' ? 'adjacent' : prior === 'PRIOR.beside' ? 'beside' : 'cue';
}
