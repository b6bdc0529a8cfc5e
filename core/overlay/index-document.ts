/**
 * What pages need of the overlay: compiled names of own entries, and which entries are not to be marked. One small
 * document under its own key, read by every content script at start; no validator, for only the background writes it.
 */
import type { Kind } from '#core/entry/kinds.ts';
import type { Suppression } from '#core/mention/block.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { Density } from '#core/settings/settings.ts';

/** Key in storage.local. */
export const OVERLAY_INDEX_KEY = 'overlayIndex';
export const OVERLAY_INDEX_VERSION = 3;

export interface OverlayIndex {
  readonly version: typeof OVERLAY_INDEX_VERSION;
  /** Goes up with every change of the overlay. */
  readonly revision: number;
  /** Build whose ordinals these are; a page of another build takes no notice of them. */
  readonly build: string;
  /** Reference whose ordinals these are, for the background to notice a new one. */
  readonly stamp: string;
  /** Gazetteer of own entries, of bundled ones with changed names and of packs, base64; empty when there are none. */
  readonly index: string;
  /** Ids by the ordinals of that gazetteer: the keys of its mentions. */
  readonly ids: readonly string[];
  /** So many of them, the first, are entries of the reader's own. */
  readonly ownCount: number;
  /** Ordinals of bundled entries that are hidden everywhere, are of a kind that is not marked, or whose names the overlay has; single names as `nameKey` has them. */
  readonly suppressed: readonly EntryKey[];
  /** Entries hidden on a host and those under it. */
  readonly hiddenHere: Readonly<Record<string, readonly EntryKey[]>>;
  /** The kinds that were not to be marked when this was made, for the background to notice a change. Absent before there was the choice. */
  readonly unmarkedKinds?: readonly Kind[];
  /** The languages whose names were not to be marked, likewise. */
  readonly unmarkedLanguages?: readonly string[];
  /** Rows of the bundled gazetteer that are in these languages alone, a bit each, base64. */
  readonly unmarkedNames?: string;
  /** Which mentions of an entry are marked, where it is not all of them. */
  readonly density?: Exclude<Density, 'all'>;
}

/** Hidden entries of private windows, which are in no stored document. */
export interface PrivateHidden {
  readonly always: readonly EntryKey[];
  readonly here: Readonly<Record<string, readonly EntryKey[]>>;
}

/** One name of an entry, by its fingerprint. */
export const nameKey = (key: EntryKey, fingerprint: number): string => `${key} ${fingerprint}`;

/** Tells which keys, and which of their names, are not to be marked on a host. */
export function suppressionOn(host: string, index: Pick<OverlayIndex, 'suppressed' | 'hiddenHere'> | undefined, extra?: PrivateHidden): Suppression {
  const keys = new Set<EntryKey>([...(index?.suppressed ?? []), ...(extra?.always ?? [])]);
  for (const lists of [index?.hiddenHere, extra?.here]) {
    for (const [where, hidden] of Object.entries(lists ?? {})) {
      // The empty host is that of pages without one.
      if (`.${host}`.endsWith(`.${where}`)) for (const key of hidden) keys.add(key);
    }
  }
  return (key, fingerprint) => keys.size > 0 && (keys.has(key) || keys.has(nameKey(key, fingerprint)));
}

/** Tells which rows of the bundled gazetteer are in languages that are not marked. */
export function unmarkedRows(index: Pick<OverlayIndex, 'unmarkedNames'> | undefined): (row: number) => boolean {
  const rows = Uint8Array.fromBase64(index?.unmarkedNames ?? '');
  return (row) => ((rows[row >> 3] ?? 0) & (1 << (row & 7))) > 0;
}
