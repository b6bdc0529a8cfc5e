/** The switch and the reader's own layer act on open pages at once, and what is kept survives the browser. */
import { expect, test } from 'vitest';
import type { Ask } from '#core/contract/requests.ts';
import type { Overlay } from '#core/overlay/document.ts';
import type { Driver, Tab } from '../../scripts/browser/driver.ts';
import { inEachBrowser } from './browsers.ts';
import { cardText, clickInCard, hoverMark, waitForCard, waitForNoCard, waitForTitle } from './card.ts';
import { ask, reports, reset, tabId, until } from './extension.ts';
import { openPage, press, waitForNames } from './pages.ts';

/** "Within a second", with room for a machine that has other things to do. */
const AT_ONCE = 3_000;
const PAGE = 'selection.html';
const THREE = ['S-400 Triumf', 'CAATSA', 'BrahMos'];
const HOST = '127.0.0.1';

const OWN: Ask<'overlay/add'>['entry'] = {
  id: 'selecting-machine',
  name: 'Project Selecting',
  kind: 'air-defence',
  origin: ['FR'],
  aliases: [{ text: 'Selecting and copying', type: 'designation' }],
  sources: {},
  note: 'From my own notes.',
};

async function add(driver: Driver): Promise<string> {
  const change = await ask(driver, 'overlay/add', { entry: OWN });
  if (!change.saved) throw new Error(JSON.stringify(change.issues));
  return change.undo;
}

async function keyOf(driver: Driver, id: string): Promise<number | string> {
  const { heads } = await ask(driver, 'heads/get', { keys: [id] });
  const [head] = heads;
  if (!head) throw new Error(`No entry "${id}"`);
  return head.key;
}

inEachBrowser('the switch', (world) => {
  test.each([
    ['this site', { scope: 'site', host: HOST }],
    ['this site, until the browser closes', { scope: 'session', host: HOST }],
    ['everywhere', { scope: 'everywhere' }],
  ] as const)('%s: off and on without a reload, in every open tab', async (_name, change) => {
    const { driver } = world();
    const tabs: Tab[] = [await openPage(world(), PAGE, THREE), await openPage(world(), 'print.html', THREE)];
    const front = tabs[1] as Tab;
    await hoverMark(front, 'CAATSA');
    await waitForTitle(front, 'CAATSA');
    await ask(driver, 'rules/set', { change: { ...change, on: false } });
    for (const tab of tabs) await waitForNames(tab, [], AT_ONCE);
    expect(await cardText(front), 'the card goes with the marks').toBeUndefined();
    await ask(driver, 'rules/set', { change: { ...change, on: true } });
    for (const tab of tabs.reverse()) {
      await tab.activate();
      await waitForNames(tab, THREE, AT_ONCE);
      await tab.close();
    }
    await reset(driver);
  });

  test('a page that is opened while its site is off stays plain, and so do its frames', async () => {
    const { driver } = world();
    await ask(driver, 'rules/set', { change: { scope: 'site', host: HOST, on: false } });
    const tab = await openPage(world(), 'frames.html');
    const found = await reports(driver, await tabId(driver, await tab.evaluate<string>('location.href')), (all) => all.some(({ top }) => top));
    expect(found.map(({ state, mentions }) => [state, mentions.length])).toEqual([['off-site', 0]]);
    await waitForNames(tab, []);
    expect(await tab.inFrame<number>('other', 'CSS.highlights.size')).toBe(0);
    await ask(driver, 'rules/set', { change: { scope: 'site', host: HOST, on: true } });
    await waitForNames(tab, ['INF Treaty'], AT_ONCE);
    await until({ ...tab, evaluate: (expression) => tab.inFrame('other', expression) }, `CSS.highlights.get('fieldnote')?.size === 3`);
    await reset(driver);
    await tab.close();
  });

  test('from the card: this term not here, then this site not at all', async () => {
    const { driver } = world();
    const tab = await openPage(world(), PAGE, THREE);
    await hoverMark(tab, 'CAATSA');
    await waitForTitle(tab, 'CAATSA');
    await clickInCard(tab, 'More for this card');
    await clickInCard(tab, `Do not mark this term on ${HOST}`);
    await waitForNoCard(tab);
    await waitForNames(tab, ['S-400 Triumf', 'BrahMos'], AT_ONCE);
    await hoverMark(tab, 'BrahMos');
    await waitForTitle(tab, 'BrahMos');
    await clickInCard(tab, 'More for this card');
    await clickInCard(tab, `Turn Fieldnote off on ${HOST}`);
    await waitForNames(tab, [], AT_ONCE);
    await reset(driver);
    await waitForNames(tab, THREE);
    await tab.close();
  });
});

