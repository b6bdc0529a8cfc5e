/** Compiles the overlay for pages. */
import type { Kind } from '#core/entry/kinds.ts';
import { languageOf } from '#core/entry/languages.ts';
import { compileGazetteer, NO_CUES } from '#core/gazetteer/compile.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { InstalledPack, PackEntry } from '#core/pack/document.ts';
import { packKey, packOf } from '#core/pack/keys.ts';
import { isSame } from './canonical.ts';
import type { Hidden, Overlay, OwnEntry } from './document.ts';
import { goneById, mergedInto } from './gone.ts';
import { nameKey, type OverlayIndex } from './index-document.ts';
import { applyPatch } from './merge.ts';
import { type Bundled, followRedirects } from './reconcile.ts';
import { fingerprintsOf, readTerm } from './term.ts';

export interface CompiledOverlay extends Pick<OverlayIndex, 'ids' | 'ownCount' | 'suppressed' | 'hiddenHere' | 'unmarkedNames'> {
  /** Undefined when there is nothing to match. */
  readonly gazetteer: Uint8Array | undefined;
}

interface Named {
  readonly id: string;
  readonly entry: PackEntry;
  /** 0: the reader's own; then the packs in their order. */
  readonly layer: number;
}

/** The bundled reference as far as the index needs it. */
export interface Indexed extends Bundled {
  ordinalOf(id: string): number | undefined;
  readonly kinds: readonly Kind[];
  rowsIn(languages: ReadonlySet<string>): Uint8Array;
}

/** What the reader wants marked nowhere, the reader's own among it. */
export interface Unmarked {
  readonly kinds?: readonly Kind[];
  /** Of names. */
  readonly languages?: readonly string[];
}

/**
 * What pages need of an overlay.
 * @throws RangeError when own entries and packs together have more names than a gazetteer holds (65,535).
 */
export function compileOverlay(overlay: Overlay, bundled: Indexed, { kinds = [], languages = [] }: Unmarked = {}): CompiledOverlay {
  const off = new Set(kinds);
  const offLanguages = new Set(languages);
  const hidden = new Set(overlay.hidden.always);
  const own = new Set(overlay.entries.map((entry) => entry.id));
  const named: Named[] = overlay.entries.filter((entry) => !hidden.has(entry.id) && !off.has(entry.kind)).map((entry) => ({ id: entry.id, entry, layer: 0 }));
  const ownCount = named.length;
  const replaced = new Set<string>(own);
  for (const { id, patch } of overlay.edits) {
    const entry = bundled.entry(id);
    // The kind decides which class nouns speak for a name, so it belongs to the index as well.
    if (!entry || own.has(id) || (isSame(patch.aliases ?? entry.aliases, entry.aliases) && (patch.kind ?? entry.kind) === entry.kind)) continue;
    replaced.add(id);
    if (!hidden.has(id) && !off.has(patch.kind ?? entry.kind)) named.push({ id, entry: applyPatch(entry, patch), layer: 0 });
  }
  const gone = goneById(overlay.gone);
  const stands = (id: string) => own.has(id) || followRedirects(id, bundled).length === 1;
  for (const [place, { pack }] of overlay.packs.filter(isPainting).entries()) {
    for (const entry of pack.entries) {
      const id = packKey(pack.id, entry.id);
      if (!hidden.has(id) && !off.has(entry.kind) && mergedInto(gone, id, stands) === undefined) named.push({ id, entry, layer: place + 1 });
    }
  }
  const patches = new Map(overlay.edits.map(({ id, patch }) => [id, patch]));
  const entryOf = (id: string): OwnEntry | undefined => {
    const entry = bundled.entry(id);
    const ofPack = named.find((one) => one.layer > 0 && one.id === id)?.entry;
    return ofPack ?? overlay.entries.find((one) => one.id === id) ?? (entry && applyPatch(entry, patches.get(id) ?? {}));
  };
  const { always, here } = hiddenKeys(overlay.hidden, overlay.packs, { ordinalOf: bundled.ordinalOf, entry: entryOf });
  const suppressed = [...replaced].map((id) => bundled.ordinalOf(id)).filter((ordinal) => ordinal !== undefined);
  const ofKinds = off.size === 0 ? [] : bundled.kinds.flatMap((kind, ordinal) => (off.has(kind) ? [ordinal] : []));
  return {
    gazetteer:
      named.length === 0
        ? undefined
        : compileGazetteer(
            named.map(({ entry, layer }) => ({
              name: entry.name,
              kind: entry.kind,
              aliases: entry.aliases.filter((alias) => !offLanguages.has(languageOf(alias, entry.name))),
              layer,
            })),
            NO_CUES,
          ),
    ids: named.map(({ id }) => id),
    ownCount,
    // Own entries that are hidden are not in the gazetteer in the first place; their names may be.
    suppressed: [...new Set([...always.filter((key) => typeof key === 'number' || key.includes(' ')), ...suppressed, ...ofKinds])],
    hiddenHere: here,
    ...(languages.length > 0 && { unmarkedNames: bundled.rowsIn(offLanguages).toBase64() }),
  };
}

/** Tells whether pages may know a pack's names. */
export function isPainting({ enabled, paints }: InstalledPack): boolean {
  return enabled && paints;
}

/** Where entries of an id stand, and what they are called by now. */
export interface Places {
  ordinalOf(id: string): number | undefined;
  entry(id: string): Pick<OwnEntry, 'kind' | 'aliases'> | undefined;
}

/**
 * Hidden terms by the keys that pages know them under: the ordinal, and the id for those in the overlay's own index; single
 * names by both as well. What is hidden of packs whose names pages are not to know is left out.
 */
export function hiddenKeys(hidden: Hidden, packs: readonly InstalledPack[], places: Places): { always: EntryKey[]; here: Record<string, EntryKey[]> } {
  const painting = new Set<string | undefined>([undefined, ...packs.filter(isPainting).map(({ pack }) => pack.id)]);
  const keysOf = (term: string): EntryKey[] => {
    if (!painting.has(packOf(term))) return [];
    const { id, name } = readTerm(term);
    const ordinal = places.ordinalOf(id);
    const keys: EntryKey[] = ordinal === undefined ? [id] : [ordinal, id];
    if (name === undefined) return keys;
    const entry = places.entry(id);
    const fingerprints = entry ? fingerprintsOf(entry, name) : [];
    return keys.flatMap((key) => fingerprints.map((fingerprint) => nameKey(key, fingerprint)));
  };
  return { always: hidden.always.flatMap(keysOf), here: Object.fromEntries(Object.entries(hidden.here).map(([host, terms]) => [host, terms.flatMap(keysOf)])) };
}
