/** Builds the gallery into `.cache/gallery`: a static page that needs no server. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { defineConfig, type Plugin } from 'vite';
import { parse } from 'yaml';
import { EntrySchema } from '../../core/entry/schema.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Entries that are being written may not hold yet: they are left out here, the reference's own check names them. */
function entries(): Record<string, unknown> {
  const folder = at('assets/reference/entries');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const found: Record<string, unknown> = {};
  for (const file of files.sort()) {
    try {
      const result = v.safeParse(EntrySchema, parse(readFileSync(join(folder, file), 'utf8')));
      if (result.success) found[result.output.id] = result.output;
    } catch {}
  }
  return found;
}

const ID = 'virtual:gallery';

function fixtures(): Plugin {
  return {
    name: 'gallery-fixtures',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const messages = parse(readFileSync(at('locales/en.yml'), 'utf8'));
      return `export const ENTRIES = ${JSON.stringify(entries())};\nexport const MESSAGES = ${JSON.stringify(messages)};`;
    },
  };
}

export default defineConfig({
  root: at('scripts/gallery'),
  base: './',
  publicDir: at('public'),
  plugins: [fixtures()],
  build: { outDir: at('.cache/gallery'), emptyOutDir: true, modulePreload: false, target: ['chrome148', 'firefox150'] },
});
