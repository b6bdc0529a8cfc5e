/**
 * Page scripts without what WXT puts around them: a logger that says nothing in production, and catching errors to throw
 * them again. 0.5 kB in each script of each frame (docs/adr/0008-scripts-without-wrapper.md).
 */
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** WXT's module for an entrypoint of this kind; the path of ours stands behind the question mark. */
const WRAPPER = /wxt-unlisted-script-entrypoint\?(.+)$/;

export default defineWxtModule({
  name: 'fieldnote-bare-scripts',
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'fieldnote-bare-scripts',
          transform(_code: string, id: string) {
            const [, script] = WRAPPER.exec(id) ?? [];
            return script && { code: `import script from ${JSON.stringify(script)};\nscript.main();`, map: null };
          },
        },
      ],
    }));
  },
});
