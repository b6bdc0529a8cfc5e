/** Popup, reference and welcome page as readers use them, and what axe has to say of them and of the card. */
import { expect, test } from 'vitest';
import type { Driver, Tab } from '../../scripts/browser/driver.ts';
import { pause, readMarks, waitForMarks } from '../../scripts/browser/marks.ts';
import { violations } from './axe.ts';
import { inEachBrowser, type World } from './browsers.ts';
import { cardSources, cardText, clickInCard, HOST, hoverMark, waitForCard, waitForNoCard, waitForTitle } from './card.ts';
import { API, ask, reset, tabId, until } from './extension.ts';
import { clickOn, openPage, pictureOf, plain, press, waitForNames } from './pages.ts';
import { chooseFiles, openReference } from './reference-page.ts';

const PAGE = 'selection.html';
const THREE = ['S-400 Triumf', 'CAATSA', 'BrahMos'];
const names = (selector: string) => `[...document.querySelectorAll('${selector}')].map((one) => one.textContent)`;

/** The popup in a tab, for the tab of a page. */
async function openPopup({ driver }: World, page: Tab): Promise<Tab> {
  const id = await tabId(driver, await page.evaluate<string>('location.href'));
  const popup = await driver.openExtensionPage(`popup.html?tab=${id}`);
  await popup.activate();
  return popup;
}

