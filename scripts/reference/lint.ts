/** Runs every rule over every entry. */
import type { Entry } from '#core/entry/schema.ts';
import type { EntryFile, Finding } from './entry-file.ts';
import { collisions } from './rules/collisions.ts';
import { everyday } from './rules/everyday.ts';
import { formatting } from './rules/formatting.ts';
import { OF_ONE_ENTRY } from './rules/of-one-entry.ts';
import { place } from './rules/place.ts';
import type { Detect, Rule, RuleContext } from './rules/rule.ts';
import { totals } from './rules/totals.ts';

export const RULES: readonly Rule[] = [place, formatting, ...OF_ONE_ENTRY, collisions, everyday];

export interface LintOptions {
  /** Detection over these entries, for the rule on examples; without it the sentences are not tried. */
  readonly detect?: Detect;
  /** Collisions in the gazetteer of these entries; without it only names that two entries write are seen. */
  readonly collide?: RuleContext['collide'];
  /** Text of `totals.yaml`; without it the totals are not held to anything. */
  readonly totals?: string;
  /** Files to judge; the others are only looked up. */
  readonly only?: (file: EntryFile) => boolean;
}

/**
 * All findings over the files, in file and line order.
 * @param today the day to judge "not in the future" by, `YYYY-MM-DD`.
 */
export function lint(files: readonly EntryFile[], redirects: RuleContext['redirects'], today: string, options: LintOptions = {}): Finding[] {
  const { detect, collide, only = () => true } = options;
  const judged = files.filter(only);
  const byId = new Map<string, Entry>();
  const findings: Finding[] = judged.flatMap((file) => file.findings);
  for (const file of files) {
    if (!file.entry) continue;
    if (byId.has(file.entry.id)) findings.push({ file: file.file, line: 1, rule: 'unique', level: 'error', message: `The id "${file.entry.id}" is taken` });
    byId.set(file.entry.id, file.entry);
  }
  const context: RuleContext = { byId, redirects, today, detect, collide };
  for (const file of judged) {
    if (!file.entry) continue;
    for (const rule of RULES) {
      for (const complaint of rule.check(file.entry, context, file)) {
        findings.push({ file: file.file, line: complaint.line ?? file.lineOf(complaint.at), rule: rule.name, level: complaint.level ?? 'error', message: complaint.message });
      }
    }
  }
  if (options.totals !== undefined) findings.push(...totals([...byId.values()], options.totals));
  return findings.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
