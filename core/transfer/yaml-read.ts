/** Entry files as the repository holds them: YAML, one entry a document, one or many documents in a file. */
import * as v from 'valibot';
import { Composer, type Document, isMap, isNode, LineCounter, Parser } from 'yaml';
import type { Issue } from '#core/contract/overlay.ts';
import { type OwnEntry, OwnEntrySchema } from '#core/overlay/document.ts';
import { issueOf } from '#core/overlay/parse.ts';
import { entryIssues } from '#core/overlay/validate.ts';
import { ISSUE_LIMIT, type Progress } from './sources.ts';

export type YamlEntries = { readonly ok: true; readonly entries: readonly OwnEntry[] } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads all entries of a text, or none: with one problem there are only issues, with line and field. The reader's leave
 * to be incomplete holds here as well: facts may be unsourced, and there may be a note.
 */
export function readYaml(text: string, onProgress: Progress = () => undefined): YamlEntries {
  const lines = new LineCounter();
  const composer = new Composer({ lineCounter: lines, version: '1.2', strict: true, uniqueKeys: true });
  const entries: OwnEntry[] = [];
  const issues: Issue[] = [];
  const seen = new Map<string, number>();
  const take = (document: Document.Parsed): void => {
    const read = entryOf(document, lines, seen);
    if ('issues' in read) issues.push(...read.issues);
    else if (read.entry) entries.push(read.entry);
  };
  // Token by token: a document is done with before the next one is read, and nothing after the last issue we show is.
  for (const token of new Parser(lines.addNewLine).parse(text)) {
    for (const document of composer.next(token)) {
      take(document);
      if (issues.length >= ISSUE_LIMIT) return { ok: false, issues: issues.slice(0, ISSUE_LIMIT) };
      onProgress((document.range?.[2] ?? 0) / text.length);
    }
  }
  for (const document of composer.end()) take(document);
  if (issues.length > 0) return { ok: false, issues: issues.slice(0, ISSUE_LIMIT) };
  return entries.length > 0 ? { ok: true, entries } : { ok: false, issues: [{ path: '', message: 'There is no entry in it', line: 1 }] };
}

type ReadEntry = { readonly entry: OwnEntry | undefined } | { readonly issues: readonly Issue[] };

/** A document's entry; undefined for one that is empty. */
function entryOf(document: Document.Parsed, lines: LineCounter, seen: Map<string, number>): ReadEntry {
  const first = lines.linePos(document.contents?.range[0] ?? 0).line;
  if (document.errors.length > 0) {
    return { issues: document.errors.map(({ message, pos }) => ({ path: '', message: message.split('\n')[0] ?? 'Not YAML', line: lines.linePos(pos[0]).line })) };
  }
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // Aliases that lead nowhere, or to more than any file means.
    return { issues: [{ path: '', message: error instanceof Error ? error.message : String(error), line: first }] };
  }
  if (value === null) return { entry: undefined };
  if (!isMap(document.contents)) return { issues: [{ path: '', message: 'An entry is a list of fields, each with its value', line: first }] };
  const result = v.safeParse(OwnEntrySchema, value);
  const found = result.success ? entryIssues(result.output) : result.issues.map(issueOf);
  if (found.length > 0 || !result.success) return { issues: found.map((issue) => ({ ...issue, line: lineOf(document, lines, issue.path, first) })) };
  const { id } = result.output;
  const twice = seen.get(id);
  if (twice !== undefined) return { issues: [{ path: 'id', message: `"${id}" stands in line ${twice} already`, line: lineOf(document, lines, 'id', first) }] };
  seen.set(id, lineOf(document, lines, 'id', first));
  return { entry: result.output };
}

/** Line (from 1) of the value at a path joined by dots, or of its nearest parent that is there. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: string, first: number): number {
  const keys = path === '' ? [] : path.split('.');
  for (let depth = keys.length; depth > 0; depth--) {
    const node = document.getIn(
      keys.slice(0, depth).map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
      true,
    );
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return first;
}
