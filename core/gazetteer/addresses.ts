/** Web and mail addresses: nothing in them is a word. */

import { NEWLINE, SPACE } from './classes.ts';
import { classOf } from './reading.ts';

const ADDRESS = /:\/\/|^www\.|@|^[\w.-]+\.[a-z]{2,}\//i;

/** Whether `text[start, end)` stands in an address. */
export function isInAddress(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 200 && !endsWord(text, from - 1)) from--;
  while (to < text.length && to - end < 200 && !endsWord(text, to)) to++;
  return to - from > end - start && ADDRESS.test(text.slice(from, to));
}

/** White space and brackets end a word in the sense of addresses. */
function endsWord(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return code === 0x28 || code === 0x29 || code === 0x3c || code === 0x3e || code === 0x22 || classOf(code) === SPACE || classOf(code) === NEWLINE;
}
