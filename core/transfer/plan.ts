/** Taking the overlay out and bringing one in. */
import type { ImportPreview, ImportRow, Issue, OnConflict } from '#core/contract/overlay.ts';
import { isSame } from './canonical.ts';
import { isCsv, parseCsv } from './csv.ts';
import { EDITABLE_FIELDS, type Edit, type EditableField, EMPTY_OVERLAY, type Hidden, type Overlay, OWN_ENTRY_LIMIT, type OwnEntry } from './document.ts';
import { tidy } from './operations.ts';
import { parseOverlayText } from './parse.ts';

/** The text of an export: the same overlay gives the same bytes, and reading it gives the overlay back. */
export function exportOverlay(overlay: Overlay): string {
  return `${JSON.stringify(tidy(overlay), null, 2)}\n`;
}

export type Import =
  | { readonly ok: true; readonly overlay: Overlay; readonly rows: readonly ImportRow[] }
  | { readonly ok: false; readonly issues: ImportPreview & { readable: false } };

/**
 * What importing a text into an overlay gives. Nothing is changed here: the caller writes the result, or shows the rows.
 * Conflicts (both sides have it and differ) go the way of `onConflict`.
 * @param text an export, or a simple list as CSV (see csv.ts).
 * @param today `YYYY-MM-DD`.
 */
export function importOverlay(mine: Overlay, text: string, onConflict: OnConflict, today: string): Import {
  const parsed = isCsv(text) ? listOverlay(mine, text, today) : parseOverlayText(text);
  if (!parsed.ok) return { ok: false, issues: { readable: false, issues: [...parsed.issues] } };
  const theirs = parsed.overlay;
  const rows: ImportRow[] = [];
  const overlay = tidy({
    ...mine,
    entries: mergeEntries(mine.entries, theirs.entries, onConflict, rows),
    edits: mergeEdits(mine.edits, theirs.edits, onConflict, rows),
    hidden: mergeHidden(mine.hidden, theirs.hidden, rows),
  });
  if (overlay.entries.length > OWN_ENTRY_LIMIT) {
    return {
      ok: false,
      issues: { readable: false, issues: [{ path: 'entries', message: `Together that is ${overlay.entries.length} own entries; the limit is ${OWN_ENTRY_LIMIT}` }] },
    };
  }
  return { ok: true, overlay, rows };
}

/** A list as an overlay of own entries. */
function listOverlay(mine: Overlay, text: string, today: string): { ok: true; overlay: Overlay } | { ok: false; issues: readonly Issue[] } {
  const list = parseCsv(text, today, mine.entries);
  return list.ok ? { ok: true, overlay: { ...EMPTY_OVERLAY, entries: [...list.entries] } } : list;
}

/** The rows with their counts. */
export function previewOf(rows: readonly ImportRow[]): ImportPreview {
  const counts = { added: 0, changed: 0, skipped: 0, conflict: 0 };
  for (const row of rows) counts[row.outcome]++;
  return { readable: true, rows: [...rows], counts };
}

function mergeEntries(mine: readonly OwnEntry[], theirs: readonly OwnEntry[], onConflict: OnConflict, rows: ImportRow[]): OwnEntry[] {
  const merged = new Map(mine.map((entry) => [entry.id, entry]));
  for (const entry of theirs) {
    const known = merged.get(entry.id);
    const fields = known ? Object.keys({ ...known, ...entry }).filter((field) => !isSame(known[field as keyof OwnEntry], entry[field as keyof OwnEntry])) : [];
    const outcome = !known ? 'added' : fields.length === 0 ? 'skipped' : 'conflict';
    rows.push({ id: entry.id, name: entry.name, what: 'entry', outcome, fields });
    if (!known || onConflict === 'theirs') merged.set(entry.id, entry);
  }
  return [...merged.values()];
}

/** Edits meet field by field: only a field that both changed, differently, is a conflict. */
function mergeEdits(mine: readonly Edit[], theirs: readonly Edit[], onConflict: OnConflict, rows: ImportRow[]): Edit[] {
  const merged = new Map(mine.map((edit) => [edit.id, edit]));
  for (const edit of theirs) {
    const known = merged.get(edit.id);
    const fields = EDITABLE_FIELDS.filter((field) => edit.patch[field] !== undefined && !isSame(edit.patch[field], known?.patch[field]));
    const clash = fields.some((field) => known?.patch[field] !== undefined);
    const outcome = !known ? 'added' : fields.length === 0 ? 'skipped' : clash ? 'conflict' : 'changed';
    rows.push({ id: edit.id, name: edit.patch.name ?? edit.was.name, what: 'edit', outcome, fields });
    const taken = fields.filter((field) => onConflict === 'theirs' || known?.patch[field] === undefined);
    merged.set(edit.id, known ? { ...known, patch: { ...known.patch, ...pick(edit.patch, taken) }, base: { ...known.base, ...pick(edit.base, taken) } } : edit);
  }
  return [...merged.values()];
}

function mergeHidden(mine: Hidden, theirs: Hidden, rows: ImportRow[]): Hidden {
  const here: Record<string, string[]> = { ...mine.here };
  const add = (list: readonly string[], more: readonly string[], fields: string[]): string[] => {
    for (const id of more) rows.push({ id, name: id, what: 'hidden', outcome: list.includes(id) ? 'skipped' : 'added', fields });
    return [...list, ...more];
  };
  for (const [host, ids] of Object.entries(theirs.here)) here[host] = add((Object.hasOwn(here, host) && here[host]) || [], ids, [host]);
  return { always: add(mine.always, theirs.always, []), here };
}

function pick<T extends object>(record: T, fields: readonly EditableField[]): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field as EditableField))) as Partial<T>;
}
