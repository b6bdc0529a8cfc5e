/** The heart of the product: an article comes alive under a real pointer, and is left as it was. */
import { expect, test } from 'vitest';
import { pause, readMarks, waitForMarks } from '../../scripts/browser/marks.ts';
import { inEachBrowser } from './browsers.ts';
import { cardBox, cardText, HOST, hoverMark, waitForCard, waitForNoCard } from './card.ts';

const ARTICLE = '/assets/demo/article.html';
const SNAPSHOT = 'document.documentElement.outerHTML';

inEachBrowser('reading the demo article', (world) => {
  test('marks every name and no plain word', async () => {
    const { driver, server } = world();
    const tab = await driver.open(server.origin + ARTICLE);
    const marks = await waitForMarks(tab, (found) => found.length > 20);
    const texts = marks.map((mark) => mark.text.replace(/\s+/g, ' '));
    for (const name of ['S-400 Triumf', 'SA-21 Growler', 'С-400', 'CAATSA', 'S\u2011400s', 'F-35', 'F-35A', 'Su-30MKI', 'R-37M', 'Su\u00a030\u00a0MKI'.replace(/\u00a0/g, ' '), 'ब्रह्मोस', 'MTCR', 'INF Treaty', 'START I', 'Patriot battery', 'HIMARS']) {
      expect(texts).toContain(name);
    }
    // Split over two inline elements by the writer's own mark-up.
    expect(texts.some((text) => text.startsWith('BrahMos'))).toBe(true);
    for (const plain of ['Patriots', 'javelin', 'A-10', 'start']) expect(texts).not.toContain(plain);
    await tab.close();
  });

  test('opens a sourced card on dwell, beside the line and not over it, and closes it again', async () => {
    const { driver, server } = world();
    const tab = await driver.open(server.origin + ARTICLE);
    await tab.activate();
    await waitForMarks(tab, (found) => found.length > 20);
    const mark = await hoverMark(tab, 'CAATSA');
    const text = await waitForCard(tab, (shown) => shown.includes('CAATSA'));
    expect(text).toMatch(/Countering America/);
    expect(text).toMatch(/As of/i);
    const links = await tab.inClosedRoot<string[]>(HOST, '(root) => [...root.querySelectorAll("a[target=_blank]")].map((link) => link.href + " " + link.rel)');
    expect(links?.length).toBeGreaterThan(0);
    for (const link of links ?? []) expect(link).toMatch(/^https?:\/\/.* .*noopener/);
    const box = await cardBox(tab);
    expect(box).toBeDefined();
    if (box) expect(mark.y > box.y && mark.y < box.y + box.height).toBe(false);
    await tab.movePointer(5, 5, 20);
    await waitForNoCard(tab);
    await tab.close();
  });

  test('closes on Escape without the pointer moving, and does not come back by itself', async () => {
    const { driver, server } = world();
    const tab = await driver.open(server.origin + ARTICLE);
    await tab.activate();
    await waitForMarks(tab, (found) => found.length > 20);
    await hoverMark(tab, 'MTCR');
    await waitForCard(tab);
    await tab.press('Escape');
    await waitForNoCard(tab);
    await pause(900);
    expect(await cardText(tab)).toBeUndefined();
    await tab.close();
  });

  test('lets the pointer walk into the card', async () => {
    const { driver, server } = world();
    const tab = await driver.open(server.origin + ARTICLE);
    await tab.activate();
    await waitForMarks(tab, (found) => found.length > 20);
    await hoverMark(tab, 'R-37M');
    await waitForCard(tab);
    const box = await cardBox(tab);
    if (!box) throw new Error('no card');
    await tab.movePointer(box.x + box.width / 2, box.y + Math.min(60, box.height / 2), 25);
    await pause(900);
    expect(await cardText(tab)).toMatch(/R-37M/);
    await tab.close();
  });

  test('leaves the document as it was: before any card, and after one has closed', async () => {
    const { driver, server } = world();
    const tab = await driver.open(`${server.origin}/tests/pages/untouched.html`);
    await tab.activate();
    const before = await tab.evaluate<string>('window.untouched');
    await waitForMarks(tab, (found) => found.length > 2);
    expect(await tab.evaluate<string>(SNAPSHOT)).toBe(before);
    await hoverMark(tab, (await readMarks(tab))[0]?.text ?? '');
    await waitForCard(tab);
    expect(await tab.evaluate<number>(`document.querySelectorAll('${HOST}').length`)).toBe(1);
    await tab.press('Escape');
    await waitForNoCard(tab);
    await pause(400);
    expect(await tab.evaluate<string>(SNAPSHOT)).toBe(before);
    await tab.close();
  });

  test('shows a card with its source after the background was stopped', async () => {
    const { driver, server } = world();
    const tab = await driver.open(server.origin + ARTICLE);
    await tab.activate();
    await waitForMarks(tab, (found) => found.length > 20);
    await driver.stopBackground();
    await hoverMark(tab, 'CAATSA');
    const text = await waitForCard(tab, (shown) => /Sources/i.test(shown));
    expect(text).toMatch(/CAATSA/);
    await tab.close();
  });
});
