/** Where sentences, lines and paragraphs begin and end, as far as judging a name needs it. */

/** . ! ? : ; newline, and the full-width stops. */
export function isParting(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3a || code === 0x3b || code === 0x0a || code === 0x3002 || code === 0xff01 || code === 0xff1f;
}

const ENDS_THOUGHT = /[.!?…:;。！？।۔"”»)\]\n]/;
const BULLET = /[-–—•*·▪►\n]/;

/**
 * Whether the line break at `i` parts two paragraphs, and not the halves of one sentence in text with hard breaks. Words
 * beyond it speak of something else: the items of a list, the paragraphs of a page that breaks lines by hand.
 */
export function opensParagraph(text: string, i: number): boolean {
  let before = i - 1;
  while (before >= 0 && (text[before] === ' ' || text[before] === '\r')) before--;
  if (before < 0 || ENDS_THOUGHT.test(text[before] as string)) return true;
  let after = i + 1;
  while (after < text.length && (text[after] === ' ' || text[after] === '\r' || text[after] === '\t')) after++;
  return after >= text.length || BULLET.test(text[after] as string);
}

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/** Whether the letters around a stretch of text are (nearly) all capitals, so that a capital proves nothing. */
export function isShouted(text: string, start: number, end: number): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = Math.max(0, start - 60); i < Math.min(text.length, end + 60); i++) {
    if (i >= start && i < end) continue;
    const char = text[i] as string;
    if (LOWER.test(char)) lower++;
    else if (UPPER.test(char)) upper++;
  }
  return upper >= 6 && upper > lower * 4;
}

/** Whether `start` opens a sentence, a line or the block: the capital there is no evidence. */
export function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start).replace(/[ \t"'“‘«(\u00a0]+$/u, '');
  return before === '' || /[.!?:\n•|–—]$/u.test(before);
}

/** Whether most words of the line are capitalised: a heading, where capitals say little. */
export function isHeading(text: string, start: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const until = text.indexOf('\n', start);
  const line = text.slice(from, until < 0 ? text.length : until);
  if (line.length > 160) return false;
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 2 && words.filter((word) => UPPER.test(word[0] as string)).length * 4 >= words.length * 3;
}
