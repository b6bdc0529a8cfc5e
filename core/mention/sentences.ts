/** Where sentences, lines and paragraphs begin and end, as far as judging a name needs it. */

/** Full stops of all widths, colons, semicolons, newlines. */
const PARTING = '.!?:;\n。！？';

/** Whether the character parts sentences or clauses. */
export function isParting(char: string): boolean {
  return PARTING.includes(char);
}

const ENDS_THOUGHT = /(?:^|[.!?…:;。！？।۔"”»)\]\n])[ \r]*$/;
const OPENS_ITEM = /^[ \r\t]*(?:$|[-–—•*·▪►\n])/;
/** Indentation that is looked through. */
const MOST_INDENT = 99;

/**
 * Whether the line break at `i` parts two paragraphs, and not the halves of one sentence in text with hard breaks. Words
 * beyond it speak of something else: the items of a list, the paragraphs of a page that breaks lines by hand.
 */
export function opensParagraph(text: string, i: number): boolean {
  return ENDS_THOUGHT.test(text.slice(Math.max(0, i - MOST_INDENT), i)) || OPENS_ITEM.test(text.slice(i + 1, i + MOST_INDENT));
}

export const UPPER = /\p{Lu}/u;

/** How far letters are counted on either side. */
const AROUND = 60;

/** Whether the letters around a stretch of text are (nearly) all capitals, so that a capital proves nothing. */
export function isShouted(text: string, start: number, end: number): boolean {
  let upper = 0;
  let lower = 0;
  const until = Math.min(text.length, end + AROUND);
  // So many small letters no capitals outweigh: in prose half a line is enough.
  for (let i = Math.max(0, start - AROUND); i < until && lower < AROUND / 2; i++) {
    if (i === start) i = end;
    const char = text[i] ?? '';
    // Most are Latin ones; to change the case of a character costs as much as all else here.
    if ((char >= 'a' && char <= 'z') || char !== char.toUpperCase()) lower++;
    else if (char !== char.toLowerCase()) upper++;
  }
  return upper >= 6 && upper > lower * 4;
}

/** Whether `start` opens a sentence, a line or the block: the capital there is no evidence. */
export function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start).replace(/[ \t"'“‘«(\xa0]+$/u, '');
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
