/** Lists in and out, as readers use them: thousands of rows, what is wrong with some, taking back, and files that come back as they left. */
import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { inEachBrowser } from './browsers.ts';
import { ask, reset, until } from './extension.ts';
import { clickOn, openPage, press, waitForNames } from './pages.ts';
import { chooseFiles, keepDownloads, offered, openReference, overlayOf } from './reference-page.ts';

const PAGE = 'selection.html';
const THREE = ['S-400 Triumf', 'CAATSA', 'BrahMos'];
const ROWS = 10_000;
/** Places of the rows with something wrong, spread over the file. */
const BAD = Array.from({ length: 10 }, (_, n) => 7 + n * 990);

/** A list of ten thousand rows; with `bad`, those places have no kind that there is. */
const list = (bad: readonly number[]) => `(() => {
  const bad = new Set(${JSON.stringify(bad)});
  const rows = Array.from({ length: ${ROWS} }, (_, n) => n + (n === 0 ? ',missile,Selecting and copying' : bad.has(n) ? ',rocket,' : ',missile,Made-up ' + n) + ',A made-up one.');
  return ['name,kind,aliases,summary', ...rows.map((row) => 'Zyx ' + row), ''].join('\\n');
})()`;

inEachBrowser('lists', (world) => {
  test('ten thousand rows: ten that are wrong change nothing, the others come in and are taken back', { timeout: 180_000 }, async () => {
    const { driver } = world();
    const page = await openPage(world(), PAGE, THREE);
    const tab = await openReference(driver, 'My entries', 'Import');
    await chooseFiles(tab, { 'list.csv': list(BAD) });
    await until(tab, `document.querySelectorAll('tbody tr').length === ${BAD.length}`, 60_000);
    const problems = await tab.evaluate<string[][]>(`[...document.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent))`);
    // The header is the first line.
    expect(problems.map(([line, field]) => [Number(line), field])).toEqual(BAD.map((place) => [place + 2, 'kind']));
    for (const [, , problem] of problems) expect(problem).toContain('"rocket" is no kind.');
    expect((await overlayOf(driver)).entries).toEqual([]);
    expect(await violations(tab)).toEqual([]);

    await chooseFiles(tab, { 'list.csv': `${list(BAD)}.split('\\n').filter((line) => !line.includes(',rocket,')).join('\\n')` });
    await until(tab, `document.querySelector('.import [role=status]')?.textContent.includes('9,990 new')`, 60_000);
    expect(await tab.evaluate<number>(`document.querySelectorAll('.import-row').length`)).toBeLessThan(100);
    expect(await violations(tab)).toEqual([]);
    await press(tab, 'Import 9,990');
    await until(tab, `document.body.textContent.includes('Imported.')`, 60_000);
    expect((await overlayOf(driver)).entries).toHaveLength(ROWS - BAD.length);
    await page.activate();
    await waitForNames(page, ['Selecting and copying', ...THREE]);
    await tab.activate();
    await press(tab, 'Undo');
    await until(tab, `document.body.textContent.includes('Taken back.')`, 60_000);
    expect((await overlayOf(driver)).entries).toEqual([]);
    await page.activate();
    await waitForNames(page, THREE);
    await page.close();
    await tab.close();
    await reset(driver);
  });

  test('what was exported comes back the same: all of it as JSON, chosen entries as YAML, and a backup', { timeout: 180_000 }, async () => {
    const { driver } = world();
    let tab = await openReference(driver, 'My entries', 'Import');
    // Two files at once; of the second one row stays out.
    await chooseFiles(tab, { 'a.csv': `'name,kind,note\\nZyx-1,missile,"two\\nlines: #"\\n'`, 'b.csv': `'name,kind\\nЗикс,uav\\nZyx-3,uav\\n'` });
    await until(tab, `document.body.textContent.includes('3 new')`);
    await tab.evaluate(`[...document.querySelectorAll('.import-row .check')].find((row) => row.textContent.includes('Zyx-3')).querySelector('input').click()`);
    await press(tab, 'Import 2');
    await until(tab, `document.body.textContent.includes('Imported.')`);
    await ask(driver, 'overlay/edit', { id: 'caatsa', patch: { summary: 'Said in other words.', note: 'See file 12.' } });
    await ask(driver, 'overlay/hide', { key: 'brahmos', host: null });
    await ask(driver, 'rules/set', { change: { scope: 'site', host: 'news.example', on: false } });
    const before = await overlayOf(driver);
    expect(before.entries.map(({ name }) => name).sort()).toEqual(['Zyx-1', 'Зикс']);
    expect(before.hidden.always).toEqual(['brahmos']);

    await tab.close();
    tab = await openReference(driver, 'My entries', 'Export');
    await keepDownloads(tab);
    await until(tab, `document.body.textContent.includes('Save the file')`);
    expect(await violations(tab)).toEqual([]);
    await press(tab, 'Save the file');
    const all = await offered(tab);
    await press(tab, 'Choose');
    await press(tab, 'YAML');
    await tab.evaluate(`document.querySelector('.import-bar input[type=checkbox]').click()`);
    await until(tab, `document.body.textContent.includes('Save 3 entries')`);
    expect(await violations(tab)).toEqual([]);
    await tab.evaluate('void (window.offered = undefined)');
    await press(tab, 'Save 3 entries');
    const yaml = await offered(tab);
    expect(yaml).toContain('id: caatsa\n');
    await tab.close();
    tab = await openReference(driver, 'Settings');
    await keepDownloads(tab);
    await press(tab, 'Save a backup');
    const backup = await offered(tab);

    const bring = async (name: string, text: string, count: number) => {
      await ask(driver, 'overlay/clear', {});
      await tab.close();
      tab = await openReference(driver, 'My entries', 'Import');
      await chooseFiles(tab, { [name]: JSON.stringify(text) });
      await until(tab, `document.body.textContent.includes('${count} new')`);
      await press(tab, `Import ${count}`);
      await until(tab, `document.body.textContent.includes('Imported.')`);
    };
    await bring('all.json', all, 4);
    expect(await overlayOf(driver)).toEqual(before);
    await bring('some.yaml', yaml, 3);
    expect(await overlayOf(driver)).toEqual({ ...before, hidden: { always: [], here: {} } });

    await reset(driver);
    await tab.close();
    tab = await openReference(driver, 'Settings');
    await chooseFiles(tab, { 'backup.json': JSON.stringify(backup) }, '.backup input[type=file]');
    await until(tab, `document.body.textContent.includes('In this file: own entries: 2, changes: 1, not marked: 1, sites: 1')`);
    expect(await violations(tab)).toEqual([]);
    await press(tab, 'Restore');
    await until(tab, `document.body.textContent.includes('Restored.') && document.body.textContent.includes('news.example')`);
    expect(await overlayOf(driver)).toEqual(before);
    await press(tab, 'Undo');
    await until(tab, `document.body.textContent.includes('Taken back.') && !document.body.textContent.includes('news.example')`);
    expect((await overlayOf(driver)).entries).toEqual([]);
    await tab.close();
    await reset(driver);
  });

  test('a file that is dropped is looked into, and a contribution says what it lacks', async () => {
    const { driver } = world();
    const tab = await openReference(driver);
    await tab.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['id: own-zyx-1\\nname: Zyx-1\\nkind: missile\\nsummary: A made-up one.\\naliases:\\n  - { text: Zyx-1, type: designation }\\n'], 'zyx.yaml'));
      for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    })()`);
    await press(tab, 'Import 1');
    await until(tab, `document.body.textContent.includes('Imported.')`);
    await keepDownloads(tab);
    await until(tab, `document.querySelector('.mine .entry-row') !== null`);
    await clickOn(tab, '.mine .entry-row');
    await press(tab, 'Save as a contribution');
    const text = await offered(tab);
    expect(text.split('\n').slice(0, 4)).toEqual([
      '# yaml-language-server: $schema=../../entry.schema.json',
      '# Before the reference can take it, this is to be done:',
      '# - kind: A system needs its origin',
      'id: zyx-1',
    ]);
    expect(await tab.evaluate<string>('window.offeredName')).toBe('zyx-1.yaml');
    await until(tab, `document.body.textContent.includes('1 thing is missing')`);
    await tab.close();
    await reset(driver);
  });
});
