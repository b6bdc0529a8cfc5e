import { describe, expect, it } from 'vitest';
import { isScalar } from 'yaml';
import { readEntryDocument, writeEntryDocument } from './entry-document.ts';
import { loadEntries } from './load.ts';
import { loadMigration, type Migration, migrate, migrationNames } from './migrate.ts';
import { entryText } from './rules/testing.ts';

/** Some of the reference: all of it takes seconds, and the runner itself looks at each file that it changes. */
const some = loadEntries('assets/reference/entries').filter((_, place) => place % 12 === 0);

const TEXT = entryText({ yes: ['The EX-1 flew.'] }).replace('kind: missile', '# What it is.\nkind: missile # for now');

/** Sets a field to what a function makes of it. */
function setting(key: string, to: (before: string) => string): Migration {
  return {
    about: 'a test',
    change(entry) {
      const node = entry.get(key, true);
      if (!isScalar(node) || to(String(node.value)) === node.value) return [];
      const before = String(node.value);
      node.value = to(before);
      return [`${key}: ${before}`];
    },
  };
}

describe('a migration', () => {
  it('changes what it is about and no other byte', () => {
    expect(
      migrate(
        setting('name', () => 'New: name'),
        'missile/ex-1.yaml',
        TEXT,
      ),
    ).toEqual({ text: TEXT.replace('name: EX-1', "name: 'New: name'"), changes: ['name: EX-1'] });
    expect(
      migrate(
        setting('name', (name) => name),
        'missile/ex-1.yaml',
        TEXT,
      ),
    ).toEqual({ text: TEXT, changes: [] });
  });

  it('is refused when a second run would change the entry again', () => {
    expect(() =>
      migrate(
        setting('name', (name) => `${name}!`),
        'missile/ex-1.yaml',
        TEXT,
      ),
    ).toThrow('missile/ex-1.yaml: a second run would change it again: name: EX-1!');
  });

  it('is refused when no entry would come out, and on what is no YAML', () => {
    expect(() =>
      migrate(
        setting('kind', () => 'zebra'),
        'missile/ex-1.yaml',
        TEXT,
      ),
    ).toThrow('missile/ex-1.yaml:5: would be no entry any more: kind');
    expect(() =>
      migrate(
        setting('name', () => 'x'),
        'missile/ex-1.yaml',
        'a: b: c',
      ),
    ).toThrow('Nested mappings');
  });
});

describe('the files of the reference', () => {
  it('are written as they were read', () => {
    for (const { text } of some) expect(writeEntryDocument(readEntryDocument(text))).toBe(text);
  });
});

describe('the migrations', async () => {
  const names = migrationNames();
  const all = await Promise.all(names.map(async (name) => ({ name, migration: await loadMigration(name) })));

  it('are numbered without gaps', () => {
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, i) => i + 1));
    for (const { migration } of all) expect(migration.about).toMatch(/^\S.*[^.]$/);
  });

  it.each(all)('$name changes nothing in a second run', ({ migration }) => {
    for (const { file, text } of some) expect(migrate(migration, file, migrate(migration, file, text).text).changes).toEqual([]);
  });

  it('are found by name only', async () => {
    await expect(loadMigration('../../load')).rejects.toThrow('is not named like a migration');
  });
});
