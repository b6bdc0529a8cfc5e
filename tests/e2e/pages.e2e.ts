/** Pages as they are built today: text that comes and goes, frames, shadow trees, layers, links, and what must stay untouched. */
import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/driver.ts';
import { bringIntoView, pause, readMarks, waitForMarks } from '../../scripts/browser/marks.ts';
import { drawn } from '../../scripts/browser/printed.ts';
import { inEachBrowser } from './browsers.ts';
import { cardText, cardTitle, clickInCard, HOST, hoverMark, waitForCard, waitForNoCard, waitForTitle } from './card.ts';
import { ask, reports, reset, tabId, until } from './extension.ts';
import { areMarked, clickOn, openPage, pictureOf, plain, waitForNames } from './pages.ts';

const THREE = ['S-400 Triumf', 'CAATSA', 'BrahMos'];
/** Longer than any delay of the card, for what must not happen. */
const A_WHILE = 900;

/** Opens a card by the pointer and sends it away again, since it may lie over what comes next. */
async function showCard(tab: Tab, text: string, title: string): Promise<void> {
  await hoverMark(tab, text);
  await waitForTitle(tab, title);
  await tab.press('Escape');
  await waitForNoCard(tab);
}

inEachBrowser('pages that change', (world) => {
  test('text replaced, a new view under a new address, a text node edited in place', async () => {
    const tab = await openPage(world(), 'spa.html', ['INF Treaty', 'BrahMos']);
    await clickOn(tab, '#swap');
    await waitForNames(tab, ['HIMARS', 'BrahMos']);
    await clickOn(tab, '#go');
    await waitForNames(tab, ['CAATSA', 'R-37M', 'BrahMos']);
    expect(await tab.evaluate<string>('location.hash')).toBe('#second');
    await clickOn(tab, '#edit');
    await waitForNames(tab, ['CAATSA', 'R-37M', 'Su-30MKI']);
    await hoverMark(tab, 'Su-30MKI');
    await waitForTitle(tab, 'Su-30MKI');
    await tab.close();
  });

  test('a card goes when the text that it speaks of goes', async () => {
    const tab = await openPage(world(), 'spa.html', ['INF Treaty', 'BrahMos']);
    await hoverMark(tab, 'INF Treaty');
    await waitForTitle(tab, 'INF Treaty');
    await tab.evaluate(`document.getElementById('view').replaceChildren()`);
    await waitForNoCard(tab);
    await waitForNames(tab, ['BrahMos']);
    await tab.close();
  });

  test('infinite scroll', async () => {
    const tab = await openPage(world(), 'infinite.html');
    await waitForMarks(tab, (marks) => marks.length > 0);
    await tab.movePointer(400, 400, 2);
    await until(tab, `(scrollTo(0, document.documentElement.scrollHeight), document.querySelectorAll('article').length === 12)`);
    const marks = await waitForMarks(tab, (found) => found.length === 12);
    expect(marks.map(plain).at(-1)).toBe('Shahed-136');
    await tab.close();
  });

  test('back from the cache, with the marks and the rules of the day', async () => {
    const { driver } = world();
    const tab = await openPage(world(), 'bfcache/first.html', ['S-400 Triumf', 'CAATSA']);
    const away = async () => {
      await clickOn(tab, '#next');
      await until(tab, `document.title === 'Second of two' && document.readyState === 'complete'`);
    };
    const back = async () => {
      await tab.evaluate('void setTimeout(() => history.back())');
      await until(tab, `document.title === 'First of two' && document.readyState === 'complete'`);
      await until(tab, `document.getElementById('returned').value === 'from the cache'`);
    };
    await away();
    await waitForNames(tab, ['HIMARS']);
    await back();
    await waitForNames(tab, ['S-400 Triumf', 'CAATSA']);
    await hoverMark(tab, 'CAATSA');
    await waitForTitle(tab, 'CAATSA');
    await tab.press('Escape');
    await away();
    await ask(driver, 'rules/set', { change: { scope: 'everywhere', on: false } });
    await back();
    await waitForNames(tab, []);
    await reset(driver);
    await waitForNames(tab, ['S-400 Triumf', 'CAATSA']);
    await tab.close();
  });
});