/** Chooses a file with this text, as the file dialog would. */
async function chooseFile(tab: Tab, text: string): Promise<void> {
  await tab.evaluate(`(() => {
    const field = document.querySelector('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([${JSON.stringify(text)}], 'list.csv', { type: 'text/csv' }));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}

/** Chooses an option, as the list that drops down would. */
async function choose(tab: Tab, selector: string, value: string): Promise<void> {
  await tab.evaluate(`(() => {
    const field = document.querySelector('${selector}');
    field.value = '${value}';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}

/** A setting is read and written before it holds: a tab that is closed at once would take it along, and the next test would meet the old one. */
const settled = (driver: Driver, key: string, value: string): Promise<unknown> =>
  until(driver, `${API}.storage.local.get('settings').then(({ settings }) => settings?.[${JSON.stringify(key)}] === ${JSON.stringify(value)})`);

inEachBrowser('the popup', (world) => {
  test('lists what the page mentions, and leads to it', async () => {
    const page = await openPage(world(), PAGE, THREE);
    const popup = await openPopup(world(), page);
    await until(popup, `${names('.term .entry-row-name')}.join() === 'BrahMos,CAATSA,S-400 Triumf'`);
    await until(popup, `document.querySelector('.switch-detail').textContent === '3 mentions of 3 terms on this page'`);
    expect(await violations(popup)).toEqual([]);
    await press(popup, 'By kind');
    await until(popup, `document.querySelectorAll('.list-kind').length === 3`);
    await press(popup, 'Open the card of CAATSA on the page');
    await page.activate();
    await waitForTitle(page, 'CAATSA');
    await page.close();
  });

  test('says what two terms share by way of a third, as the card does', async () => {
    const page = await openPage(world(), 'shared.html', ['BrahMos', 'MQ-9 Reaper']);
    await hoverMark(page, 'BrahMos');
    await waitForCard(page, (text) => /Also on this page\s+MQ-9 Reaper\s+Limited by the same:\s+Missile Technology Control Regime/.test(text));
    await page.press('Escape');
    const popup = await openPopup(world(), page);
    await until(popup, `/BrahMos, MQ-9 Reaper\\s*Limited by the same\\s*Missile Technology Control Regime/.test(document.querySelector('.page-shared')?.textContent ?? '')`);
    expect(await violations(popup)).toEqual([]);
    await press(popup, 'Missile Technology Control Regime');
    await until(popup, `document.querySelector('.entry-title')?.textContent === 'Missile Technology Control Regime'`);
    await popup.close();
    await page.close();
  });

  test('switches the site, the session, the page and everything off and on, without a reload', async () => {
    const page = await openPage(world(), PAGE, THREE);
    const popup = await openPopup(world(), page);
    await until(popup, `document.querySelectorAll('.term').length === 3`);
    for (const scope of ['This page', 'This session', 'This site', 'Everywhere']) {
      await press(popup, scope);
      await until(popup, `document.querySelector('[role=switch]').getAttribute('aria-checked') === 'true'`);
      await clickOn(popup, '[role=switch]');
      await until(popup, `document.querySelector('[role=switch]').getAttribute('aria-checked') === 'false'`);
      await waitForNames(page, []);
      await clickOn(popup, '[role=switch]');
      await until(popup, `document.querySelector('[role=switch]').getAttribute('aria-checked') === 'true'`);
      await page.activate();
      await waitForNames(page, THREE);
      await popup.activate();
    }
    await popup.close();
    await page.close();
    await reset(world().driver);
  });

  test('hides a term, and takes it back', async () => {
    const page = await openPage(world(), PAGE, THREE);
    const popup = await openPopup(world(), page);
    await press(popup, 'More for CAATSA');
    await press(popup, 'Do not mark this term anywhere');
    await page.activate();
    await waitForNames(page, ['S-400 Triumf', 'BrahMos']);
    await popup.activate();
    await press(popup, 'Undo');
    await page.activate();
    await waitForNames(page, THREE);
    await popup.close();
    await page.close();
    await reset(world().driver);
  });

  test('searches the whole reference and shows an entry with its sources', async () => {
    const page = await openPage(world(), PAGE, THREE);
    const popup = await openPopup(world(), page);
    await until(popup, `document.querySelectorAll('.term').length === 3`);
    await popup.press('/');
    // The key is heard by the page; what is typed before the field has the focus is typed to nobody.
    await until(popup, `document.activeElement?.matches('input[type=search]')`);
    await popup.type('himars');
    await until(popup, `${names('.entry-row-name')}.some((name) => name.includes('HIMARS'))`);
    expect(await violations(popup)).toEqual([]);
    await popup.press('Enter');
    await until(popup, `document.querySelector('h2')?.textContent.includes('HIMARS') && document.querySelectorAll('a[href^=http]').length > 2`);
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('adds an entry by its form, which the page then marks', async () => {
    const page = await openPage(world(), PAGE, THREE);
    const popup = await openPopup(world(), page);
    await press(popup, 'My entries');
    await press(popup, 'Add an entry');
    await until(popup, `document.getElementById('form-name')`);
    expect(await violations(popup)).toEqual([]);
    await press(popup, 'Save');
    await until(popup, `document.activeElement?.id === 'form-name' && document.body.textContent.includes('An entry needs a name.')`);
    await popup.type('Selecting and copying');
    await popup.evaluate(`(() => {
      const field = document.getElementById('form-kind');
      field.value = 'missile';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await press(popup, 'Save');
    await until(popup, `document.body.textContent.includes('Selecting and copying was saved.')`);
    await page.activate();
    await waitForNames(page, ['Selecting and copying', ...THREE]);
    await popup.activate();
    await press(popup, 'My entries');
    await until(popup, `${names('.mine .entry-row-name')}.includes('Selecting and copying')`);
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await page.close();
    await reset(world().driver);
  });
});

inEachBrowser('reference and welcome page', (world) => {
  test('the reference lists, searches and shows entries', async () => {
    const { driver } = world();
    const tab = await driver.openExtensionPage('reference.html');
    await tab.activate();
    await until(tab, `document.querySelectorAll('.entry-row').length > 10`);
    expect(await violations(tab)).toEqual([]);
    // Thousands of rows, of which those in sight are drawn; the keys reach them all.
    const total = await tab.evaluate<number>(`Number(document.querySelector('.row-list > li').getAttribute('aria-setsize'))`);
    expect(total).toBeGreaterThan(1500);
    await tab.press('/');
    await tab.press('ArrowDown');
    await tab.press('End');
    await until(tab, `document.activeElement?.closest('li')?.getAttribute('aria-posinset') === '${total}'`);
    expect(await tab.evaluate<number>(`document.querySelectorAll('.entry-row').length`)).toBeLessThan(100);
    await choose(tab, '.filter-country', 'IN');
    await choose(tab, '.filter-depth', 'sourced');
    await until(tab, `${names('.tab-list .entry-row-name')}.includes('BrahMos')`);
    await press(tab, 'Clear');
    await until(tab, `document.querySelector('.row-list > li')?.getAttribute('aria-setsize') === '${total}'`);
    await tab.press('/');
    await until(tab, `document.activeElement?.matches('input[type=search]')`);
    await tab.type('sa-21 growler');
    await until(tab, `${names('.tab-list .entry-row-name')}[0] === 'S-400 Triumf'`);
    await tab.press('Enter');
    await until(tab, `document.querySelectorAll('main a[href^=http]').length > 5`);
    expect(await tab.evaluate<string>('location.hash')).toBe('#entry=s-400-triumf');
    expect(await violations(tab)).toEqual([]);
    await press(tab, 'Compare');
    await tab.press('/');
    await tab.evaluate(`document.querySelector('input[type=search]').select()`);
    await tab.type('patriot');
    await until(tab, `${names('.tab-list .entry-row-name')}[0] === 'MIM-104 Patriot'`);
    await tab.press('Enter');
    await until(tab, `document.querySelector('.entry-title')?.textContent === 'MIM-104 Patriot'`);
    await press(tab, 'Compare');
    await until(tab, `document.querySelectorAll('.compare-table thead th').length === 2`);
    expect(await tab.evaluate<string>('location.hash')).toBe('#compare=s-400-triumf,mim-104-patriot');
    expect(await violations(tab)).toEqual([]);
    await press(tab, 'Settings');
    await press(tab, 'Dark');
    await until(tab, `document.documentElement.dataset.theme === 'dark'`);
    expect(await violations(tab)).toEqual([]);
    await press(tab, 'System');
    await tab.close();
  });

  test('names are tried on the page that was looked at last', async () => {
    const { driver } = world();
    const first = await openPage(world(), 'selection.html', THREE);
    const page = await openPage(world(), 'many-entries.html');
    await page.activate();
    await first.activate();
    const tab = await openReference(driver, 'My entries', 'Add an entry');
    await until(tab, `document.querySelector('[name=name]')`);
    await tab.evaluate(`(() => {
      const field = document.querySelector('[name=name]');
      field.value = 'Selecting and copying';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await press(tab, 'Try on the page you looked at last');
    await until(tab, `document.querySelector('.page-trial-found')?.textContent.includes('marked once there')`);
    expect(await tab.evaluate<string>(`document.querySelector('.page-trial-row mark').textContent`)).toBe('Selecting and copying');
    expect(await violations(tab)).toEqual([]);
    await page.activate();
    await tab.activate();
    await press(tab, 'Read the page again');
    await until(tab, `document.querySelector('.page-trial-found')?.textContent.includes('nothing is marked there')`);
    for (const one of [tab, page, first]) await one.close();
  });

  test('what the reader keeps, and the way in from a file', async () => {
    const { driver } = world();
    const tab = await driver.openExtensionPage('reference.html');
    await tab.activate();
    await press(tab, 'My entries');
    await until(tab, `document.querySelector('.mine')`);
    await ask(driver, 'rules/set', { change: { scope: 'site', host: 'news.example', on: false } });
    expect(await violations(tab)).toEqual([]);
    await press(tab, 'Import');
    await until(tab, `document.querySelector('input[type=file]')`);
    expect(await violations(tab)).toEqual([]);
    // A list with a bad row changes nothing and says where it is; put right, it is marked on open pages.
    const page = await openPage(world(), PAGE, THREE);
    await tab.activate();
    await chooseFile(tab, 'name,kind\nSelecting and copying,missile\nB-9,rocket\n');
    await until(tab, `document.body.textContent.includes('"rocket" is no kind.')`);
    expect(await violations(tab)).toEqual([]);
    await chooseFile(tab, 'name,kind\nSelecting and copying,missile\n');
    await until(tab, `document.body.textContent.includes('1 new')`);
    await press(tab, 'Import 1');
    await until(tab, `document.body.textContent.includes('Imported.')`);
    await page.activate();
    await waitForNames(page, ['Selecting and copying', ...THREE]);
    // What was done is on the list, also for a page that is opened anew, and is taken back as one.
    await tab.activate();
    await tab.evaluate('location.reload()');
    await until(tab, `document.querySelector('.tab-head')`);
    await press(tab, 'My entries');
    await press(tab, 'Undo: Imported a file');
    await until(tab, `document.body.textContent.includes('None yet.')`);
    await page.activate();
    await waitForNames(page, THREE);
    // A list of sites acts on open pages as well, and so does taking it back.
    await tab.activate();
    await press(tab, 'Settings');
    await until(tab, `document.querySelector('.sites-file input')`);
    const host = await page.evaluate<string>('location.hostname');
    const list = {
      format: 'fieldnote-sites',
      version: 1,
      rules: [
        { host, on: false },
        { host: 'NEWS.example', on: false },
      ],
    };
    const choose = (text: string) => chooseFiles(tab, { 'sites.json': JSON.stringify(text) }, '.sites-file input');
    await choose(JSON.stringify(list, null, 1));
    await until(tab, `document.querySelector('.sites-file .table')?.textContent.includes('rules.1.host')`);
    expect(await violations(tab)).toEqual([]);
    await choose(JSON.stringify({ ...list, rules: list.rules.slice(0, 1) }));
    await until(tab, `document.querySelector('.sites-file').textContent.includes('1 new')`);
    expect(await violations(tab)).toEqual([]);
    await press(tab, 'Import 1');
    await until(tab, `document.body.textContent.includes('The list was brought in.')`);
    await page.activate();
    await waitForNames(page, []);
    await tab.activate();
    await press(tab, 'Undo');
    await page.activate();
    await waitForNames(page, THREE);
    await page.close();
    await tab.activate();
    await reset(driver);
    await tab.close();
  });

  test('settings act on open pages: how marks look, and when cards open', async () => {
    const { driver } = world();
    const page = await openPage(world(), PAGE, THREE);
    const tab = await driver.openExtensionPage('reference.html');
    await tab.activate();
    await press(tab, 'Settings');
    await until(tab, `document.querySelector('.settings')`);
    expect(await violations(tab)).toEqual([]);
    await press(tab, 'Never');
    await press(tab, 'Tint');
    const line = `getComputedStyle(document.querySelector('p'), '::highlight(fieldnote)').textDecorationLine`;
    await until(page, `${line} === 'none'`);
    // Computed styles are not paint: Chromium once showed nothing at all here.
    const tinted = await pictureOf(page);
    await page.activate();
    await hoverMark(page, 'CAATSA');
    await pause(1_500);
    expect(await cardText(page)).toBeUndefined();
    await tab.activate();
    await press(tab, 'Normally');
    await press(tab, 'Dotted line');
    await until(page, `${line} === 'underline'`);
    await page.activate();
    const underlined = await pictureOf(page);
    // What a page clears is painted again, on a busy machine before the picture is taken.
    await ask(driver, 'rules/set', { change: { scope: 'everywhere', on: false } });
    await waitForMarks(page, (marks) => marks.length === 0);
    expect(new Set([tinted, underlined, await pictureOf(page)]).size).toBe(3);
    await ask(driver, 'rules/set', { change: { scope: 'everywhere', on: true } });
    await waitForNames(page, THREE);
    await page.movePointer(5, 5, 10);
    await hoverMark(page, 'CAATSA');
    await waitForTitle(page, 'CAATSA');
    await page.press('Escape');
    await tab.activate();
    await press(tab, 'By click');
    await page.activate();
    await page.movePointer(5, 5, 10);
    const mark = await hoverMark(page, 'CAATSA');
    await page.click(mark.x, mark.y);
    await waitForTitle(page, 'CAATSA');
    await page.press('Escape');
    await tab.activate();
    await press(tab, 'Normally');
    await settled(driver, 'pace', 'normal');
    await tab.close();
    await page.close();
  });

  test('settings decide what is marked: which kinds, and how many of one entry', async () => {
    const { driver } = world();
    const page = await openPage(world(), PAGE, THREE);
    const tab = await driver.openExtensionPage('reference.html');
    await tab.activate();
    await press(tab, 'Settings');
    await until(tab, `document.querySelector('.kind-switch')`);
    const toggle = `[...document.querySelectorAll('.kind-switch')].find((label) => label.textContent.includes('Air defence')).querySelector('input').click()`;
    await tab.evaluate(toggle);
    await page.activate();
    await waitForNames(
      page,
      THREE.filter((name) => !name.startsWith('S-400')),
    );
    await tab.activate();
    await tab.evaluate(toggle);
    await page.activate();
    await waitForNames(page, THREE);
    const again = `document.body.append(Object.assign(document.createElement('p'), { textContent: 'CAATSA again' }))`;
    await page.evaluate(again);
    await waitForNames(page, [...THREE, 'CAATSA']);
    await tab.activate();
    await press(tab, 'First on the page');
    await page.activate();
    await waitForNames(page, THREE);
    await tab.activate();
    await press(tab, 'Every mention');
    await page.activate();
    await waitForNames(page, [...THREE, 'CAATSA']);
    await tab.close();
    await page.close();
  });

  test('names in languages that are switched off are no longer marked, on open pages at once', async () => {
    const { driver } = world();
    const page = await openPage(world(), PAGE, THREE);
    await page.evaluate(`document.body.append(Object.assign(document.createElement('p'), { lang: 'ru', textContent: 'Комплекс С-400 «Триумф» показали в Москве.' }))`);
    const russian = 'С-400 «Триумф»';
    await waitForNames(page, [...THREE, russian]);
    const tab = await driver.openExtensionPage('reference.html');
    await tab.activate();
    await press(tab, 'Settings');
    const toggle = `[...document.querySelectorAll('.kind-switch')].find((label) => label.textContent.startsWith('Russian')).querySelector('input').click()`;
    await until(tab, `[...document.querySelectorAll('.kind-switch')].some((label) => label.textContent.startsWith('Russian'))`);
    await tab.evaluate(toggle);
    await page.activate();
    await waitForNames(page, THREE);
    // What opens next is read so as well.
    await page.reload();
    await page.evaluate(`document.body.append(Object.assign(document.createElement('p'), { lang: 'ru', textContent: 'Комплекс С-400 показали.' }))`);
    await waitForNames(page, THREE);
    await tab.activate();
    await press(tab, 'Mark names in all languages');
    await page.activate();
    await waitForNames(page, [...THREE, 'С-400']);
    await tab.close();
    await page.close();
  });

  test('figures of the sentence stand beside those of the reference, until the reader says no', async () => {
    const { driver } = world();
    const page = await openPage(world(), 'figures.html', ['S-400 Triumf', 'BrahMos', 'CAATSA']);
    await hoverMark(page, 'S-400 Triumf');
    await waitForCard(page, (text) => /“600 km”: in the reference this is another figure, Detection range/.test(text));
    await page.press('Escape');
    await hoverMark(page, 'BrahMos');
    expect(await waitForCard(page, (text) => /Speed “Mach 2\.8”: the reference says the same/.test(text))).not.toContain('60 km');
    await page.press('Escape');
    await hoverMark(page, 'CAATSA');
    expect(await waitForCard(page, (text) => text.includes('In force'))).not.toMatch(/“600”|“12”|“48 hours”/);
    await page.press('Escape');
    const tab = await driver.openExtensionPage('reference.html');
    await tab.activate();
    await press(tab, 'Settings');
    await press(tab, 'Not shown');
    await settled(driver, 'figures', 'none');
    await page.activate();
    await hoverMark(page, 'BrahMos');
    expect(await waitForCard(page, (text) => text.includes('Mach'))).not.toContain('In this passage');
    await tab.activate();
    await press(tab, 'Beside the reference');
    await settled(driver, 'figures', 'beside');
    await tab.close();
    await page.close();
  });

  test('units are the reader’s, on cards, entries, comparisons and in the popup', async () => {
    const { driver } = world();
    const page = await openPage(world(), 'figures.html', ['S-400 Triumf', 'BrahMos', 'CAATSA']);
    await hoverMark(page, 'BrahMos');
    expect(await waitForCard(page, (text) => text.includes('290\u00a0km'))).not.toContain('180\u00a0mi');
    await page.press('Escape');
    const popup = await openPopup(world(), page);
    await until(popup, `document.querySelector('.term .entry-row-name')?.textContent === 'BrahMos'`);
    await clickOn(popup, '.term .entry-row');
    const entry = `document.querySelector('article.entry')?.textContent`;
    await until(popup, `${entry}?.includes('290\u00a0km') && !${entry}.includes('180\u00a0mi')`);
    const tab = await driver.openExtensionPage('reference.html');
    await tab.activate();
    await press(tab, 'Settings');
    await press(tab, 'Metric and US');
    // What is open follows at once; what opens next comes so.
    // In front: a covered tab draws when the browser finds time for it.
    await popup.activate();
    await until(popup, `${entry}?.includes('290\u00a0km (180\u00a0mi)')`);
    await page.activate();
    await hoverMark(page, 'BrahMos');
    expect(await waitForCard(page, (text) => text.includes('290\u00a0km (180\u00a0mi)'))).toContain('Mach\u00a02.8');
    await page.press('Escape');
    await tab.activate();
    await tab.evaluate(`location.hash = '#compare=brahmos,tomahawk'`);
    await until(tab, `document.querySelector('.compare-table')?.textContent.includes('290\u00a0km (180\u00a0mi)')`);
    await tab.evaluate(`location.hash = '#entry=brahmos'`);
    const reach = `document.querySelector('.reach')?.textContent`;
    await until(tab, `/100 km.*10 mi.*longest range, .*km \\(.*mi\\)/s.test(${reach})`);
    await press(tab, 'Settings');
    await press(tab, 'Metric');
    await settled(driver, 'units', 'metric');
    await tab.evaluate(`location.hash = '#entry=brahmos'`);
    await until(tab, `${reach}?.includes('100 km') && !${reach}.includes(' mi')`);
    await popup.activate();
    await until(popup, `${entry}?.includes('290\u00a0km') && !${entry}.includes('180\u00a0mi')`);
    await popup.close();
    await tab.close();
    await page.close();
  });

  test('a timeline has the article on it, on the card and on the entry that is opened from it', async () => {
    const { driver } = world();
    const page = await openPage(world(), 'shared.html', ['BrahMos', 'MQ-9 Reaper']);
    await hoverMark(page, 'BrahMos');
    await waitForCard(page, (text) => text.includes('Timeline'));
    await clickInCard(page, 'Timeline');
    await waitForCard(page, (text) => /May 4, 2021\s+this article/.test(text));
    const picture = `(root) => root.querySelector('svg[role=img]')?.getAttribute('aria-label') ?? ''`;
    expect(await page.inClosedRoot<string>(HOST, picture)).toMatch(/^Timeline from \d{4} to \d{4}.*This article, May 4, 2021, falls between/);
    // Not wider than the card, whatever is drawn on it.
    const outside = `(root) => [...root.querySelectorAll('svg[role=img] *')].filter((one) => one.getBoundingClientRect().right > root.querySelector('[role=dialog]').getBoundingClientRect().right).map((one) => one.outerHTML)`;
    expect(await page.inClosedRoot<string[]>(HOST, outside)).toEqual([]);
    await clickInCard(page, 'Full entry');
    await until(driver, `${API}.tabs.query({}).then((tabs) => tabs.some(({ url }) => url?.endsWith('#entry=brahmos&article=2021-05-04')))`);
    await page.close();
    const tab = await driver.openExtensionPage('reference.html#entry=brahmos&article=2021-05-04');
    await tab.activate();
    await until(tab, `document.querySelector('.timeline-picture figcaption')?.textContent.includes('This article, May 4, 2021, falls between')`);
    expect(await violations(tab)).toEqual([]);
    await tab.resize(320, 640);
    expect(await tab.evaluate<number>(`document.documentElement.scrollWidth`)).toBeLessThanOrEqual(320);
    await tab.close();
  });

  test('an entry draws its parties and what was declared against its limits, in words as well, and gives its sources as BibTeX', async () => {
    const { driver } = world();
    const tab = await driver.openExtensionPage('reference.html#entry=nato');
    await tab.activate();
    const pictures = `[...document.querySelectorAll('svg[role=img]')].map((one) => one.getAttribute('aria-label'))`;
    await until(tab, `${pictures}.some((label) => /^Number of members by date\\. (?:Apr 4, )?1949: 12; 1952: 14 \\(Greece, Türkiye\\);.*2026: 32\\.$/.test(label))`);
    expect(await violations(tab)).toEqual([]);
    await tab.evaluate(`location.hash = '#entry=new-start'`);
    await until(tab, `${names('.limit li')}.some((text) => /^Russia, Mar 1, 2022: 1,474\\[\\d+\\]$/.test(text))`);
    expect(await violations(tab)).toEqual([]);
    await press(tab, 'Copy sources as BibTeX');
    // Headless browsers may keep the clipboard closed; either way the reader is told.
    await until(tab, `/Copied with its sources\\.|It could not be copied/.test(document.body.textContent)`);
    await tab.resize(320, 640);
    expect(await tab.evaluate<number>(`document.documentElement.scrollWidth`)).toBeLessThanOrEqual(320);
    await tab.close();
  });

  test('the first run opened its page, which explains itself with marks and a card', async () => {
    const { driver } = world();
    await until(driver, `${API}.tabs.query({}).then((tabs) => tabs.filter(({ url }) => url?.endsWith('/welcome.html')).length === 1)`);
    const tab = await driver.openExtensionPage('welcome.html');
    await tab.activate();
    const marks = await waitForMarks(tab, (found) => found.length >= 6);
    expect(marks.map(plain)).toContain('CAATSA');
    expect(marks.map(plain).join()).not.toContain('Patriots');
    expect(await violations(tab)).toEqual([]);
    await hoverMark(tab, 'CAATSA');
    await waitForTitle(tab, 'CAATSA');
    expect((await cardSources(tab)).length).toBeGreaterThan(2);
    await tab.press('Escape');
    await waitForNoCard(tab);
    await tab.close();
  });
});

inEachBrowser('the card', (world) => {
  test.each(['light', 'dark'])('as it stands on a %s page, with its sources open', async (theme) => {
    const tab = await openPage(world(), 'untouched.html');
    await waitForMarks(tab, (marks) => marks.length === 3);
    if (theme === 'dark') await tab.evaluate(`void Object.assign(document.body.style, { background: '#111', color: '#ddd' })`);
    await hoverMark(tab, (await readMarks(tab))[0]?.text ?? '');
    await waitForCard(tab, (text) => text.includes('In service'));
    await cardSources(tab);
    // axe sees no closed roots; the same markup and styles in an open one are the same card.
    const copy = await tab.inClosedRoot<{ html: string; css: string }>(
      HOST,
      `(root) => ({ html: root.innerHTML, css: [...root.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join('\\n') })`,
    );
    expect(copy?.html).toContain(`data-theme="${theme}"`);
    await tab.press('Escape');
    await waitForNoCard(tab);
    await tab.evaluate(`(() => {
      const host = document.createElement('div');
      host.id = 'copy';
      document.body.append(host);
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = ${JSON.stringify(copy?.html)};
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(${JSON.stringify(copy?.css)});
      root.adoptedStyleSheets = [sheet];
    })()`);
    expect(await violations(tab, '#copy')).toEqual([]);
    await tab.close();
  });
});
