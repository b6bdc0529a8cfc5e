/** Reads and judges the whole reference folder: entries, redirects and cue lists. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Entry } from '#core/entry/schema.ts';
import type { CueLists } from '#core/gazetteer/compile.ts';
import type { EntryFile, Finding } from './entry-file.ts';
import { lint } from './lint.ts';
import { loadEntries } from './load.ts';

const Words = v.array(v.string());
const CuesSchema = v.object({ military: Words, strong: Words, veto: Words, person: Words, speech: Words, places: Words });
const RedirectsSchema = v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1)));

export interface ReferenceFolder {
  /** The one that holds `entries/`. */
  readonly folder: string;
  readonly files: readonly EntryFile[];
  readonly entries: readonly Entry[];
  readonly cues: CueLists;
  readonly redirects: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads `folder` (the one that holds `entries/`). Entries that do not follow the schema are left out: `findingsOf` tells them.
 * @throws Error when the shared lists are not as expected.
 */
export function readReference(folder: string): ReferenceFolder {
  const files = loadEntries(path.join(folder, 'entries'));
  return {
    folder,
    files,
    entries: files.flatMap((file) => file.entry ?? []),
    cues: readList(path.join(folder, 'cues.yaml'), CuesSchema, { military: [], strong: [], veto: [], person: [], speech: [], places: [] }),
    redirects: readList(path.join(folder, 'redirects.yaml'), RedirectsSchema, {}),
  };
}

/**
 * What the rules say of a reference, the example sentences apart.
 * @param today the day that "not in the future" is judged by, `YYYY-MM-DD`.
 */
export function findingsOf({ files, redirects }: ReferenceFolder, today: string): Finding[] {
  return lint(files, new Map(Object.entries(redirects)), today);
}

function readList<T extends v.GenericSchema>(file: string, schema: T, absent: v.InferOutput<T>): v.InferOutput<T> {
  if (!existsSync(file)) return absent;
  const result = v.safeParse(schema, parse(readFileSync(file, 'utf8')) ?? {});
  if (!result.success) throw new Error(`${file}: ${v.summarize(result.issues)}`);
  return result.output;
}
