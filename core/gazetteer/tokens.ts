/** Text to tokens: the same cut for aliases when they are compiled and for words when they are looked up. */
import { CLASS, character, isTokenClass } from './characters.ts';
import { finish, SEED_A, SEED_B, stepA, stepB } from './hash.ts';

/** A maximal run of letters of one script, of digits, or one character of a script without spaces. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly cls: number;
  readonly a: number;
  readonly b: number;
}

/** Finished hashes of the folded token in `text[start, end)`. */
export function hashToken(text: string, start: number, end: number): { a: number; b: number } {
  let a = SEED_A;
  let b = SEED_B;
  for (let i = start; i < end; i++) {
    const value = character(text.charCodeAt(i));
    if (value >>> 16 === CLASS.ignored) continue;
    a = stepA(a, value & 0xffff);
    b = stepB(b, value & 0xffff);
  }
  return { a: finish(a), b: finish(b) };
}

/** End of the token that begins at `start`: past its last character, before anything ignored that follows it. */
export function tokenEnd(text: string, start: number): number {
  const cls = character(text.charCodeAt(start)) >>> 16;
  let end = start + 1;
  if (cls === CLASS.spaceless) return end;
  for (let i = end; i < text.length; i++) {
    const next = character(text.charCodeAt(i)) >>> 16;
    if (next === cls) end = i + 1;
    else if (next !== CLASS.ignored) break;
  }
  return end;
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
    tokens.push({ start: i, end, cls, ...hashToken(text, i, end) });
    i = end;
  }
  return tokens;
}

/** Finished first hash of a single word, as the cue table stores it. */
export function wordHash(word: string): number {
  return hashToken(word, 0, word.length).a;
}
