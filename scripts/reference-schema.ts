/** `npm run reference:schema`: writes the JSON Schemas by which editors complete and check entries, packs, exports and lists of sites. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { entryJsonSchema, overlayJsonSchema, packJsonSchema, sitesJsonSchema } from './reference/json-schema.ts';

const FILES = {
  'assets/reference/entry.schema.json': entryJsonSchema(),
  'docs/formats/pack.schema.json': packJsonSchema(),
  'docs/formats/overlay.schema.json': overlayJsonSchema(),
  'docs/formats/sites.schema.json': sitesJsonSchema(),
};
for (const [file, schema] of Object.entries(FILES)) writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
// The formatter judges these files too, and breaks lists differently from JSON.stringify.
const formatted = spawnSync('biome', ['format', '--write', ...Object.keys(FILES)], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
process.exitCode = formatted.status ?? 1;
