import { LineCounter, parseDocument } from 'yaml';
import type { Entry } from '#core/entry/schema.ts';
import type { Finding } from '../entry-file.ts';
import { statsOf } from '../stats.ts';

/** What `totals.yaml` may hold a bound for. */
function present(entries: readonly Entry[]): Readonly<Record<string, number>> {
  const { entries: count, facts, verified, relations, realms, unseenWords } = statsOf(entries);
  return { entries: count, facts, verified, instruments: realms.instrument ?? 0, relations, unseenWords };
}

/** What may only fall. */
const CEILINGS: ReadonlySet<string> = new Set(['unseenWords']);

/**
 * The reference does not shrink unnoticed: no total is below its floor, and what may only fall is not above its ceiling. A
 * rule over all entries at once.
 * @param text of `totals.yaml`.
 */
export function totals(entries: readonly Entry[], text: string): Finding[] {
  const counter = new LineCounter();
  const floors = parseDocument(text, { lineCounter: counter });
  const findings: Finding[] = [];
  const report = (key: string, message: string) => {
    const node = floors.get(key, true) as { range?: readonly number[] } | undefined;
    findings.push({ file: '../totals.yaml', line: node?.range ? counter.linePos(node.range[0] ?? 0).line : 1, rule: 'totals', level: 'error', message });
  };
  const actual = present(entries);
  const stated: unknown = floors.toJS() ?? {};
  for (const [key, bound] of Object.entries(stated as object)) {
    const count = actual[key];
    if (count === undefined || typeof bound !== 'number') report(key, `"${key}" is not a total: ${Object.keys(actual).join(', ')}, each a number`);
    else if (CEILINGS.has(key)) {
      if (count > bound) report(key, `${count} ${key}, once ${bound} or fewer: give a new name cues or the page on which you met it (\`seen\`), or look for it in everyday text`);
    } else if (count < bound) report(key, `${count} ${key}, once ${bound} or more: put back what is gone, or lower the floor here on purpose`);
  }
  for (const key of Object.keys(actual)) if (!(key in (stated as object))) report(key, `No bound for "${key}"`);
  return findings;
}
