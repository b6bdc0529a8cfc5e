/** The page that the reader looked at last, for trying names on it. Its text goes no further than the page that asks. */
import type { Api, Tab } from '../api.ts';

export interface PageInFront {
  readonly title: string;
  /** Its text, a line or paragraph each, without what is empty. */
  readonly blocks: readonly string[];
}

/** What is read of a page, in UTF-16 units: a long report, not a library. */
const MOST_TEXT = 500_000;

/** Runs in the page: its text as a reader sees it. */
const textOfPage = (most: number): string => (document.body?.innerText ?? '').slice(0, most);

/** When a tab was last looked at, in milliseconds. */
const seen = ({ lastAccessed = 0 }: Tab): number => lastAccessed;

/**
 * Reads the tab that was last in front and may be read: other windows count, private ones only for those in a private
 * window. Undefined when there is none; pages of the browser's own and its shops are closed to extensions.
 */
export async function readPageInFront(api: Pick<Api, 'extension' | 'scripting' | 'tabs'>): Promise<PageInFront | undefined> {
  const tabs = await api.tabs.query({ windowType: 'normal' });
  const inPrivate = api.extension.inIncognitoContext === true;
  // Without the `tabs` permission an address is told for pages that may be read, and for no other.
  const readable = tabs.filter(({ url, incognito }) => url !== undefined && /^(https?|file):/.test(url) && incognito === inPrivate);
  for (const { id, title, url } of readable.sort((a, b) => seen(b) - seen(a))) {
    if (id === undefined) continue;
    try {
      const [top] = await api.scripting.executeScript({ target: { tabId: id }, func: textOfPage, args: [MOST_TEXT] });
      if (typeof top?.result === 'string') return { title: title || url || '', blocks: top.result.split('\n').filter((line) => line.trim() !== '') };
    } catch {
      // This one may not be read; the one before it may.
    }
  }
  return undefined;
}
