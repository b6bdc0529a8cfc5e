/** The bundled reference at run time: text until it is needed, parsed once. */
import type { Entry } from '#core/entry/schema.ts';
import { hashOf } from '#core/overlay/canonical.ts';
import { unpackShard } from './shards.ts';

/** What the build hands over (`virtual:fieldnote/reference`). */
export interface BundledData {
  readonly REFERENCE_DATE: string;
  readonly IDS: readonly string[];
  readonly SHARDS: readonly string[];
  readonly SHARD_SIZE: number;
  readonly REDIRECTS: Readonly<Record<string, readonly string[]>>;
}

export interface BundledReference {
  readonly date: string;
  readonly ids: readonly string[];
  readonly redirects: Readonly<Record<string, readonly string[]>>;
  /** Tells one build's ordinals from another's. */
  readonly stamp: string;
  ordinalOf(id: string): number | undefined;
  entry(id: string): Entry | undefined;
  /** Ids of the entries whose relations point at an id. The first call parses every shard: about 40 ms for 1,700 entries. */
  pointingAt(id: string): readonly string[];
}

/**
 * Opens the bundled reference.
 * @throws Error when the shards do not fit the ids; a shard that cannot be read throws when asked for.
 */
export function openBundled(data: BundledData): BundledReference {
  if (data.SHARDS.length !== Math.ceil(data.IDS.length / data.SHARD_SIZE)) throw new Error(`The reference is damaged: ${data.IDS.length} ids, ${data.SHARDS.length} shards`);
  const ordinals = new Map(data.IDS.map((id, ordinal) => [id, ordinal]));
  const shards = new Map<number, readonly Entry[]>();
  const entryAt = (ordinal: number): Entry | undefined => {
    const place = Math.floor(ordinal / data.SHARD_SIZE);
    const shard = shards.get(place) ?? unpackShard(data.SHARDS[place] ?? '[]');
    shards.set(place, shard);
    return shard[ordinal % data.SHARD_SIZE];
  };
  let pointing: Map<string, string[]> | undefined;
  const pointers = (): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    for (const [ordinal, id] of data.IDS.entries()) {
      for (const { target } of entryAt(ordinal)?.relations ?? []) found.set(target, [...(found.get(target) ?? []), id]);
    }
    return found;
  };
  return {
    date: data.REFERENCE_DATE,
    ids: data.IDS,
    redirects: data.REDIRECTS,
    stamp: hashOf([data.REFERENCE_DATE, data.IDS]),
    ordinalOf: (id) => ordinals.get(id),
    entry: (id) => {
      const ordinal = ordinals.get(id);
      return ordinal === undefined ? undefined : entryAt(ordinal);
    },
    pointingAt: (id) => {
      pointing ??= pointers();
      return pointing.get(id) ?? [];
    },
  };
}
