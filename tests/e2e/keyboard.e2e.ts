/** Reading without a pointer: the commands walk the marks, and the card is a dialog that takes the focus and gives it back. */
import { expect, test } from 'vitest';
import type { Driver, Tab } from '../../scripts/browser/driver.ts';
import { inEachBrowser } from './browsers.ts';
import { cardText, cardTitle, HOST, hoverMark, waitForCard, waitForNoCard, waitForTitle } from './card.ts';
import { tabId, tell, until } from './extension.ts';
import { openPage } from './pages.ts';

const NAMES = ['S-400 Triumf', 'CAATSA', 'BrahMos'];
const PAGE = 'selection.html';

/** What has the focus inside the card: its label, or its text. */
const focused = (tab: Tab) =>
  tab.inClosedRoot<string>(HOST, '(root) => root.activeElement ? (root.activeElement.getAttribute("aria-label") ?? root.activeElement.textContent) : ""');

async function waitForFocus(tab: Tab, wanted: string): Promise<void> {
  const end = Date.now() + 4000;
  while ((await focused(tab)) !== wanted) if (Date.now() > end) throw new Error(`Focus is on "${await focused(tab)}", not on "${wanted}"`);
}

const idOf = async (driver: Driver, tab: Tab) => tabId(driver, await tab.evaluate<string>('location.href'));

inEachBrowser('reading by keyboard', (world) => {
  test('walks the marks in reading order, round and back', async () => {
    const { driver } = world();
    const tab = await openPage(world(), PAGE, NAMES);
    const id = await idOf(driver, tab);
    for (const title of ['S-400 Triumf', 'CAATSA', 'BrahMos', 'S-400 Triumf']) {
      await tell(driver, id, { type: 'mention/next' });
      await waitForTitle(tab, title);
    }
    await tell(driver, id, { type: 'mention/previous' });
    await waitForTitle(tab, 'BrahMos');
    expect(await tab.evaluate<boolean>(`document.activeElement === document.body || document.activeElement === document.documentElement`), 'walking leaves the focus alone').toBe(
      true,
    );
    await tab.press('Escape');
    await waitForNoCard(tab);
    await tab.close();
  });

  test('opens the card with the focus on its title, and gives the focus back', async () => {
    const { driver } = world();
    const tab = await openPage(world(), PAGE, NAMES);
    const id = await idOf(driver, tab);
    await tab.evaluate(`document.getElementById('paste').focus()`);
    await tell(driver, id, { type: 'mention/open' });
    await waitForTitle(tab, 'S-400 Triumf');
    await waitForFocus(tab, 'S-400 Triumf');
    const role = await tab.inClosedRoot<string>(
      HOST,
      '(root) => { const card = root.querySelector("[role=dialog]"); return card.getAttribute("aria-modal") + " " + root.getElementById(card.getAttribute("aria-labelledby")).textContent; }',
    );
    expect(role).toBe('null S-400 Triumf');
    await tab.press('Shift+Tab');
    await waitForFocus(tab, 'Close');
    await tab.press('Escape');
    await waitForNoCard(tab);
    expect(await tab.evaluate<string>('document.activeElement.id')).toBe('paste');
    await tab.close();
  });

  test('gives way to a pointer that is moved to another mark and rests there, and gives the focus back first', async () => {
    const { driver } = world();
    const tab = await openPage(world(), PAGE, NAMES);
    await tab.evaluate(`document.getElementById('paste').focus()`);
    await tell(driver, await idOf(driver, tab), { type: 'mention/open' });
    await waitForFocus(tab, 'S-400 Triumf');
    await hoverMark(tab, 'BrahMos');
    await waitForTitle(tab, 'BrahMos');
    expect(await tab.evaluate<string>('document.activeElement.id')).toBe('paste');
    await tab.movePointer(3, 3, 20);
    await waitForNoCard(tab);
    await tab.close();
  });

  test('reaches sources and relations by keys alone', async () => {
    const { driver } = world();
    const tab = await openPage(world(), PAGE, NAMES);
    await tell(driver, await idOf(driver, tab), { type: 'mention/open' });
    await waitForFocus(tab, 'S-400 Triumf');
    await waitForCard(tab, (text) => /\d+ sources/.test(text));
    const labels = new Set<string>();
    for (let i = 0; i < 60 && !labels.has('Full entry'); i++) {
      await tab.press('Tab');
      labels.add((await focused(tab)) ?? '');
    }
    expect([...labels].some((label) => /^\d+ sources$/.test(label))).toBe(true);
    expect(labels).toContain('CAATSA');
    expect(labels).toContain('Full entry');
    // Follow by key; the focus stays in the card, on the new title.
    await tab.inClosedRoot(HOST, '(root) => [...root.querySelectorAll("button")].find((one) => one.textContent === "CAATSA").focus()');
    await tab.press('Enter');
    await waitForTitle(tab, 'CAATSA');
    await waitForFocus(tab, 'CAATSA');
    await tab.close();
  });

  test('hears the commands of the manifest', async () => {
    const { driver } = world();
    const tab = await openPage(world(), PAGE, NAMES);
    await driver.command('next-mention');
    await waitForTitle(tab, 'S-400 Triumf');
    await driver.command('next-mention');
    await waitForTitle(tab, 'CAATSA');
    await driver.command('previous-mention');
    await waitForTitle(tab, 'S-400 Triumf');
    await driver.command('open-card');
    await waitForFocus(tab, 'S-400 Triumf');
    await tab.press('Escape');
    await driver.command('toggle-site');
    await until(tab, `!CSS.highlights.has('fieldnote')`);
    await driver.command('toggle-site');
    await until(tab, `CSS.highlights.has('fieldnote')`);
    await tab.close();
  });

  test('leaves a page without marks alone', async () => {
    const { driver } = world();
    const tab = await openPage(world(), 'frames/small.html?none');
    await tab.evaluate(`document.body.textContent = 'Nothing here.'`);
    await tell(driver, await idOf(driver, tab), { type: 'mention/open' });
    expect(await cardText(tab)).toBeUndefined();
    expect(await cardTitle(tab)).toBeUndefined();
    await tab.close();
  });
});
