/** Reads the YAML entries from disk, keeping for every value the line it stands on. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { type Entry, EntrySchema } from '#core/entry/schema.ts';

/** What a rule reports: where and what, in words that tell how to mend it. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly level: 'error' | 'warning';
  readonly message: string;
}

/** One entry file as read: the raw text, and the entry when it follows the schema. */
export interface EntryFile {
  /** Path below the reference folder, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly document: Document;
  readonly entry: Entry | undefined;
  readonly findings: readonly Finding[];
  /** Line (from 1) of the value at a path of keys and indices, or of its nearest parent. */
  lineOf(keys: readonly (string | number)[]): number;
}

/** Parses one file. Never throws on bad content: it becomes findings. */
export function parseEntry(file: string, text: string): EntryFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', strict: true, uniqueKeys: true });
  const lineOf = (keys: readonly (string | number)[]): number => {
    for (let depth = keys.length; depth > 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  const findings: Finding[] = [];
  const report = (line: number, message: string) => findings.push({ file, line, rule: 'schema', level: 'error', message });
  for (const error of document.errors) report(error.linePos?.[0].line ?? 1, error.message.split('\n')[0] ?? 'Not YAML');
  if (findings.length > 0) return { file, text, document, entry: undefined, findings, lineOf };
  const result = v.safeParse(EntrySchema, document.toJS());
  if (!result.success) {
    for (const issue of result.issues) {
      const keys = issue.path?.map((step) => step.key as string | number) ?? [];
      report(lineOf(keys), `${keys.join('.') || 'entry'}: ${issue.message}`);
    }
  }
  return { file, text, document, entry: result.success ? result.output : undefined, findings, lineOf };
}

/** Reads every entry below `folder` (the `entries` folder), in a fixed order. */
export function loadEntries(folder: string): EntryFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.split(path.sep).join('/'))
    .sort()
    .map((name) => parseEntry(name, readFileSync(path.join(folder, name), 'utf8')));
}
