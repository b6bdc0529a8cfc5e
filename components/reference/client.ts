/** What the reference app asks for; the entrypoint makes these out of requests. All of them may reject. */
import type { CardBundle, CardData } from '#core/contract/card.ts';
import type { Change, EntryForm, Heads, ImportPreview, OnConflict, OverlayList } from '#core/contract/overlay.ts';
import type { CueLists } from '#core/gazetteer/compile.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { OwnEntry, PatchInput } from '#core/overlay/document.ts';

export interface ReferenceClient {
  /** Rows of some entries, or (null) of all. */
  heads(keys: readonly EntryKey[] | null): Promise<Heads>;
  card(key: EntryKey): Promise<CardData | null>;
  /** Heads and key facts of some entries, with the relations among them. */
  cards(keys: readonly EntryKey[]): Promise<CardBundle>;
  form(key: EntryKey): Promise<EntryForm | null>;
  list(): Promise<OverlayList>;
  add(entry: OwnEntry, replace: boolean): Promise<Change>;
  edit(id: string, patch: PatchInput): Promise<Change>;
  remove(id: string): Promise<Change>;
  hide(key: EntryKey, host: string | null): Promise<Change>;
  unhide(id: string, host: string | null): Promise<Change>;
  settle(id: string, take: 'mine' | 'bundled', to?: string): Promise<Change>;
  undo(token: string): Promise<Change>;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  /** Offers the export as a file. */
  exportFile(): Promise<void>;
  /** The shared word lists by which names are judged. */
  cues(): Promise<CueLists>;
  preview(text: string): Promise<ImportPreview>;
  importText(text: string, onConflict: OnConflict): Promise<Change>;
}
