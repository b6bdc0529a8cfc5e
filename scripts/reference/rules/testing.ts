/** One rule over entries written in a test. */
import { parseEntry } from '../load.ts';
import type { Rule, RuleContext } from './rule.ts';

/** An entry of twelve lines: `aliases` on line 7, `examples` from line 8, the rest after. */
export function entryText({ id = 'ex-1', aliases = ['{ text: EX-1, type: designation }'], yes = [] as string[], no = [] as string[] } = {}): string {
  return `# yaml-language-server: $schema=../../entry.schema.json
id: ${id}
name: EX-1
kind: missile
origin: [RU]
summary: A missile.
aliases: [${aliases.join(', ')}]
examples:
  yes: ${JSON.stringify(yes)}
  no: ${JSON.stringify(no)}
checked: '2026-01-01'
`;
}

/** What the rule says about the first of the texts, as `line: message`, with all of them in the reference. */
export function judge(rule: Rule, texts: readonly string[], more: Partial<RuleContext> = {}): string[] {
  const files = texts.map((text) => parseEntry('missile/ex-1.yaml', text));
  const byId = new Map(files.map(({ entry, findings }) => [entry?.id ?? '', entry ?? raise(findings[0]?.message)]));
  const [file] = files;
  if (!file?.entry) throw new Error('No entry to judge');
  const context: RuleContext = { byId, redirects: new Map(), today: '2026-11-22', ...more };
  return [...rule.check(file.entry, context, file)].map(({ at, line, message }) => `${line ?? file.lineOf(at)}: ${message}`);
}

function raise(message = 'Not an entry'): never {
  throw new Error(message);
}
