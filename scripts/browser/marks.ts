/** What a page shows as marked, read the way any page script could: from the highlight registry. */
import type { Tab } from './driver.ts';

export interface Mark {
  readonly text: string;
  /** Middle of the mark's first line box, in viewport pixels. */
  readonly x: number;
  readonly y: number;
}

const READ = `(() => {
  const highlight = CSS.highlights.get('fieldnote');
  if (!highlight) return [];
  const marks = [];
  for (const part of highlight) {
    const range = document.createRange();
    range.setStart(part.startContainer, part.startOffset);
    range.setEnd(part.endContainer, part.endOffset);
    const box = range.getClientRects()[0];
    if (box) marks.push({ text: range.toString(), x: box.x + box.width / 2, y: box.y + box.height / 2, top: box.y + scrollY, left: box.x, range });
  }
  marks.sort((a, b) => a.top - b.top || a.left - b.left);
  return marks.map(({ text, x, y }) => ({ text, x, y }));
})()`;

/** The marks of the tab's document in reading order (shadow trees included where the range lies in one). */
export function readMarks(tab: Tab): Promise<Mark[]> {
  return tab.evaluate<Mark[]>(READ);
}

/** Waits until the marks satisfy `enough` and stay the same for a moment. */
export async function waitForMarks(tab: Tab, enough: (marks: readonly Mark[]) => boolean, ms = 10_000): Promise<Mark[]> {
  const until = Date.now() + ms;
  let before = '';
  for (;;) {
    const marks = await readMarks(tab);
    const now = JSON.stringify(marks.map((mark) => mark.text));
    if (enough(marks) && now === before) return marks;
    if (Date.now() > until) throw new Error(`Marks are not as expected after ${ms} ms: ${now}`);
    before = now;
    await pause(150);
  }
}

/** Brings the first mark with this text, or one that begins with it, into the middle of the viewport and gives its new place. */
export async function bringIntoView(tab: Tab, text: string): Promise<Mark> {
  const find = async () => {
    const marks = await readMarks(tab);
    return marks.find((mark) => mark.text === text) ?? marks.find((mark) => mark.text.startsWith(text));
  };
  const mark = await find();
  if (!mark) throw new Error(`No mark "${text}"`);
  const moved = await tab.evaluate<boolean>(`(() => {
    const before = scrollY;
    window.scrollBy({ top: ${mark.y} - innerHeight / 2, behavior: 'instant' });
    return before !== scrollY;
  })()`);
  if (!moved) return mark;
  // For 200 ms after a scroll no pointer opens a card.
  await pause(300);
  return (await find()) ?? mark;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
