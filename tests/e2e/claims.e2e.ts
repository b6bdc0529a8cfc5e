/** Facts, relations and sources of one's own, made and managed by keyboard, as cards of open pages show them. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { OwnEntrySchema } from '#core/overlay/document.ts';
import type { Tab } from '../../scripts/browser/driver.ts';
import { violations } from './axe.ts';
import { inEachBrowser, type World } from './browsers.ts';
import { hoverMark, waitForCard, waitForNoCard } from './card.ts';
import { ask, reset, until } from './extension.ts';
import { openPage, press, waitForNames } from './pages.ts';
import { chooseFiles, keepDownloads, offered, openReference, overlayOf } from './reference-page.ts';

const PAGE = 'selection.html';
const NAMES = ['S-400 Triumf', 'CAATSA', 'BrahMos'];

/** The statements of an entry, opened from its address. */
async function openClaims({ driver }: World, id: string): Promise<Tab> {
  const tab = await driver.openExtensionPage(`reference.html#entry=${id}`);
  await tab.activate();
  await press(tab, 'Edit facts');
  await until(tab, `document.querySelector('.claims .entry-title') !== null`);
  return tab;
}

/** Walks by Tab to the control of this label, as a reader without a pointer does, and chooses or types with the keys alone. */
async function tabTo(tab: Tab, selector: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    if (await tab.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) === true`)) return;
    await tab.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** Chooses an option of a list by its value. */
const choose = (tab: Tab, selector: string, value: string): Promise<void> =>
  tab.evaluate(`(() => {
    const field = document.querySelector(${JSON.stringify(selector)});
    field.value = ${JSON.stringify(value)};
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);

/** The label of the button that hides the first bundled statement. */
const firstWrong = (tab: Tab): Promise<string> =>
  until(tab, `[...document.querySelectorAll('.claim-buttons button')].find((one) => one.textContent === 'This is wrong')?.getAttribute('aria-label')`);

const says = (tab: Tab, text: string): Promise<unknown> => until(tab, `document.body.innerText.includes(${JSON.stringify(text)})`);
/** What the card of a mark on the page says, opened anew. */
async function cardOf(page: Tab, wanted: (text: string) => boolean): Promise<string> {
  await page.activate();
  await waitForNames(page, NAMES);
  await hoverMark(page, 'S-400 Triumf');
  const text = await waitForCard(page, wanted);
  await page.press('Escape');
  await waitForNoCard(page);
  return text;
}

inEachBrowser('statements of one’s own', (world) => {
  test('a fact with a source and one without, by keyboard, on the card of an open page; what is wrong loses nothing', { timeout: 120_000 }, async () => {
    const { driver } = world();
    const page = await openPage(world(), PAGE, NAMES);
    const tab = await openClaims(world(), 's-400-triumf');
    expect(await violations(tab)).toEqual([]);
    await press(tab, 'Add a fact');
    await until(tab, `document.querySelector('#claim-property') !== null`);
    await tabTo(tab, '#claim-property');
    await choose(tab, '#claim-property', 'crew');
    await tabTo(tab, '#claim-from');
    await tab.type('half a dozen');
    await tabTo(tab, '#claim-asOf');
    await tab.type('2025');
    await press(tab, 'Add a source');
    await until(tab, `document.querySelector('#source-0-url') !== null`);
    await tabTo(tab, '#source-0-url');
    await tab.type('javascript:alert(1)');
    await tab.press('Enter');
    await says(tab, 'A number is written as 1200 or 1.5.');
    await says(tab, 'An address begins with https:// or http://.');
    expect(await tab.evaluate<string>('document.activeElement.id')).toBe('claim-from');
    expect(await violations(tab)).toEqual([]);
    expect((await overlayOf(driver)).edits).toEqual([]);
    const put = (selector: string, text: string) =>
      tab
        .evaluate(`(() => {
        const field = document.querySelector(${JSON.stringify(selector)});
        field.focus();
        field.select();
      })()`)
        .then(() => tab.type(text));
    await put('#claim-from', '6');
    await put('#source-0-url', 'https://www.crews.example/s-400');
    await tab.press('Enter');
    await says(tab, 'It was saved.');
    await says(tab, 'crews.example');
    const sourced = await cardOf(page, (text) => text.includes('mine'));
    expect(sourced).toMatch(/Crew\s[^]*6[^]*mine · as of 2025|Crew[^]*6[^]*mine/);

    await tab.activate();
    await press(tab, 'Add a fact');
    await until(tab, `document.querySelector('#claim-property') !== null`);
    await choose(tab, '#claim-property', 'speed');
    await until(tab, `document.querySelector('#claim-from') !== null`);
    await put('#claim-from', '77');
    await press(tab, 'Save');
    await says(tab, 'unsourced (mine)');
    expect(await cardOf(page, (text) => text.includes('unsourced (mine)'))).toMatch(/Speed[^]*77/);
    const [edit] = (await overlayOf(driver)).edits;
    expect(edit?.patch).toEqual({});
    expect(edit?.claims?.facts?.added).toEqual([
      { property: 'crew', value: 6, asOf: '2025', cites: ['own-crews-example'] },
      { property: 'speed', value: 77, unit: 'km/h', cites: [] },
    ]);
    await page.close();
    await tab.close();
    await reset(driver);
  });

  test('a relation, whose other end is found by another name, seen from both ends', { timeout: 90_000 }, async () => {
    const { driver } = world();
    const tab = await openClaims(world(), 's-400-triumf');
    await press(tab, 'Add a relation');
    await until(tab, `document.querySelector('#claim-target') !== null`);
    await tabTo(tab, '#claim-target');
    await tab.type('lightning ii');
    await until(tab, `document.querySelector('#claim-target').getAttribute('aria-activedescendant') === 'claim-target-0'`);
    expect(await violations(tab)).toEqual([]);
    await tab.press('ArrowDown');
    await tab.press('ArrowUp');
    await tab.press('Enter');
    await says(tab, 'F-35 Lightning II');
    expect(await tab.evaluate<string>('document.activeElement.textContent')).toBe('Choose another');
    await choose(tab, '#claim-type', 'counters');
    await tabTo(tab, '#claim-text');
    await tab.type('A made-up sentence of my own.');
    await tabTo(tab, '.claim-form button[type=submit]');
    await tab.press('Enter');
    await says(tab, 'It was saved.');
    await says(tab, 'Built to counter F-35 Lightning II');
    const card = await ask(driver, 'card/get', { key: 'f-35-lightning-ii' });
    expect(card?.links.find(({ text }) => text === 'A made-up sentence of my own.')).toMatchObject({ target: 's-400-triumf', inverse: true, mine: true });
    await tab.close();
    await reset(driver);
  });

  test('a bundled fact is hidden and taken back, and corrected beside what the reference has', { timeout: 120_000 }, async () => {
    const { driver } = world();
    const before = await ask(driver, 'card/get', { key: 's-400-triumf' });
    const page = await openPage(world(), PAGE, NAMES);
    const tab = await openClaims(world(), 's-400-triumf');
    const wrong = await firstWrong(tab);
    const words = wrong.replace('This is wrong: ', '');
    await press(tab, wrong);
    await says(tab, 'Not shown anywhere. You said that it is wrong.');
    // The button that shows it again is where the one was that hid it.
    expect(await violations(tab)).toEqual([]);
    expect((await ask(driver, 'card/get', { key: 's-400-triumf' }))?.facts).toHaveLength((before?.facts.length ?? 0) - 1);
    await press(tab, 'Undo');
    await until(tab, `!document.body.innerText.includes('You said that it is wrong')`);
    await press(tab, wrong);
    await press(tab, `Show again: ${words}`);
    await until(tab, `!document.body.innerText.includes('You said that it is wrong')`);
    expect(await ask(driver, 'card/get', { key: 's-400-triumf' })).toEqual(before);

    await press(tab, `Correct: ${words}`);
    await until(tab, `document.querySelector('#claim-from') !== null`);
    const theirs = await tab.evaluate<string>(`document.querySelector('#claim-from').value`);
    await tab.evaluate(`(() => { const field = document.querySelector('#claim-from'); field.focus(); field.select(); })()`);
    await tab.type('123');
    await says(tab, 'The reference:');
    expect(await violations(tab)).toEqual([]);
    await press(tab, 'Use the reference’s: Value');
    await until(tab, `document.querySelector('#claim-from').value === ${JSON.stringify(theirs)}`);
    await tab.evaluate(`(() => { const field = document.querySelector('#claim-from'); field.focus(); field.select(); })()`);
    await tab.type('123');
    await press(tab, 'Save');
    await says(tab, 'It was saved.');
    await says(tab, 'The reference:');
    expect(await cardOf(page, (text) => text.includes('mine'))).toContain('123');
    await tab.activate();
    await tab.evaluate(`[...document.querySelectorAll('.claim-row.corrected button')].at(-1).click()`);
    await until(tab, `document.querySelector('.claim-row.corrected') === null`);
    expect((await overlayOf(driver)).edits).toEqual([]);
    await page.close();
    await tab.close();
    await reset(driver);
  });

  test('what was typed outlives the page; what was saved comes back from a file as it was', { timeout: 120_000 }, async () => {
    const { driver } = world();
    let tab = await openClaims(world(), 's-400-triumf');
    await press(tab, 'Add an event');
    await until(tab, `document.querySelector('#claim-text') !== null`);
    await tabTo(tab, '#claim-text');
    await tab.type('Half a sentence');
    await until(tab, `sessionStorage.getItem('drafts')?.includes('Half a sentence')`);
    // As a reload finds it; the browser itself asks before it loads a page with something typed into it.
    const kept = await tab.evaluate<string>(`sessionStorage.getItem('drafts')`);
    await press(tab, 'Cancel');
    await until(tab, `sessionStorage.getItem('drafts') === null`);
    await tab.evaluate(`sessionStorage.setItem('drafts', ${JSON.stringify(kept)})`);
    // By the page itself: an address with a # is no new page to the tab.
    await tab.evaluate(`void setTimeout(() => location.reload(), 50)`);
    await until(tab, `performance.getEntriesByType('navigation')[0]?.type === 'reload'`);
    await press(tab, 'Continue: New event: S-400 Triumf');
    await until(tab, `document.querySelector('#claim-text')?.value === 'Half a sentence'`);
    await choose(tab, '#claim-type', 'other');
    await tabTo(tab, '#claim-date');
    await tab.type('2024');
    await press(tab, 'Save');
    await says(tab, 'It was saved.');
    await press(tab, 'Edit facts');
    await press(tab, await firstWrong(tab));
    await says(tab, 'You said that it is wrong.');
    const before = await overlayOf(driver);
    const card = await ask(driver, 'card/get', { key: 's-400-triumf' });
    expect(card?.events.filter(({ mine }) => mine)).toEqual([{ date: '2024', type: 'other', text: 'Half a sentence', cites: [], mine: true }]);

    await tab.close();
    tab = await openReference(driver, 'My entries', 'Export');
    await keepDownloads(tab);
    await press(tab, 'Save the file');
    const json = await offered(tab);
    await press(tab, 'Choose');
    await press(tab, 'YAML');
    await tab.evaluate(`document.querySelector('.import-bar input[type=checkbox]').click()`);
    await until(tab, `document.body.textContent.includes('Save 1 entry')`);
    await tab.evaluate('void (window.offered = undefined)');
    await press(tab, 'Save 1 entry');
    const yaml = await offered(tab);
    const bring = async (name: string, text: string) => {
      await ask(driver, 'overlay/clear', {});
      await tab.close();
      tab = await openReference(driver, 'My entries', 'Import');
      await chooseFiles(tab, { [name]: JSON.stringify(text) });
      await until(tab, `document.body.textContent.includes('1 new')`);
      await press(tab, 'Import 1');
      await until(tab, `document.body.textContent.includes('Imported.')`);
    };
    await bring('all.json', json);
    expect(await overlayOf(driver)).toEqual(before);
    await bring('some.yaml', yaml);
    expect(await ask(driver, 'card/get', { key: 's-400-triumf' })).toEqual(card);
    await tab.close();
    await reset(driver);
  });

  test('an entry of one’s own is merged into that of the reference, on open pages as well, and taken back', { timeout: 120_000 }, async () => {
    const { driver } = world();
    const alias = (text: string) => ({ text, type: 'designation' as const });
    const desk = { id: 'own-desk', name: 'Desk name', kind: 'air-defence' as const, aliases: [alias('S-400 Triumf'), alias('Selecting and copying')], note: 'Ask the desk again.' };
    await ask(driver, 'overlay/add', { entry: v.parse(OwnEntrySchema, desk) });
    const relations = [{ type: 'part-of', target: 'own-desk', text: 'It belongs to it.' }];
    await ask(driver, 'overlay/add', { entry: v.parse(OwnEntrySchema, { id: 'own-radar', name: 'Zyx radar', kind: 'radar-sensor', aliases: [alias('Zyx radar')], relations }) });
    const before = await overlayOf(driver);
    const names = ['Selecting and copying', ...NAMES];
    const page = await openPage(world(), PAGE, names);
    const tab = await driver.openExtensionPage('reference.html#entry=s-400-triumf');
    await tab.activate();
    await says(tab, 'Also called S-400 Triumf: Desk name (yours).');
    await press(tab, 'Merge…');
    await says(tab, 'Goes over to S-400 Triumf');
    await says(tab, 'Ask the desk again.');
    expect(await violations(tab)).toEqual([]);
    await tab.resize(320, 700);
    expect(await tab.evaluate<boolean>('document.documentElement.scrollWidth <= 320')).toBe(true);
    await tab.resize(1200, 800);
    // By keys: the name of the reader's stands, the rest stays.
    await tabTo(tab, '.merge-choice:has([name$=stays]) input');
    await tabTo(tab, '.merge-choice [name$=name]');
    await tab.press('ArrowDown');
    await tabTo(tab, '.merge button[type=submit]');
    await tab.press('Enter');
    await says(tab, 'Desk name was merged into S-400 Triumf.');
    expect((await ask(driver, 'card/get', { key: 'own-radar' }))?.links).toMatchObject([{ target: 's-400-triumf', targetName: 'Desk name' }]);
    await page.activate();
    await waitForNames(page, names);
    await hoverMark(page, 'Selecting and copying');
    await waitForCard(page, (text) => text.includes('Desk name') && text.includes('Almaz-Antey'));
    await page.press('Escape');
    await waitForNoCard(page);

    await tab.activate();
    await press(tab, 'My entries');
    await press(tab, 'Undo: Merged Desk name into S-400 Triumf');
    await says(tab, 'Taken back.');
    expect(await overlayOf(driver)).toEqual(before);
    await page.close();
    await tab.close();
    await reset(driver);
  });

  test('fits a narrow window, without breaking a rule of accessibility', { timeout: 90_000 }, async () => {
    const tab = await openClaims(world(), 's-400-triumf');
    await tab.resize(320, 700);
    const fits = () => tab.evaluate<boolean>('document.documentElement.scrollWidth <= 320');
    expect(await fits()).toBe(true);
    expect(await violations(tab)).toEqual([]);
    for (const form of ['Add a fact', 'Add a step of its status', 'Add an event', 'Add a relation', 'Add a source']) {
      await press(tab, form);
      await until(tab, `document.querySelector('.claim-form') !== null`);
      if (form === 'Add a fact') await choose(tab, '#claim-property', 'operators');
      expect(await fits(), form).toBe(true);
      expect(await violations(tab), form).toEqual([]);
      await press(tab, 'Cancel');
      await until(tab, `document.querySelector('.claims .entry-title') !== null`);
    }
    await tab.close();
  });
});
