/** An own or edited entry as the repository would take it, with what it still lacks said at its top. */
import * as v from 'valibot';
import { type Entry, EntrySchema } from '#core/entry/schema.ts';
import { SCHEMA_LINE } from '#core/entry/schema-line.ts';
import type { OwnEntry } from '#core/overlay/document.ts';
import { issueOf } from '#core/overlay/parse.ts';
import { entryYaml } from './yaml-write.ts';

/** What a rule of the reference has to say of an entry that follows the schema: where, and what. */
export type JudgeEntry = (entry: Entry, known: KnownEntries) => readonly { readonly path: string; readonly message: string }[];

export interface KnownEntries {
  /** Bundled entries that this one may point at, and the one that has its id. */
  readonly byId: ReadonlyMap<string, Entry>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export interface Contribution {
  readonly fileName: string;
  readonly text: string;
  /** What is missing before the check is content; empty when it is complete as far as can be seen here. */
  readonly missing: readonly string[];
}

/** Own ids begin with this; the repository's do not. */
const OWN = /^own-/;

/**
 * The file of one entry. The reader's note stays out of it: it was written for nobody else.
 * @param entry as it stands: of the reader's own, or a bundled one with the edits laid over it.
 */
export function contributionOf(entry: OwnEntry, known: KnownEntries, judge: JudgeEntry): Contribution {
  const { note: _note, ...rest } = entry;
  const id = entry.id.replace(OWN, '');
  const written = { ...rest, id };
  const result = v.safeParse(EntrySchema, written);
  const found = result.success ? judge(result.output, known) : result.issues.map(issueOf);
  const missing = found.map(({ path, message }) => oneLine(path === '' ? message : `${path}: ${message}`));
  if (id !== entry.id && known.byId.has(id)) missing.unshift(`id: The reference has an entry "${id}": change that one, or find another id`);
  const head = missing.length === 0 ? [] : ['# Before the reference can take it, this is to be done:', ...missing.map((line) => `# - ${line}`)];
  return { fileName: `${id}.yaml`, text: `${[SCHEMA_LINE, ...head].join('\n')}\n${entryYaml(written)}`, missing };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
