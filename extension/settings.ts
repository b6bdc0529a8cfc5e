/** The reader's settings in storage, for pages and for the extension's own pages alike. */
import { SETTINGS_KEY, type Settings, settingsOf } from '#core/settings/settings.ts';
import type { Api } from './api.ts';

export interface SettingsStore {
  read(): Promise<Settings>;
  /** Calls back with what holds at each change. Gives a function that stops. */
  watch(onChange: (settings: Settings) => void): () => void;
  /** Changes some of them. */
  set(change: Partial<Settings>): Promise<void>;
}

export function createSettings(api: Pick<Api, 'storage'>): SettingsStore {
  const read = async (): Promise<Settings> => settingsOf((await api.storage.local.get(SETTINGS_KEY).catch(() => ({}) as Record<string, unknown>))[SETTINGS_KEY]);
  return {
    read,
    watch(onChange) {
      const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
        if (area === 'local' && SETTINGS_KEY in changes) onChange(settingsOf(changes[SETTINGS_KEY]?.newValue));
      };
      api.storage.onChanged.addListener(listener);
      return () => api.storage.onChanged.removeListener(listener);
    },
    async set(change) {
      await api.storage.local.set({ [SETTINGS_KEY]: { ...(await read()), ...change } });
    },
  };
}
