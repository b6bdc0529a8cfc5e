/**
 * From the end of the dwell to the frame in which a card is painted, in the built extension, with a real pointer: with
 * the background asleep, which is how a reader who has read for half a minute meets it, and awake. Beside it the least
 * that asking costs: an empty question. Times; nothing here is asserted.
 */
import { WAITS } from '#core/hover/timing.ts';
import { startChromium } from '../browser/chromium.ts';
import type { Driver, Tab } from '../browser/driver.ts';
import { startFirefox } from '../browser/firefox.ts';
import { bringIntoView, pause, waitForMarks } from '../browser/marks.ts';
import { serve } from '../browser/serve.ts';
import { ROUND_TRIP, TAKE_OPENINGS, WATCH_CARDS } from './card-probe.ts';
import type { Figure } from './figure.ts';

/** Times of the page's clock, ms. */
export interface CardOpening {
  readonly name: string;
  /** Of the pointer's last move, on the mark. */
  readonly moved: number;
  /** The card is in the document. */
  readonly drawn: number;
  /** The frame with it has been painted. */
  readonly painted: number;
  /** The same of the frame in which nothing of the entry is missing any more. */
  readonly whole: number;
}

/** Terms of the demo article: the first card of a page runs code that has never run, the second does not. */
const TERMS = ['S-400', 'CAATSA'] as const;
const PAGE = '/article.html';
/** Until cards fetched ahead have come and the machine is at rest. */
const SETTLE_MS = 1_500;
/** Nobody looks while a card opens: looking takes time as well. */
const LOOK_MS = 900;
const LOOKS = 6;
/** A pointer that jumps onto a mark in a frame that the browser leaves out is not seen. */
const ATTEMPTS = 3;

type Condition = 'asleep' | 'awake';

const start = { chromium: startChromium, firefox: startFirefox };
const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
const API = '(globalThis.browser ?? chrome)';

/** Runs a function, given as source, beside the content script of the tab. Extension pages do that without waking the background. */
async function beside<T>(driver: Driver, tab: Tab, source: string): Promise<T> {
  const url = await tab.evaluate<string>('location.href');
  return driver.inExtension<T>(`${API}.tabs.query({})
    .then((tabs) => ${API}.scripting.executeScript({ target: { tabId: tabs.find((tab) => tab.url === ${JSON.stringify(url)}).id }, func: ${source} }))
    .then(([{ result }]) => result)`);
}

async function sleep(driver: Driver): Promise<void> {
  await driver.stopBackground();
  for (let i = 0; await driver.isBackgroundAwake(); i++) {
    if (i === 50) throw new Error('The background does not stop');
    await pause(100);
  }
}

/** @param first whether the pointer has not moved on the page yet: its move onto the mark brings the card code, too. */
async function openingOf(driver: Driver, tab: Tab, term: string, condition: Condition, first: boolean): Promise<CardOpening> {
  const mark = await bringIntoView(tab, term);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (!first || attempt > 0) await tab.movePointer(3, 3, 1);
    await pause(400);
    if (condition === 'asleep') await sleep(driver);
    else await beside(driver, tab, ROUND_TRIP);
    await pause(200);
    // In one step: the dwell then begins with the move that the probe sees.
    await tab.movePointer(mark.x, mark.y, 1);
    await pause(WAITS.normal.dwell);
    for (let look = 0; look < LOOKS; look++) {
      await pause(LOOK_MS);
      const [opening] = await beside<CardOpening[]>(driver, tab, TAKE_OPENINGS);
      if (!opening) continue;
      await tab.press('Escape');
      return opening;
    }
  }
  throw new Error(`No whole card of ${term}`);
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;

/** The shortest, which says what the machine makes of it undisturbed, the median and nine of ten. */
function figuresOf(what: string, times: readonly number[], budget?: number): Figure[] {
  const sorted = times.toSorted((a, b) => a - b);
  return [
    { what: `${what}, shortest`, value: at(sorted, 0), unit: 'ms' },
    { what: `${what}, median`, value: at(sorted, 0.5), unit: 'ms', ...(budget !== undefined && { budget }) },
    { what: `${what}, 90 % within`, value: at(sorted, 0.9), unit: 'ms' },
  ];
}

/** Wants a build. The worker is the event page in Firefox. */
export async function cardFigures(name: Driver['name'], rounds: number): Promise<Figure[]> {
  const server = await serve('assets/demo');
  const driver = await start[name]({ extension: BUILDS[name], headless: true });
  const seen = new Map<string, number[]>();
  const note = (what: string, time: number) => seen.set(what, [...(seen.get(what) ?? []), time]);
  try {
    // The extension's page comes to the front when it is first needed.
    await driver.inExtension('1');
    const tab = await driver.open('about:blank');
    // The first visit pays for what no other does: a browser that has just been started.
    for (let round = -1; round < rounds; round++) {
      for (const condition of ['asleep', 'awake'] as const) {
        await tab.goto(`${server.origin}${PAGE}?${round}${condition}`);
        await tab.activate();
        await waitForMarks(tab, (marks) => TERMS.every((term) => marks.some(({ text }) => text.startsWith(term))), 20_000);
        await pause(SETTLE_MS);
        await beside(driver, tab, WATCH_CARDS);
        for (const [i, term] of TERMS.entries()) {
          const { moved, drawn, painted, whole } = await openingOf(driver, tab, term, condition, i === 0);
          const which = `${i === 0 ? 'first on a page' : 'a later one'}, worker ${condition}`;
          const due = moved + WAITS.normal.dwell;
          if (round < 0) continue;
          note(`dwell → card drawn, ${which}`, drawn - due);
          note(`dwell → card painted, ${which}`, painted - due);
          note(`dwell → whole entry, ${which}`, whole - due);
        }
        if (round < 0) continue;
        if (condition === 'asleep') await sleep(driver);
        note(`an empty question, worker ${condition}`, await beside<number>(driver, tab, ROUND_TRIP));
      }
    }
  } finally {
    await driver.close();
    await server.close();
  }
  return [...seen].toSorted(([a], [b]) => a.localeCompare(b)).flatMap(([what, times]) => figuresOf(what, times, /painted.*asleep/.test(what) ? 50 : undefined));
}
