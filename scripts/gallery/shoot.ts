/**
 * Photographs the built gallery: `node scripts/gallery/shoot.ts [section [case]]`. Pictures go to `.cache/gallery/shots`.
 * `--narrow` is a window of 320 px, `--contrast` and `--forced` what the system may ask for; `--tall` makes the window so high that no card scrolls; `--zoom` doubles the pixel size of a 640 px wide window, which is what 200 % page zoom does to the layout.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const at = (path: string) => fileURLToPath(new URL(`../../.cache/gallery/${path}`, import.meta.url));
/** Greatest height of one picture, CSS pixels. */
const SLICE = 1250;
const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const [section, only] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const zoom = process.argv.includes('--zoom');
const contrast = process.argv.includes('--contrast');
const forced = process.argv.includes('--forced');
const narrow = process.argv.includes('--narrow');
const tall = process.argv.includes('--tall');
mkdirSync(at('shots'), { recursive: true });

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'] });
const page = await browser.newPage({
  viewport: narrow ? { width: 320, height: 640 } : zoom ? { width: 640, height: 450 } : { width: 1360, height: tall ? 2400 : 900 },
  deviceScaleFactor: zoom ? 2 : 1,
  reducedMotion: 'reduce',
  contrast: contrast ? 'more' : 'no-preference',
  forcedColors: forced ? 'active' : 'none',
});
page.on('pageerror', (error) => console.error(error.message));
const theme = process.argv.find((argument) => argument.startsWith('--theme='))?.slice(8);
const query = new URLSearchParams({ ...(theme ? { theme } : {}), ...(section ? { section } : {}), ...(only ? { case: only } : {}) });
await page.goto(`${pathToFileURL(at('index.html'))}?${query}`);
await page.waitForSelector('.case');
for (const part of await page.$$('section[data-section]')) {
  const name = slug((await part.getAttribute('data-section')) ?? '');
  const box = await part.boundingBox();
  if (!box) continue;
  // A picture that is too high cannot be judged by eye.
  for (let top = 0, piece = 1; top < box.height; top += SLICE, piece++) {
    const file = at(
      `shots/${[name, only && slug(only), theme, zoom && 'zoom', narrow && 'narrow', contrast && 'contrast', forced && 'forced', box.height > SLICE && piece].filter(Boolean).join('-')}.png`,
    );
    await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y: box.y + top, width: box.x * 2 + box.width, height: Math.min(SLICE, box.height - top) } });
    console.log(file);
  }
}
await browser.close();
