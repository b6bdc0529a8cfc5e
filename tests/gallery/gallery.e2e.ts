/** Every component in every state, as people with different needs see it: nothing for axe to find, nothing to scroll sideways. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit, tooWide } from '../../scripts/gallery/audit.ts';
import { buildGallery, openGallery, startBrowser, VIEWS } from '../../scripts/gallery/open.ts';

describe('gallery', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    await buildGallery();
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  it.each(VIEWS)('$name', async (view) => {
    if (!browser) throw new Error('No browser');
    const page = await openGallery(browser, view);
    expect(await audit(page)).toEqual([]);
    if (view.name === 'narrow') expect(await tooWide(page)).toEqual([]);
    await page.close();
  });
});
