/** A new entry's file, to be filled in. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { KIND_IDS, KINDS, type Kind } from '#core/entry/kinds.ts';
import { ID_PATTERN } from '#core/entry/schema.ts';
import { SCHEMA_LINE } from '#core/entry/schema-line.ts';

/** A string as it may stand in a flow mapping, in quotes where YAML would take it for something else. */
function scalar(text: string): string {
  return /^[\p{L}][\p{L}\p{N} .+/()-]*$/u.test(text) && parse(text) === text ? text : `'${text.replaceAll("'", "''")}'`;
}

/**
 * The text of a new entry: what is known, and empty what must be filled in before the check is content.
 * Every part is there in the schema's order.
 */
export function entryTemplate(kind: Kind, id: string, name: string): string {
  const instrument = KINDS[kind].realm === 'instrument';
  const whose = instrument
    ? 'parties: [] # two to eight ISO 3166 codes; a law: `origin: [XX]`; many parties: `multilateral: true`'
    : 'origin: [] # ISO 3166 codes of the countries that build it';
  return `${SCHEMA_LINE}
# What belongs where: assets/reference/GUIDE.md. Every field: assets/reference/TEMPLATE.yaml. Leave out what no source states.
id: ${id}
name: ${scalar(name)}
kind: ${kind}
${whose}
summary: '' # GUIDE.md, "Summary": one neutral, time-free sentence
# GUIDE.md, "Names": every string that means this entry; what is not \`always\` needs examples below
aliases:
  - { text: ${scalar(name)}, type: ${instrument ? 'full-name' : 'designation'} }
# GUIDE.md, "Status, events, relations": the history, oldest first
status: []
# GUIDE.md, "Facts": five to eight, each with basis, asOf and cites
facts: []
events: []
relations: []
examples:
  yes: []
  no: []
# GUIDE.md, "The law": only pages that you read, recorded as they were shown
sources: {}
`;
}

/**
 * Writes a new entry.
 * @param folder the one that holds `entries/`.
 * @returns the file's path.
 * @throws Error for an unknown kind, an id that is malformed, taken or retired, and a name that does not fit on the card.
 */
export function writeTemplate(folder: string, kind: string, id: string, name: string): string {
  if (!KIND_IDS.some((known) => known === kind)) throw new Error(`"${kind}" is not a kind. The kinds are: ${KIND_IDS.join(', ')}`);
  if (!ID_PATTERN.test(id) || id.length > 80) throw new Error(`"${id}" is not an id: lower-case words and digits joined by hyphens, at most 80 characters`);
  if (name.trim() !== name || name === '' || name.length > 80 || /[\n\r\t]/.test(name)) throw new Error('A name is one line of at most 80 characters');
  const entries = path.join(folder, 'entries');
  const taken = existsSync(entries) ? readdirSync(entries, { recursive: true, encoding: 'utf8' }).find((file) => path.basename(file) === `${id}.yaml`) : undefined;
  if (taken !== undefined) throw new Error(`"${id}" is taken: entries/${taken.split(path.sep).join('/')}`);
  const redirects = path.join(folder, 'redirects.yaml');
  if (existsSync(redirects) && id in ((parse(readFileSync(redirects, 'utf8')) ?? {}) as object)) throw new Error(`"${id}" is retired, and an id is never used again`);
  const file = path.join(entries, kind, `${id}.yaml`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, entryTemplate(kind as Kind, id, name));
  return file;
}
