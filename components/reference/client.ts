/** What the reference app asks for; the entrypoint makes these out of requests. All of them may reject. */
import type { CardBundle, CardData } from '#core/contract/card.ts';
import type { Change, EntryForm, Heads, OverlayList, RowChoice } from '#core/contract/overlay.ts';
import type { CueLists } from '#core/gazetteer/compile.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { OwnEntry, PatchInput } from '#core/overlay/document.ts';
import type { Backup, ReadBackup } from '#core/transfer/backup.ts';
import type { ExportFormat, ExportScope } from '#core/transfer/export.ts';
import type { ReadOutcome, ReadPlan } from '#core/transfer/plan.ts';

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
  /** The shared word lists by which names are judged. */
  cues(): Promise<CueLists>;
  /** Reads files and lays them beside what is there; changes nothing. Rejects when it is called off. */
  readFiles(files: readonly File[], options: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal }): Promise<ReadOutcome>;
  /** Brings in what was chosen of the rows, all or nothing. */
  bring(plan: ReadPlan, choices: readonly RowChoice[]): Promise<Change>;
  /** Offers an export as a file. */
  exportFile(scope: ExportScope, format: ExportFormat): Promise<void>;
  /** Offers the repository's file of one entry. Gives what it still lacks; undefined when there is nothing of the reader's under that id. */
  contribute(id: string): Promise<readonly string[] | undefined>;
  /** Offers all that there is as one file. */
  saveBackup(): Promise<void>;
  readBackup(file: File): Promise<ReadBackup>;
  /** Puts a backup in place of all that there is. */
  restore(backup: Backup): Promise<{ readonly change: Change; readonly undo: () => Promise<Change> }>;
}
