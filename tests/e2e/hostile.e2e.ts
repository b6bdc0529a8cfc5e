/** Pages that make it hard, on purpose or by size: policies, bent tools, taken names, emptied registries, no end of changes. */
import { expect, test } from 'vitest';
import { pause, readMarks, waitForMarks } from '../../scripts/browser/marks.ts';
import { inEachBrowser } from './browsers.ts';
import { cardBox, cardText, clickInCard, HOST, hoverMark, waitForCard, waitForNoCard, waitForTitle } from './card.ts';
import { until } from './extension.ts';
import { clickOn, openPage, plain, waitForNames } from './pages.ts';

const SIZE = `CSS.highlights.get('fieldnote')?.size ?? 0`;

inEachBrowser('pages that make it hard', (world) => {
  test.each(['csp-none/article.html', 'trusted-types/article.html'])('policy: %s', async (path) => {
    const tab = await openPage(world(), path, ['S-400 Triumf', 'CAATSA']);
    await hoverMark(tab, 'CAATSA');
    await waitForTitle(tab, 'CAATSA');
    // Styled as elsewhere: a card without its style sheet has no such width.
    const box = await cardBox(tab);
    expect(box && box.width > 300 && box.width < 400).toBe(true);
    await clickInCard(tab, 'Why marked?');
    await waitForCard(tab, (text) => text.includes('The page says “CAATSA”.'));
    await tab.close();
  });

  test('bent language and document: marks and card do not need them', async () => {
    const tab = await openPage(world(), 'hostile.html');
    await until(tab, `${SIZE} >= 3`);
    await tab.movePointer(3, 3, 2);
    await tab.evaluate('straightenAll()');
    await waitForNames(tab, ['S-400 Triumf', 'CAATSA', 'BrahMos']);
    const marks = await readMarks(tab);
    await tab.evaluate('bendAll()');
    for (const text of ['S-400 Triumf', 'CAATSA']) {
      const mark = marks.find((one) => plain(one) === text);
      if (!mark) throw new Error(`No mark "${text}"`);
      await tab.movePointer(mark.x, mark.y, 10);
      await until(tab, `document.querySelector('${HOST}') !== null`);
      await tab.press('Escape');
      await until(tab, `document.querySelector('${HOST}') === null`);
    }
    await tab.close();
  });

  test('names of document and forms taken by pictures and fields', async () => {
    const tab = await openPage(world(), 'clobbered.html', ['S-400 Triumf', 'CAATSA', 'HIMARS', 'BrahMos']);
    for (const [text, title] of [
      ['S-400 Triumf', 'S-400 Triumf'],
      ['CAATSA', 'CAATSA'],
    ] as const) {
      await hoverMark(tab, text);
      await waitForTitle(tab, title);
      await tab.press('Escape');
      await waitForNoCard(tab);
    }
    // Changes inside such a form are followed, too.
    await tab.evaluate(`void (document.forms[0].querySelector('p').textContent = 'In the form, now: R-37M.')`);
    await waitForNames(tab, ['S-400 Triumf', 'R-37M', 'HIMARS', 'BrahMos']);
    await tab.close();
  });

  test('a page learns which of its words are marked, and nothing else', async () => {
    const tab = await openPage(world(), 'curious.html', ['S-400 Triumf', 'CAATSA']);
    await hoverMark(tab, 'CAATSA');
    await waitForTitle(tab, 'CAATSA');
    const learnt = await tab.evaluate<unknown>(`(() => {
      const host = document.querySelector('${HOST}');
      return {
        heard: window.heard,
        globals: Object.getOwnPropertyNames(window).filter((name) => !window.known.has(name) && name !== 'learnt'),
        root: host.shadowRoot,
        inside: host.innerHTML,
        attributes: host.getAttributeNames().sort().join(),
        loaded: performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith(location.origin)),
      };
    })()`);
    expect(learnt).toEqual({ heard: [], globals: [], root: null, inside: '', attributes: 'popover,style', loaded: [] });
    await tab.press('Escape');
    await waitForNoCard(tab);
    await tab.close();
  });

  test('a page cannot open a card by events of its own making', async () => {
    const tab = await openPage(world(), 'untouched.html');
    const mark = (await waitForMarks(tab, (marks) => marks.length === 3))[0];
    if (!mark) throw new Error('no mark');
    await tab.movePointer(3, 3, 2);
    for (let i = 0; i < 8; i++) {
      await tab.evaluate(`(() => {
        const target = document.elementFromPoint(${mark.x}, ${mark.y});
        for (const type of ['pointermove', 'mousemove', 'pointerover', 'mouseover']) target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: ${mark.x}, clientY: ${mark.y} }));
      })()`);
      await pause(100);
    }
    expect(await cardText(tab)).toBeUndefined();
    await tab.close();
  });

  test('a page that empties the registry keeps its own highlight, and ours comes back', async () => {
    const tab = await openPage(world(), 'clears.html', ['S-400 Triumf', 'CAATSA']);
    for (let i = 0; i < 3; i++) {
      await clickOn(tab, '#clear');
      await waitForNames(tab, ['S-400 Triumf', 'CAATSA']);
      expect(await tab.evaluate<number>(`CSS.highlights.get('own').size`)).toBe(1);
    }
    await tab.close();
  });

  test('a page that never rests goes on, and its still text is marked', async () => {
    const tab = await openPage(world(), 'endless.html');
    await waitForMarksOf(tab, 'S-400 Triumf');
    const before = await tab.evaluate<number>('window.steps');
    // A frame of the page takes 16 ms; the wait ends as soon as sixty more were drawn.
    await until(tab, `window.steps > ${before + 60}`, 15_000);
    await hoverMark(tab, 'S-400 Triumf');
    await waitForTitle(tab, 'S-400 Triumf');
    await tab.press('Escape');
    await waitForNoCard(tab);
    await tab.close();
  });

  test('twenty thousand nodes: all is marked, with few changes of the registry', async () => {
    const tab = await openPage(world(), 'huge.html');
    await until(tab, `${SIZE} === 588`, 20_000);
    const paints = await tab.evaluate<number[]>('window.paints');
    expect(paints.length, `sizes seen: ${paints.join(', ')}`).toBeLessThanOrEqual(4);
    await hoverMark(tab, 'S-400 Triumf');
    await waitForTitle(tab, 'S-400 Triumf');
    await tab.close();
  });
});

/** On a page where other marks come and go. */
async function waitForMarksOf(tab: Parameters<typeof readMarks>[0], text: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await readMarks(tab)).some((mark) => plain(mark) === text)) if (Date.now() > end) throw new Error(`"${text}" is not marked`);
}
