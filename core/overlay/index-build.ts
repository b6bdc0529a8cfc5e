/** Compiles the overlay for pages. */
import type { Kind } from '#core/entry/kinds.ts';
import { compileGazetteer } from '#core/gazetteer/compile.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { isSame } from './canonical.ts';
import type { Hidden, Overlay, OwnEntry } from './document.ts';
import { nameKey, type OverlayIndex } from './index-document.ts';
import { applyPatch } from './merge.ts';
import type { Bundled } from './reconcile.ts';
import { fingerprintsOf, readTerm } from './term.ts';

/** Words near by are judged by the bundled gazetteer's lists; own entries bring only their own. */
const NO_CUES = { military: [], strong: [], veto: [], person: [], speech: [], places: [] };

export interface CompiledOverlay extends Pick<OverlayIndex, 'ids' | 'suppressed' | 'hiddenHere'> {
  /** Undefined when there is nothing to match. */
  readonly gazetteer: Uint8Array | undefined;
}

/** The bundled reference as far as the index needs it. */
export interface Indexed extends Bundled {
  ordinalOf(id: string): number | undefined;
  readonly kinds: readonly Kind[];
}

/**
 * What pages need of an overlay.
 * @param unmarked kinds whose entries are marked nowhere, the reader's own among them.
 * @throws RangeError when the own entries have more names than a gazetteer holds (65,535).
 */
export function compileOverlay(overlay: Overlay, bundled: Indexed, unmarked: readonly Kind[] = []): CompiledOverlay {
  const off = new Set(unmarked);
  const hidden = new Set(overlay.hidden.always);
  const own = new Set(overlay.entries.map((entry) => entry.id));
  const named: OwnEntry[] = overlay.entries.filter((entry) => !hidden.has(entry.id) && !off.has(entry.kind));
  const replaced = new Set<string>(own);
  for (const { id, patch } of overlay.edits) {
    const entry = bundled.entry(id);
    // The kind decides which class nouns speak for a name, so it belongs to the index as well.
    if (!entry || own.has(id) || (isSame(patch.aliases ?? entry.aliases, entry.aliases) && (patch.kind ?? entry.kind) === entry.kind)) continue;
    replaced.add(id);
    if (!hidden.has(id) && !off.has(patch.kind ?? entry.kind)) named.push(applyPatch(entry, patch));
  }
  const patches = new Map(overlay.edits.map(({ id, patch }) => [id, patch]));
  const entryOf = (id: string): OwnEntry | undefined => {
    const entry = bundled.entry(id);
    return overlay.entries.find((one) => one.id === id) ?? (entry && applyPatch(entry, patches.get(id) ?? {}));
  };
  const { always, here } = hiddenKeys(overlay.hidden, { ordinalOf: bundled.ordinalOf, entry: entryOf });
  const suppressed = [...replaced].map((id) => bundled.ordinalOf(id)).filter((ordinal) => ordinal !== undefined);
  const ofKinds = off.size === 0 ? [] : bundled.kinds.flatMap((kind, ordinal) => (off.has(kind) ? [ordinal] : []));
  return {
    gazetteer: named.length === 0 ? undefined : compileGazetteer(named, NO_CUES),
    ids: named.map((entry) => entry.id),
    // Own entries that are hidden are not in the gazetteer in the first place; their names may be.
    suppressed: [...new Set([...always.filter((key) => typeof key === 'number' || key.includes(' ')), ...suppressed, ...ofKinds])],
    hiddenHere: here,
  };
}

/** Where entries of an id stand, and what they are called by now. */
export interface Places {
  ordinalOf(id: string): number | undefined;
  entry(id: string): Pick<OwnEntry, 'kind' | 'aliases'> | undefined;
}

/** Hidden terms by the keys that pages know them under: the ordinal, and the id for those in the overlay's own index; single names by both as well. */
export function hiddenKeys(hidden: Hidden, places: Places): { always: EntryKey[]; here: Record<string, EntryKey[]> } {
  const keysOf = (term: string): EntryKey[] => {
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
