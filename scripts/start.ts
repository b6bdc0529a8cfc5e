/**
 * `npm start`: builds, opens a browser with Fieldnote on the demo article. Without a display it runs headless, hovers the
 * first terms, prints what it found and saves screenshots.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startChromium } from './browser/chromium.ts';
import type { Driver, Tab } from './browser/driver.ts';
import { startFirefox } from './browser/firefox.ts';
import { bringIntoView, pause, waitForMarks } from './browser/marks.ts';
import { serve } from './browser/serve.ts';
import { findBrowser } from './browsers.mjs';

const SCREENSHOTS = '.output/start';

function build(browser: 'chrome' | 'firefox'): void {
  console.log(`Building Fieldnote for ${browser === 'chrome' ? 'Chromium' : 'Firefox'}…`);
  const result = spawnSync('wxt', ['build', '-b', browser], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (result.status !== 0) throw new Error('The build failed; see above.');
}

/** Whether there is a screen to open a window on. */
function hasDisplay(): boolean {
  if (process.argv.includes('--headless') || process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function launch(headless: boolean): Promise<Driver> {
  if (findBrowser('chromium')) {
    build('chrome');
    return startChromium({ extension: '.output/chrome-mv3', headless, height: 900 });
  }
  build('firefox');
  return startFirefox({ extension: '.output/firefox-mv3', headless, height: 900 });
}

/** Hovers one mark with the real pointer and saves what is then on the screen. */
async function hover(tab: Tab, text: string, file: string): Promise<void> {
  const mark = await bringIntoView(tab, text);
  await tab.movePointer(5, 5);
  await tab.movePointer(mark.x, mark.y);
  await pause(1200);
  await tab.screenshot(file);
  await tab.press('Escape');
}

async function show(driver: Driver, tab: Tab): Promise<void> {
  const marks = await waitForMarks(tab, (found) => found.length > 0, 20_000);
  const counts = new Map<string, number>();
  for (const mark of marks) {
    const name = mark.text.replace(/\s+/g, ' ');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  console.log(`\nMarked on the demo article in ${driver.name}: ${marks.length} mentions`);
  for (const [name, count] of counts) console.log(`  ${name}${count > 1 ? ` (${count})` : ''}`);
  mkdirSync(SCREENSHOTS, { recursive: true });
  await tab.screenshot(path.join(SCREENSHOTS, 'article.png'));
  const terms = [...new Set(marks.map((mark) => mark.text))].slice(0, 6);
  for (const [i, term] of terms.entries()) await hover(tab, term, path.join(SCREENSHOTS, `card-${i + 1}.png`));
  console.log(`\nNo display here, so the first ${terms.length} terms were hovered without one. Screenshots: ${SCREENSHOTS}/`);
}

const headless = !hasDisplay();
const server = await serve('assets/demo');
const driver = await launch(headless);
const tab = await driver.open(`${server.origin}/article.html`);
await tab.activate();
if (headless) {
  await show(driver, tab);
  await driver.close();
  await server.close();
} else {
  console.log(`\nFieldnote is open on ${server.origin}/article.html: rest the pointer on an underlined term, or click the toolbar icon.`);
  console.log('Close the browser to end.');
  await driver.closed();
  await server.close();
}
