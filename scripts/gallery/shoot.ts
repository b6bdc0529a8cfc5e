/** Photographs of the gallery. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { SHOTS } from './open.ts';

/** Greatest height of one picture, CSS pixels: what is higher cannot be judged by eye. */
const SLICE = 1250;

const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** One picture, or several slices, of each section on the page. Gives the files. */
export async function shoot(page: Page, ...labels: readonly string[]): Promise<string[]> {
  mkdirSync(SHOTS, { recursive: true });
  const files: string[] = [];
  for (const part of await page.$$('section[data-section]')) {
    const section = (await part.getAttribute('data-section')) ?? '';
    const box = await part.boundingBox();
    if (!box) continue;
    // Boxes are told from the window's edge, clips from the page's; a field that takes the focus when it is drawn has scrolled it.
    const pageTop = box.y + (await page.evaluate(() => scrollY));
    for (let top = 0, piece = 1; top < box.height; top += SLICE, piece++) {
      const name = [section, ...labels, ...(box.height > SLICE ? [String(piece)] : [])].map(slug).join('-');
      const path = `${SHOTS}/${name}.png`;
      await page.screenshot({ path, fullPage: true, clip: { x: 0, y: pageTop + top, width: box.x * 2 + box.width, height: Math.min(SLICE, box.height - top) } });
      files.push(path);
    }
  }
  return files;
}
