/** Names, words and short phrases as tokens. Not for long texts: it allocates. */
import { isTokenClass } from './classes.ts';
import { chain, hasBit } from './hash.ts';
import type { NameIndex } from './name-index.ts';
import { classAt, hashToken, tokenEnd, unitAt } from './reading.ts';
import type { Token } from './tokens.ts';

/** All tokens of a text, in order. Meant for names and short windows: it allocates. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < text.length; ) {
    const cls = classAt(text, i);
    const end = isTokenClass(cls) ? tokenEnd(text, i) : i + 1;
    if (isTokenClass(cls)) tokens.push({ start: i, end, cls });
    i = end;
  }
  return tokens;
}

/** Folded letters and digits of `text[start, end)`, all else dropped. */
export function foldText(text: string, start = 0, end = text.length): string {
  let folded = '';
  for (let i = start; i < end; i++) {
    const unit = unitAt(text, i);
    if (unit !== 0) folded += String.fromCharCode(unit);
  }
  return folded;
}

const hashes = new Int32Array(2);

/** First hash of a word or short phrase ("S-400", "surface-to-air") in `text[start, end)`. */
export function phraseHash(text: string, start = 0, end = text.length): number {
  let a = 0;
  for (let i = start; i < end; ) {
    if (!isTokenClass(classAt(text, i))) {
      i++;
      continue;
    }
    const until = Math.min(end, tokenEnd(text, i));
    hashToken(text, i, until, hashes);
    a = chain(a, hashes[0] as number);
    i = until;
  }
  return a;
}

/**
 * Whether names begin with the words of `text[start, end)`, or are one of them with another last word: "Anti-Ballistic
 * Missile", "Chemical Weapons Convention". One bit errs one time in five; each word but the last has to agree.
 */
export function beginsName(index: NameIndex, text: string, start: number, end: number): boolean {
  return tokenise(text.slice(start, end))
    .slice(0, -1)
    .every((token) => hasBit(index.prefixBitmap, phraseHash(text, start, start + token.end) >>> index.prefixShift));
}
