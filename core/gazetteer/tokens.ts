/** Text to tokens: the same cut for aliases when they are compiled and for words when they are looked up. */
import { classAt, unitAt } from './characters.ts';
import { SPACELESS } from './classes.ts';
import { chain, finish, SEED_A, SEED_B, stepA, stepB } from './hash.ts';

/** A maximal run of letters of one script, of digits, or one character of a script without spaces. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly cls: number;
}

/**
 * Finished hashes of the folded token in `text[start, end)`, written into `into[0]` and `into[1]`: the matcher asks for
 * millions of them, so it keeps one array, and numbers in a typed array are never boxed.
 */
export function hashToken(text: string, start: number, end: number, into: Int32Array): void {
  let a = SEED_A;
  let b = SEED_B;
  for (let i = start; i < end; i++) {
    const unit = unitAt(text, i);
    a = stepA(a, unit);
    b = stepB(b, unit);
  }
  into[0] = finish(a);
  into[1] = finish(b);
}

/** The hot loop's hash of the token in `text[start, end)`. */
export function quickHash(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = chain(hash, unitAt(text, i));
  return hash;
}

/** End of the token that begins at `start`. */
export function tokenEnd(text: string, start: number): number {
  const cls = classAt(text, start);
  let end = start + 1;
  while (end < text.length && cls !== SPACELESS && classAt(text, end) === cls) end++;
  return end;
}

/** First character of the token whose last character is at `last`. */
export function tokenStart(text: string, last: number): number {
  const cls = classAt(text, last);
  let start = last;
  while (start > 0 && cls !== SPACELESS && classAt(text, start - 1) === cls) start--;
  return start;
}
