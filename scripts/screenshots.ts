/** `npm run screenshots`: the pictures of README, taken of the real build on the demo article. */
import { mkdirSync } from 'node:fs';
import { startChromium } from './browser/chromium.ts';
import { bringIntoView, pause, waitForMarks } from './browser/marks.ts';
import { serve } from './browser/serve.ts';

const FOLDER = 'docs/images';
const HOVERED = 'S-400 Triumf';

async function take(dark: boolean): Promise<void> {
  const theme = dark ? 'dark' : 'light';
  const server = await serve('assets/demo');
  const driver = await startChromium({ extension: '.output/chrome-mv3', headless: true, dark, width: 1100, height: 820 });
  const address = `${server.origin}/article.html`;
  const tab = await driver.open(address);
  await tab.activate();
  await waitForMarks(tab, (marks) => marks.length > 20);
  const mark = await bringIntoView(tab, HOVERED);
  await tab.movePointer(5, 5);
  await tab.movePointer(mark.x, mark.y);
  await pause(1500);
  await tab.screenshot(`${FOLDER}/card-${theme}.png`);
  await tab.press('Escape');
  const id = await driver.inExtension<number>(`chrome.tabs.query({ url: '${server.origin}/*' }).then((tabs) => tabs[0].id)`);
  const popup = await driver.openExtensionPage(`popup.html?tab=${id}`);
  await popup.resize(380, 600);
  await pause(1500);
  await popup.screenshot(`${FOLDER}/popup-${theme}.png`);
  await driver.close();
  await server.close();
}

mkdirSync(FOLDER, { recursive: true });
for (const dark of [false, true]) await take(dark);
console.log(`Saved in ${FOLDER}/`);
