/** The extension from its own pages, as popup and reference use it: requests, commands to tabs, reports of frames. */
import type { PageReport } from '#core/contract/page-port.ts';
import { PAGE_PORT } from '#core/contract/page-port.ts';
import type { Answer, Ask, RequestType, Result, TabCommand } from '#core/contract/requests.ts';
import type { Driver, Tab } from '../../scripts/browser/driver.ts';
import { pause } from '../../scripts/browser/marks.ts';

/** The browser API, in an expression for an extension page. */
export const API = '(globalThis.browser ?? chrome)';

/** What a test waits for in a tab or in an extension page. */
interface Place {
  evaluate<T>(expression: string): Promise<T>;
}

const placeOf = (place: Tab | Driver): Place => ('inExtension' in place ? { evaluate: place.inExtension } : place);

/** Waits until the expression gives something true, and gives it. */
export async function until<T>(place: Tab | Driver, expression: string, ms = 8_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await placeOf(place).evaluate<T>(expression);
    if (value) return value;
    if (Date.now() > end) throw new Error(`Not true after ${ms} ms: ${expression}`);
    await pause(80);
  }
}

/** Asks the background as an extension page would; throws when it refuses. */
export async function ask<T extends RequestType>(driver: Driver, type: T, payload: Ask<T>): Promise<Answer<T>> {
  const result = await driver.inExtension<Result<Answer<T>>>(`${API}.runtime.sendMessage(${JSON.stringify({ fieldnote: type, payload })})`);
  if (!result?.ok) throw new Error(`${type}: ${result?.error.code} ${result?.error.message}`);
  return result.value;
}

/** The browser's number of the tab at this address. */
export function tabId(driver: Driver, url: string): Promise<number> {
  return until<number>(driver, `${API}.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id)`);
}

/** Tells a tab what the background tells it when a command's keys are pressed. */
export async function tell(driver: Driver, tab: number, command: TabCommand): Promise<void> {
  await driver.inExtension(`${API}.tabs.sendMessage(${tab}, ${JSON.stringify({ fieldnoteTab: command })}).catch(() => undefined).then(() => true)`);
}

/** Waits until the frames of a tab report what is wanted, over a connection like the popup's. */
export async function reports(driver: Driver, tab: number, enough: (reports: readonly PageReport[]) => boolean, ms = 10_000): Promise<readonly PageReport[]> {
  const end = Date.now() + ms;
  const read = `new Promise((resolve) => {
    const port = ${API}.tabs.connect(${tab}, { name: ${JSON.stringify(PAGE_PORT)} });
    const found = [];
    port.onMessage.addListener((message) => found.push(message));
    setTimeout(() => { port.disconnect(); resolve(found); }, 150);
  })`;
  for (;;) {
    const found = await driver.inExtension<PageReport[]>(read);
    if (enough(found)) return found;
    if (Date.now() > end) throw new Error(`Reports are not as expected after ${ms} ms: ${JSON.stringify(found)}`);
  }
}

/** Back to how it was after the install: no rules, nothing of the reader's own. */
export async function reset(driver: Driver): Promise<void> {
  await ask(driver, 'overlay/clear', {});
  await ask(driver, 'rules/set', { change: { scope: 'everywhere', on: true } });
  const { rules } = await ask(driver, 'rules/get', { host: null });
  await ask(driver, 'rules/change', { gone: rules.rules, put: [] });
}
