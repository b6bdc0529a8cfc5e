/** What the reference app asks for; the entrypoint makes these out of requests. All of them may reject. */
import type { CardData } from '#core/contract/card.ts';
import type { CardBundle } from '#core/contract/card-bundle.ts';
import type { Change, EntryForm, Heads, Issue, MergeSide, MergeWish, OverlayList, RowChoice } from '#core/contract/overlay.ts';
import type { PackList } from '#core/contract/packs.ts';
import type { Source } from '#core/entry/schema.ts';
import type { CueLists } from '#core/gazetteer/compile.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { ClaimChange } from '#core/overlay/claim-change.ts';
import type { OwnEntry, PatchInput } from '#core/overlay/document.ts';
import type { PackSwitch } from '#core/overlay/pack-operations.ts';
import type { Pack } from '#core/pack/document.ts';
import type { PackAbout } from '#core/pack/make.ts';
import type { ReadPackOutcome } from '#core/pack/plan.ts';
import type { Rule } from '#core/sites/rules.ts';
import type { Backup, ReadBackup } from '#core/transfer/backup.ts';
import type { ExportFormat, ExportScope } from '#core/transfer/export.ts';
import type { ReadOutcome, ReadPlan } from '#core/transfer/plan.ts';
import type { ReadSites } from '#core/transfer/sites-file.ts';

export interface PageText {
  readonly title: string;
  /** A line or paragraph each. */
  readonly blocks: readonly string[];
}

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
  /** Changes one statement: of an own entry, or of what is stated about a bundled one. */
  claim(id: string, change: ClaimChange): Promise<Change>;
  /** Adds or changes a source of the reader's own, or (null) takes it away. */
  source(id: string, source: string, to: Source | null): Promise<Change>;
  /** Offers the copy of what could not be read as a file. */
  saveRescued(): Promise<void>;
  /** Two entries as they would be merged; null where they cannot be. */
  pair(keys: [EntryKey, EntryKey]): Promise<[MergeSide, MergeSide] | null>;
  merge(wish: MergeWish): Promise<Change>;
  /** Makes an own entry of a pack's, in its place; with its id. */
  copyOfPack(key: EntryKey): Promise<{ readonly change: Change; readonly id: string }>;
  remove(id: string): Promise<Change>;
  hide(key: EntryKey, host: string | null): Promise<Change>;
  unhide(id: string, host: string | null): Promise<Change>;
  settle(id: string, take: 'mine' | 'bundled', to?: string): Promise<Change>;
  undo(token: string): Promise<Change>;
  /** Puts a text on the clipboard. */
  copy(text: string): Promise<void>;
  /** The shared word lists by which names are judged. */
  cues(): Promise<CueLists>;
  /** Title and text of the page that was looked at last; undefined when none may be read. */
  pageInFront(): Promise<PageText | undefined>;
  /** Reads files and lays them beside what is there; changes nothing. Rejects when it is called off. */
  readFiles(files: readonly File[], options: { readonly onProgress: (done: number) => void; readonly signal: AbortSignal }): Promise<ReadOutcome>;
  /** Brings in what was chosen of the rows, all or nothing. */
  bring(plan: ReadPlan, choices: readonly RowChoice[]): Promise<Change>;
  /** Offers an export as a file. */
  exportFile(scope: ExportScope, format: ExportFormat): Promise<void>;
  /** Offers the repository's file of one entry. Gives what it still lacks; undefined when there is nothing of the reader's under that id. */
  contribute(id: string): Promise<readonly string[] | undefined>;
  /** Installed packs in their order. */
  packs(): Promise<PackList>;
  /** Reads a pack and lays it beside what is there; changes nothing. */
  readPack(file: File): Promise<ReadPackOutcome>;
  installPack(pack: Pack, overlayVersion: number): Promise<Change>;
  removePack(id: string): Promise<Change>;
  /** Gives a pack another place in the order, counted from 0. */
  movePack(id: string, to: number): Promise<Change>;
  switchPack(id: string, what: PackSwitch, on: boolean): Promise<Change>;
  /** Offers an installed pack as the file that it came as. */
  savePack(id: string): Promise<void>;
  /** Offers a pack of own entries as a file: those of the ids, or (null) all. Issues where it cannot be one. */
  makePack(about: PackAbout, ids: readonly string[] | null): Promise<readonly Issue[]>;
  /** Offers the rules of sites that last as a file. */
  saveSites(rules: readonly Rule[]): void;
  /** Reads such a file; changes nothing. */
  readSites(file: File): Promise<ReadSites>;
  /** Offers all that there is as one file. */
  saveBackup(): Promise<void>;
  readBackup(file: File): Promise<ReadBackup>;
  /** Puts a backup in place of all that there is. */
  restore(backup: Backup): Promise<{ readonly change: Change; readonly undo: () => Promise<Change> }>;
}
