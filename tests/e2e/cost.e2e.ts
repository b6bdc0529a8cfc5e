/** What a page is made to carry and to do: scripts and passes, counted in the extension's own world. Times are the bench's. */
import { expect, test } from 'vitest';
import type { Driver, Tab } from '../../scripts/browser/driver.ts';
import { inEachBrowser } from './browsers.ts';
import { API, reports, tabId, until } from './extension.ts';
import { openPage, waitForNames } from './pages.ts';

interface Frame {
  readonly path: string;
  readonly value: unknown;
}

/** Runs a function, given as source, beside the content scripts: in every frame of a tab. */
function beside(driver: Driver, tab: number, source: string): Promise<Frame[]> {
  return driver.inExtension<
    Frame[]
  >(`${API}.scripting.executeScript({ target: { tabId: ${tab}, allFrames: true }, func: () => ({ path: location.pathname, value: (${source})() }) })
    .then((frames) => frames.map(({ result }) => result))`);
}

/** Which of our scripts have run in a frame, by what they leave in their world. */
const SCRIPTS = `() => Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith('__fieldnote')).map((name) => name.slice(11)).sort()`;

async function idOf(driver: Driver, tab: Tab): Promise<number> {
  return tabId(driver, await tab.evaluate<string>('location.href'));
}

/** Waits until the page is read to its end. */
async function untilRead(driver: Driver, id: number): Promise<void> {
  await reports(driver, id, (all) => all.some(({ top, state }) => top && state === 'done'));
}

inEachBrowser('what a page carries', (world) => {
  test('a page with nothing to mark: what looks, and neither what judges nor the card; a card only where somebody points', async () => {
    const { driver } = world();
    const tab = await openPage(world(), 'nothing.html');
    const id = await idOf(driver, tab);
    await untilRead(driver, id);
    expect(await beside(driver, id, SCRIPTS)).toEqual([{ path: '/tests/pages/nothing.html', value: ['Annotator', 'Reading'] }]);
    expect(await tab.evaluate<number>('CSS.highlights.size')).toBe(0);
    // The first name brings the rest, so the look above was one that could fail.
    await tab.evaluate(`void (document.getElementById('third').textContent = 'Now the S-400 Triumf.')`);
    await waitForNames(tab, ['S-400 Triumf']);
    expect((await beside(driver, id, SCRIPTS))[0]?.value).toEqual(['Annotator', 'Marker', 'Reading']);
    await tab.activate();
    await tab.movePointer(3, 3);
    const all = ['Annotator', 'Marker', 'Reader', 'Reading'];
    await expect.poll(() => beside(driver, id, SCRIPTS).then(([top]) => top?.value), { timeout: 8_000 }).toEqual(all);
    await tab.close();
  });

  test('frames: a stub in the small one, all of it where there is something to mark', async () => {
    const { driver } = world();
    const tab = await openPage(world(), 'frames.html', ['INF Treaty']);
    const id = await idOf(driver, tab);
    await reports(driver, id, (all) => all.filter(({ top, mentions }) => !top && mentions.length === 3).length === 6);
    const frames = await beside(driver, id, SCRIPTS);
    expect(frames.filter(({ path }) => path.endsWith('/small.html'))).toEqual([{ path: '/tests/pages/frames/small.html', value: ['Frame'] }]);
    expect(frames.filter(({ value }) => (value as string[]).includes('Marker'))).toHaveLength(7);
    await tab.close();
  });
});

/** Counts the turns in which text is read: each begins with a yield to what the page itself has to do. */
const COUNT_TURNS = `() => {
  const turn = scheduler.yield.bind(scheduler);
  globalThis.turns = 0;
  scheduler.yield = () => {
    globalThis.turns++;
    return turn();
  };
}`;

inEachBrowser('what a page is made to do', (world) => {
  test('edits that bring no text cause no reading', async () => {
    const { driver } = world();
    const tab = await openPage(world(), 'nothing.html');
    const id = await idOf(driver, tab);
    await untilRead(driver, id);
    await beside(driver, id, COUNT_TURNS);
    const turns = async () => (await beside(driver, id, '() => globalThis.turns'))[0]?.value;
    // Two hundred frames of what pages do all the time: styles, attributes, states, pictures, a clock of no text.
    await tab.evaluate(`new Promise((resolve) => {
      const first = document.getElementById('first');
      const field = document.body.appendChild(document.createElement('input'));
      let frame = 0;
      const step = () => {
        first.style.opacity = 1 - (frame % 10) / 20;
        first.className = 'f' + frame;
        first.setAttribute('aria-label', 'Frame ' + frame);
        document.documentElement.dataset.frame = frame;
        field.value = 'S-400 Triumf ' + frame;
        if (++frame === 200) resolve(true);
        else requestAnimationFrame(step);
      };
      step();
    })`);
    // What is gathered from changes is looked at after a quarter of a second: this one comes after all of those.
    const before = await turns();
    await tab.evaluate(`void (document.getElementById('second').textContent = 'Now the CAATSA sanctions law.')`);
    await waitForNames(tab, ['CAATSA']);
    // The field came as an element: its surroundings are read again, once.
    expect(before, 'turns of reading for edits without text').toBeLessThanOrEqual(2);
    await until(driver, `${API}.scripting.executeScript({ target: { tabId: ${id} }, func: () => globalThis.turns > ${Number(before)} }).then(([{ result }]) => result)`);
    await tab.close();
  });
});
