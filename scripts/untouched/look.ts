/** All that can be seen of a page from within it and from outside, as texts that can be compared. */
import type { BareBrowser } from '../browser/bare.ts';
import { withLimit } from '../browser/chromium.ts';
import type { Tab } from '../browser/driver.ts';
import { pause } from '../browser/marks.ts';
import { drawn } from '../browser/printed.ts';

/** What is compared, in the order in which it is looked at. */
export const ASPECTS = ['markup', 'text', 'boxes', 'globals', 'styles', 'selection', 'console', 'print'] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface Look {
  readonly seen: Readonly<Record<Aspect, string>>;
  /** Highlights of ours in it. */
  readonly marks: number;
}

export interface LookOptions {
  readonly print: boolean;
  /** Waits for marks; without it the page is looked at as soon as it has loaded. */
  readonly wait: boolean;
}

/** Messages about what the server or its policy refused: as many as had come when the page was left. */
const REFUSED = /Failed to load resource|Manifest(?: fetch from|:)|Content[ -]Security[ -]Policy|blocked the loading|NetworkError|blocked by CORS|Cross-Origin Request Blocked/i;

/** Least time for marks to come, and how long they must have stayed the same, ms. */
const LEAST = 1_000;
const CALM = 400;
const LONGEST = 15_000;

const FROM_WITHIN = `(() => {
  const boxes = [];
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      const { x, y, width, height } = element.getBoundingClientRect();
      boxes.push([element.localName, x, y, width, height].join(' '));
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  const markup = document.documentElement.outerHTML;
  visit(document);
  const text = document.documentElement.innerText ?? document.documentElement.textContent;
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  const styles = sheets.length + ' sheets, ' + document.getAnimations().length + ' animations';
  const selection = getSelection();
  selection.selectAllChildren(document.body ?? document.documentElement);
  const holder = document.createElement('div');
  holder.append(selection.getRangeAt(0).cloneContents());
  const selected = selection.toString() + '\\n' + holder.innerHTML;
  selection.removeAllRanges();
  return { markup, text, boxes: boxes.join('\\n'), globals: Object.getOwnPropertyNames(window).sort().join(' '), styles, selection: selected };
})()`;

const MARKS = `CSS.highlights.get('fieldnote')?.size ?? 0`;

async function untilMarked(tab: Tab): Promise<number> {
  await pause(LEAST);
  const end = Date.now() + LONGEST;
  let before = -1;
  for (;;) {
    const size = await tab.evaluate<number>(MARKS);
    if (size === before || Date.now() > end) return size;
    before = size;
    await pause(CALM);
  }
}

/** Longest look at a page, ms: some never load, and some printing never ends. */
const LIMIT = 90_000;

/** Opens a page and looks at all of it. @throws Error when that takes too long. */
export function lookAt(browser: BareBrowser, url: string, options: LookOptions): Promise<Look> {
  return withLimit(look(browser, url, options), LIMIT, url);
}

async function look(browser: BareBrowser, url: string, { print, wait }: LookOptions): Promise<Look> {
  const lines: string[] = [];
  const tab = await browser.open(url, (line) => lines.push(line));
  try {
    // Pages in the background are not read.
    await tab.activate();
    const marks = wait ? await untilMarked(tab) : 0;
    const seen = await tab.evaluate<Omit<Look['seen'], 'console' | 'print'>>(FROM_WITHIN);
    const printed = print ? JSON.stringify(drawn(await tab.pdf())) : '';
    return {
      seen: {
        ...seen,
        console: lines
          .filter((line) => !REFUSED.test(line))
          .toSorted()
          .join('\n'),
        print: printed,
      },
      marks,
    };
  } finally {
    await tab.close();
  }
}
