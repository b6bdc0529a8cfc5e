/**
 * Serves the reference to the bundles as the virtual modules declared in `virtual.d.ts`. A finding of the lint at
 * the level of an error fails the build, with file and line.
 */
import path from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { type CompiledReference, compileReference, cuesModule, gazetteerModule, headsModule, languagesModule, referenceModule } from '../scripts/reference/compile.ts';
import { findingsOf, readReference } from '../scripts/reference/read.ts';

const MODULES: Readonly<Record<string, (compiled: CompiledReference) => string>> = {
  'virtual:fieldnote/cues': cuesModule,
  'virtual:fieldnote/gazetteer': gazetteerModule,
  'virtual:fieldnote/heads': headsModule,
  'virtual:fieldnote/languages': languagesModule,
  'virtual:fieldnote/reference': referenceModule,
};

export default defineWxtModule({
  name: 'fieldnote-reference',
  setup(wxt) {
    const folder = path.resolve(wxt.config.root, 'assets/reference');
    // Every entrypoint is a build of its own; the reference is read once for all of them.
    let compiled: CompiledReference | undefined;
    const compile = (): CompiledReference => {
      const reference = readReference(folder);
      const { entries, cues, redirects } = reference;
      const findings = findingsOf(reference, new Date().toISOString().slice(0, 10));
      const errors = findings.filter((finding) => finding.level === 'error');
      if (errors.length > 0) {
        const lines = errors.map((error) => `assets/reference/entries/${error.file}:${error.line} [${error.rule}] ${error.message}`);
        throw new Error(`The reference has ${errors.length} errors:\n${lines.join('\n')}`);
      }
      wxt.logger.info(`\`[reference]\` ${entries.length} entries, ${findings.length} warnings`);
      return compileReference(entries, cues, redirects);
    };

    // The part before the question mark is the folder: that is how the dev server knows which bundles hold the modules.
    const suffix = (id: string) => `${folder}?${id}`;
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'fieldnote-reference',
          resolveId: (id: string) => (id in MODULES ? suffix(id) : undefined),
          load(id: string) {
            const name = Object.keys(MODULES).find((known) => id === suffix(known));
            if (!name) return undefined;
            compiled ??= compile();
            return { code: MODULES[name]?.(compiled) ?? '', moduleSideEffects: false };
          },
          // The minifier writes long strings as templates, which engines keep twice, as written and as meant: on every page 5 ms.
          generateBundle(_options: unknown, bundle: Readonly<Record<string, { code?: string }>>) {
            for (const chunk of Object.values(bundle)) if (chunk.code) chunk.code = chunk.code.replace(/`([A-Za-z0-9+/]{512,}={0,2})`/g, '"$1"');
          },
        },
      ],
    }));

    wxt.hooks.hook('server:started', (_wxt, server) => {
      server.watcher.on('all', (_event: string, file: string) => {
        if (!file.startsWith(`${folder}${path.sep}`) || !file.endsWith('.yaml')) return;
        compiled = undefined;
        server.watcher.emit('all', 'change', folder);
      });
    });
  },
});
