/** The list of sites as a file of its own: to carry it, to share it, to write it by hand. */
import * as v from 'valibot';
import type { Issue } from '#core/contract/overlay.ts';
import { jsonLines } from '#core/overlay/json-lines.ts';
import { ISSUE_LIMIT, issueOf, syntaxIssue } from '#core/overlay/parse.ts';
import { hostOf } from '#core/sites/host.ts';
import type { Rule } from '#core/sites/rules.ts';
import { HostSchema } from '#core/sites/schema.ts';

export const SITES_FORMAT = 'fieldnote-sites';
export const SITES_VERSION = 1;
/** Every page that is opened reads the whole list. */
export const SITES_LIMIT = 2_000;

/** A host as rules have it; empty for local files. What a browser would write differently matches no page. */
const FileHostSchema = v.pipe(
  v.string(),
  v.check((host) => v.is(HostSchema, host) && (host === '' || hostOf(`https://${host}/`) === host), 'Not the host of a site: lower-case, without "https://", port or path'),
);

export const SitesFileSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(SITES_FORMAT),
  version: v.literal(SITES_VERSION),
  rules: v.pipe(
    v.array(v.strictObject({ host: FileHostSchema, exact: v.optional(v.boolean(), false), on: v.boolean() })),
    v.maxLength(SITES_LIMIT, `More than ${SITES_LIMIT} sites`),
  ),
});

/** A rule without the session: one that lasts. */
export type LastingRule = v.InferOutput<typeof SitesFileSchema>['rules'][number];

export type ReadSites = { readonly ok: true; readonly rules: readonly LastingRule[] } | { readonly ok: false; readonly issues: readonly Issue[] };

/** The text of a file with the rules that last. */
export function sitesText(rules: readonly Rule[]): string {
  const lasting = rules.filter(({ session }) => session === undefined).map(({ host, exact, on }) => ({ host, exact, on }));
  return `${JSON.stringify({ format: SITES_FORMAT, version: SITES_VERSION, rules: lasting }, null, 2)}\n`;
}

/** Reads such a text: all of it or nothing, with line and field of each problem. */
export function readSites(text: string): ReadSites {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, issues: [syntaxIssue(text)] };
  }
  const { format, version } = (typeof raw === 'object' && raw !== null ? raw : {}) as { format?: unknown; version?: unknown };
  const lines = jsonLines(text);
  const fail = (issues: readonly Issue[]): ReadSites => ({
    ok: false,
    issues: issues.slice(0, ISSUE_LIMIT).map((issue) => ({ ...issue, line: lines.lineOf(issue.path === '' ? [] : issue.path.split('.')) })),
  });
  if (format !== SITES_FORMAT) return fail([{ path: 'format', message: otherFormat(format) }]);
  if (typeof version === 'number' && version > SITES_VERSION)
    return fail([{ path: 'version', message: `Version ${version} is newer than this Fieldnote can read (${SITES_VERSION})` }]);
  const result = v.safeParse(SitesFileSchema, raw);
  if (!result.success) return fail(result.issues.map(issueOf));
  const { rules } = result.output;
  const first = new Map<string, number>();
  const twice: Issue[] = [];
  for (const [place, rule] of rules.entries()) {
    const before = first.get(keyOf(rule));
    if (before === undefined) first.set(keyOf(rule), place);
    else twice.push({ path: `rules.${place}.host`, message: `"${rule.host}" stands in line ${lines.lineOf(['rules', String(before), 'host'])} already` });
  }
  return twice.length > 0 ? fail(twice) : { ok: true, rules };
}

function otherFormat(format: unknown): string {
  return format === 'fieldnote-backup' ? 'This is a backup: it is restored in the settings, under “Backup”' : `Not a list of sites: "format" is not "${SITES_FORMAT}"`;
}

function keyOf({ host, exact }: Pick<Rule, 'host' | 'exact'>): string {
  return `${host}\n${exact}`;
}

/** A rule of a file beside those that are there. */
export interface SiteRow {
  readonly rule: LastingRule;
  readonly outcome: 'added' | 'changed' | 'skipped';
}

/** What bringing in rules would do: one for the same host takes the place of the one that is there. Nothing is changed here. */
export function planSites(before: readonly Rule[], brought: readonly LastingRule[]): SiteRow[] {
  const there = new Map(before.filter(({ session }) => session === undefined).map((rule) => [keyOf(rule), rule.on]));
  return brought.map((rule) => {
    const on = there.get(keyOf(rule));
    return { rule, outcome: on === undefined ? 'added' : on === rule.on ? 'skipped' : 'changed' };
  });
}
