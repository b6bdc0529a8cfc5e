/** Reads a folder of labelled texts: sub-folders of {id, text, mentions}, `aliases.json`, `families.json`, `list-*.txt`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { LabelledText } from './labels.ts';

const TextSchema = v.object({
  id: v.string(),
  text: v.string(),
  mentions: v.array(
    v.object({ start: v.number(), end: v.number(), surface: v.string(), canonical: v.string(), kind: v.picklist(['system', 'treaty']), level: v.picklist(['must', 'optional']) }),
  ),
});

export interface LabelledFolder {
  readonly texts: readonly LabelledText[];
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly families: readonly (readonly string[])[];
}

function readJson<T extends v.GenericSchema>(file: string, schema: T): v.InferOutput<T> {
  const result = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new Error(`${file}: ${v.summarize(result.issues)}`);
  return result.output;
}

/** The labels of one text; undefined for JSON that has none. */
export function readLabels(file: string): LabelledText['mentions'] | undefined {
  const result = v.safeParse(TextSchema, JSON.parse(readFileSync(file, 'utf8')));
  return result.success ? result.output.mentions : undefined;
}

/** Names accepted for canonical ones, where a folder has a list of them. */
export function readAcceptedNames(folder: string): LabelledFolder['aliases'] {
  const file = path.join(folder, 'aliases.json');
  return existsSync(file) ? readJson(file, v.record(v.string(), v.array(v.string()))) : {};
}

/**
 * Reads `folder`.
 * @param list a file of ids, itself or within `folder`; without it every text counts.
 * @throws Error when a file is not as expected, or an id of the list has no text.
 */
export function readLabelled(folder: string, list?: string): LabelledFolder {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort()
    .flatMap((name) =>
      readdirSync(path.join(folder, name))
        .sort()
        .map((file) => path.join(folder, name, file)),
    )
    .filter((file) => file.endsWith('.json'));
  const byId = new Map(files.map((file) => readJson(file, TextSchema)).map((text) => [text.id, text]));
  return {
    texts: list === undefined ? [...byId.values()] : idsIn(folder, list).map((id) => byId.get(id) ?? fail(`${list}: no text "${id}"`)),
    aliases: readAcceptedNames(folder),
    families: existsSync(path.join(folder, 'families.json')) ? readJson(path.join(folder, 'families.json'), v.array(v.array(v.string()))) : [],
  };
}

function idsIn(folder: string, list: string): string[] {
  const file = existsSync(list) ? list : path.join(folder, list);
  return readFileSync(file, 'utf8').split(/\s+/).filter(Boolean);
}

function fail(message: string): never {
  throw new Error(message);
}
