/** The script of every page: finds what the reference knows and marks it. Wiring only. */
import { GAZETTEER } from 'virtual:fieldnote/gazetteer';
import { PAGE_PORT } from '#core/contract/page-port-name.ts';
import { decodeNameIndex } from '#core/gazetteer/name-index.ts';
import { createSieve } from '#core/gazetteer/sieve.ts';
import { judge, type Rules } from '#core/sites/rules.ts';
import { api } from '#extension/api.native.ts';
import { createClient } from '#extension/messages.ts';
import { createOverlayReader } from '#extension/overlay-index.ts';
import { createPrivateReader } from '#extension/private-reader.ts';
import { script } from '#extension/script.ts';
import { createSites } from '#extension/sites.ts';
import { onTabCommand } from '#extension/tab-commands.ts';
import { ANNOTATOR_SLOT } from '#page/frame-worth.ts';
import { type CreateMarker, MARKER_SLOT } from '#page/marker-slot.ts';
import { replaceEarlier } from '#page/replace-earlier.ts';
import { createSession, type Off } from '#page/session.ts';

/** Not taken apart: only the whole name is known to the build, which then drops the other browser's branch. */
const FIREFOX = import.meta.env.FIREFOX;

/** Closed roots, too: Chromium has a function for extensions, Firefox a property. */
function openShadow(element: Element): ShadowRoot | null {
  if (FIREFOX) return (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
  const { dom } = api as { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  return dom?.openOrClosedShadowRoot(element) ?? null;
}

export default script(start);

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
  const host = (tabHost?.ok ? tabHost.value : undefined) ?? location.hostname;

  const session = createSession({
    build,
    top,
    host,
    isAlive: client.alive,
    openShadow,
    async createDetection() {
      const { overlay, hidden } = await overlays.read();
      const gazetteers = [GAZETTEER, overlay?.index].filter(Boolean).map((packed) => {
        const bytes = Uint8Array.fromBase64(packed as string);
        return { bytes, index: decodeNameIndex(bytes) };
      });
      return {
        sieve: createSieve(gazetteers.map(({ index }) => index)),
        async loadMarker(page) {
          await client.ask('judge/prepare', {});
          return (Reflect.get(globalThis, MARKER_SLOT) as CreateMarker | undefined)?.({ ask: client.ask, isAlive: client.alive, host, gazetteers, overlay, hidden }, page);
        },
      };
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
  const ends = [sites.watch(obey), overlays.watch(session.restart), onTabCommand(api, session.command)];
  api.runtime.onConnect.addListener(onConnect);
  window.addEventListener('pageshow', onShown, { signal });
  signal.addEventListener('abort', () => {
    session.stop();
    for (const end of ends) end();
    api.runtime.onConnect.removeListener(onConnect);
  });
  obey(await sites.read());
}
