/** The toolbar popup. Wiring only. */
import { render } from 'preact';
import { Popup } from '#components/popup/popup.tsx';
import type { PopupState } from '#core/popup/state.ts';
import { REFERENCE_PAGE } from '#core/reference/address.ts';
import { DEFAULT_SETTINGS, type Settings } from '#core/settings/settings.ts';
import { createTranslate, interfaceLocale } from '#core/translate.ts';
import { withCheckedAnswers } from '#extension/answers.ts';
import { api } from '#extension/api.polyfill.ts';
import { createClient } from '#extension/messages.ts';
import { createBundledHeads } from '#extension/pages/bundled-heads.ts';
import { readPageInFront } from '#extension/pages/page-in-front.ts';
import { applyPageTheme, followPageTheme } from '#extension/pages/page-theme.ts';
import { linkPopup } from '#extension/pages/popup-link.ts';
import { createReferenceClient, saveFile } from '#extension/pages/reference-client.ts';
import { createSettings } from '#extension/settings.ts';

import '../../assets/css/pages.css';

/** A popup that waits this long for the rules may draw without them: a stopped worker takes up to 420 ms. */
const FIRST_DRAW_MS = 250;

const t = createTranslate((name, values) => api.i18n.getMessage(name, values));
let units = DEFAULT_SETTINGS.units;
const wording = { t, locale: interfaceLocale(navigator.languages), today: new Date().toISOString().slice(0, 10) };
const client = withCheckedAnswers(createClient(api));
const reference = createReferenceClient(client, {
  bundledHeads: createBundledHeads(() => import('virtual:fieldnote/heads')),
  pageInFront: () => readPageInFront(api),
  cues: async () => (await import('virtual:fieldnote/cues')).CUES,
  isPrivate: () => api.extension.inIncognitoContext === true,
  saveFile,
  startWorker: () => new Worker(api.runtime.getURL('/files.js')),
  today: () => new Date().toISOString().slice(0, 10),
});
const tabId = new URLSearchParams(location.search).get('tab');
const { FIREFOX } = import.meta.env;

const openTab = async (url: string): Promise<void> => {
  await api.tabs.create({ url });
  window.close();
};
const extensionSettings = () => void openTab(`chrome://extensions/?id=${api.runtime.id}`);

let begun = false;
function draw(state: PopupState): void {
  const root = document.getElementById('root');
  if (!root || (!begun && state.state === 'scanning' && !state.scopes && performance.now() < FIRST_DRAW_MS)) return;
  begun = true;
  render(
    <Popup
      state={state}
      client={reference}
      wording={{ ...wording, units }}
      onSwitch={(scope, on) => void link.throwSwitch(scope, on)}
      onAskAccess={(origins) => void link.askAccess(origins)}
      onReload={() => void link.reload().then(() => link.retry())}
      onInject={() => void link.inject()}
      onRetry={() => void link.retry()}
      // Firefox opens its own pages for nobody: there the sentence has to do.
      onSettings={FIREFOX ? undefined : extensionSettings}
      onJump={(key, open) => {
        link.jump(key, open);
        if (open) window.close();
      }}
      onReference={(where) => void openTab(api.runtime.getURL(REFERENCE_PAGE) + (where === 'home' ? '' : `#${where}`))}
    />,
    root,
  );
}

const link = linkPopup(api, { client, firefox: FIREFOX, now: () => performance.now(), onState: draw, tabId: tabId === null ? undefined : Number(tabId) });
const settings = createSettings(api);
const takeSettings = (next: Settings): void => {
  if (next.units === units) return;
  units = next.units;
  draw(link.state);
};
settings.watch(takeSettings);
void settings.read().then(takeSettings);
setTimeout(() => draw(link.state), FIRST_DRAW_MS);
void link.retry();
void followPageTheme(api, (theme) => applyPageTheme(document.documentElement, theme));
