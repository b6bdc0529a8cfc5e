/** The bundled reference at run time: text until it is needed, parsed once. */
import { KIND_IDS, type Kind } from '#core/entry/kinds.ts';
import type { Entry } from '#core/entry/schema.ts';
import { hashOf } from '#core/overlay/canonical.ts';
import { type NameLanguages, rowsIn } from './name-languages.ts';
import { unpackShard } from './shards.ts';

/** What the build hands over (`virtual:fieldnote/reference`). */
export interface BundledData {
  readonly REFERENCE_DATE: string;
  readonly IDS: readonly string[];
  /** Kind of each id, by its place among `KIND_IDS` in base 36: whoever asks for all of them opens no shard. */
  readonly KINDS: string;
  /** Base64 (see shards.ts). */
  readonly SHARDS: readonly string[];
  readonly SHARD_SIZE: number;
  /** Ids that relations point at, retired ones too, and who holds these relations. */
  readonly POINTERS: Readonly<Record<string, readonly string[]>>;
  readonly REDIRECTS: Readonly<Record<string, readonly string[]>>;
  readonly NAME_LANGUAGES: NameLanguages;
}

export interface BundledReference {
  readonly date: string;
  readonly ids: readonly string[];
  readonly redirects: Readonly<Record<string, readonly string[]>>;
  /** Tells one build's ordinals, and the rows of its gazetteer, from another's: a new name shifts rows on the same day, too. */
  readonly stamp: string;
  ordinalOf(id: string): number | undefined;
  /** Kinds by ordinal. */
  readonly kinds: readonly Kind[];
  entry(id: string): Entry | undefined;
  /** Rows of the gazetteer whose names are in these languages alone, a bit each. */
  rowsIn(languages: ReadonlySet<string>): Uint8Array;
  /** Ids of the entries whose relations point at an id. */
  pointingAt(id: string): readonly string[];
}

/** Kinds as `KINDS` has them. */
export function packKinds(kinds: readonly Kind[]): string {
  return kinds.map((kind) => KIND_IDS.indexOf(kind).toString(36)).join('');
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
    const shard = shards.get(place) ?? unpackShard(Uint8Array.fromBase64(data.SHARDS[place] as string));
    shards.set(place, shard);
    return shard[ordinal % data.SHARD_SIZE];
  };
  return {
    date: data.REFERENCE_DATE,
    ids: data.IDS,
    redirects: data.REDIRECTS,
    stamp: hashOf([data.REFERENCE_DATE, data.IDS, data.NAME_LANGUAGES]),
    kinds: [...data.KINDS].map((digit) => KIND_IDS[Number.parseInt(digit, 36)] as Kind),
    ordinalOf: (id) => ordinals.get(id),
    entry: (id) => {
      const ordinal = ordinals.get(id);
      return ordinal === undefined ? undefined : entryAt(ordinal);
    },
    rowsIn: (languages) => rowsIn(data.NAME_LANGUAGES, languages),
    pointingAt: (id) => (Object.hasOwn(data.POINTERS, id) ? (data.POINTERS[id] as readonly string[]) : []),
  };
}
