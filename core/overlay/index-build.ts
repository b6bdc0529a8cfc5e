/** Compiles the overlay for pages. */
import type { Kind } from '#core/entry/kinds.ts';
import { compileGazetteer } from '#core/gazetteer/compile.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { isSame } from './canonical.ts';
import type { Hidden, Overlay, OwnEntry } from './document.ts';
import type { OverlayIndex } from './index-document.ts';
import { applyPatch } from './merge.ts';
import type { Bundled } from './reconcile.ts';

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
  const suppressed = [...hidden, ...replaced].map((id) => bundled.ordinalOf(id)).filter((ordinal) => ordinal !== undefined);
  const ofKinds = off.size === 0 ? [] : bundled.kinds.flatMap((kind, ordinal) => (off.has(kind) ? [ordinal] : []));
  return {
    gazetteer: named.length === 0 ? undefined : compileGazetteer(named, NO_CUES),
    ids: named.map((entry) => entry.id),
    suppressed: [...new Set([...suppressed, ...ofKinds])].sort((a, b) => a - b),
    hiddenHere: hiddenKeys(overlay.hidden, bundled).here,
  };
}

/** Hidden entries by the keys that pages know them under: the ordinal, and the id for those in the overlay's own index. */
export function hiddenKeys(hidden: Hidden, bundled: { ordinalOf(id: string): number | undefined }): { always: EntryKey[]; here: Record<string, EntryKey[]> } {
  const keys = (ids: readonly string[]) =>
    ids.flatMap((id): EntryKey[] => {
      const ordinal = bundled.ordinalOf(id);
      return ordinal === undefined ? [id] : [ordinal, id];
    });
  return { always: keys(hidden.always), here: Object.fromEntries(Object.entries(hidden.here).map(([host, ids]) => [host, keys(ids)])) };
}
