/**
 * Text without the characters that readers do not see or writers leave out at will: soft hyphens, zero-width marks,
 * combining accents. Few texts hold any; those are copied without them, so that nothing else has to know of them.
 */
import { classOf, IGNORED } from './characters.ts';

export interface CleanText {
  readonly text: string;
  /** Place in the original text of the code unit at a place of this one. */
  readonly places: Uint32Array;
}

/** Copies a text without what is ignored. */
export function cleanText(original: string): CleanText {
  const places = new Uint32Array(original.length);
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (let i = 0; i <= original.length; i++) {
    if (i < original.length && classOf(original.charCodeAt(i)) !== IGNORED) {
      places[length++] = i;
    } else {
      parts.push(original.slice(from, i));
      from = i + 1;
    }
  }
  return { text: parts.join(''), places };
}

/** Span in the original of a span in the clean text: what is ignored at its ends stays outside. */
export function originalSpan({ places }: CleanText, start: number, end: number): { start: number; end: number } {
  return { start: places[start] as number, end: (places[end - 1] as number) + 1 };
}
