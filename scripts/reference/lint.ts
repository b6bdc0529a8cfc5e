/** Runs every rule over every entry. */
import type { Entry } from '#core/entry/schema.ts';
import type { EntryFile, Finding } from './load.ts';
import { citations } from './rules/citations.ts';
import { dates } from './rules/dates.ts';
import { place } from './rules/place.ts';
import { prose } from './rules/prose.ts';
import { relations } from './rules/relations.ts';
import type { Rule, RuleContext } from './rules/rule.ts';
import { sources } from './rules/sources.ts';
import { values } from './rules/values.ts';

export const RULES: readonly Rule[] = [place, citations, values, dates, relations, sources, prose];

/**
 * All findings over the files, in file and line order.
 * @param today the day to judge "not in the future" by, `YYYY-MM-DD`.
 */
export function lint(files: readonly EntryFile[], redirects: RuleContext['redirects'], today: string): Finding[] {
  const byId = new Map<string, Entry>();
  const findings: Finding[] = files.flatMap((file) => file.findings);
  for (const file of files) {
    if (!file.entry) continue;
    if (byId.has(file.entry.id)) findings.push({ file: file.file, line: 1, rule: 'unique', level: 'error', message: `The id "${file.entry.id}" is taken` });
    byId.set(file.entry.id, file.entry);
  }
  const context: RuleContext = { byId, redirects, today };
  for (const file of files) {
    if (!file.entry) continue;
    for (const rule of RULES) {
      for (const complaint of rule.check(file.entry, context, file)) {
        findings.push({ file: file.file, line: file.lineOf(complaint.at), rule: rule.name, level: complaint.level ?? 'error', message: complaint.message });
      }
    }
  }
  return findings.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}
