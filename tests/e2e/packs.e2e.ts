/** Packs as readers use them: installed, marked, named on cards, put in order, switched, removed, taken out and brought back. */
import { expect, test } from 'vitest';
import { own, pack } from '#core/overlay/testing.ts';
import { packText } from '#core/pack/make.ts';
import type { Driver, Tab } from '../../scripts/browser/driver.ts';
import { violations } from './axe.ts';
import { inEachBrowser } from './browsers.ts';
import { hoverMark, waitForCard } from './card.ts';
import { ask, reset, until } from './extension.ts';
import { openPage, press, waitForNames } from './pages.ts';
import { chooseFiles, keepDownloads, offered, openReference, overlayOf } from './reference-page.ts';

const PAGE = 'selection.html';
const THREE = ['S-400 Triumf', 'CAATSA', 'BrahMos'];
const HEADING = 'Selecting and copying';

const entry = (id: string, name: string, ...names: readonly string[]) => own(id, { name, aliases: names.map((text) => ({ text, type: 'designation' })) });
const ARCTIC = pack('arctic', [entry('zyx', 'Arctic Zyx', HEADING), entry('their-brahmos', 'Arctic BrahMos', 'BrahMos')], {
  title: 'Arctic desk',
  author: 'A. N. Author',
  licence: 'CC BY 4.0',
  date: '2026-11-02',
});
const NAVAL = pack('naval', [entry('zyx', 'Naval Zyx', HEADING)], { title: 'Naval desk' });

const said = (tab: Tab, text: string) => until(tab, `document.body.textContent.includes(${JSON.stringify(text)})`);

/** Chooses a pack's file, and installs it once it was shown what it would bring. */
async function install(tab: Tab, some: typeof ARCTIC, button = 'Install'): Promise<void> {
  await chooseFiles(tab, { 'pack.json': JSON.stringify(packText(some)) });
  await said(tab, 'What this pack would bring');
  expect(await violations(tab)).toEqual([]);
  await press(tab, button);
  await said(tab, `${some.title} was installed.`);
}

/** Installs both without looking. */
async function installBoth(driver: Driver): Promise<void> {
  for (const some of [ARCTIC, NAVAL]) {
    const { overlayVersion } = await ask(driver, 'packs/list', {});
    expect((await ask(driver, 'packs/install', { pack: JSON.stringify(some), overlayVersion })).saved).toBe(true);
  }
}

/** Hovers a mark of the page in front until its card says something. */
async function cardSays(page: Tab, mark: string, words: string): Promise<void> {
  await page.activate();
  await page.reload();
  await waitForNames(page, [HEADING, ...THREE]);
  await hoverMark(page, mark);
  await waitForCard(page, (text) => text.includes(words));
}

