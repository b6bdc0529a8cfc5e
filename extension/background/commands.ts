/** Keyboard commands: walking the mentions of a page, opening a card, switching the site. */
import type { TabCommand } from '#core/contract/requests.ts';
import { hostOf } from '#core/sites/host.ts';
import type { Api, Tab } from '../api.ts';
import { sendToTab } from '../tab-commands.ts';
import type { Switchboard } from './sites.ts';

const TO_PAGE: Readonly<Record<string, TabCommand>> = {
  'next-mention': { type: 'mention/next' },
  'previous-mention': { type: 'mention/previous' },
  'open-card': { type: 'mention/open' },
};

/** Listens, at top level. */
export function listenToCommands(api: Pick<Api, 'commands' | 'tabs'>, switchboard: Switchboard): void {
  api.commands.onCommand.addListener((command, given) => {
    void (async () => {
      const tab: Tab | undefined = given ?? (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0];
      if (tab?.id === undefined) return;
      const toPage = TO_PAGE[command];
      if (toPage) return sendToTab(api, tab.id, toPage, 0);
      const host = hostOf(tab.url);
      if (command === 'toggle-site' && host !== undefined) await switchboard.toggle(host, tab.incognito);
    })();
  });
}
