/** A live page in Chromium, with tabs that come and go beside it, and what it holds after the garbage has been collected. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium, tabOfPage } from '../browser/chromium.ts';
import { pause, readMarks } from '../browser/marks.ts';

export const MEASURES = ['heap', 'nodes', 'listeners'] as const;
export type Sample = Readonly<Record<(typeof MEASURES)[number], number>>;

const METRICS = { heap: 'JSHeapUsedSize', nodes: 'Nodes', listeners: 'JSEventListeners' } as const;

export interface LivePage {
  /** A while of life: the pointer rests on a mark, another page is opened and closed. Then what the page holds. */
  live(beside: string): Promise<Sample>;
  /** Highlights of ours in it. */
  marks(): Promise<number>;
  close(): Promise<void>;
}

/** A tab's stay, and the rest of the pointer on a mark, ms. */
const STAY = 2_500;
const REST = 1_200;

/** @param extension folder of a build; none for the page alone. */
export async function openLive(url: string, extension: string | undefined): Promise<LivePage> {
  const profile = mkdtempSync(path.join(tmpdir(), 'fieldnote-soak-'));
  const context = await launchChromium({ headless: true, width: 1280, height: 800, extension }, profile);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(url, { waitUntil: 'load' });
  const tab = await tabOfPage(page);

  const sample = async (): Promise<Sample> => {
    // Twice: what the first one lets go of may hold others.
    for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { heap: value(METRICS.heap), nodes: value(METRICS.nodes), listeners: value(METRICS.listeners) };
  };

  return {
    async live(beside) {
      const other = await context.newPage();
      await other.goto(beside, { waitUntil: 'load' });
      await pause(STAY);
      await other.close();
      await page.bringToFront();
      const mark = (await readMarks(tab)).find(({ text }) => text.startsWith('S-400'));
      await tab.movePointer(3, 3, 2);
      if (mark) {
        await tab.movePointer(mark.x, mark.y, 8);
        await pause(REST);
        await tab.press('Escape');
      }
      return sample();
    },
    marks: async () => (await readMarks(tab)).length,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
