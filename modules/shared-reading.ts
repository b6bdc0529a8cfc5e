/**
 * What core/gazetteer/reading.ts names goes to every page once: the content script leaves it in its isolated world, and
 * the judging code, which comes later and only where there are candidates, takes it from there. Twice it would be 7 kB
 * more, and cold code where the page has warm code already.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { defineWxtModule } from 'wxt/modules';

/** A global of the isolated world, which the page cannot see. */
const SLOT = 'globalThis.__fieldnoteReading';

export default defineWxtModule({
  name: 'fieldnote-shared-reading',
  setup(wxt) {
    const shared = path.resolve(wxt.config.root, 'core/gazetteer/reading.ts');
    const names = [...readFileSync(shared, 'utf8').matchAll(/^export \{ (.+) \}/gm)].flatMap(([, list]) => list?.split(', ') ?? []).join(', ');
    const plugins: Readonly<Record<string, Plugin>> = {
      annotator: {
        name: 'fieldnote-gives-reading',
        transform: (code, id) =>
          id.endsWith('/entrypoints/annotator.ts') && !id.includes('?')
            ? { code: `${code}\nimport { ${names} } from ${JSON.stringify(shared)};\n${SLOT} = [${names}];`, map: null }
            : undefined,
      },
      judge: {
        name: 'fieldnote-takes-reading',
        enforce: 'pre',
        load: (id) => (id === shared ? `export const [${names}] = ${SLOT};` : undefined),
      },
    };
    wxt.hooks.hook('vite:build:extendConfig', ([entrypoint], config) => {
      const plugin = plugins[entrypoint?.name ?? ''];
      if (plugin) config.plugins = [...(config.plugins ?? []), plugin];
    });
  },
});
