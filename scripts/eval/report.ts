/** A score in numbers and in words. */
import { type Fault, lowerBound, type Score, type Tally } from './score.ts';

const RATES = ['precision', 'recall', 'f1', 'entityExact', 'entityExactOrFamily', 'endToEndRecall'] as const;
export type TallyReport = Readonly<Record<(typeof RATES)[number], number | null>> & Tally;

export interface ScoreReport {
  readonly texts: number;
  readonly precisionLower95: number | null;
  /** Share of the labels that some entry owns a name of. */
  readonly coverage: number | null;
  /** Share of those that were found. */
  readonly coveredRecall: number | null;
  readonly exactSpanRate: number | null;
  readonly ignoredOptional: number;
  readonly duplicates: number;
  readonly all: TallyReport;
  readonly system: TallyReport;
  readonly treaty: TallyReport;
}

/** Four decimals; null for what cannot be computed. */
function round(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? Number(value.toFixed(4)) : null;
}

function tallyReport(tally: Tally): TallyReport {
  const { gold, tp, fp, exact, family } = tally;
  const precision = tp / (tp + fp);
  const recall = tp / gold;
  return {
    ...tally,
    precision: round(precision),
    recall: round(recall),
    f1: round((2 * precision * recall) / (precision + recall)),
    entityExact: round(exact / tp),
    entityExactOrFamily: round((exact + family) / tp),
    endToEndRecall: round(exact / gold),
  };
}

/** The numbers of a score, rounded to four decimals. */
export function reportOf(score: Score): ScoreReport {
  const { tallies, covered, coveredFound, exactSpans } = score;
  return {
    texts: score.texts,
    precisionLower95: round(lowerBound(tallies.all.tp, tallies.all.tp + tallies.all.fp)),
    coverage: round(covered / tallies.all.gold),
    coveredRecall: round(coveredFound / covered),
    exactSpanRate: round(exactSpans / tallies.all.tp),
    ignoredOptional: score.ignoredOptional,
    duplicates: score.duplicates,
    all: tallyReport(tallies.all),
    system: tallyReport(tallies.system),
    treaty: tallyReport(tallies.treaty),
  };
}

function faultLines(title: string, faults: readonly Fault[], top: number): string[] {
  return [`-- ${title}`, ...faults.slice(0, top).map((fault) => `${String(fault.count).padStart(4)}  ${fault.what}  [${fault.texts.slice(0, 5).join(',')}]`)];
}

/**
 * The report as lines for people.
 * @param top how many faults of each sort are listed.
 */
export function reportLines(score: Score, top: number): string[] {
  const report = reportOf(score);
  const lines = [
    `texts ${report.texts}, ignored on optional ${report.ignoredOptional}, duplicates ${report.duplicates}`,
    `precision lower 95 % ${report.precisionLower95}, coverage ${report.coverage}, covered recall ${report.coveredRecall}, exact-span rate ${report.exactSpanRate}`,
  ];
  for (const kind of ['all', 'system', 'treaty'] as const) {
    const t = report[kind];
    lines.push(
      `${kind.padEnd(7)} P ${t.precision}  R ${t.recall}  F1 ${t.f1}  (tp ${t.tp} fp ${t.fp} fn ${t.fn} of ${t.gold})  entity exact ${t.entityExact}, exact|family ${t.entityExactOrFamily} (family ${t.family}, wrong ${t.wrong}), end-to-end recall ${t.endToEndRecall}`,
    );
  }
  return [
    ...lines,
    ...faultLines('MISSES', score.misses, top),
    ...faultLines('FALSE POSITIVES', score.falsePositives, top),
    ...faultLines('ENTITY NOT EXACT', score.notExact, top),
  ];
}
