/** The card as a reader meets it: where it is and what it says. */
import type { Box, Point, Tab } from '../../scripts/browser/driver.ts';
import { bringIntoView, type Mark, pause } from '../../scripts/browser/marks.ts';

/** The element that hosts the card's closed shadow root. */
export const HOST = 'fieldnote-card';

const TEXT = '(root) => [...root.querySelectorAll("[role=dialog]")].map((dialog) => dialog.innerText).join("\\n")';
const BOX =
  '(root) => { const box = root.querySelector("[role=dialog]")?.getBoundingClientRect(); return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null; }';

/** Text of the open card, or undefined. */
export async function cardText(tab: Tab): Promise<string | undefined> {
  const text = await tab.inClosedRoot<string>(HOST, TEXT);
  return text ? text : undefined;
}

export async function cardBox(tab: Tab): Promise<Box | undefined> {
  return (await tab.inClosedRoot<Box | null>(HOST, BOX)) ?? undefined;
}

/** Waits for a card whose text satisfies `wanted`. */
export async function waitForCard(tab: Tab, wanted: (text: string) => boolean = () => true, ms = 8000): Promise<string> {
  const until = Date.now() + ms;
  for (;;) {
    const text = await cardText(tab);
    if (text !== undefined && wanted(text)) return text;
    if (Date.now() > until) throw new Error(`No such card after ${ms} ms; there is: ${text ?? 'none'}`);
    await pause(100);
  }
}

export async function waitForNoCard(tab: Tab, ms = 4000): Promise<void> {
  const until = Date.now() + ms;
  while ((await cardText(tab)) !== undefined) {
    if (Date.now() > until) throw new Error(`The card is still open after ${ms} ms`);
    await pause(100);
  }
}

/** Brings a mark into view and rests the real pointer on it. */
export async function hoverMark(tab: Tab, text: string): Promise<Mark> {
  const mark = await bringIntoView(tab, text);
  await tab.movePointer(3, 3, 2);
  await tab.movePointer(mark.x, mark.y, 10);
  return mark;
}

/** Clicks a control inside the card by the text or label it shows, once it has come to rest: a card grows when the rest of it arrives. */
export async function clickInCard(tab: Tab, label: string | RegExp): Promise<void> {
  const matches = typeof label === 'string' ? `(text) => text === ${JSON.stringify(label)}` : `(text) => ${String(label)}.test(text)`;
  const find = () =>
    tab.inClosedRoot<Point | null>(
      HOST,
      `(root) => {
        const control = [...root.querySelectorAll('button, a, summary, [role=menuitem]')].find((one) => [one.getAttribute('aria-label') ?? '', one.textContent.trim()].some(${matches}));
        if (!control) return null;
        control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { x, y, width, height } = control.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }`,
    );
  const until = Date.now() + 5_000;
  let before = await find();
  for (;;) {
    await pause(60);
    const now = await find();
    if (now && before && now.x === before.x && now.y === before.y) {
      await tab.movePointer(now.x, now.y, 6);
      await tab.click(now.x, now.y);
      return;
    }
    before = now;
    if (Date.now() > until) throw new Error(`No control "${String(label)}" in the card`);
  }
}

/** Name of the entry that the card shows. */
export async function cardTitle(tab: Tab): Promise<string | undefined> {
  return (await tab.inClosedRoot<string>(HOST, '(root) => root.querySelector("h2")?.textContent ?? ""')) || undefined;
}

/** Waits for the card of an entry. */
export async function waitForTitle(tab: Tab, title: string, ms = 8000): Promise<void> {
  const until = Date.now() + ms;
  for (;;) {
    const shown = await cardTitle(tab);
    if (shown === title) return;
    if (Date.now() > until) throw new Error(`No card of "${title}" after ${ms} ms; there is: ${shown ?? 'none'}`);
    await pause(80);
  }
}

/** Opens the card's list of sources and gives the links in it, with how each opens. */
export async function cardSources(tab: Tab): Promise<string[]> {
  await waitForCard(tab, (text) => /\d+ sources?/.test(text));
  await clickInCard(tab, /^\d+ sources?$/);
  const until = Date.now() + 4000;
  for (;;) {
    const links = await tab.inClosedRoot<string[]>(HOST, '(root) => [...root.querySelectorAll(".sources a")].map((link) => `${link.href} ${link.target} ${link.rel}`)');
    if (links?.length) return links;
    if (Date.now() > until) throw new Error('The card lists no sources');
    await pause(80);
  }
}
