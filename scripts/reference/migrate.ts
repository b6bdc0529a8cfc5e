/**
 * One change to many entry files, as code: `migrations/NNNN-name.ts`. Each may be run again at any time, on a reference
 * that others have written to since; where nothing is left to change it changes nothing.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Document } from 'yaml';
import { readEntryDocument, writeEntryDocument } from './entry-document.ts';
import { parseEntry } from './load.ts';

/** What a file in `migrations/` exports, as `migration`. */
export interface Migration {
  /** What it changes and why, in one line. */
  readonly about: string;
  /** Changes an entry in place, by nothing but what stands in it. Gives a line for each change. */
  change(entry: Document): string[];
}

const FOLDER = path.join(import.meta.dirname, 'migrations');
const NAME = /^\d{4}-[a-z0-9-]+$/;

/** Names of all migrations, without `.ts`, in the order of their numbers. */
export function migrationNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/** @throws Error for a name that is not a migration's, or a file that exports none. */
export async function loadMigration(name: string): Promise<Migration> {
  if (!NAME.test(name)) throw new Error(`"${name}" is not named like a migration: NNNN-what-it-does`);
  const { migration } = (await import(path.join(FOLDER, `${name}.ts`))) as { migration?: Migration };
  if (!migration) throw new Error(`${name} exports no migration`);
  return migration;
}

export interface Migrated {
  readonly text: string;
  /** A line for each change; none when the text is the same. */
  readonly changes: readonly string[];
}

/**
 * Runs a migration over one file.
 * @param file path below the entries, for messages.
 * @throws Error when the file is not YAML, when what comes out is no entry, or when a second run would change it again.
 */
export function migrate(migration: Migration, file: string, text: string): Migrated {
  const document = readEntryDocument(text);
  const changes = migration.change(document);
  if (changes.length === 0) return { text, changes };
  const changed = writeEntryDocument(document);
  const [finding] = parseEntry(file, changed).findings;
  if (finding) throw new Error(`${file}:${finding.line}: would be no entry any more: ${finding.message}`);
  const again = migration.change(readEntryDocument(changed));
  if (again.length > 0) throw new Error(`${file}: a second run would change it again: ${again.join('; ')}`);
  return { text: changed, changes };
}
