/**
 * `npm run -s reference:migrate -- [--dry] [NNNN]`: runs all migrations over the entries, or the one of that number, and
 * tells every change; `--dry` writes nothing.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadEntries } from './reference/load.ts';
import { loadMigration, migrate, migrationNames } from './reference/migrate.ts';

const ENTRIES = 'assets/reference/entries';
const { values, positionals } = parseArgs({ options: { dry: { type: 'boolean', default: false } }, allowPositionals: true });
const [number, ...rest] = positionals;
const names = migrationNames().filter((name) => number === undefined || name.startsWith(`${number}-`));
if (names.length === 0 || rest.length > 0) {
  console.error(`usage: npm run -s reference:migrate -- [--dry] [NNNN]\nThere are: ${migrationNames().join(', ')}`);
  process.exit(2);
}

for (const name of names) {
  const migration = await loadMigration(name);
  console.log(`${name}: ${migration.about}`);
  const changed = loadEntries(ENTRIES)
    .map(({ file, text }) => ({ file, ...migrate(migration, file, text) }))
    .filter(({ changes }) => changes.length > 0);
  // Not before all have been found in order: one that fails leaves the reference as it was.
  if (!values.dry) for (const { file, text } of changed) writeFileSync(path.join(ENTRIES, file), text);
  for (const { file, changes } of changed) for (const change of changes) console.log(`  ${file}: ${change}`);
  console.log(`  ${changed.reduce((sum, { changes }) => sum + changes.length, 0)} changes in ${changed.length} entries${values.dry ? ', not written' : ''}`);
}
