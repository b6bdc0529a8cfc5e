/** Made by scripts/gallery/vite.config.ts: what the gallery's fixtures are cut from. */
declare module 'virtual:gallery' {
  /** Entries of the reference by id, as far as they are written; missing ids are undefined. */
  export const ENTRIES: Readonly<Record<string, import('#core/entry/schema.ts').Entry | undefined>>;
  /** The parsed locale file. */
  export const MESSAGES: import('#core/translate.ts').Messages;
}
