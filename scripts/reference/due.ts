/** What is to be looked at again: figures that change, and states that last, by how long ago somebody last knew them. */
import { isStale } from '#core/card/age.ts';
import { STATUS_MAX_AGE } from '#core/card/status-lines.ts';
import { monthsBetween } from '#core/entry/dates.ts';
import { PROPERTIES } from '#core/entry/properties.ts';
import type { Citation, Entry } from '#core/entry/schema.ts';
import { sourceOf } from '#core/entry/state.ts';
import { STATUSES } from '#core/entry/vocabulary.ts';

export interface Due {
  readonly entry: string;
  /** A property, or `status`. */
  readonly what: string;
  /** The latest day for which it is known: as-of, else the day of its latest source. */
  readonly known: string;
  /** Months past the age that it keeps. */
  readonly overdue: number;
}

/**
 * The longest overdue first; of one property of one entry only its freshest value counts.
 * @param today `YYYY-MM-DD`.
 */
export function dueOf(entries: readonly Entry[], today: string): Due[] {
  return entries
    .flatMap((entry) => [...facts(entry, today), ...status(entry, today)])
    .sort((a, b) => b.overdue - a.overdue || (a.entry < b.entry ? -1 : a.entry > b.entry ? 1 : a.what < b.what ? -1 : 1));
}

function facts(entry: Entry, today: string): Due[] {
  const freshest = new Map<string, string>();
  for (const fact of entry.facts) {
    const known = fact.asOf ?? published(entry, fact.cites);
    if (PROPERTIES[fact.property].maxAge === undefined || known === undefined) continue;
    if (known > (freshest.get(fact.property) ?? '')) freshest.set(fact.property, known);
  }
  return [...freshest].flatMap(([what, known]) => due(entry.id, what, known, today, PROPERTIES[what as keyof typeof PROPERTIES].maxAge ?? Infinity));
}

/** The last step, unless it has ended or is over for good. */
function status(entry: Entry, today: string): Due[] {
  const last = entry.status.at(-1);
  if (!last || last.until !== undefined || 'over' in STATUSES[last.value]) return [];
  const known = last.asOf ?? published(entry, last.cites);
  return known === undefined ? [] : due(entry.id, 'status', known, today, STATUS_MAX_AGE);
}

function due(entry: string, what: string, known: string, today: string, maxAge: number): Due[] {
  return isStale(known, today, maxAge) ? [{ entry, what, known, overdue: monthsBetween(known, today) - maxAge }] : [];
}

function published(entry: Entry, cites: readonly Citation[]): string | undefined {
  return cites
    .flatMap((cite) => entry.sources[sourceOf(cite)]?.date ?? [])
    .sort()
    .at(-1);
}
