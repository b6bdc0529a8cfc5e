/** Site rules and settings as a backup keeps them and a restore puts them: together. */

import type { Preferences } from '#core/contract/requests.ts';
import { SETTINGS_KEY, settingsOf } from '#core/settings/settings.ts';
import { type LastingRules, lastingRules, type SettingValues } from '#core/transfer/backup.ts';
import type { Api } from '../api.ts';
import { PAGE_THEME_KEY, themeOf } from '../pages/page-theme.ts';
import type { RulesStore } from './rules-store.ts';

export interface PreferenceStore {
  /** What holds now, rules of this browser session among them. */
  read(): Promise<Preferences>;
  /** Lasting rules and settings, for a backup. */
  lasting(): Promise<{ rules: LastingRules; settings: SettingValues }>;
  /** Replaces rules and settings; rejects when the browser cannot store. */
  write(preferences: Preferences): Promise<void>;
  /** The same from a backup: rules of the running session end. */
  restore(rules: LastingRules, settings: SettingValues): Promise<void>;
}

export function createPreferenceStore(api: Pick<Api, 'storage'>, rulesStore: RulesStore): PreferenceStore {
  const settings = async (): Promise<SettingValues> => {
    const stored = await api.storage.local.get([SETTINGS_KEY, PAGE_THEME_KEY]);
    const { unmarkedKinds, unmarkedLanguages, ...values } = settingsOf(stored[SETTINGS_KEY]);
    return { ...values, unmarkedKinds: [...unmarkedKinds], unmarkedLanguages: [...unmarkedLanguages], theme: themeOf(stored[PAGE_THEME_KEY]) };
  };
  const put = async ({ theme, ...values }: SettingValues): Promise<void> => {
    await api.storage.local.set({ [SETTINGS_KEY]: settingsOf(values), [PAGE_THEME_KEY]: themeOf(theme) });
  };
  return {
    async read() {
      const rules = await rulesStore.read();
      return { rules: { ...rules, rules: [...rules.rules] }, settings: await settings() };
    },
    lasting: async () => ({ rules: lastingRules(await rulesStore.read()), settings: await settings() }),
    async write({ rules, settings }) {
      await rulesStore.change(({ session }) => ({ ...rules, session, rules: rules.rules.filter((rule) => rule.session === undefined || rule.session === session) }));
      await put(settings);
    },
    async restore(rules, settings) {
      await rulesStore.change((before) => ({ ...before, ...rules }));
      await put(settings);
    },
  };
}
