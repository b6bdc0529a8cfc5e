/** The heart of the product: an article comes alive under a real pointer, and is left as it was. */
import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/driver.ts';
import { pause, waitForMarks } from '../../scripts/browser/marks.ts';
import { inEachBrowser, type World } from './browsers.ts';
import { cardBox, cardSources, cardText, cardTitle, clickInCard, HOST, hoverMark, waitForCard, waitForNoCard, waitForTitle } from './card.ts';
import { API, tabId, until } from './extension.ts';
import { openPage, plain } from './pages.ts';

const SNAPSHOT = 'document.documentElement.outerHTML';
/** Longer than any delay of the card, for what must not happen. */
const A_WHILE = 900;

/** What of status and figures is seen without scrolling; and dots that are painted without a neighbour on their line. */
const FIRST_LOOK = `(root) => {
  const end = root.querySelector('.card-body').getBoundingClientRect().bottom;
  const seen = [...root.querySelectorAll('.card-status li, .facts .value')].filter((one) => one.getBoundingClientRect().bottom <= end);
  const dots = [...root.querySelectorAll('.dot')];
  const beside = (dot, other, last) => {
    const boxes = other ? [...other.getClientRects()] : [];
    const box = boxes.at(last ? -1 : 0);
    const { top, bottom } = dot.getBoundingClientRect();
    return box !== undefined && box.top < bottom && box.bottom > top;
  };
  const loose = dots.filter((dot) => dot.getBoundingClientRect().width > 0 && !(beside(dot, dot.previousElementSibling, true) && beside(dot, dot.nextElementSibling, false)));
  return { shown: seen.map((one) => one.textContent), loose: loose.map((dot) => dot.parentElement.textContent), dots: dots.length };
}`;

async function openArticle({ driver, server }: World): Promise<Tab> {
  const tab = await driver.open(`${server.origin}/assets/demo/article.html`);
  await tab.activate();
  await waitForMarks(tab, (found) => found.length > 20);
  return tab;
}

