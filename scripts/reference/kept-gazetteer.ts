/** The compiled gazetteer of the reference, kept from one run of a tool to the next: names change less often than facts. */
import path from 'node:path';
import type { Entry } from '#core/entry/schema.ts';
import { type CueLists, compileGazetteer } from '#core/gazetteer/compile.ts';
import { hash, keep, readKept, versionOf } from './kept.ts';

/** Characters of the key before the bytes: 27 of the hash, and one so that the bytes begin at a multiple of four. */
const KEY = 28;

/**
 * Compiles, or reads what was compiled from the same names and lists by the same code.
 * @param folder of the reference: each checkout keeps its own.
 */
export function keptGazetteer(folder: string, entries: readonly Entry[], cues: CueLists): Uint8Array {
  const names = entries.map(({ id, kind, aliases }) => [id, kind, aliases.map(({ seen: _seen, variant: _variant, ...alias }) => alias)]);
  const key = `${hash(JSON.stringify([versionOf(['core/gazetteer', 'core/entry', 'scripts/reference/kept-gazetteer.ts']), names, cues]))}\n`;
  const file = `gazetteer-${hash(path.resolve(folder)).slice(0, 8)}`;
  const kept = readKept(file);
  // Copied, because the file may not lie at a multiple of four in its buffer.
  if (kept?.toString('latin1', 0, KEY) === key) return new Uint8Array(kept.subarray(KEY));
  const compiled = compileGazetteer(entries, cues);
  keep(file, Buffer.concat([Buffer.from(key), compiled]));
  return compiled;
}
