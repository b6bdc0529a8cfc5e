/**
 * `npm run reference:check [-- [--fix] ID...]`: every rule over every entry, or over those named; prints what is wrong and
 * where. `--fix` first mends the formatting.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDetector, type Detector } from './annotate/detect.ts';
import { collisionsIn } from './reference/collisions.ts';
import type { EntryFile } from './reference/entry-file.ts';
import { lint } from './reference/lint.ts';
import { loadEntries } from './reference/load.ts';
import { readReference } from './reference/read.ts';
import { fixFormatting } from './reference/rules/formatting.ts';
import type { Detect } from './reference/rules/rule.ts';

const FOLDER = 'assets/reference';
const ENTRIES = `${FOLDER}/entries`;
const { values, positionals: ids } = parseArgs({ options: { fix: { type: 'boolean', default: false } }, allowPositionals: true });
const only = ({ file }: Pick<EntryFile, 'file'>) => ids.length === 0 || ids.some((id) => file.endsWith(`/${id}.yaml`));

if (values.fix) {
  for (const { file, text } of loadEntries(ENTRIES).filter(only)) {
    const fixed = fixFormatting(text);
    if (fixed === text) continue;
    writeFileSync(path.join(ENTRIES, file), fixed);
    console.log(`mended ${ENTRIES}/${file}`);
  }
}

const reference = readReference(FOLDER);
const { files } = reference;
const unknown = ids.filter((id) => !files.some(({ file }) => file.endsWith(`/${id}.yaml`)));
// Compiled when the first rule asks: half of the time that one entry takes.
let compiled: Detector | undefined;
const detector = (): Detector => (compiled ??= createDetector(reference));
const detect: Detect = (text) =>
  detector()
    .detect(text)
    .mentions.map(({ key, start, end }) => ({ id: detector().entryOf(key).id, text: text.slice(start, end) }));
const findings = lint(files, new Map(Object.entries(reference.redirects)), new Date().toISOString().slice(0, 10), {
  detect,
  collide: (entry) => collisionsIn(detector(), entry),
  only,
  ...(ids.length === 0 ? { totals: readFileSync(`${FOLDER}/totals.yaml`, 'utf8') } : {}),
});

for (const id of unknown) console.log(`error no entry "${id}"`);
for (const f of findings) console.log(`${f.level === 'error' ? 'error' : 'warn '} ${path.posix.join(ENTRIES, f.file)}:${f.line} [${f.rule}] ${f.message}`);
const errors = findings.filter((f) => f.level === 'error').length + unknown.length;
console.log(`${files.filter(only).length} entries, ${errors} errors, ${findings.length + unknown.length - errors} warnings`);
process.exitCode = errors > 0 ? 1 : 0;
