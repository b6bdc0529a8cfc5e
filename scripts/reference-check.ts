/** `npm run reference:check [-- ID...]`: every rule over every entry; prints what is wrong and where. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { lint } from './reference/lint.ts';
import { loadEntries } from './reference/load.ts';

const only = process.argv.slice(2);
const files = loadEntries('assets/reference/entries');
const redirectFile = 'assets/reference/redirects.yaml';
const redirects = new Map<string, string[]>(Object.entries(existsSync(redirectFile) ? ((parse(readFileSync(redirectFile, 'utf8')) ?? {}) as Record<string, string[]>) : {}));
const findings = lint(files, redirects, new Date().toISOString().slice(0, 10)).filter((f) => only.length === 0 || only.some((id) => f.file.endsWith(`/${id}.yaml`)));
for (const f of findings) console.log(`${f.level === 'error' ? 'error' : 'warn '} assets/reference/entries/${f.file}:${f.line} [${f.rule}] ${f.message}`);
const errors = findings.filter((f) => f.level === 'error').length;
console.log(`${files.length} entries, ${errors} errors, ${findings.length - errors} warnings`);
process.exitCode = errors > 0 ? 1 : 0;
