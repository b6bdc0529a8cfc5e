/**
 * `npm run reference:check [-- [--fix] ID...]`: every rule over every entry, or over those named; prints what is wrong and
 * where. `--fix` first mends the formatting.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { createDetector } from './annotate/detect.ts';
import { lint } from './reference/lint.ts';
import { type EntryFile, loadEntries } from './reference/load.ts';
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

const files = loadEntries(ENTRIES);
const unknown = ids.filter((id) => !files.some(({ file }) => file.endsWith(`/${id}.yaml`)));
const redirectFile = `${FOLDER}/redirects.yaml`;
const redirects = new Map<string, string[]>(Object.entries(existsSync(redirectFile) ? ((parse(readFileSync(redirectFile, 'utf8')) ?? {}) as Record<string, string[]>) : {}));
const detector = createDetector(FOLDER);
const detect: Detect = (text) => detector.detect(text).mentions.map(({ key, start, end }) => ({ id: detector.entryOf(key).id, text: text.slice(start, end) }));
const findings = lint(files, redirects, new Date().toISOString().slice(0, 10), {
  detect,
  only,
  ...(ids.length === 0 ? { totals: readFileSync(`${FOLDER}/totals.yaml`, 'utf8') } : {}),
});

for (const id of unknown) console.log(`error no entry "${id}"`);
for (const f of findings) console.log(`${f.level === 'error' ? 'error' : 'warn '} ${path.posix.join(ENTRIES, f.file)}:${f.line} [${f.rule}] ${f.message}`);
const errors = findings.filter((f) => f.level === 'error').length + unknown.length;
console.log(`${files.filter(only).length} entries, ${errors} errors, ${findings.length + unknown.length - errors} warnings`);
process.exitCode = errors > 0 ? 1 : 0;
