/** Reads the YAML entries from disk, keeping for every value the line it stands on. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { type Entry, EntrySchema } from '#core/entry/schema.ts';
import type { EntryFile, Finding } from './entry-file.ts';
import { hash, keep, readKept, versionOf } from './kept.ts';

/** Where a value stands in a text; parses it when first asked. */
function locator(text: string, parsed?: { document: Document; lines: LineCounter }): EntryFile['lineOf'] {
  return (keys) => {
    parsed ??= parseYaml(text);
    for (let depth = keys.length; depth > 0; depth--) {
      const node = parsed.document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return parsed.lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

function parseYaml(text: string): { document: Document; lines: LineCounter } {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, version: '1.2', strict: true, uniqueKeys: true }), lines };
}

/** Parses one file. Never throws on bad content: it becomes findings. */
export function parseEntry(file: string, text: string): EntryFile {
  const parsed = parseYaml(text);
  const { document } = parsed;
  const lineOf = locator(text, parsed);
  const findings: Finding[] = [];
  const report = (line: number, message: string) => findings.push({ file, line, rule: 'schema', level: 'error', message });
  for (const error of document.errors) report(error.linePos?.[0].line ?? 1, error.message.split('\n')[0] ?? 'Not YAML');
  if (findings.length > 0) return { file, text, entry: undefined, findings, lineOf };
  const result = v.safeParse(EntrySchema, document.toJS());
  if (!result.success) {
    for (const issue of result.issues) {
      const keys = issue.path?.map((step) => step.key as string | number) ?? [];
      report(lineOf(keys), `${keys.join('.') || 'entry'}: ${issue.message}`);
    }
  }
  return { file, text, entry: result.success ? result.output : undefined, findings, lineOf };
}

/** Reads every entry below `folder` (the `entries` folder), in a fixed order. */
export function loadEntries(folder: string): EntryFile[] {
  const keptIn = keptFile(folder);
  const known = readKeptEntries(keptIn);
  const kept: Record<string, Entry> = {};
  let news = false;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.split(path.sep).join('/'))
    .sort()
    .map((name): EntryFile => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const key = hash(text);
      const before = known[key];
      const file = before ? { file: name, text, entry: before, findings: [], lineOf: locator(text) } : parseEntry(name, text);
      if (file.entry) kept[key] = file.entry;
      news ||= before === undefined && file.entry !== undefined;
      return file;
    });
  if (news) keep(keptIn, JSON.stringify(kept));
  return files;
}

/*
 * Parsing YAML with positions costs about a millisecond an entry, three seconds over the whole reference, and every tool
 * begins with it. What was parsed and found in order is kept by the hash of its text.
 */
const PARSERS = ['core/entry', 'scripts/reference/load.ts', 'package-lock.json'];

function keptFile(folder: string): string {
  return `entries-${hash(path.resolve(folder)).slice(0, 8)}-${versionOf(PARSERS)}.json`;
}

function readKeptEntries(file: string): Readonly<Record<string, Entry>> {
  try {
    return JSON.parse(readKept(file)?.toString('utf8') ?? '{}') as Record<string, Entry>;
  } catch {
    return {};
  }
}
