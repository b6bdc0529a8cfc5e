/** Reading a pack's file: all of it or nothing. */
import * as v from 'valibot';
import type { Issue } from '#core/contract/overlay.ts';
import { jsonLines } from '#core/overlay/json-lines.ts';
import { ISSUE_LIMIT, issueOf, syntaxIssue } from '#core/overlay/parse.ts';
import { PACK_FORMAT, PACK_VERSION, type Pack, PackFileSchema } from './document.ts';
import { packIssues } from './validate.ts';

export type ReadPack = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads the text of a pack, or says what is wrong with it, with line and field of each problem. */
export function readPack(text: string): ReadPack {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, issues: [syntaxIssue(text)] };
  }
  const read = parsePack(raw);
  if (read.ok) return read;
  const lines = jsonLines(text);
  const issues = read.issues.slice(0, ISSUE_LIMIT);
  return { ok: false, issues: issues.map((issue) => ({ ...issue, line: lines.lineOf(issue.path === '' ? [] : issue.path.split('.')) })) };
}

function parsePack(raw: unknown): ReadPack {
  const { format, version } = (typeof raw === 'object' && raw !== null ? raw : {}) as { format?: unknown; version?: unknown };
  if (format !== PACK_FORMAT) return { ok: false, issues: [{ path: 'format', message: otherFormat(format) }] };
  if (typeof version === 'number' && version > PACK_VERSION)
    return { ok: false, issues: [{ path: 'version', message: `Version ${version} is newer than this Fieldnote can read (${PACK_VERSION})` }] };
  const result = v.safeParse(PackFileSchema, raw);
  if (!result.success) return { ok: false, issues: result.issues.map(issueOf) };
  const { $schema: _schema, ...pack } = result.output;
  const issues = packIssues(pack);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, pack };
}

function otherFormat(format: unknown): string {
  if (format === 'fieldnote-overlay') return 'This is an export of entries: it is brought in under “My entries”, “Import”';
  if (format === 'fieldnote-backup') return 'This is a backup: it is restored in the settings, under “Backup”';
  return `Not a pack: "format" is not "${PACK_FORMAT}"`;
}

/** Tells whether a text is a pack's, readable or not. */
export function isPackText(text: string): boolean {
  // Read whole only where the word is there at all: it also stands in exports that hold packs.
  if (!text.includes(PACK_FORMAT)) return false;
  try {
    return (JSON.parse(text) as { format?: unknown } | null)?.format === PACK_FORMAT;
  } catch {
    return false;
  }
}