inEachBrowser('a name that was taken for something else', (world) => {
  test('is left unmarked, while the other names of the entry are marked; and comes back', async () => {
    const { driver } = world();
    const tab = await openPage(world(), PAGE, THREE);
    await tab.evaluate(`document.body.append(Object.assign(document.createElement('p'), { textContent: 'The S-400 and its sale.' }))`);
    await waitForNames(tab, [...THREE, 'S-400']);
    await hoverMark(tab, 'S-400 Triumf');
    await waitForTitle(tab, 'S-400 Triumf');
    await clickInCard(tab, 'Why marked?');
    await clickInCard(tab, `on ${HOST}`);
    await waitForNoCard(tab);
    // The shorter names inside the longer one are none there, either.
    await waitForNames(tab, ['CAATSA', 'BrahMos', 'S-400'], AT_ONCE);
    await hoverMark(tab, 'S-400');
    await waitForTitle(tab, 'S-400 Triumf');
    await clickInCard(tab, 'Why marked?');
    await clickInCard(tab, 'anywhere');
    await waitForNames(tab, ['CAATSA', 'BrahMos'], AT_ONCE);
    const { hidden, history } = await ask(driver, 'overlay/list', {});
    expect(hidden.always).toEqual(['s-400-triumf S-400']);
    for (const { undo } of history.filter(({ undone }) => !undone)) await ask(driver, 'overlay/undo', { undo });
    await waitForNames(tab, [...THREE, 'S-400'], AT_ONCE);
    await reset(driver);
    await tab.close();
  });
});

