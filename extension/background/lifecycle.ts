/** What happens once: install, update, browser start, permissions given, windows closed. */
import type { Api } from '../api.ts';
import type { Injector } from './inject.ts';
import type { Menus } from './menus.ts';
import type { OverlayStore } from './overlay-store.ts';
import type { PrivateStore } from './private-store.ts';
import type { RulesStore } from './rules-store.ts';

const WELCOME_PAGE = '/welcome.html';
/** Pages that a script may be put into; `<all_urls>` would also ask for the browser's own. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

export interface LifecycleParts {
  readonly api: Pick<Api, 'runtime' | 'tabs' | 'permissions' | 'windows'>;
  readonly rules: RulesStore;
  readonly overlays: OverlayStore;
  readonly secret: PrivateStore;
  readonly injector: Injector;
  readonly menus: Menus;
}

/** Listens, at top level. */
export function listenToLifecycle({ api, rules, overlays, secret, injector, menus }: LifecycleParts): void {
  // Every start of the worker may be the first of a browser session: enabling an extension fires no event at all.
  const settle = () => Promise.allSettled([rules.read(), overlays.refreshIndex()]);
  void settle();

  api.runtime.onStartup.addListener(() => void settle());

  api.runtime.onInstalled.addListener(({ reason }) => {
    void (async () => {
      await Promise.allSettled([menus.create(), settle()]);
      // The event also comes with updates, of us and of the browser: those open nothing and touch no page. What runs in
      // open pages is of the version before; it falls silent, and the popup offers to reload.
      if (reason !== 'install') return;
      await Promise.allSettled([api.tabs.create({ url: api.runtime.getURL(WELCOME_PAGE) }), injector.openTabs(PAGES)]);
    })();
  });

  // Access given later works like an install for the pages it is about. What is taken away, the popup asks for afresh.
  api.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) void injector.openTabs(origins.includes('<all_urls>') ? PAGES : origins);
  });

  api.windows.onRemoved.addListener(() => void secret.sweep());
}
