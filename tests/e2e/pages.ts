/** Opening the test pages and knowing what should be marked on them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Point, Tab } from '../../scripts/browser/driver.ts';
import { type Mark, waitForMarks } from '../../scripts/browser/marks.ts';
import type { World } from './browsers.ts';
import { until } from './extension.ts';

/** The text of a mark with its white space made plain. */
export const plain = ({ text }: Mark): string => text.replace(/\s+/g, ' ');

/** Whether exactly these names are marked, each as often as it is given. A mark may be longer than its name: "BrahMos missile". */
export function areMarked(names: readonly string[]): (marks: readonly Mark[]) => boolean {
  return (marks) => {
    const left = marks.map(plain);
    for (const name of names) {
      const place = left.findIndex((text) => text.startsWith(name));
      if (place < 0) return false;
      left.splice(place, 1);
    }
    return left.length === 0;
  };
}

/** Waits until exactly these names are marked. */
export function waitForNames(tab: Tab, names: readonly string[], ms?: number): Promise<Mark[]> {
  return waitForMarks(tab, areMarked(names), ms).catch((error: Error) => {
    throw new Error(`Wanted: ${names.join(', ')}. ${error.message}`);
  });
}

/** Opens a test page in front; with names, waits until exactly these are marked. */
export async function openPage({ driver, server }: World, path: string, names?: readonly string[]): Promise<Tab> {
  const tab = await driver.open(`${server.origin}/tests/pages/${path}`);
  await tab.activate();
  if (names) await waitForNames(tab, names);
  return tab;
}

/**
 * Clicks what a function, given as source, finds in the page: with the real pointer, once it is there and has come to rest.
 * What is being drawn anew moves under the pointer between looking and clicking.
 */
async function clickFound(tab: Tab, find: string, ms: number): Promise<void> {
  const { x, y } = await until<Point>(
    tab,
    `(async () => {
      const place = () => {
        const found = (${find})();
        if (!found) return null;
        found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const { x, y, width, height } = found.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      };
      const before = place();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const now = place();
      return before && now && before.x === now.x && before.y === now.y && now;
    })()`,
    ms,
  );
  await tab.click(x, y);
}

/** Clicks an element of the page. */
export function clickOn(tab: Tab, selector: string): Promise<void> {
  return clickFound(tab, `() => document.querySelector(${JSON.stringify(selector)})`, 5_000);
}

/** Clicks the control of this name: its label or its text. */
export function press(tab: Tab, name: string | RegExp): Promise<void> {
  const matches = typeof name === 'string' ? `(text) => text === ${JSON.stringify(name)}` : `(text) => ${String(name)}.test(text)`;
  return clickFound(
    tab,
    `() => [...document.querySelectorAll('button, a, label, [role=menuitem], [role=switch]')]
      .find((one) => [one.getAttribute('aria-label') ?? '', one.textContent.trim()].some(${matches}))`,
    5_000,
  );
}

/** The screen as it is painted, in a form to be compared. */
export async function pictureOf(tab: Tab): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fieldnote-picture-'));
  try {
    const file = path.join(folder, 'tab.png');
    await tab.screenshot(file);
    return readFileSync(file).toString('base64');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
