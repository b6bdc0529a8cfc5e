/** What is taken out: everything, the reader's own entries, or some that were chosen. */
import type { Entry } from '#core/entry/schema.ts';
import type { Overlay, OwnEntry } from '#core/overlay/document.ts';
import { effectiveEntry, entryFromEdit } from '#core/overlay/merge.ts';
import { tidy } from '#core/overlay/operations.ts';

/** `all`: own entries, edits, packs and what is hidden. `own`: own entries alone. Else the ids of own entries and edits. */
export type ExportScope = 'all' | 'own' | readonly string[];

export const EXPORT_FORMATS = ['json', 'yaml', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The part of an overlay that is taken out. */
export function partOf(overlay: Overlay, scope: ExportScope): Overlay {
  if (scope === 'all') return overlay;
  const nothing = { always: [], here: {} };
  const goneInto = (isWanted: (id: string) => boolean) => overlay.gone.filter(({ into }) => into !== undefined && isWanted(into));
  if (scope === 'own') return { ...overlay, edits: [], hidden: nothing, packs: [], gone: goneInto((id) => overlay.entries.some((entry) => entry.id === id)) };
  const wanted = new Set(scope);
  const among = <T extends { readonly id: string }>(list: readonly T[]) => list.filter(({ id }) => wanted.has(id));
  return { ...overlay, entries: among(overlay.entries), edits: among(overlay.edits), hidden: nothing, packs: [], gone: goneInto((id) => wanted.has(id)) };
}

/** Ids of the edits that make whole entries, for which the bundled ones are needed. Where there is an own entry of that id, it stands. */
export function underEdits({ entries, edits }: Overlay): string[] {
  const own = new Set(entries.map(({ id }) => id));
  return edits.map(({ id }) => id).filter((id) => !own.has(id));
}

/** Own entries, and edits laid over the bundled entries: what YAML takes out. */
export function wholeEntries(overlay: Overlay, bundled: readonly Entry[]): OwnEntry[] {
  const under = new Map(bundled.map((entry) => [entry.id, entry]));
  const ids = new Set(underEdits(overlay));
  const changed = overlay.edits.filter(({ id }) => ids.has(id));
  return [
    ...overlay.entries,
    ...changed.map((edit) => {
      const entry = under.get(edit.id);
      return entry ? effectiveEntry(entry, edit) : entryFromEdit(edit);
    }),
  ];
}

/** The text of an export: the same overlay gives the same bytes, and reading it gives the overlay back. */
export function exportOverlay(overlay: Overlay): string {
  return `${JSON.stringify(tidy(overlay), null, 2)}\n`;
}

/**
 * Name of an export's file.
 * @param today `YYYY-MM-DD`.
 */
export function exportName(scope: ExportScope, format: ExportFormat, today: string): string {
  const what = scope === 'all' ? `overlay-${today}` : scope === 'own' ? `own-entries-${today}` : scope.length === 1 ? scope[0] : `entries-${today}`;
  return scope !== 'all' && scope !== 'own' && scope.length === 1 ? `${what}.${format}` : `fieldnote-${what}.${format}`;
}
