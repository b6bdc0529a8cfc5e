/** Counts of the reference. */
import { KINDS } from '#core/entry/kinds.ts';
import type { Entry } from '#core/entry/schema.ts';
import { stateOf } from '#core/entry/state.ts';
import { thinExamplesOf } from './thin-examples.ts';
import { unprovenWords } from './words-alone.ts';

/** How often each word occurs, most frequent first. */
export type Tally = Readonly<Record<string, number>>;

export interface ReferenceStats {
  readonly entries: number;
  readonly realms: Tally;
  readonly kinds: Tally;
  readonly states: Tally;
  readonly facts: number;
  readonly statuses: number;
  readonly events: number;
  readonly relations: number;
  /** Facts, statuses, events and relations that were checked a second time. */
  readonly verified: number;
  /** Facts, statuses, events and relations together. */
  readonly claims: number;
  readonly citations: number;
  readonly sources: number;
  readonly sourceTiers: Tally;
  readonly relationTypes: Tally;
  readonly aliases: number;
  /** Names with a page on which they were met. */
  readonly seenAliases: number;
  /** Single words that mark by themselves although nobody is recorded to have met them, or to have looked for them elsewhere. */
  readonly unseenWords: number;
  /** Names that need care and have fewer example sentences than they should in one of their senses. */
  readonly thinExamples: number;
  readonly aliasPolicies: Tally;
  /** Names without a language count as `-`. */
  readonly aliasLanguages: Tally;
}

function tally(words: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

/** Counts what the entries hold. */
export function statsOf(entries: readonly Entry[]): ReferenceStats {
  const claims = entries.flatMap((entry) => [...entry.facts, ...entry.status, ...entry.events, ...entry.relations]);
  const sources = entries.flatMap((entry) => Object.values(entry.sources));
  const relations = entries.flatMap((entry) => entry.relations);
  const aliases = entries.flatMap((entry) => entry.aliases);
  const sum = (of: (entry: Entry) => readonly unknown[]) => entries.reduce((count, entry) => count + of(entry).length, 0);
  return {
    entries: entries.length,
    realms: tally(entries.map((entry) => KINDS[entry.kind].realm)),
    kinds: tally(entries.map((entry) => entry.kind)),
    states: tally(entries.map(stateOf)),
    facts: sum((entry) => entry.facts),
    statuses: sum((entry) => entry.status),
    events: sum((entry) => entry.events),
    relations: relations.length,
    verified: claims.filter((claim) => claim.verified !== undefined).length,
    claims: claims.length,
    citations: claims.reduce((count, claim) => count + claim.cites.length, 0),
    sources: sources.length,
    sourceTiers: tally(sources.map((source) => source.tier)),
    relationTypes: tally(relations.map((relation) => relation.type)),
    aliases: aliases.length,
    seenAliases: aliases.filter(({ seen }) => seen !== undefined).length,
    unseenWords: sum(unprovenWords),
    thinExamples: thinExamplesOf(entries).length,
    aliasPolicies: tally(aliases.map((alias) => alias.match ?? 'always')),
    aliasLanguages: tally(aliases.map((alias) => alias.lang ?? '-')),
  };
}

/** The counts as lines for a terminal: totals first, then one line for each tally. */
export function statsLines(stats: ReferenceStats): string[] {
  const rows = Object.entries(stats) as [string, number | Tally][];
  const width = Math.max(...rows.map(([name]) => name.length));
  const show = (value: number | Tally) =>
    typeof value === 'number'
      ? String(value)
      : Object.entries(value)
          .map(([word, count]) => `${word} ${count}`)
          .join(' · ');
  return [...rows.filter(([, value]) => typeof value === 'number'), ...rows.filter(([, value]) => typeof value !== 'number')].map(
    ([name, value]) => `${name.padEnd(width)}  ${show(value)}`,
  );
}
