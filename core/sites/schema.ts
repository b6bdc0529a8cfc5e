/** Schema of the rules document, for the background and the extension's pages. */
import * as v from 'valibot';
import { freshRules, RULES_VERSION, type Rules } from './rules.ts';

/** Lower case, without port; empty for local files. A leading or doubled dot would match by accident. */
export const HostSchema = v.pipe(v.string(), v.maxLength(253), v.regex(/^(?:[^.\s/]+(?:\.[^.\s/]+)*)?$/u, 'A host name'));

export const RuleSchema = v.strictObject({ host: HostSchema, exact: v.boolean(), on: v.boolean(), session: v.optional(v.string()) });

export const RulesSchema = v.strictObject({
  version: v.literal(RULES_VERSION),
  mode: v.picklist(['except', 'only']),
  paused: v.boolean(),
  session: v.string(),
  rules: v.array(RuleSchema),
}) satisfies v.GenericSchema<Rules, Rules>;

/**
 * Turns a document of an older version into one of the next; the place in the list is the version it takes. Empty so
 * far: version 1 is the first.
 */
const MIGRATIONS: readonly ((document: Record<string, unknown>) => Record<string, unknown>)[] = [];

/**
 * Reads a stored document. What cannot be read gives fresh rules: a lost list of sites is better than an extension that
 * does nothing, and `readable` says so.
 */
export function parseRules(stored: unknown): { readonly rules: Rules; readonly readable: boolean } {
  if (stored === undefined || stored === null) return { rules: freshRules(), readable: true };
  let document = stored as Record<string, unknown>;
  for (const [i, migrate] of MIGRATIONS.entries()) if (document.version === i + 1) document = migrate(document);
  const result = v.safeParse(RulesSchema, document);
  return result.success ? { rules: result.output, readable: true } : { rules: freshRules(), readable: false };
}
