/** `npm run reference:schema`: writes `assets/reference/entry.schema.json`, by which editors complete and check entries. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { entryJsonSchema } from './reference/json-schema.ts';

const FILE = 'assets/reference/entry.schema.json';
writeFileSync(FILE, `${JSON.stringify(entryJsonSchema(), null, 2)}\n`);
// The formatter judges this file too, and breaks lists differently from JSON.stringify.
process.exitCode = spawnSync('biome', ['format', '--write', FILE], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' }).status ?? 1;
