/**
 * Draws `public/icon/*.png` out of the two SVG files beside this one: a drawing of its own for the toolbar sizes, where
 * the large one would blur. `node scripts/gallery/product-icon.ts`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Toolbar sizes come from the small drawing. */
const SMALL_UP_TO = 32;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const size of [16, 32, 48, 96, 128]) {
  const svg = readFileSync(at(size <= SMALL_UP_TO ? './icon-small.svg' : './icon.svg'), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: at(`../../public/icon/${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