inEachBrowser('reading the demo article', (world) => {
  test('marks every name and no plain word', async () => {
    const tab = await openArticle(world());
    const texts = (await waitForMarks(tab, (found) => found.length > 20)).map(plain);
    for (const name of [
      ['S-400 Triumf', 'SA-21 Growler', 'С-400', 'S\u2011400s', 'S\u2011400', 'CAATSA', 'F-35', 'F-35A', 'F\u201116', 'ITAR', 'Su-30MKI', 'R-37M', 'Su 30 MKI', 'ब्रह्मोस'],
      ['Missile Technology Control Regime', 'MTCR', 'INF Treaty', 'New START', 'NPT', 'START I', 'ABM Treaty', 'Shahed-136', 'Kinzhal', 'HIMARS', 'ATACMS'],
    ].flat()) {
      expect(texts).toContain(name);
    }
    // Split over two inline elements by the writer's own mark-up.
    expect(texts.filter((text) => text.startsWith('BrahMos'))).toHaveLength(3);
    expect(texts.filter((text) => text.startsWith('Patriot'))).toHaveLength(1);
    for (const aside of ['Patriots', 'javelin', 'A-10', 'start', 'S400']) expect(texts).not.toContain(aside);
    await tab.close();
  });

  test('opens a sourced card on dwell, off the line that is read, and closes it again', async () => {
    const tab = await openArticle(world());
    const mark = await hoverMark(tab, 'CAATSA');
    const text = await waitForCard(tab, (shown) => shown.includes('In force'));
    expect(await cardTitle(tab)).toBe('CAATSA');
    expect(text).toMatch(/as of/i);
    const box = await cardBox(tab);
    if (!box) throw new Error('no card');
    expect(mark.y > box.y && mark.y < box.y + box.height, 'the card lies over the line').toBe(false);
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 800, 'the card is in the viewport').toBe(true);
    for (const link of await cardSources(tab)) expect(link).toMatch(/^https?:\/\/\S+ _blank .*noopener/);
    await tab.movePointer(5, 5, 20);
    await waitForNoCard(tab);
    await tab.close();
  });

  test('closes on Escape without the pointer moving, and does not come back by itself', async () => {
    const tab = await openArticle(world());
    await hoverMark(tab, 'MTCR');
    await waitForCard(tab);
    await tab.press('Escape');
    await waitForNoCard(tab);
    await pause(A_WHILE);
    expect(await cardText(tab)).toBeUndefined();
    await tab.close();
  });

  test('opens nothing for a pointer that passes by', async () => {
    const tab = await openArticle(world());
    const mark = await hoverMark(tab, 'S-400 Triumf');
    await tab.movePointer(mark.x, mark.y + 200, 4);
    await pause(A_WHILE);
    expect(await cardText(tab)).toBeUndefined();
    await tab.close();
  });

  test('lets the pointer walk into the card', async () => {
    const tab = await openArticle(world());
    await hoverMark(tab, 'R-37M');
    await waitForTitle(tab, 'R-37M');
    const box = await cardBox(tab);
    if (!box) throw new Error('no card');
    await tab.movePointer(box.x + box.width / 2, box.y + Math.min(60, box.height / 2), 25);
    await pause(A_WHILE);
    expect(await cardTitle(tab)).toBe('R-37M');
    await tab.close();
  });

  test('goes when its mention is scrolled out of sight', async () => {
    const tab = await openArticle(world());
    await hoverMark(tab, 'S-400 Triumf');
    await waitForTitle(tab, 'S-400 Triumf');
    await tab.evaluate(`window.scrollBy({ top: 1_000, behavior: 'instant' })`);
    await waitForNoCard(tab);
    await tab.close();
  });

  test('follows a relation inside the card, and goes back', async () => {
    const tab = await openArticle(world());
    await hoverMark(tab, 'CAATSA');
    await waitForCard(tab, (text) => text.includes('S-400 Triumf'));
    await clickInCard(tab, 'S-400 Triumf');
    await waitForTitle(tab, 'S-400 Triumf');
    expect(await tab.evaluate<number>(`document.querySelectorAll('${HOST}').length`), 'one card, not two').toBe(1);
    await clickInCard(tab, 'Back');
    await waitForTitle(tab, 'CAATSA');
    await tab.close();
  });

  test('keeps a pinned card open, wherever the pointer goes, until it is closed', async () => {
    const tab = await openArticle(world());
    await hoverMark(tab, 'CAATSA');
    await waitForTitle(tab, 'CAATSA');
    await clickInCard(tab, 'Keep open');
    await tab.movePointer(5, 5, 20);
    await tab.wheel(120);
    await pause(A_WHILE);
    expect(await cardTitle(tab)).toBe('CAATSA');
    await clickInCard(tab, 'Close');
    await waitForNoCard(tab);
    await tab.close();
  });

  test('says why it marked', async () => {
    const tab = await openArticle(world());
    await hoverMark(tab, 'New START');
    await waitForTitle(tab, 'New START');
    await clickInCard(tab, 'Why marked?');
    const text = await waitForCard(tab, (shown) => shown.includes('The page says “New START”.'));
    expect(text).not.toMatch(/why\.|undefined/);
    await tab.close();
  });

  test('tells how it stood when the article was published, and what came after', async () => {
    const tab = await openArticle(world());
    await hoverMark(tab, 'New START');
    await waitForTitle(tab, 'New START');
    // The head stands at once; what has changed since comes with the rest of the entry.
    const story = /In force when this page was published, Jul 3, 2025[\s\S]*Suspended since Feb 28, 2023 \(Russia\)[\s\S]*Expired Feb 5, 2026/;
    await waitForCard(tab, (text) => story.test(text));
    await hoverMark(tab, 'S-400 Triumf');
    await waitForTitle(tab, 'S-400 Triumf');
    await waitForCard(tab, (text) => text.includes('Since this page was published, Jul 3, 2025'));
    await tab.close();
  });

  test('shows status and range at the first look, and no dot at an end of a line', async () => {
    const tab = await openArticle(world());
    for (const name of ['S-400 Triumf', 'BrahMos']) {
      await hoverMark(tab, name);
      await waitForTitle(tab, name);
      const { shown, loose, dots } = (await tab.inClosedRoot<{ shown: string[]; loose: string[]; dots: number }>(HOST, FIRST_LOOK)) ?? { shown: [], loose: [], dots: 0 };
      expect(shown.join(' | ')).toMatch(/^In service [^|]*\|.*\d\skm/);
      expect(dots).toBeGreaterThan(4);
      expect(loose).toEqual([]);
      await tab.press('Escape');
      await waitForNoCard(tab);
    }
    await tab.close();
  });

  test('opens at the variant that the page names', async () => {
    const tab = await openArticle(world());
    await hoverMark(tab, 'F-35A');
    await waitForTitle(tab, 'F-35 Lightning II');
    await waitForCard(tab, (text) => /Named here: F-35A\s+Conventional take-off and landing/.test(text));
    await tab.close();
  });

  test('leaves the document as it was: before any card, and after one has closed', async () => {
    const tab = await openPage(world(), 'untouched.html', ['S-400 Triumf', 'Patriot', 'CAATSA']);
    const before = await tab.evaluate<string>('window.untouched');
    expect(await tab.evaluate<string>(SNAPSHOT)).toBe(before);
    await hoverMark(tab, 'CAATSA');
    await waitForCard(tab);
    expect(await tab.evaluate<number>(`document.querySelectorAll('${HOST}').length`)).toBe(1);
    await tab.press('Escape');
    await waitForNoCard(tab);
    expect(await tab.evaluate<string>(SNAPSHOT)).toBe(before);
    await tab.close();
  });

  test('shows a card with its source after the background was stopped', async () => {
    const tab = await openArticle(world());
    await world().driver.stopBackground();
    await hoverMark(tab, 'CAATSA');
    await waitForTitle(tab, 'CAATSA');
    expect((await cardSources(tab)).length).toBeGreaterThan(2);
    await tab.close();
  });

  test('opens for a pointer that came to a word before that was marked, after the background was stopped', async () => {
    const { driver, server } = world();
    await driver.stopBackground();
    const tab = await driver.open(`${server.origin}/assets/demo/article.html`);
    await tab.activate();
    const { x, y } = await tab.evaluate<{ x: number; y: number }>(`(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf('CAATSA');
        if (at < 0) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + 6);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    })()`);
    await tab.movePointer(x, y, 2);
    await waitForTitle(tab, 'CAATSA');
    await tab.close();
  });

  test('shows the card of an entry beyond those fetched ahead, after the background was stopped', async () => {
    const tab = await openPage(world(), 'many-entries.html');
    const marks = await waitForMarks(tab, (found) => found.length > 45);
    const last = marks.at(-1)?.text ?? '';
    expect(last).toBe('Treaty on Open Skies');
    await tab.activate();
    // Stopped while the card's code is on its way, there would be nobody yet to follow the pointer.
    await tab.movePointer(3, 3);
    const id = await tabId(world().driver, await tab.evaluate<string>('location.href'));
    await until(world().driver, `${API}.scripting.executeScript({ target: { tabId: ${id} }, func: () => '__fieldnoteReader' in globalThis }).then(([{ result }]) => result)`);
    await world().driver.stopBackground();
    await hoverMark(tab, last);
    await waitForTitle(tab, 'Treaty on Open Skies');
    expect((await cardSources(tab)).length).toBeGreaterThan(0);
    await tab.close();
  });

  test.each([
    [640, 400],
    [300, 200],
  ])('in a window of %i × %i: off the line that is read, with all of it to be scrolled to', async (width, height) => {
    const tab = await world().driver.open(`${world().server.origin}/assets/demo/article.html`);
    await tab.resize(width, height);
    await tab.activate();
    await waitForMarks(tab, (found) => found.length > 20);
    const mark = await hoverMark(tab, 'CAATSA');
    await waitForCard(tab, (shown) => shown.includes('In force'));
    const box = await cardBox(tab);
    if (!box) throw new Error('no card');
    expect(mark.y > box.y && mark.y < box.y + box.height, 'the card lies over the line').toBe(false);
    expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, 'the card is in the viewport').toBe(true);
    await tab.movePointer(box.x + box.width / 2, box.y + box.height / 2, 10);
    const bottomOf = (selector: string) => `(root) => [...root.querySelectorAll('${selector}')].at(-1).getBoundingClientRect().bottom`;
    for (const selector of ['.facts .row', '.card-foot'])
      for (let turn = 0; ((await tab.inClosedRoot<number>(HOST, bottomOf(selector))) ?? 0) > box.y + box.height; turn++) {
        expect(turn, `${selector} cannot be scrolled to`).toBeLessThan(40);
        await tab.wheel(60);
        await pause(60);
      }
    await tab.close();
  });

  test('takes over from one card to the next without two of them', async () => {
    const tab = await openArticle(world());
    await hoverMark(tab, 'CAATSA');
    await waitForTitle(tab, 'CAATSA');
    await hoverMark(tab, 'NATO');
    await waitForTitle(tab, 'NATO');
    expect(await tab.evaluate<number>(`document.querySelectorAll('${HOST}').length`)).toBe(1);
    await tab.close();
  });
});
