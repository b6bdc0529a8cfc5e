/** Files that a reader brings: what they are, and what all of them together are read into. */
import type { Issue } from '#core/contract/overlay.ts';
import type { Edit, Hidden, OwnEntry } from '#core/overlay/document.ts';
import type { Gone } from '#core/overlay/gone.ts';
import type { InstalledPack } from '#core/pack/document.ts';

/** A file as its text. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

export type SourceKind = 'json' | 'yaml' | 'csv';

/** What a text is, by the name of its file and, where that tells nothing, by how it begins. */
export function kindOfSource({ name, text }: SourceFile): SourceKind {
  if (/\.ya?ml$/i.test(name)) return 'yaml';
  if (/\.[ct]sv$/i.test(name)) return 'csv';
  if (/\.json$/i.test(name)) return 'json';
  if (/^\s*[{[]/.test(text)) return 'json';
  // A table's first line names columns; an entry's first line is a comment, a document mark or a field with its value.
  const first = /^\ufeff?(?:[ \t]*(?:#.*)?\r?\n)*(.*)/.exec(text)?.[1] ?? '';
  if (/^(?:---|%YAML|[a-z]+:(?:\s|$))/.test(first)) return 'yaml';
  return /\S/.test(first) ? 'csv' : 'json';
}

/** More would bury the first, which is usually the cause. */
export const ISSUE_LIMIT = 50;

/** What a file holds, before it is laid beside what the reader has. */
export interface Content {
  /** Own entries: of an export, or the rows of a list. */
  readonly entries: readonly OwnEntry[];
  /** Entries in the form of the repository: of the reader's own or of the bundled reference, as their ids tell. */
  readonly whole: readonly OwnEntry[];
  readonly edits: readonly Edit[];
  readonly hidden: Hidden;
  /** In their order. A pack's own file says nothing of its switches. */
  readonly packs: readonly BroughtPack[];
  /** What became of entries that are no more. */
  readonly gone: readonly Gone[];
}

export type BroughtPack = Pick<InstalledPack, 'pack'> & Partial<InstalledPack>;

export type ReadContent = { readonly ok: true; readonly content: Content } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Says how far reading has come, 0 to 1. */
export type Progress = (done: number) => void;