inEachBrowser("the reader's own layer", (world) => {
  test('an own entry is marked on an open page, explained, and gone when it is deleted', async () => {
    const { driver } = world();
    const tab = await openPage(world(), PAGE, THREE);
    await add(driver);
    await waitForNames(tab, ['Selecting and copying', ...THREE], AT_ONCE);
    await hoverMark(tab, 'Selecting and copying');
    await waitForTitle(tab, 'Project Selecting');
    await waitForCard(tab, (text) => text.includes('Your own entry.') && text.includes('From my own notes.'));
    await tab.press('Escape');
    await ask(driver, 'overlay/delete', { id: OWN.id });
    await waitForNames(tab, THREE, AT_ONCE);
    await tab.close();
  });

  test('a hidden entry goes from an open page; unhide brings it back, and so does undo', async () => {
    const { driver } = world();
    const tab = await openPage(world(), PAGE, THREE);
    const key = await keyOf(driver, 'caatsa');
    await ask(driver, 'overlay/hide', { key, host: null });
    await waitForNames(tab, ['S-400 Triumf', 'BrahMos'], AT_ONCE);
    await ask(driver, 'overlay/unhide', { id: 'caatsa', host: null });
    await waitForNames(tab, THREE, AT_ONCE);
    const change = await ask(driver, 'overlay/hide', { key, host: HOST });
    if (!change.saved) throw new Error('not saved');
    await waitForNames(tab, ['S-400 Triumf', 'BrahMos'], AT_ONCE);
    await driver.stopBackground();
    await ask(driver, 'overlay/undo', { undo: change.undo });
    await waitForNames(tab, THREE, AT_ONCE);
    await tab.close();
  });

  test('a changed name is marked, and the card says whose words it shows', async () => {
    const { driver } = world();
    const tab = await openPage(world(), PAGE, THREE);
    const change = await ask(driver, 'overlay/edit', {
      id: 'caatsa',
      patch: { summary: 'A law, in words of my own.', aliases: [{ text: 'Selecting and copying', type: 'nickname' }] },
    });
    expect(change).toMatchObject({ saved: true });
    await waitForNames(tab, ['Selecting and copying', 'S-400 Triumf', 'BrahMos'], AT_ONCE);
    await hoverMark(tab, 'Selecting and copying');
    await waitForCard(tab, (text) => text.includes('A law, in words of my own.') && text.includes('Edited by you.'));
    await tab.press('Escape');
    await reset(driver);
    await waitForNames(tab, THREE, AT_ONCE);
    await tab.close();
  });

  test('export, clear, import: the same as before', async () => {
    const { driver } = world();
    const tab = await openPage(world(), PAGE, THREE);
    await add(driver);
    await ask(driver, 'overlay/hide', { key: await keyOf(driver, 'brahmos'), host: null });
    await ask(driver, 'overlay/edit', { id: 'caatsa', patch: { note: 'See file 12.' } });
    const names = ['Selecting and copying', 'S-400 Triumf', 'CAATSA'];
    await waitForNames(tab, names, AT_ONCE);
    const overlay = JSON.parse((await ask(driver, 'overlay/get', {})).overlay) as Overlay;
    const before = await ask(driver, 'overlay/list', {});
    await ask(driver, 'overlay/clear', {});
    await waitForNames(tab, THREE, AT_ONCE);
    const { overlayVersion } = await ask(driver, 'overlay/get', {});
    const changes = JSON.stringify({ entries: overlay.entries, edits: overlay.edits, hides: overlay.hidden.always.map((id) => ({ id, host: null })) });
    expect(await ask(driver, 'overlay/put', { changes, overlayVersion: overlayVersion - 1 })).toMatchObject({ saved: false });
    await waitForNames(tab, THREE);
    expect(await ask(driver, 'overlay/put', { changes, overlayVersion })).toMatchObject({ saved: true });
    await waitForNames(tab, names, AT_ONCE);
    const after = await ask(driver, 'overlay/list', {});
    expect({ ...after, overlayVersion: 0, history: [] }).toEqual({ ...before, overlayVersion: 0, history: [] });
    expect(JSON.parse((await ask(driver, 'overlay/get', {})).overlay)).toEqual(overlay);
    await reset(driver);
    await tab.close();
  });

  // Firefox forgets add-ons that were installed for a test; there it is installed again over the storage that its fixed id kept.
  test('a restart of the browser keeps what was kept, and ends the session', async () => {
    const { driver } = world();
    await add(driver);
    await ask(driver, 'overlay/hide', { key: await keyOf(driver, 'brahmos'), host: null });
    await ask(driver, 'rules/set', { change: { scope: 'site', host: 'localhost', on: false } });
    await ask(driver, 'rules/set', { change: { scope: 'session', host: HOST, on: false } });
    await driver.restart();
    const { rules } = await ask(driver, 'rules/get', { host: null });
    expect(rules.rules).toEqual([{ host: 'localhost', exact: false, on: false }]);
    const tab = await openPage(world(), PAGE, ['Selecting and copying', 'S-400 Triumf', 'CAATSA']);
    await reset(driver);
    await waitForNames(tab, THREE, AT_ONCE);
    await tab.close();
  });
});

inEachBrowser('an update under an open page', (world) => {
  test('what the version before left behind falls silent', async () => {
    const { driver } = world();
    const tab = await openPage(world(), PAGE, THREE);
    await tab.evaluate(`void (globalThis.before = CSS.highlights.get('fieldnote'))`);
    await driver.update();
    await tab.activate();
    if (driver.name === 'firefox') {
      // Firefox runs the new version's script in open pages, and ends the old one itself.
      await until(tab, `CSS.highlights.get('fieldnote') !== globalThis.before && CSS.highlights.get('fieldnote')?.size === 3`, 15_000);
      await hoverMark(tab, 'CAATSA');
      await waitForTitle(tab, 'CAATSA');
      expect(await tab.evaluate<number>(`document.querySelectorAll('fieldnote-card').length`)).toBe(1);
    } else {
      // Chromium leaves pages alone until they are loaded again; the popup says so.
      await hoverMark(tab, 'CAATSA');
      await until(tab, `CSS.highlights.size === 0`);
      expect(await cardText(tab)).toBeUndefined();
      const popup = await driver.openExtensionPage(`popup.html?tab=${await tabId(driver, await tab.evaluate<string>('location.href'))}`);
      await press(popup, 'Read this page now');
      await tab.activate();
      await waitForNames(tab, THREE);
      await popup.close();
    }
    await tab.close();
  });
});
