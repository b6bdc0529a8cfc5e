/** Everything the popup's state is decided from, gathered and kept up to date. */
import { type PopupInputs, type PopupState, popupState, SILENCE_MS } from '#core/popup/state.ts';
import { hostOf } from '#core/sites/host.ts';
import { RULES_KEY, type Scope } from '#core/sites/rules.ts';
import type { Api } from '../api.ts';
import type { Client } from '../messages.ts';
import { linkTab } from './tab-link.ts';

export interface PopupLink {
  readonly state: PopupState;
  throwSwitch(scope: Scope, on: boolean): Promise<void>;
  /** Must be called from a click: browsers ask only then. */
  askAccess(origins: readonly string[]): Promise<void>;
  reload(): Promise<void>;
  inject(): Promise<void>;
  jump(key: number | string, open: boolean): void;
  /** Asks everything again. */
  retry(): Promise<void>;
}

type LinkApi = Pick<Api, 'tabs' | 'scripting' | 'permissions' | 'extension' | 'runtime' | 'storage'>;

interface PopupLinkOptions {
  readonly client: Client;
  readonly firefox: boolean;
  /** Milliseconds, rising. */
  readonly now: () => number;
  readonly onState: (state: PopupState) => void;
  readonly tabId?: number | undefined;
}

/** The site that an address belongs to, as a match pattern; undefined where there is none to ask for. */
function patternOf(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:/.test(url) ? `*://${new URL(url).hostname}/*` : undefined;
}

export function linkPopup(api: LinkApi, { client, firefox, now, onState, tabId }: PopupLinkOptions): PopupLink {
  let since = now();
  let rest: Pick<PopupInputs, 'access' | 'rules' | 'domain' | 'overlay' | 'reference'> = {
    access: { all: true, site: undefined, files: true, privateWindows: true },
    rules: undefined,
    domain: undefined,
    overlay: 'ok',
    reference: { ok: true },
  };
  const build = api.runtime.getManifest().version;
  const link = linkTab(api, () => onState(state()), tabId);
  const set = (more: Partial<typeof rest>): void => {
    rest = { ...rest, ...more };
    onState(state());
  };
  const state = (): PopupState => {
    const { tab, reports } = link;
    return popupState({
      ...rest,
      url: tab?.url,
      loading: tab === undefined || tab.status === 'loading',
      privateWindow: tab?.incognito === true,
      firefox,
      reports,
      build,
      waited: now() - since,
    });
  };
  const ofTab = () => ({ host: hostOf(link.tab?.url) ?? null, private: link.tab?.incognito === true });

  const readRules = async (): Promise<void> => {
    const answer = await client.ask('rules/get', ofTab());
    if (answer.ok) set({ rules: answer.value.rules, domain: answer.value.domain ?? undefined });
  };
  const readAccess = async (): Promise<void> => {
    const pattern = patternOf(link.tab?.url);
    const [all, site, files, privateWindows] = await Promise.all([
      api.permissions.contains({ origins: ['<all_urls>'] }),
      pattern === undefined ? undefined : api.permissions.contains({ origins: [pattern] }),
      api.extension.isAllowedFileSchemeAccess(),
      api.extension.isAllowedIncognitoAccess(),
    ]);
    set({ access: { all, site, files, privateWindows } });
  };
  const readStatus = async (): Promise<void> => {
    const answer = await client.ask('status/get', {});
    if (answer.ok) set({ reference: answer.value.reference, overlay: answer.value.overlay === 'ok' ? 'ok' : 'failed' });
    else set({ reference: { ok: false, detail: answer.error.message } });
  };
  const retry = async (): Promise<void> => {
    since = now();
    setTimeout(() => onState(state()), SILENCE_MS + 10);
    await link.refresh();
    await Promise.all([readRules(), readAccess(), readStatus()]);
  };

  api.storage.local.onChanged.addListener((changes) => {
    if (RULES_KEY in changes) void readRules();
  });
  for (const event of [api.permissions.onAdded, api.permissions.onRemoved]) event.addListener(() => void retry());

  return {
    get state() {
      return state();
    },
    async throwSwitch(scope, on) {
      if (scope === 'page') return link.switchPage(on);
      const { host, private: secret } = ofTab();
      if (scope !== 'everywhere' && host === null) return;
      const change = scope === 'everywhere' ? { scope, on } : { scope, on, host: host ?? '' };
      const answer = await client.ask('rules/set', { change, private: secret });
      if (answer.ok) set({ rules: answer.value.rules });
    },
    async askAccess(origins) {
      // Nothing may be awaited before this, or the click is over.
      if (await api.permissions.request({ origins: [...origins] })) await retry();
    },
    async reload() {
      const id = link.tab?.id;
      if (id !== undefined) await api.tabs.reload(id);
    },
    async inject() {
      const tab = link.tab?.id;
      if (tab === undefined) return;
      const answer = await client.ask('page/inject', { tab });
      if (answer.ok && answer.value) await retry();
      else await api.tabs.reload(tab);
    },
    jump: link.jump,
    retry,
  };
}
