/** Overlays of older versions, wherever they come from: storage, the history, exports and backups. */
import { OVERLAY_VERSION } from './document.ts';

type Raw = Readonly<Record<string, unknown>>;

/** Turns a document of an older version into one of the next; the place in the list is the version it takes, less one. */
const MIGRATIONS: readonly ((document: Raw) => Raw)[] = [
  // 1: before there were packs.
  (document) => ({ ...document, version: 2, packs: [] }),
  // 2: before edits held single statements. Whole lists in a patch stay; they become statements where the bundled list is known (reconcile.ts).
  (document) => ({ ...document, version: 3 }),
  // 3: before entries were merged, and the names of deleted ones kept.
  (document) => ({ ...document, version: 4, gone: [] }),
];

/** A document in the form of this version. What is not of an older one is given back as it is, for whoever checks its shape. */
export function migrateOverlay(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  let document = raw as Raw;
  for (const [place, migrate] of MIGRATIONS.entries()) if (document.version === place + 1) document = migrate(document);
  return document;
}

/** Tells whether a later Fieldnote than this one wrote the document. */
export function isNewer(raw: unknown): boolean {
  const version = (raw as Raw | null)?.version;
  return typeof version === 'number' && version > OVERLAY_VERSION;
}
