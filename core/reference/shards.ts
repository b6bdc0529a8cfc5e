/**
 * The bundled reference as it ships: entries in shards of compressed JSON, opened only when a card asks. A worker is
 * read whole each time it wakes: with the text itself in it (3.7 MB) that took twice as long. What no reader ever sees
 * (the example sentences that test aliases, the pages where a name was met) stays at home.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Alias, Entry } from '#core/entry/schema.ts';

/** Entries in one shard: 20–60 kB of text, which opens in about a millisecond, so that one card never waits for all. */
export const SHARD_SIZE = 20;

/** Consecutive entries as a shard: deflated JSON. The same entries give the same bytes. */
export function packShard(entries: readonly Entry[]): Uint8Array {
  return deflateSync(strToU8(JSON.stringify(entries.map(packEntry))), { level: 9, mem: 12 });
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
 * @throws Error when the bytes are not a shard.
 */
export function unpackShard(bytes: Uint8Array): Entry[] {
  const blank = { variants: [], status: [], facts: [], events: [], relations: [], examples: { yes: [], no: [] }, sources: {} };
  return (JSON.parse(strFromU8(inflateSync(bytes))) as Entry[]).map((entry) => ({ ...blank, ...entry }));
}
