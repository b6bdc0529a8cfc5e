/**
 * The bundled reference as it ships: entries in shards of JSON text, parsed only when a card asks. What no reader ever
 * sees (the example sentences that test aliases, the pages where a name was met) stays at home.
 */
import type { Alias, Entry } from '#core/entry/schema.ts';

/** Entries in one shard: about 150 kB of text, which parses in 1–2 ms, so that one card never waits for all. */
export const SHARD_SIZE = 50;

/** JSON of consecutive entries for a shard. */
export function packShard(entries: readonly Entry[]): string {
  return JSON.stringify(entries.map(packEntry));
}

function packEntry({ examples: _examples, aliases, ...entry }: Entry): object {
  const lean = Object.entries(entry).filter(([, value]) => !isEmpty(value));
  return { ...Object.fromEntries(lean), aliases: aliases.map(({ seen: _seen, ...alias }): Alias => alias) };
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/**
 * Entries of a shard, with what was left out as empty put back. The text was validated at build and is part of the
 * signed package, so its shape is taken on trust.
 * @throws SyntaxError when the text is not JSON.
 */
export function unpackShard(text: string): Entry[] {
  const blank = { variants: [], status: [], facts: [], events: [], relations: [], examples: { yes: [], no: [] }, sources: {} };
  return (JSON.parse(text) as Entry[]).map((entry) => ({ ...blank, ...entry }));
}
