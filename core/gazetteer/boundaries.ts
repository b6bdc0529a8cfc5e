/** Where a name may begin and end: not inside a word, a number, a longer designation or an address. */
import { BREAK, CYRILLIC, classOf, DIGIT, HYPHEN, isTokenClass, LATIN, NEWLINE, SPACE, SPACELESS } from './characters.ts';

const UNDERSCORE = 0x5f;
const AT = 0x40;
const DOT = 0x2e;
const COMMA = 0x2c;

/** Whether letters of these classes share words, so that one after the other is one word in two alphabets. */
function isAlphabet(cls: number): boolean {
  return cls === LATIN || cls === CYRILLIC;
}

/**
 * Whether a name may begin at `start`.
 * @param cls class of the character there.
 */
export function mayBegin(text: string, start: number, cls: number): boolean {
  // Nine times in ten a space.
  if (start === 0 || text.charCodeAt(start - 1) === 0x20) return true;
  const i = start - 1;
  const code = text.charCodeAt(i);
  const before = classOf(code);
  // An identifier or an account.
  if (code === UNDERSCORE || code === AT) return false;
  if (cls === SPACELESS) return true;
  if (before === DIGIT || before === cls) return false;
  // "MC9M730", "xС-400": one word.
  if (isAlphabet(before) && (cls === DIGIT || isAlphabet(cls))) return false;
  const ahead = i > 0 ? classOf(text.charCodeAt(i - 1)) : BREAK;
  // "KC-46-F-35", "2-S-400": part of a longer designation.
  if (before === HYPHEN && ahead === DIGIT && cls !== DIGIT) return false;
  // "a.b": an address or a number; but "said.Patriot" is a sentence whose space was lost.
  return code !== DOT || !isTokenClass(ahead) || (ahead !== DIGIT && isCapital(text[start]) && !isCapital(text[i - 1]));
}

/**
 * Whether a name may end at `end`: what follows does not continue its last word or number.
 * @param cls class of its last character.
 */
export function mayEnd(text: string, end: number, cls: number): boolean {
  if (end >= text.length) return true;
  const i = end;
  const code = text.charCodeAt(i);
  if (code === UNDERSCORE || code === AT) return false;
  const after = classOf(code);
  const next = i + 1 < text.length ? classOf(text.charCodeAt(i + 1)) : BREAK;
  // "brahmos.com", "s-400.jpg": an address or a file.
  if (code === DOT && next === LATIN && isLower(text.charCodeAt(i + 1))) return false;
  if (cls === SPACELESS) return true;
  if (after === cls) return false;
  if (cls === DIGIT && isAlphabet(after)) return false;
  if (isAlphabet(cls) && (after === DIGIT || isAlphabet(after))) return false;
  // "400-1", "2.5", "5,000": the number goes on.
  return !(cls === DIGIT && next === DIGIT && (after === HYPHEN || code === DOT || code === COMMA));
}

function isCapital(char = ''): boolean {
  return char !== char.toLowerCase();
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

const ADDRESS = /:\/\/|^www\.|@|^[\w.-]+\.[a-z]{2,}\//i;

/** Whether `text[start, end)` stands in a web or mail address: nothing there is a word. */
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