inEachBrowser('packs', (world) => {
  test('a pack is looked into, installed, marked on an open page, and named by its card', { timeout: 180_000 }, async () => {
    const { driver } = world();
    const page = await openPage(world(), PAGE, THREE);
    const tab = await openReference(driver, 'Packs');
    await said(tab, 'A pack is a set of entries');
    expect(await tab.evaluate<string>('location.hash')).toBe('#packs');
    expect(await violations(tab)).toEqual([]);
    await tab.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([${JSON.stringify(packText(ARCTIC).replace('"missile"', '"misile"'))}], 'bad.json'));
      for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    })()`);
    await said(tab, 'entries.0.kind');
    expect((await overlayOf(driver)).packs).toEqual([]);
    await install(tab, ARCTIC);
    await until(tab, `document.querySelector('.pack .entry-row-kind')?.textContent.includes('by A. N. Author')`);
    expect(await violations(tab)).toEqual([]);
    await page.activate();
    await waitForNames(page, [HEADING, ...THREE]);
    await hoverMark(page, HEADING);
    await waitForCard(page, (text) => text.includes('Arctic Zyx') && text.includes('From the pack “Arctic desk” by A. N. Author, ') && text.includes('2026'));
    // The name was the reference's before.
    await cardSays(page, 'BrahMos', 'Arctic BrahMos');

    await tab.activate();
    await press(tab, 'Details: Arctic desk');
    await press(tab, 'Show its entries');
    await until(tab, `document.querySelector('.tab-count').textContent === '2 entries'`);
    expect(await tab.evaluate<string>(`document.querySelector('.tab-rows .tag').textContent`)).toBe('Arctic desk');
    await page.close();
    await tab.close();
    await reset(driver);
  });

  test('switched off or not to be marked, a pack leaves open pages at once; only what is off is not found', { timeout: 180_000 }, async () => {
    const { driver } = world();
    await installBoth(driver);
    await ask(driver, 'packs/remove', { id: 'naval' });
    const page = await openPage(world(), PAGE, [HEADING, ...THREE]);
    const tab = await openReference(driver, 'Packs');
    const found = async () => (await ask(driver, 'heads/changes', {})).rows.map(({ id }) => id);
    const turn = async (name: string, marked: readonly string[]) => {
      await tab.activate();
      await press(tab, name);
      await page.activate();
      await waitForNames(page, marked);
    };
    await turn('Use this pack: Arctic desk', THREE);
    expect(await found()).toEqual([]);
    await turn('Use this pack: Arctic desk', [HEADING, ...THREE]);
    await turn('Mark in pages: Arctic desk', THREE);
    expect(await found()).toEqual(['arctic/zyx', 'arctic/their-brahmos']);
    // In nothing that a page's scripts could read.
    expect(JSON.stringify(await driver.inExtension('(globalThis.browser ?? chrome).storage.local.get("overlayIndex")'))).not.toContain('zyx');
    await tab.activate();
    await said(tab, 'not marked in pages');
    await press(tab, 'Undo');
    await page.activate();
    await waitForNames(page, [HEADING, ...THREE]);
    await page.close();
    await tab.close();
    await reset(driver);
  });

  test('the order decides who has a name; what is removed comes back', { timeout: 180_000 }, async () => {
    const { driver } = world();
    await installBoth(driver);
    const page = await openPage(world(), PAGE, [HEADING, ...THREE]);
    await cardSays(page, HEADING, 'Arctic Zyx');
    const tab = await openReference(driver, 'Packs');
    await press(tab, 'Move up: Naval desk');
    await said(tab, 'Naval desk is number 1 of 2 now.');
    // The pack went, the focus went along.
    await until(tab, `document.activeElement.getAttribute('aria-label') === 'Move down: Naval desk'`);
    await cardSays(page, HEADING, 'Naval Zyx');
    await tab.activate();
    await tab.evaluate(`document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true }))`);
    await said(tab, 'Naval desk is number 2 of 2 now.');
    await cardSays(page, HEADING, 'Arctic Zyx');
    await tab.activate();
    await press(tab, 'Remove: Arctic desk');
    await said(tab, 'Arctic desk was removed.');
    await cardSays(page, HEADING, 'Naval Zyx');
    await tab.activate();
    await press(tab, 'Undo');
    await said(tab, 'Taken back.');
    expect((await overlayOf(driver)).packs.map((one) => one.pack.id)).toEqual(['arctic', 'naval']);
    await cardSays(page, HEADING, 'Arctic Zyx');
    await page.close();
    await tab.close();
    await reset(driver);
  });

  test('a pack is made of own entries, and packs go out and come back with everything', { timeout: 180_000 }, async () => {
    const { driver } = world();
    await ask(driver, 'overlay/add', { entry: { ...entry('own-zyx', 'My Zyx', HEADING), note: 'For me alone.' } });
    let tab = await openReference(driver, 'Packs', 'Make a pack');
    await until(tab, `document.querySelector('[name=title]') !== null`);
    await keepDownloads(tab);
    await tab.evaluate(`(() => {
      const field = document.querySelector('[name=title]');
      field.value = 'My desk';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await until(tab, `document.querySelector('[name=id]').value === 'my-desk'`);
    expect(await violations(tab)).toEqual([]);
    await press(tab, 'Save the pack');
    const made = await offered(tab);
    expect(await tab.evaluate<string>('window.offeredName')).toBe('fieldnote-pack-my-desk.json');
    expect(made).not.toContain('For me alone');
    expect(JSON.parse(made)).toMatchObject({ id: 'my-desk', entries: [{ id: 'zyx', name: 'My Zyx' }] });

    await ask(driver, 'overlay/clear', {});
    await installBoth(driver);
    await ask(driver, 'packs/switch', { id: 'naval', what: 'paints', on: false });
    const before = await overlayOf(driver);
    await tab.close();
    tab = await openReference(driver, 'My entries', 'Export');
    await keepDownloads(tab);
    await press(tab, 'Save the file');
    const all = await offered(tab);
    await tab.close();
    tab = await openReference(driver, 'Settings');
    await keepDownloads(tab);
    await press(tab, 'Save a backup');
    const backup = await offered(tab);

    await ask(driver, 'overlay/clear', {});
    await tab.close();
    tab = await openReference(driver, 'My entries', 'Import');
    // The pack that was made comes in beside the export.
    await chooseFiles(tab, { 'all.json': JSON.stringify(all), 'mine.json': JSON.stringify(made) });
    await said(tab, '3 new');
    await press(tab, 'Import 3');
    await said(tab, 'Imported.');
    const { packs } = await overlayOf(driver);
    expect(packs.slice(0, 2)).toEqual(before.packs);
    expect(packs[2]?.pack.id).toBe('my-desk');

    await reset(driver);
    await tab.close();
    tab = await openReference(driver, 'Settings');
    await chooseFiles(tab, { 'backup.json': JSON.stringify(backup) }, '.backup input[type=file]');
    await said(tab, 'packs: 2');
    await press(tab, 'Restore');
    await said(tab, 'Restored.');
    expect(await overlayOf(driver)).toEqual(before);
    await tab.close();
    await reset(driver);
  });
});
