/** The whole of a training run: texts to samples, folds, the final fit, and what was measured on the way. */
import type { Entry } from '#core/entry/schema.ts';
import { createDetector } from '../annotate/detect.ts';
import { readHardTexts } from '../eval/hard-texts.ts';
import { readLabelled } from '../eval/read.ts';
import { type ReferenceFolder, readReference } from '../reference/read.ts';
import { ofExamples, ofFolder, ofHardTexts, type TrainingText } from './corpus.ts';
import { foldsOf } from './families.ts';
import { isRight, type Learnt, learn, WRONG_MARK } from './learn.ts';
import { type Bin, CLASSES, calibration, type Figures, figuresOf, reliability } from './measure.ts';
import { HAND_SET, LEARNT } from './parameters.ts';
import { corpusChecksum } from './record.ts';
import { type Ambiguity, ambiguityOf, type Sample, samplesOf, slopesOf, type Workbench } from './samples.ts';
import type { Values } from './values.ts';

const FOLDS = 5;

/** Figures by source of texts, class of names and language. */
export type Table = Readonly<Record<string, Figures>>;

export interface Training {
  readonly values: Values;
  /** Checksum of our own sentences and texts. */
  readonly corpus: string;
  /** Texts and samples by source. */
  readonly sizes: Readonly<Record<string, { readonly texts: number; readonly samples: number }>>;
  /** Each sample judged with the values from before learning; by what the other folds taught; by what all teach. */
  readonly tables: { readonly handSet: Table; readonly crossValidated: Table; readonly learnt: Table };
  readonly reliability: { readonly handSet: readonly Bin[]; readonly crossValidated: readonly Bin[] };
  /** By how much the threshold of each class of names was raised, by the other folds' scores; its prior is lower by that. */
  readonly calibrated: Readonly<Record<string, number>>;
  /** Samples that rounding to eighths decides otherwise. */
  readonly turnedByRounding: number;
  /** What the build holds detection to and these values do not: to be mended, or marked as known to fail. */
  readonly broken: readonly string[];
}

function withoutOwnWords({ entries, cues }: ReferenceFolder): Pick<ReferenceFolder, 'entries' | 'cues'> {
  const bare = (entry: Entry): Entry => ({ ...entry, aliases: entry.aliases.map(({ cues: _cues, vetoes: _vetoes, ...alias }) => alias) });
  return { entries: entries.map(bare), cues };
}

/**
 * The bare sentences that teach something: which score less for want of a name's own word, and have evidence left. What
 * only a word of the name's own can tell, in this sense or the other, is no matter of shared weights.
 */
function telling(bench: Workbench, whole: readonly TrainingText[], bare: readonly TrainingText[]): TrainingText[] {
  const keyOf = ({ id }: Sample) => id.replace(' bare ', ' ');
  const before = new Map(samplesOf(bench, whole, HAND_SET).map((sample) => [keyOf(sample), sample.score]));
  const samples = samplesOf(bench, bare, HAND_SET);
  const less = new Set(samples.filter((sample) => sample.codes.length > 0 && sample.score < (before.get(keyOf(sample)) ?? sample.score)).map(({ text }) => text));
  const more = new Set(samples.filter((sample) => sample.score > (before.get(keyOf(sample)) ?? sample.score)).map(({ text }) => text));
  return bare.filter((text) => less.has(text) && !more.has(text));
}

function tableOf(samples: readonly Sample[], classOf: ReadonlyMap<string, Ambiguity>): Table {
  const groups = [
    ...Map.groupBy(samples, ({ text }) => `source: ${text.source}`),
    ...CLASSES.map((name) => [`class: ${name}`, samples.filter(({ id }) => (classOf.get(id) ?? 'cue') === name)] as const),
    ...Map.groupBy(samples, ({ text }) => `language: ${text.language}`),
  ];
  return Object.fromEntries(groups.map(([name, group]) => [name, figuresOf(group)]));
}

/**
 * Learns the weights.
 * @param turnTo sets the weights of the judge (see `tunable.ts`).
 * @param folder labelled texts outside the project, to learn from as well.
 */
export function train(turnTo: Workbench['turnTo'], folder?: string): Training {
  const reference = readReference('assets/reference');
  const { entries } = reference;
  const bench: Workbench = { whole: createDetector(reference), bare: createDetector(withoutOwnWords(reference)), foldOf: foldsOf(entries, FOLDS), turnTo };
  const hardTexts = readHardTexts();
  const examples = ofExamples(entries, false);
  const texts = [
    ...examples,
    ...telling(bench, examples, ofExamples(entries, true)),
    ...ofHardTexts(hardTexts),
    ...(folder === undefined ? [] : ofFolder(readLabelled(folder), entries)),
  ];
  const sloped = slopesOf(bench, texts, HAND_SET, LEARNT);
  const classOf = new Map(sloped.map((sample) => [sample.id, ambiguityOf(sample, LEARNT)]));
  const crossValidated = Array.from({ length: FOLDS }, (_, fold) => {
    const { values } = learn(
      bench,
      sloped.filter((sample) => sample.fold !== fold),
    );
    return samplesOf(bench, texts, values).filter((sample) => sample.fold === fold);
  }).flat();
  // What ships has the names' own words.
  const ofClass = (name: Ambiguity) => crossValidated.filter(({ id, text }) => !text.bare && (classOf.get(id) ?? 'cue') === name);
  const calibrated = Object.fromEntries(CLASSES.filter((name) => name !== 'always').map((name) => [`PRIOR.${name}`, calibration(ofClass(name), WRONG_MARK)]));
  const final = learn(bench, sloped);
  const lowered = (values: Values): Values => ({ ...values, ...Object.fromEntries(Object.entries(calibrated).map(([name, by]) => [name, (values[name] as number) - by])) });
  const learnt: Learnt = { exact: lowered(final.exact), values: lowered(final.values) };
  const judged = samplesOf(bench, texts, learnt.values);
  const handSet = samplesOf(bench, texts, HAND_SET);
  const exact = new Map(samplesOf(bench, texts, learnt.exact).map((sample) => [sample.id, isRight(sample)]));
  return {
    values: learnt.values,
    corpus: corpusChecksum(entries, hardTexts),
    sizes: Object.fromEntries(
      [...Map.groupBy(sloped, ({ text }) => text.source)].map(([source, samples]) => [
        source,
        { texts: texts.filter((text) => text.source === source).length, samples: samples.length },
      ]),
    ),
    tables: { handSet: tableOf(handSet, classOf), crossValidated: tableOf(crossValidated, classOf), learnt: tableOf(judged, classOf) },
    reliability: { handSet: reliability(handSet), crossValidated: reliability(crossValidated) },
    calibrated,
    turnedByRounding: judged.filter((sample) => exact.get(sample.id) === !isRight(sample)).length,
    broken: judged.filter((sample) => sample.text.holds && !isRight(sample)).map(({ id, surface, meant }) => `${id}: ${JSON.stringify(surface)} is ${meant ? 'missed' : 'marked'}`),
  };
}
