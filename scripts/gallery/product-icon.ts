/** Draws `public/icon/*.png` out of the two SVG files beside this one: the toolbar sizes have a drawing of their own, where the large one would blur. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const SIZES = [16, 32, 48, 96, 128];
/** Sizes up to this come from the small drawing. */
const SMALL = 32;

/** Writes every size. */
export async function drawProductIcon(browser: Browser): Promise<void> {
  for (const size of SIZES) {
    const svg = readFileSync(at(size <= SMALL ? './icon-small.svg' : './icon.svg'), 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: at(`../../public/icon/${size}.png`), omitBackground: true });
    await page.close();
  }
}
