/** Scores detection against labelled texts. Pure: labels and predictions in, counts out. */
import { type Accepted, agreement, createAccepted } from './agreement.ts';
import type { Label, LabelledText, Prediction, ScoreInput } from './labels.ts';

/** Counts over one kind of label. */
export interface Tally {
  gold: number;
  tp: number;
  fp: number;
  fn: number;
  exact: number;
  family: number;
  wrong: number;
}

/** One thing that went wrong, how often, and in which texts. */
export interface Fault {
  readonly what: string;
  readonly count: number;
  readonly texts: readonly string[];
}

export interface Score {
  readonly texts: number;
  /** Must labels that some entry owns a name of, and those of them that were found. */
  readonly covered: number;
  readonly coveredFound: number;
  readonly exactSpans: number;
  readonly ignoredOptional: number;
  readonly duplicates: number;
  readonly tallies: { readonly all: Tally; readonly system: Tally; readonly treaty: Tally };
  readonly misses: readonly Fault[];
  readonly falsePositives: readonly Fault[];
  readonly notExact: readonly Fault[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** A hit covers at least half of the shorter span. */
function hits(a: Span, b: Span): boolean {
  const shared = overlap(a, b);
  return shared > 0 && 2 * shared >= Math.min(a.end - a.start, b.end - b.start);
}

/** Pairs labels with predictions one to one, the largest overlap first. Gives the prediction of each label. */
function pair(labels: readonly Label[], predictions: readonly Prediction[]): Map<Label, Prediction> {
  const candidates = labels.flatMap((label, i) =>
    predictions.flatMap((prediction, j) => (hits(label, prediction) ? [{ label, prediction, i, j, size: overlap(label, prediction) }] : [])),
  );
  candidates.sort((a, b) => b.size - a.size || a.i - b.i || a.j - b.j);
  const pairs = new Map<Label, Prediction>();
  const taken = new Set<Prediction>();
  for (const { label, prediction } of candidates) {
    if (pairs.has(label) || taken.has(prediction)) continue;
    pairs.set(label, prediction);
    taken.add(prediction);
  }
  return pairs;
}

class Faults {
  readonly #seen = new Map<string, { count: number; texts: Set<string> }>();

  add(what: string, text: string): void {
    const fault = this.#seen.get(what) ?? { count: 0, texts: new Set() };
    fault.count++;
    fault.texts.add(text);
    this.#seen.set(what, fault);
  }

  list(): Fault[] {
    const faults = [...this.#seen].map(([what, { count, texts }]) => ({ what, count, texts: [...texts] }));
    return faults.sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1));
  }
}

const TREATY_KIND = /treaty|agreement|regime|pact|alliance|law|convention|accord/;

function emptyTally(): Tally {
  return { gold: 0, tp: 0, fp: 0, fn: 0, exact: 0, family: 0, wrong: 0 };
}

const line = (text: string) => text.replace(/\s+/g, ' ');

class Scorer {
  covered = 0;
  coveredFound = 0;
  exactSpans = 0;
  ignoredOptional = 0;
  duplicates = 0;
  readonly tallies = { all: emptyTally(), system: emptyTally(), treaty: emptyTally() };
  readonly misses = new Faults();
  readonly falsePositives = new Faults();
  readonly notExact = new Faults();
  readonly #accepted: Accepted;

  constructor(accepted: Accepted) {
    this.#accepted = accepted;
  }

  label(text: LabelledText, label: Label, prediction: Prediction | undefined): void {
    const tallies = [this.tallies.all, this.tallies[label.kind]];
    const covered = this.#accepted.isCovered(label);
    if (covered) this.covered++;
    for (const tally of tallies) {
      tally.gold++;
      tally[prediction ? 'tp' : 'fn']++;
    }
    if (!prediction) {
      this.misses.add(`${line(label.surface)} -> ${label.canonical}`, text.id);
      return;
    }
    if (covered) this.coveredFound++;
    if (prediction.start === label.start && prediction.end === label.end) this.exactSpans++;
    const verdict = agreement(label, prediction.entry, this.#accepted);
    for (const tally of tallies) tally[verdict]++;
    if (verdict !== 'exact') this.notExact.add(`[${verdict}] ${line(label.surface)} gold=${label.canonical} got=${prediction.entry.name}`, text.id);
  }

  /** A prediction that no label was paired with. */
  unpaired(text: LabelledText, prediction: Prediction): void {
    if (text.mentions.some((label) => label.level !== 'must' && hits(label, prediction))) this.ignoredOptional++;
    // A second mark on one label: neither rewarded nor punished.
    else if (text.mentions.some((label) => label.level === 'must' && hits(label, prediction))) this.duplicates++;
    else {
      this.tallies.all.fp++;
      this.tallies[TREATY_KIND.test(prediction.entry.kind) ? 'treaty' : 'system'].fp++;
      this.falsePositives.add(`${line(text.text.slice(prediction.start, prediction.end))} -> ${prediction.entry.name}`, text.id);
    }
  }
}

/** Scores predictions. A text without predictions counts as one with nothing marked. */
export function score(input: ScoreInput): Score {
  const scorer = new Scorer(createAccepted(input));
  for (const text of input.texts) {
    const predictions = input.predictions.get(text.id) ?? [];
    const must = text.mentions.filter((label) => label.level === 'must');
    const pairs = pair(must, predictions);
    for (const label of must) scorer.label(text, label, pairs.get(label));
    const paired = new Set(pairs.values());
    for (const prediction of predictions) if (!paired.has(prediction)) scorer.unpaired(text, prediction);
  }
  const { covered, coveredFound, exactSpans, ignoredOptional, duplicates, tallies } = scorer;
  const faults = { misses: scorer.misses.list(), falsePositives: scorer.falsePositives.list(), notExact: scorer.notExact.list() };
  return { texts: input.texts.length, covered, coveredFound, exactSpans, ignoredOptional, duplicates, tallies, ...faults };
}

/** Lower end of Wilson's 95 % interval for `hits` of `total`, or undefined without any. */
export function lowerBound(found: number, total: number): number | undefined {
  if (total === 0) return undefined;
  const z = 1.96;
  const p = found / total;
  return (p + (z * z) / (2 * total) - z * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total))) / (1 + (z * z) / total);
}
