/** Where a name may begin and end: not inside a word, a number or a longer designation. */
import { classAt, classOf } from './characters.ts';
import { BREAK, CYRILLIC, DIGIT, HYPHEN, isTokenClass, LATIN, SPACELESS } from './classes.ts';
import { AT, COMMA, DOT, SPACE_CODE, UNDERSCORE } from './constants.ts';
import { tokenEnd } from './tokens.ts';
import { pluralEnd, variantEnd } from './variants.ts';

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
  if (start === 0 || text.charCodeAt(start - 1) === SPACE_CODE) return true;
  const i = start - 1;
  const code = text.charCodeAt(i);
  const before = classOf(code);
  // An identifier or an account.
  if (code === UNDERSCORE || code === AT) return false;
  if (cls === SPACELESS) return true;
  if (before === DIGIT || before === cls) return false;
  // "MC9M730", "xС-400": one word.
  if (isAlphabet(before) && (cls === DIGIT || isAlphabet(cls))) return false;
  const ahead = i > 0 ? classAt(text, i - 1) : BREAK;
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
  const code = text.charCodeAt(end);
  if (code === UNDERSCORE || code === AT) return false;
  const after = classOf(code);
  const next = end + 1 < text.length ? classAt(text, end + 1) : BREAK;
  // "brahmos.com", "s-400.jpg": an address or a file.
  if (code === DOT && next === LATIN && isLower(text.charCodeAt(end + 1))) return false;
  if (cls === SPACELESS) return true;
  if (after === cls) return false;
  if (cls === DIGIT && isAlphabet(after)) return false;
  if (isAlphabet(cls) && (after === DIGIT || isAlphabet(after))) return false;
  // "400-1", "2.5", "5,000": the number goes on.
  return !(cls === DIGIT && next === DIGIT && (after === HYPHEN || code === DOT || code === COMMA));
}

export function isCapital(char = ''): boolean {
  return char !== char.toLowerCase();
}

export function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/**
 * End of a name whose last token is `text[start, end)`, with its plural or variant's letters; -1 if the word or number goes on.
 * @param cls class of the token.
 * @param variants whether letters after the number may be a variant's.
 */
export function nameEnd(text: string, start: number, end: number, cls: number, variants: boolean): number {
  // A case ending belongs to the word, a particle need not.
  if (cls !== DIGIT) return mayEnd(text, tokenEnd(text, start), cls) ? end : -1;
  const plural = pluralEnd(text, variants ? variantEnd(text, end) : end);
  if (plural > end && mayEnd(text, plural, LATIN)) return plural;
  return mayEnd(text, end, cls) ? end : -1;
}
