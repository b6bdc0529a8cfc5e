/** Made at build time by `modules/reference.ts` from `assets/reference/`. */
declare module 'virtual:fieldnote/cues' {
  /** The shared word lists, for what an entry of the reader's own would mark. */
  export const CUES: import('#core/gazetteer/compile.ts').CueLists;
}
declare module 'virtual:fieldnote/gazetteer' {
  /** The compiled gazetteer, base64. */
  export const GAZETTEER: string;
}
declare module 'virtual:fieldnote/heads' {
  /** JSON of the head of every entry, in ordinal order (see core/card/head.ts). */
  export const HEADS: string;
}
declare module 'virtual:fieldnote/languages' {
  /** Languages of the bundled names, and how many names each has, most first. */
  export const LANGUAGES: readonly (readonly [language: string, count: number])[];
}
declare module 'virtual:fieldnote/reference' {
  /** Day of the reference, `YYYY-MM-DD`. */
  export const REFERENCE_DATE: string;
  /** Ids of the bundled entries; the place of an id is the ordinal the gazetteer speaks of. */
  export const IDS: readonly string[];
  /** Kind of each id: what `packKinds` of core/reference/bundled.ts gives. */
  export const KINDS: string;
  /** The entries, some to a shard, in ordinal order: base64 of what core/reference/shards.ts packs. */
  export const SHARDS: readonly string[];
  /** Entries in one shard. */
  export const SHARD_SIZE: number;
  /** Ids that relations point at, and who holds these relations. */
  export const POINTERS: Readonly<Record<string, readonly string[]>>;
  /** Retired ids and what took their place. */
  export const REDIRECTS: Readonly<Record<string, readonly string[]>>;
  /** Languages of the gazetteer's names, row by row. */
  export const NAME_LANGUAGES: import('#core/reference/name-languages.ts').NameLanguages;
}
