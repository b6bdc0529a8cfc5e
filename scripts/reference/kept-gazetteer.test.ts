import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Entry } from '#core/entry/schema.ts';
import { compileGazetteer, NO_CUES } from '#core/gazetteer/compile.ts';
import { hash, keep, readKept } from './kept.ts';
import { keptGazetteer } from './kept-gazetteer.ts';
import { parseEntry } from './load.ts';
import { entryText } from './rules/testing.ts';

const FOLDER = `/nowhere/${randomUUID()}`;
const FILE = `gazetteer-${hash(path.resolve(FOLDER)).slice(0, 8)}`;
afterAll(() => rmSync(path.join('node_modules/.cache/fieldnote', FILE), { force: true }));

const entries = (alias: string): Entry[] => [parseEntry('missile/ex-1.yaml', entryText({ aliases: [`{ text: ${alias}, type: designation }`] })).entry ?? []].flat();

it('keeps a gazetteer until a name or a list changes', () => {
  const compiled = keptGazetteer(FOLDER, entries('EX-1'), NO_CUES);
  expect(compiled).toEqual(compileGazetteer(entries('EX-1'), NO_CUES));
  // What is read is what was kept: a byte is changed to tell it from what would be compiled.
  const kept = readKept(FILE) as Buffer;
  kept[kept.length - 1] = (kept.at(-1) as number) ^ 1;
  keep(FILE, kept);
  const again = keptGazetteer(FOLDER, entries('EX-1'), NO_CUES);
  expect(again.at(-1)).toBe((compiled.at(-1) as number) ^ 1);
  expect(again.byteOffset % 4).toBe(0);
  expect(keptGazetteer(FOLDER, entries('EX-2'), NO_CUES)).toEqual(compileGazetteer(entries('EX-2'), NO_CUES));
  expect(keptGazetteer(FOLDER, entries('EX-2'), { ...NO_CUES, military: ['army'] })).toEqual(compileGazetteer(entries('EX-2'), { ...NO_CUES, military: ['army'] }));
});
