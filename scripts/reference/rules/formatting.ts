import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { EntrySchema } from '#core/entry/schema.ts';
import { SCHEMA_LINE } from '#core/entry/schema-line.ts';
import type { Complaint, Rule } from './rule.ts';

const ORDER: readonly string[] = Object.keys(EntrySchema.entries);

/** The key that a line begins, when it begins one at the top level: whatever belongs to a value is indented. */
function topKey(line: string): string | undefined {
  return /^([A-Za-z][\w-]*):(?:\s|$)/.exec(line)?.[1];
}

/** Line ends, blanks, the schema line, and the keys in the schema's order. `fixFormatting` mends all of it. */
export const formatting: Rule = {
  name: 'formatting',
  *check(_entry, _context, { text }): Iterable<Complaint> {
    const say = (line: number, message: string): Complaint => ({ at: [], line, message: `${message} (--fix mends it)` });
    const lines = text.split('\n');
    if (lines[0]?.trimEnd() !== SCHEMA_LINE) yield say(1, `The first line is ${SCHEMA_LINE}`);
    // Said once: such a file has it on every line.
    const carriage = lines.findIndex((line) => line.includes('\r'));
    if (carriage !== -1) yield say(carriage + 1, 'Lines end with LF alone');
    let last = -1;
    for (const [i, line] of lines.entries()) {
      if (line.includes('\t')) yield say(i + 1, 'No tabs');
      if (/ \r?$/.test(line)) yield say(i + 1, 'No space at the end of a line');
      const place = ORDER.indexOf(topKey(line) ?? '');
      if (place === -1) continue;
      if (place < last) yield say(i + 1, `"${ORDER[place]}" comes before "${ORDER[last]}"`);
      last = Math.max(last, place);
    }
    if (!text.endsWith('\n') || text.endsWith('\n\n')) yield say(text.trimEnd().split('\n').length, 'The file ends with one line break');
  },
};

/** Top-level keys with their lines and the comments right above them, in the schema's order. */
function inOrder(lines: readonly string[]): string[] {
  const head: string[] = [];
  const sections: { place: number; lines: string[] }[] = [];
  let comments: string[] = [];
  for (const line of lines) {
    const key = topKey(line);
    if (key === undefined && line.startsWith('#')) comments.push(line);
    else if (key === undefined) (sections.at(-1)?.lines ?? head).push(...comments.splice(0), line);
    else {
      const place = ORDER.indexOf(key);
      sections.push({ place: place === -1 ? ORDER.length : place, lines: [...comments.splice(0), line] });
    }
  }
  return [...head, ...sections.sort((a, b) => a.place - b.place).flatMap((section) => section.lines), ...comments];
}

function valueOf(text: string): unknown {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  // Blanks inside a value may be what was wrong with it.
  return JSON.parse(JSON.stringify(document.toJS() ?? null, (_key, value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value)));
}

/** The text as `formatting` wants it; the same text when mending would change more than its looks. */
export function fixFormatting(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .trimEnd()
    .split('\n')
    .map((line) =>
      line
        .replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  '))
        .replaceAll('\t', ' ')
        .trimEnd(),
    )
    .filter((line) => !/^#\s*yaml-language-server:/.test(line));
  const fixed = `${[SCHEMA_LINE, ...inOrder(lines)].join('\n')}\n`;
  const value = valueOf(fixed);
  return value !== undefined && isDeepStrictEqual(value, valueOf(text) ?? value) ? fixed : text;
}
