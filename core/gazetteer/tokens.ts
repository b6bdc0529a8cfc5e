/** Text to tokens: the same cut for aliases when they are compiled and for words when they are looked up. */
import { character, IGNORED, isTokenClass, SPACELESS } from './characters.ts';
import { chain, finish, SEED_A, SEED_B, stepA, stepB, stepQuick } from './hash.ts';

/** A maximal run of letters of one script, of digits, or one character of a script without spaces. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly cls: number;
}

/** The two strong hashes of one token. */
export interface TokenHash {
  a: number;
  b: number;
}

/**
 * Finished hashes of the folded token in `text[start, end)`, written into `into`: the matcher asks for millions of them,
 * so it keeps one object and makes none.
 */
export function hashToken(text: string, start: number, end: number, into: TokenHash): TokenHash {
  let a = SEED_A;
  let b = SEED_B;
  for (let i = start; i < end; i++) {
    const value = character(text.charCodeAt(i));
    if (value >>> 16 === IGNORED) continue;
    a = stepA(a, value & 0xffff);
    b = stepB(b, value & 0xffff);
  }
  into.a = finish(a);
  into.b = finish(b);
  return into;
}

/** The hot loop's hash of the token in `text[start, end)`. */
export function quickHash(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) {
    const value = character(text.charCodeAt(i));
    if (value >>> 16 !== IGNORED) hash = stepQuick(hash, value & 0xffff);
  }
  return hash;
}

/** End of the token that begins at `start`: past its last character, before anything ignored that follows it. */
export function tokenEnd(text: string, start: number): number {
  const cls = character(text.charCodeAt(start)) >>> 16;
  let end = start + 1;
  if (cls === SPACELESS) return end;
  for (let i = end; i < text.length; i++) {
    const next = character(text.charCodeAt(i)) >>> 16;
    if (next === cls) end = i + 1;
    else if (next !== IGNORED) break;
  }
  return end;
}

/** First character of the token whose last character is at `last`. */
export function tokenStart(text: string, last: number): number {
  const cls = character(text.charCodeAt(last)) >>> 16;
  let start = last;
  if (cls === SPACELESS) return start;
  for (let i = last - 1; i >= 0; i--) {
    const next = character(text.charCodeAt(i)) >>> 16;
    if (next === cls) start = i;
    else if (next !== IGNORED) break;
  }
  return start;
}

/** All tokens of a text, in order. Meant for names and short windows: it allocates. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < text.length; ) {
    const cls = character(text.charCodeAt(i)) >>> 16;
    if (!isTokenClass(cls)) {
      i++;
      continue;
    }
    const end = tokenEnd(text, i);
    tokens.push({ start: i, end, cls });
    i = end;
  }
  return tokens;
}

/** Folded letters and digits of `text[start, end)`, all else dropped. */
export function foldText(text: string, start = 0, end = text.length): string {
  let folded = '';
  for (let i = start; i < end; i++) {
    const value = character(text.charCodeAt(i));
    if (isTokenClass(value >>> 16)) folded += String.fromCharCode(value & 0xffff);
  }
  return folded;
}

/** First hash of a word or short phrase ("S-400", "surface-to-air"), in the 24 bits that word tables keep. */
export function wordHash(words: string): number {
  const hash = { a: 0, b: 0 };
  let a = 0;
  for (const token of tokenise(words)) a = chain(a, hashToken(words, token.start, token.end, hash).a);
  return a >>> 8;
}
