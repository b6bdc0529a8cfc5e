/** Entries to what the extension ships: ordinals, shards, heads, redirects, the day, and the gazetteer. */
import { headOf } from '#core/card/head.ts';
import { languageOf } from '#core/entry/languages.ts';
import type { Entry } from '#core/entry/schema.ts';
import { type CueLists, compileGazetteer, languagesOfRows } from '#core/gazetteer/compile.ts';
import { packKinds } from '#core/reference/bundled.ts';
import { type NameLanguages, packNameLanguages } from '#core/reference/name-languages.ts';
import { packShard, SHARD_SIZE } from '#core/reference/shards.ts';

export interface CompiledReference {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly ids: readonly string[];
  /** Kinds of the ids, packed. */
  readonly kinds: string;
  /** Base64. */
  readonly shards: readonly string[];
  readonly shardSize: number;
  /** JSON. */
  readonly heads: string;
  /** Who points at an id. */
  readonly pointers: Readonly<Record<string, readonly string[]>>;
  readonly redirects: Readonly<Record<string, readonly string[]>>;
  /** Base64. */
  readonly gazetteer: string;
  readonly cues: CueLists;
  /** Languages of the gazetteer's rows, packed. */
  readonly nameLanguages: NameLanguages;
  /** Languages of names and how many names each has, most first. */
  readonly languages: readonly (readonly [language: string, count: number])[];
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/**
 * Compiles. The same entries give the same bytes on every machine and day: ordinals follow the ids in code-unit order.
 * @throws RangeError when the gazetteer's format cannot hold them.
 */
export function compileReference(entries: readonly Entry[], cues: CueLists, redirects: Readonly<Record<string, readonly string[]>>): CompiledReference {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const shards: string[] = [];
  for (let i = 0; i < sorted.length; i += SHARD_SIZE) shards.push(toBase64(packShard(sorted.slice(i, i + SHARD_SIZE))));
  return {
    date: referenceDate(sorted),
    ids: sorted.map((entry) => entry.id),
    kinds: packKinds(sorted.map((entry) => entry.kind)),
    shards,
    shardSize: SHARD_SIZE,
    pointers: pointersOf(sorted),
    heads: JSON.stringify(sorted.map(headOf)),
    redirects: Object.fromEntries(Object.entries(redirects).sort(([a], [b]) => (a < b ? -1 : 1))),
    gazetteer: toBase64(compileGazetteer(sorted, cues)),
    cues,
    nameLanguages: packNameLanguages(languagesOfRows(sorted), toBase64),
    languages: languageCounts(sorted),
  };
}

/** How many names there are in each language; those that only search knows are left out. */
function languageCounts(entries: readonly Entry[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { name, aliases } of entries)
    for (const alias of aliases) {
      const language = languageOf(alias, name);
      if (language !== '' && alias.match !== 'never') counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** For each id that relations point at, the ids of those that hold them, in order. */
export function pointersOf(entries: readonly Entry[]): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { id, relations } of entries) for (const { target } of relations) found.set(target, (found.get(target) ?? new Set()).add(id));
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([target, ids]) => [target, [...ids]]));
}

/** The latest day on which somebody read a source or went through an entry: the day the reference speaks for. */
export function referenceDate(entries: readonly Entry[]): string {
  const days = entries.flatMap((entry) => [entry.checked, ...Object.values(entry.sources).map((source) => source.accessed)]);
  return (
    days
      .filter((day) => day !== undefined)
      .sort()
      .at(-1) ?? '1970-01-01'
  );
}

/** Source of the module `virtual:fieldnote/gazetteer`. */
export function gazetteerModule({ gazetteer }: CompiledReference): string {
  return `export const GAZETTEER = ${JSON.stringify(gazetteer)};\n`;
}

/** Source of the module `virtual:fieldnote/cues`. */
export function cuesModule({ cues }: CompiledReference): string {
  return `export const CUES = ${JSON.stringify(cues)};\n`;
}

/** Source of the module `virtual:fieldnote/languages`. */
export function languagesModule({ languages }: CompiledReference): string {
  return `export const LANGUAGES = ${JSON.stringify(languages)};\n`;
}

/** Source of the module `virtual:fieldnote/heads`. */
export function headsModule({ heads }: CompiledReference): string {
  return `export const HEADS = ${JSON.stringify(heads)};\n`;
}

/** Source of the module `virtual:fieldnote/reference`. */
export function referenceModule(compiled: CompiledReference): string {
  const constants = {
    REFERENCE_DATE: compiled.date,
    IDS: compiled.ids,
    KINDS: compiled.kinds,
    SHARDS: compiled.shards,
    SHARD_SIZE: compiled.shardSize,
    POINTERS: compiled.pointers,
    REDIRECTS: compiled.redirects,
    NAME_LANGUAGES: compiled.nameLanguages,
  };
  return Object.entries(constants)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}
