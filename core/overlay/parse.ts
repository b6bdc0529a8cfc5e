/** Reading an overlay: from storage, or from a file somebody sends. */
import * as v from 'valibot';
import type { Issue } from '#core/contract/overlay.ts';
import { InstalledPackSchema } from '#core/pack/document.ts';
import { packIssues, twice } from '#core/pack/validate.ts';
import { EditSchema, EMPTY_OVERLAY, HiddenSchema, OVERLAY_FORMAT, OVERLAY_VERSION, type Overlay, OverlaySchema, OwnEntrySchema } from './document.ts';
import { GoneSchema } from './gone.ts';
import { JsonError, jsonLines } from './json-lines.ts';
import { isNewer, migrateOverlay } from './migrations.ts';
import { tidy } from './operations.ts';

type Raw = Record<string, unknown>;

export type Parsed =
  | { readonly ok: true; readonly overlay: Overlay }
  /** `newer`: written by a later Fieldnote than this one. */
  | { readonly ok: false; readonly why: 'damaged' | 'newer'; readonly issues: readonly Issue[] };

/** More would bury the first, which is usually the cause. */
export const ISSUE_LIMIT = 50;

/** Validates a parsed document of this or an older version. */
export function parseOverlay(raw: unknown): Parsed {
  if (typeof raw === 'object' && raw !== null && (raw as Raw).format === 'fieldnote-backup') {
    return { ok: false, why: 'damaged', issues: [{ path: 'format', message: 'This is a backup: it is restored in the settings, under “Backup”' }] };
  }
  if (typeof raw !== 'object' || raw === null || (raw as Raw).format !== OVERLAY_FORMAT) {
    return { ok: false, why: 'damaged', issues: [{ path: 'format', message: `Not a Fieldnote file: "format" is not "${OVERLAY_FORMAT}"` }] };
  }
  if (isNewer(raw)) {
    return {
      ok: false,
      why: 'newer',
      issues: [{ path: 'version', message: `Version ${String((raw as Raw).version)} is newer than this Fieldnote can read (${OVERLAY_VERSION})` }],
    };
  }
  const result = v.safeParse(OverlaySchema, migrateOverlay(raw));
  if (!result.success) return { ok: false, why: 'damaged', issues: result.issues.slice(0, ISSUE_LIMIT).map(issueOf) };
  const issues = duplicates(result.output);
  if (issues.length > 0) return { ok: false, why: 'damaged', issues: issues.slice(0, ISSUE_LIMIT) };
  return { ok: true, overlay: tidy(result.output) };
}

/** What can still be read of a damaged document, record by record. */
export function salvageOverlay(raw: unknown): Overlay {
  if (typeof raw !== 'object' || raw === null || (raw as Raw).format !== OVERLAY_FORMAT || isNewer(raw)) return EMPTY_OVERLAY;
  const { entries, edits, hidden, packs, gone } = migrateOverlay(raw) as Raw;
  const readable = <const T extends v.GenericSchema>(schema: T, list: unknown): v.InferOutput<T>[] =>
    (Array.isArray(list) ? list : []).flatMap((one) => {
      const parsed = v.safeParse(schema, one);
      return parsed.success ? [parsed.output] : [];
    });
  const first = <T>(list: readonly T[], idOf: (one: T) => string): T[] => [...new Map([...list].reverse().map((one) => [idOf(one), one])).values()].reverse();
  const terms = v.safeParse(HiddenSchema, hidden);
  return tidy({
    ...EMPTY_OVERLAY,
    entries: first(readable(OwnEntrySchema, entries), ({ id }) => id),
    edits: first(readable(EditSchema, edits), ({ id }) => id),
    hidden: terms.success ? terms.output : EMPTY_OVERLAY.hidden,
    packs: first(
      readable(InstalledPackSchema, packs).filter(({ pack }) => packIssues(pack).length === 0),
      ({ pack }) => pack.id,
    ),
    gone: first(readable(GoneSchema, gone), ({ id }) => id),
  });
}

/** Reads the text of a file: as `parseOverlay`, with the line of every issue. */
export function parseOverlayText(text: string): Parsed {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, why: 'damaged', issues: [syntaxIssue(text)] };
  }
  const parsed = parseOverlay(raw);
  if (parsed.ok) return parsed;
  const lines = jsonLines(text);
  return { ...parsed, issues: parsed.issues.map((issue) => ({ ...issue, line: lines.lineOf(issue.path === '' ? [] : issue.path.split('.')) })) };
}

/** A schema's issue in our words' shape. A union is only as clear as its members, so the deepest member speaks. */
export function issueOf(issue: v.BaseIssue<unknown>): Issue {
  const deepest = (issue.issues ?? []).reduce<v.BaseIssue<unknown> | undefined>((best, one) => ((one.path?.length ?? 0) > (best?.path?.length ?? 0) ? one : best), undefined);
  const path = [...(issue.path ?? []), ...(deepest?.path ?? [])].map((step) => String(step.key)).join('.');
  return { path, message: (deepest ?? issue).message };
}

/** Where and how a text stops being JSON. */
export function syntaxIssue(text: string): Issue {
  try {
    jsonLines(text);
  } catch (error) {
    if (error instanceof JsonError) return { path: '', message: error.message, line: error.line };
  }
  return { path: '', message: 'Not JSON', line: 1 };
}

/** Two own entries, edits or packs of one id: which one is meant, nobody can know. */
function duplicates({ entries, edits, packs, gone }: Overlay): Issue[] {
  return [
    ...twice(entries, (place) => `entries.${place}.id`),
    ...twice(edits, (place) => `edits.${place}.id`),
    ...twice(gone, (place) => `gone.${place}.id`),
    ...twice(
      packs.map(({ pack }) => pack),
      (place) => `packs.${place}.pack.id`,
    ),
    ...packs.flatMap(({ pack }, place) => packIssues(pack).map((issue) => ({ ...issue, path: `packs.${place}.pack.${issue.path}` }))),
  ];
}
