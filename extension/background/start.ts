/**
 * Joins the background. Everything happens synchronously, so that all listeners stand before the event that woke the
 * worker is delivered; whatever is remembered between two events is in storage, for the worker may be gone by then.
 */
import type { Translate } from '#core/i18n.ts';
import type { BundledData } from '#core/reference/bundled.ts';
import type { Api } from '../api.ts';
import { serve } from '../serve.ts';
import { createSettings } from '../settings.ts';
import { createChanges } from './changes.ts';
import { listenToCommands } from './commands.ts';
import { createHandlers } from './handlers.ts';
import { createInjector } from './inject.ts';
import { listenToLifecycle } from './lifecycle.ts';
import { createMarkStyles, type MarkOrigin } from './mark-styles.ts';
import { createMenus } from './menus.ts';
import { createOverlayDesk } from './overlay-desk.ts';
import { createOverlayStore } from './overlay-store.ts';
import { createPackDesk } from './pack-desk.ts';
import { createPreferenceStore } from './preferences.ts';
import { createPrivateStore } from './private-store.ts';
import { createBundledOpener, createReferenceStore } from './reference-store.ts';
import { createRulesStore } from './rules-store.ts';
import { createSwitchboard } from './sites.ts';

export interface BackgroundOptions {
  readonly data: BundledData;
  readonly t: Translate;
  readonly markOrigin: MarkOrigin;
}

export function startBackground(api: Api, { data, t, markOrigin }: BackgroundOptions): void {
  const build = api.runtime.getManifest().version;
  const bundled = createBundledOpener(data);
  const settings = createSettings(api);
  const overlays = createOverlayStore(api, { bundled, build, settings });
  const references = createReferenceStore(bundled, overlays);
  const rules = createRulesStore(api);
  const secret = createPrivateStore(api);
  const switchboard = createSwitchboard(rules, secret);
  const injector = createInjector(api);
  const styles = createMarkStyles(api, settings, markOrigin);
  const menus = createMenus(api, t);
  const changes = createChanges({ references, overlays });
  const desk = createOverlayDesk({ references, overlays, secret, changes });
  const packs = createPackDesk({ overlays, changes });

  serve(api, createHandlers({ api, build, settings, references, overlays, desk, packs, switchboard, secret, injector, styles, preferences: createPreferenceStore(api, rules) }));
  listenToCommands(api, switchboard);
  menus.listen();
  styles.listen();
  // Kinds, languages and density lie in the index, which pages follow.
  settings.watch(() => void overlays.refreshIndex());
  listenToLifecycle({ api, rules, overlays, secret, injector, menus });
}
