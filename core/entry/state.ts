/** How far an entry has been checked: derived from its facts, never written by hand. */
import type { Citation, Entry, Fact } from './schema.ts';

export type EntryState = 'stub' | 'draft' | 'verified';

/**
 * `stub` without facts; `verified` when every fact, status, event and relation was checked a second time; else `draft`.
 */
export function stateOf(entry: Pick<Entry, 'facts' | 'status' | 'events' | 'relations'>): EntryState {
  const claims = [...entry.facts, ...entry.status, ...entry.events, ...entry.relations];
  if (claims.length === 0) return 'stub';
  return claims.every((claim) => claim.verified !== undefined) ? 'verified' : 'draft';
}

/** The latest day of a second check, or undefined when nothing was checked twice. */
export function lastVerified(entry: Pick<Entry, 'facts' | 'status' | 'events' | 'relations'>): string | undefined {
  return [...entry.facts, ...entry.status, ...entry.events, ...entry.relations]
    .map((claim) => claim.verified)
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** What two facts must share to speak of the same thing and so be able to disagree. */
export function factSlot(fact: Fact): string {
  return [fact.property, fact.variant ?? '', fact.condition ?? ''].join('\u0000');
}

/** The source id of a citation. */
export function sourceOf(citation: Citation): string {
  return typeof citation === 'string' ? citation : citation.source;
}
