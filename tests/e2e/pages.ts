/** Opening the test pages and knowing what should be marked on them. */
import type { Tab } from '../../scripts/browser/driver.ts';
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

/** Clicks an element of the page, where it is seen. */
export async function clickOn(tab: Tab, selector: string): Promise<void> {
  const { x, y } = await tab.evaluate<{ x: number; y: number }>(`(() => {
    const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  })()`);
  await tab.click(x, y);
}

/** Clicks the control of this name (its label or its text) with the real pointer, once it is there. */
export async function press(tab: Tab, name: string | RegExp, ms = 5_000): Promise<void> {
  const matches = typeof name === 'string' ? `(text) => text === ${JSON.stringify(name)}` : `(text) => ${String(name)}.test(text)`;
  const find = `(() => {
    const matches = ${matches};
    const control = [...document.querySelectorAll('button, a, label, [role=menuitem], [role=switch]')].find((one) => matches(one.getAttribute('aria-label') ?? '') || matches(one.textContent.trim()));
    if (!control) return null;
    control.scrollIntoView({ block: 'nearest' });
    const box = control.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  })()`;
  const { x, y } = await until<{ x: number; y: number }>(tab, find, ms);
  await tab.click(x, y);
}
