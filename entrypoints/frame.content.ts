/** The stub of every subframe: asks for the annotator where there is something to read and the site's rules allow it. Wiring only. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { judge } from '#core/sites/rules.ts';
import { api } from '#extension/api.native.ts';
import { createClient } from '#extension/messages.ts';
import { createPrivateReader } from '#extension/private-reader.ts';
import { createSites } from '#extension/sites.ts';
import { watchFrame } from '#page/frame-worth.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  runAt: 'document_idle',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (window === window.top) return;
    const client = createClient(api);
    const ask = async (): Promise<void> => {
      const sites = createSites(api, createPrivateReader(api, client));
      const host = await client.ask('frame/host', {});
      const allowed = async (): Promise<boolean> => !host.ok || host.value === null || judge(await sites.read(), host.value).on;
      if (await allowed()) {
        await client.ask('frame/annotate', {});
        return;
      }
      // Switched off for now; the annotator minds its own switch once it is here.
      const stop = sites.watch(async () => {
        if (!(await allowed())) return;
        stop();
        await client.ask('frame/annotate', {});
      });
      ctx.onInvalidated(stop);
    };
    ctx.onInvalidated(watchFrame(() => void ask()));
  },
});
