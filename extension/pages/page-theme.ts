/** Colours of the extension's own pages: as the system has them, unless the reader chose. */
import * as v from 'valibot';
import type { Api } from '../api.ts';

/** Key in storage.local. */
export const PAGE_THEME_KEY = 'pageTheme';
const ThemeSchema = v.fallback(v.picklist(['system', 'light', 'dark']), 'system');
export type PageTheme = v.InferOutput<typeof ThemeSchema>;

/** The setting out of what was stored. */
export function themeOf(stored: unknown): PageTheme {
  return v.parse(ThemeSchema, stored);
}

/**
 * Follows the setting, in this page and in others that are open.
 * @param onTheme called with what holds now, and at each change.
 */
export async function followPageTheme(api: Pick<Api, 'storage'>, onTheme: (theme: PageTheme) => void): Promise<void> {
  api.storage.local.onChanged.addListener((changes) => {
    if (PAGE_THEME_KEY in changes) onTheme(themeOf(changes[PAGE_THEME_KEY]?.newValue));
  });
  onTheme(themeOf((await api.storage.local.get(PAGE_THEME_KEY))[PAGE_THEME_KEY]));
}

export async function setPageTheme(api: Pick<Api, 'storage'>, theme: PageTheme): Promise<void> {
  await api.storage.local.set({ [PAGE_THEME_KEY]: theme });
}

/** Puts the setting on a page's root, where the tokens look for it. */
export function applyPageTheme(root: HTMLElement, theme: PageTheme): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
