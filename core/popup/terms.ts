/** One list out of what the frames of a tab report. */
import type { PageReport } from '#core/contract/page-port.ts';
import type { EntryKey } from '#core/mention/types.ts';

export interface PageTerm {
  readonly key: EntryKey;
  /** Mentions in all frames together. */
  readonly count: number;
  /** As it is written where it was found first; the name to show until the head arrives. */
  readonly surface: string;
}

/** Merges the mentions of all frames: the page's own first, each entry once, counts added up. */
export function mergeReports(reports: readonly PageReport[]): PageTerm[] {
  const terms = new Map<EntryKey, PageTerm>();
  for (const report of [...reports].sort((a, b) => Number(b.top) - Number(a.top))) {
    for (const { key, count, surface } of report.mentions) {
      const known = terms.get(key);
      terms.set(key, known ? { ...known, count: known.count + count } : { key, count, surface });
    }
  }
  return [...terms.values()];
}