inEachBrowser('frames, shadow trees and layers', (world) => {
  test('frames of the same site, of another one, written in, shut in; a small one is left alone', async () => {
    const { driver } = world();
    const tab = await openPage(world(), 'frames.html', ['INF Treaty']);
    const id = await tabId(driver, await tab.evaluate<string>('location.href'));
    const found = await reports(driver, id, (all) => all.filter(({ top, mentions }) => !top && mentions.length === 3).length === 6);
    expect(found.filter(({ top }) => top)).toHaveLength(1);
    expect(found.flatMap(({ mentions }) => mentions.map(({ surface }) => surface))).not.toContain('HIMARS');
    for (const name of ['same', 'other', 'srcdoc', 'sandboxed', 'roomy']) {
      expect(await tab.inFrame<number>(name, `CSS.highlights.get('fieldnote')?.size ?? 0`), name).toBe(3);
    }
    expect(await tab.inFrame<number>('small', 'CSS.highlights.size')).toBe(0);
    await tab.close();
  });

  test('a card inside a frame, and one card at a time in the tab', async () => {
    const tab = await openPage(world(), 'frames.html', ['INF Treaty']);
    await until({ ...tab, evaluate: (expression) => tab.inFrame('other', expression) }, `CSS.highlights.get('fieldnote')?.size === 3`);
    const inFrame = async (name: string) => {
      const frame = await tab.evaluate<{ x: number; y: number }>(`(() => {
        const frame = document.querySelector('[name=${name}]');
        frame.scrollIntoView({ block: 'start', behavior: 'instant' });
        const { x, y } = frame.getBoundingClientRect();
        return { x: x + frame.clientLeft, y: y + frame.clientTop };
      })()`);
      const mark = await tab.inFrame<{ x: number; y: number }>(
        name,
        `(() => {
          const [part] = [...CSS.highlights.get('fieldnote')].sort((a, b) => a.startOffset - b.startOffset);
          const range = document.createRange();
          range.setStart(part.startContainer, part.startOffset);
          range.setEnd(part.endContainer, part.endOffset);
          const box = range.getClientRects()[0];
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        })()`,
      );
      await pause(300);
      await tab.movePointer(frame.x + 4, frame.y + 4, 3);
      await tab.movePointer(frame.x + mark.x, frame.y + mark.y, 10);
    };
    const height = `Math.round(document.querySelector('${HOST}')?.getBoundingClientRect().height ?? 0)`;
    for (const name of ['roomy', 'other']) {
      await inFrame(name);
      await until({ ...tab, evaluate: (expression) => tab.inFrame(name, expression) }, `${height} > 60`);
    }
    await until({ ...tab, evaluate: (expression) => tab.inFrame('roomy', expression) }, `${height} === 0`);
    await tab.close();
  });

  test('open shadow roots: marked, and explained under the pointer', async () => {
    const tab = await openPage(world(), 'shadow.html', [...THREE, 'HIMARS']);
    for (const [text, title] of [
      ['S-400 Triumf', 'S-400 Triumf'],
      ['HIMARS', 'M142 HIMARS'],
    ] as const) {
      await showCard(tab, text, title);
    }
    await tab.evaluate('window.attachLate()');
    // A root attached later makes no mutation; the pointer tells of it.
    const late = await tab.evaluate<{ x: number; y: number }>(
      `(({ x, y }) => ({ x: x + 40, y: y + 8 }))(document.querySelector('late-part').shadowRoot.firstChild.getBoundingClientRect())`,
    );
    await tab.movePointer(late.x, late.y, 4);
    await waitForNames(tab, [...THREE, 'HIMARS', 'INF Treaty']);
    await tab.press('Escape');
    // The style reaches into the roots: without the paragraph outside of them, the screen still shows marks.
    await tab.evaluate(`document.querySelector('body > p:last-of-type').style.visibility = 'hidden'`);
    await tab.movePointer(3, 3, 2);
    await waitForNoCard(tab);
    const marked = await pictureOf(tab);
    await tab.evaluate('CSS.highlights.clear()');
    expect(await pictureOf(tab)).not.toBe(marked);
    await tab.close();
  });

  test('a modal dialog: the card stands inside and can be used', async () => {
    const tab = await openPage(world(), 'dialog.html', ['CAATSA']);
    await clickOn(tab, '#open');
    await hoverMark(tab, 'S-400 Triumf');
    await waitForTitle(tab, 'S-400 Triumf');
    expect(await tab.evaluate<string>(`document.querySelector('${HOST}').parentNode.localName`)).toBe('dialog');
    await clickInCard(tab, 'CAATSA');
    await waitForTitle(tab, 'CAATSA');
    await tab.press('Escape');
    await waitForNoCard(tab);
    expect(await tab.evaluate<boolean>(`document.getElementById('dialog').open`), 'the page keeps its dialog').toBe(true);
    await tab.close();
  });

  test('fullscreen: the card stands inside and can be used', async () => {
    const tab = await openPage(world(), 'fullscreen.html', ['S-400 Triumf']);
    await clickOn(tab, '#enter');
    await until(tab, 'document.fullscreenElement?.id');
    await hoverMark(tab, 'S-400 Triumf');
    await waitForTitle(tab, 'S-400 Triumf');
    expect(await tab.evaluate<string>(`document.querySelector('${HOST}').parentNode.id`)).toBe('stage');
    await clickInCard(tab, 'CAATSA');
    await waitForTitle(tab, 'CAATSA');
    await tab.evaluate('document.exitFullscreen()');
    await tab.close();
  });

  test('names under a stretched link, in links, buttons and labels; all of them still work', async () => {
    const tab = await openPage(world(), 'links.html', ['S-400 Triumf', 'BrahMos', 'CAATSA', 'HIMARS', 'INF Treaty']);
    for (const [text, title] of [
      ['S-400 Triumf', 'S-400 Triumf'],
      ['BrahMos', 'BrahMos'],
      ['CAATSA', 'CAATSA'],
      ['HIMARS', 'M142 HIMARS'],
      ['INF Treaty', 'INF Treaty'],
    ] as const) {
      await showCard(tab, text, title);
    }
    for (const [text, worked] of [
      ['S-400 Triumf', `location.hash === '#teaser'`],
      ['BrahMos', `location.hash === '#covered'`],
      ['CAATSA', `location.hash === '#plain'`],
      ['HIMARS', `document.getElementById('button').dataset.pressed === 'yes'`],
      ['INF Treaty', `document.getElementById('box').checked`],
    ] as const) {
      const { x, y } = await bringIntoView(tab, text);
      await tab.click(x, y);
      await until(tab, worked);
    }
    await tab.close();
  });
});

