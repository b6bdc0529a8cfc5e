/** One file with all that a reader made of Fieldnote: the overlay, the site rules, the settings. */
import * as v from 'valibot';
import type { Issue } from '#core/contract/overlay.ts';
import type { Overlay } from '#core/overlay/document.ts';
import { jsonLines } from '#core/overlay/json-lines.ts';
import { tidy } from '#core/overlay/operations.ts';
import { issueOf, parseOverlay, syntaxIssue } from '#core/overlay/parse.ts';
import type { Rules } from '#core/sites/rules.ts';
import { RulesSchema } from '#core/sites/schema.ts';

export const BACKUP_FORMAT = 'fieldnote-backup';
const BACKUP_VERSION = 1;

/** Rules that outlive the browser's session, without the session. */
export const LastingRulesSchema = v.strictObject({
  mode: RulesSchema.entries.mode,
  paused: v.boolean(),
  rules: v.array(v.strictObject({ host: RulesSchema.entries.rules.item.entries.host, exact: v.boolean(), on: v.boolean() })),
});
export type LastingRules = v.InferOutput<typeof LastingRulesSchema>;

/** By name; what a version does not know, it leaves at its default. */
export const SettingValuesSchema = v.record(v.string(), v.union([v.string(), v.array(v.string())]));
export type SettingValues = v.InferOutput<typeof SettingValuesSchema>;

export interface Backup {
  readonly overlay: Overlay;
  readonly rules: LastingRules;
  readonly settings: SettingValues;
}

const FileSchema = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.literal(BACKUP_VERSION),
  overlay: v.unknown(),
  rules: LastingRulesSchema,
  settings: SettingValuesSchema,
});

/** The rules that a backup keeps. */
export function lastingRules({ mode, paused, rules }: Rules): LastingRules {
  return { mode, paused, rules: rules.filter(({ session }) => session === undefined).map(({ host, exact, on }) => ({ host, exact, on })) };
}

/** The text of a backup: the same state gives the same bytes. */
export function backupText({ overlay, rules, settings }: Backup): string {
  return `${JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, overlay: tidy(overlay), rules, settings }, null, 2)}\n`;
}

export type ReadBackup = { readonly ok: true; readonly backup: Backup } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads the text of a backup: all of it or nothing, with the line and field of each problem. */
export function readBackup(text: string): ReadBackup {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, issues: [syntaxIssue(text)] };
  }
  const fail = (issues: readonly Issue[]): ReadBackup => {
    const lines = jsonLines(text);
    return { ok: false, issues: issues.map((issue) => ({ ...issue, line: lines.lineOf(issue.path === '' ? [] : issue.path.split('.')) })) };
  };
  const { format, version } = (typeof raw === 'object' && raw !== null ? raw : {}) as { format?: unknown; version?: unknown };
  if (format !== BACKUP_FORMAT) return fail([{ path: 'format', message: `Not a backup of Fieldnote: "format" is not "${BACKUP_FORMAT}"` }]);
  if (typeof version === 'number' && version > BACKUP_VERSION)
    return fail([{ path: 'version', message: `Version ${version} is newer than this Fieldnote can read (${BACKUP_VERSION})` }]);
  const result = v.safeParse(FileSchema, raw);
  const overlay = parseOverlay((raw as { overlay?: unknown }).overlay);
  const issues = [
    ...(result.success ? [] : result.issues.map(issueOf)),
    ...(overlay.ok ? [] : overlay.issues.map((issue) => ({ ...issue, path: issue.path === '' ? 'overlay' : `overlay.${issue.path}` }))),
  ];
  if (!result.success || !overlay.ok) return fail(issues);
  const { rules, settings } = result.output;
  return { ok: true, backup: { overlay: overlay.overlay, rules, settings } };
}
