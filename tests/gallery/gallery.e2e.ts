/** Every component in every state, as people with different needs see it: nothing for axe to find, nothing to scroll sideways. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit, tooWide } from '../../scripts/gallery/audit.ts';
import { buildGallery, openGallery, SECTIONS, startBrowser, VIEWS } from '../../scripts/gallery/open.ts';

describe('gallery', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    await buildGallery();
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  const looks = SECTIONS.flatMap((section) => VIEWS.filter((view) => view.axe || view.name === 'narrow').map((view) => ({ section, view, name: view.name })));
  it.each(looks)('$section, $name', async ({ section, view }) => {
    if (!browser) throw new Error('No browser');
    const page = await openGallery(browser, view, { section });
    expect(view.axe ? await audit(page) : await tooWide(page)).toEqual([]);
    await page.close();
  });
});
