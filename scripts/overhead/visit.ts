/** One visit to a page, measured by the browser. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { pause } from '../browser/marks.ts';
import { startProfile, takeProfile, timeOf } from './own-script.ts';

export interface Visit {
  /** Milliseconds of processor time of the page's main thread. */
  readonly main: number;
  /** The same of all threads of all renderers, the extension's own among them. */
  readonly renderers: number;
  /** Tasks of more than 50 ms. */
  readonly long: number;
  /** Milliseconds of script of extensions; only where it was asked for, since the profiler itself costs time. */
  readonly script?: number;
}

export interface Subject {
  readonly name: string;
  readonly url: string;
  /** Resolves when the page is done; a while after its load, by default. */
  readonly done?: (page: Page) => Promise<void>;
}

/** Time for a page to settle and for the extension to read it, ms. */
const SETTLE = 2_000;

/** Every long task since the page began. */
const LONG = `new Promise((resolve) => {
  let count = 0;
  new PerformanceObserver((list) => { count += list.getEntries().length; }).observe({ type: 'longtask', buffered: true });
  setTimeout(() => resolve(count), 100);
})`;

/** Processor time of all renderers so far, ms. Those that end meanwhile take theirs with them: tabs stay open until it is read. */
async function rendererTime(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1_000;
}

/** Opens a subject in a new tab and says what it cost. */
export async function visit(context: BrowserContext, { url, done }: Subject, profiled: boolean): Promise<Visit> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser has gone');
  const whole = await browser.newBrowserCDPSession();
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (profiled) await startProfile(session);
    const before = await rendererTime(whole);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await (done?.(page) ?? pause(SETTLE));
    const renderers = (await rendererTime(whole)) - before;
    const { metrics } = await session.send('Performance.getMetrics');
    const main = (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
    const script = profiled ? timeOf(await takeProfile(session), 'chrome-extension://') : undefined;
    const long = await page.evaluate<number>(LONG);
    return { main, renderers, long, ...(script === undefined ? {} : { script }) };
  } finally {
    await page.close();
    await whole.detach();
  }
}
