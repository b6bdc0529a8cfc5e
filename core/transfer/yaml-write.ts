/** Entries as YAML in the repository's form: the schema's order, short things on one line, facts and sources one field a line. */
import { stringify } from 'yaml';
import { EntrySchema } from '#core/entry/schema.ts';
import type { OwnEntry } from '#core/overlay/document.ts';

const ORDER: readonly string[] = [...Object.keys(EntrySchema.entries), 'note'];
/** Lists whose items are long: one field a line. */
const LONG: readonly string[] = ['facts', 'relations'];

/** One entry as a document of its own, without marks or comments around it. Reading it gives the entry back. */
export function entryYaml(entry: OwnEntry): string {
  return ORDER.flatMap((key) => fieldLines(key, entry[key as keyof OwnEntry]))
    .map((line) => `${line}\n`)
    .join('');
}

/** Many entries as the documents of one file. */
export function entriesYaml(entries: readonly OwnEntry[]): string {
  return entries.map((entry) => `---\n${entryYaml(entry)}`).join('');
}

function fieldLines(key: string, value: unknown): string[] {
  if (isEmpty(value)) return [];
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== 'object')) return [`${key}: ${flow(value)}`];
    return [`${key}:`, ...value.flatMap((item: object) => (LONG.includes(key) ? itemLines(item) : [`  - ${flow(item)}`]))];
  }
  if (key === 'examples') {
    const sides = Object.entries(value as Record<string, readonly string[]>).filter(([, sentences]) => sentences.length > 0);
    return [`${key}:`, ...sides.flatMap(([side, sentences]) => [`  ${side}:`, ...sentences.map((sentence) => `    - ${flow(sentence)}`)])];
  }
  if (key === 'sources') {
    return [`${key}:`, ...Object.entries(value as Record<string, object>).flatMap(([id, source]) => [`  ${flow(id)}:`, ...pairs(source).map((pair) => `    ${pair}`)])];
  }
  return [`${key}: ${flow(value)}`];
}

/** What the schema fills in by itself need not be written. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true;
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) ? value.length === 0 : Object.values(value).every((item) => Array.isArray(item) && item.length === 0);
}

function itemLines(item: object): string[] {
  return pairs(item).map((pair, place) => `${place === 0 ? '  - ' : '    '}${pair}`);
}

function pairs(item: object): string[] {
  return Object.entries(item)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${flow(value)}`);
}

/** A value on one line: braces with a space inside, brackets without, as all entry files have it. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{ ${pairs(value).join(', ')} }`;
  // In brackets, so that what means something inside them is put in quotes.
  return stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0, singleQuote: true }).trimEnd().slice(1, -1);
}