inEachBrowser('what must stay untouched', (world) => {
  test('fields: never marked, and they hold what was typed', async () => {
    const tab = await openPage(world(), 'editable.html', ['S-400 Triumf', 'INF Treaty']);
    for (const selector of ['#input', '#textarea', '#rich', '#role']) {
      await clickOn(tab, selector);
      await tab.press('End');
      await tab.type(' and the S-400 Triumf');
    }
    const values = await tab.evaluate<string[]>(
      `['input', 'textarea'].map((id) => document.getElementById(id).value).concat(['rich', 'role'].map((id) => document.getElementById(id).innerHTML.replaceAll('&nbsp;', ' ')))`,
    );
    expect(values).toEqual(['CAATSA', 'HIMARS', 'BrahMos', 'R-37M'].map((name) => `${name} and the S-400 Triumf`));
    expect(areMarked(['S-400 Triumf', 'INF Treaty'])(await readMarks(tab))).toBe(true);
    await clickOn(tab, '#later');
    await waitForNames(tab, ['S-400 Triumf']);
    await tab.close();
  });

  test('no card while a field is typed in', async () => {
    const tab = await openPage(world(), 'editable.html', ['S-400 Triumf', 'INF Treaty']);
    await clickOn(tab, '#input');
    const mark = await bringIntoView(tab, 'S-400 Triumf');
    await tab.movePointer(mark.x, mark.y, 3);
    for (let i = 0; i < 12; i++) await tab.type('a');
    expect(await cardText(tab)).toBeUndefined();
    await tab.close();
  });

  test('selecting and copying', async () => {
    const tab = await openPage(world(), 'selection.html', THREE);
    const ends = await tab.evaluate<{ y: number; left: number; right: number }>(`(() => {
      const range = document.createRange();
      range.selectNodeContents(document.getElementById('text'));
      const { y, height, left, right } = range.getBoundingClientRect();
      return { y: y + height / 2, left, right };
    })()`);
    await tab.drag({ x: ends.left + 1, y: ends.y }, { x: ends.right + 20, y: ends.y });
    await pause(A_WHILE);
    expect(await cardText(tab), 'a card came in the way of a selection').toBeUndefined();
    const text = await tab.evaluate<string>(`document.getElementById('text').textContent`);
    expect(await tab.evaluate<string>('getSelection().toString()')).toBe(text);
    await tab.press('Control+c');
    await clickOn(tab, '#paste');
    await tab.press('Control+v');
    expect(await tab.evaluate<string>(`document.getElementById('paste').value`)).toBe(text);
    await tab.close();
  });

  test('the printed page', async () => {
    const { driver } = world();
    const tab = await openPage(world(), 'print.html', THREE);
    const marked = drawn(await tab.pdf());
    expect(marked.glyphs.length).toBeGreaterThan(100);
    await ask(driver, 'rules/set', { change: { scope: 'everywhere', on: false } });
    await waitForNames(tab, []);
    const plainly = drawn(await tab.pdf());
    await reset(driver);
    expect(marked).toEqual(plainly);
    await tab.close();
  });

  test('XHTML and plain text', async () => {
    for (const path of ['article.xhtml', 'plain.txt']) {
      const tab = await openPage(world(), path, THREE);
      await hoverMark(tab, 'CAATSA');
      await waitForTitle(tab, 'CAATSA');
      await waitForCard(tab, (text) => text.includes('In force'));
      await tab.press('Escape');
      await waitForNoCard(tab);
      expect(await cardTitle(tab)).toBeUndefined();
      await tab.close();
    }
  });
});
