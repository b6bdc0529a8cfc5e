/** The script of every page: finds what the reference knows and marks it. Wiring only. */
import { GAZETTEER } from 'virtual:fieldnote/gazetteer';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PAGE_PORT } from '#core/contract/page-port-name.ts';
import { decodeGazetteer } from '#core/gazetteer/format.ts';
import { createSieve } from '#core/gazetteer/sieve.ts';
import type { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { hostOf } from '#core/sites/host.ts';
import { judge, type Rules } from '#core/sites/rules.ts';
import { api } from '#extension/api.native.ts';
import { createClient } from '#extension/messages.ts';
import { createOverlayReader } from '#extension/overlay-index.ts';
import { createPrivateReader } from '#extension/private-reader.ts';
import { createSites } from '#extension/sites.ts';
import { onTabCommand } from '#extension/tab-commands.ts';
import { ANNOTATOR_SLOT } from '#page/frame-worth.ts';
import { createHighlighter } from '#page/highlighter.ts';
import { createLateAnnotator, JUDGE_SLOT } from '#page/late-annotator.ts';
import type { CreateReader } from '#page/reader-slot.ts';
import { READER_SLOT } from '#page/reader-slot.ts';
import { replaceEarlier } from '#page/replace-earlier.ts';
import { createSession, type Off } from '#page/session.ts';
import css from './highlight.css?inline';

/** Not taken apart: only the whole name is known to the build, which then drops the other browser's branch. */
const FIREFOX = import.meta.env.FIREFOX;

/** Closed roots, too: Chromium has a function for extensions, Firefox a property. */
function openShadow(element: Element): ShadowRoot | null {
  if (FIREFOX) return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
  const { dom } = api as { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  return dom?.openOrClosedShadowRoot(element) ?? null;
}

export default defineUnlistedScript(() => void start());

async function start(): Promise<void> {
  const signal = replaceEarlier(ANNOTATOR_SLOT);
  const client = createClient(api);
  const build = api.runtime.getManifest().version;
  const secret = createPrivateReader(api, client);
  const sites = createSites(api, secret);
  const overlays = createOverlayReader(api, secret, build);
  const top = window === window.top;
  const tabHost = top ? undefined : await client.ask('frame/host', {});
  // A newer copy of this script may have come meanwhile.
  if (signal.aborted) return;
  const host = (tabHost?.ok ? tabHost.value : undefined) ?? hostOf(location.href) ?? '';

  const session = createSession({
    build,
    top,
    host,
    ask: client.ask,
    isAlive: client.alive,
    openShadow,
    createHighlighter: () => createHighlighter({ isAlive: client.alive, ...(FIREFOX ? { batch: 1_000, pause: 250, css } : { batch: Infinity, pause: 0 }) }),
    async createAnnotator() {
      const { gazetteer, keyOf, suppressed } = await overlays.read(host);
      const bundled = { gazetteer: decodeGazetteer(Uint8Array.fromBase64(GAZETTEER)) };
      const lexicons = gazetteer ? [bundled, { gazetteer: decodeGazetteer(gazetteer), keyOf }] : [bundled];
      return createLateAnnotator(createSieve(lexicons.map((lexicon) => lexicon.gazetteer)), async () => {
        await client.ask('judge/prepare', {});
        return (Reflect.get(globalThis, JUDGE_SLOT) as typeof createPageAnnotator | undefined)?.(lexicons, { suppressed });
      });
    },
    async loadReader() {
      await client.ask('card/prepare', {});
      return Reflect.get(globalThis, READER_SLOT) as CreateReader | undefined;
    },
  });

  const obey = (rules: Rules): void => {
    const { on, by } = judge(rules, host);
    session.switch(on ? undefined : (`off-${by === 'default' ? 'site' : by}` satisfies Off));
  };
  const onConnect = (port: Parameters<Parameters<typeof api.runtime.onConnect.addListener>[0]>[0]): void => {
    if (port.name === PAGE_PORT) session.connect(port);
  };
  // A page that comes back from the cache has heard of no change meanwhile.
  const onShown = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    void sites.read().then(obey);
    session.restart();
  };
  const ends = [sites.watch(obey), overlays.watch(session.restart), onTabCommand(api, (command) => session.reader?.command(command))];
  api.runtime.onConnect.addListener(onConnect);
  window.addEventListener('pageshow', onShown, { signal });
  signal.addEventListener('abort', () => {
    session.stop();
    for (const end of ends) end();
    api.runtime.onConnect.removeListener(onConnect);
  });
  obey(await sites.read());
}
