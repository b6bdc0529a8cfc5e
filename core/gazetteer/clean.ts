/**
 * Text without the characters that readers do not see or writers leave out at will: soft hyphens, zero-width marks,
 * combining accents. Few texts hold any; those are copied without them, so that nothing else has to know of them.
 */
import { IGNORED } from './classes.ts';
import { classAt, visibleText } from './reading.ts';

export interface CleanText {
  readonly text: string;
  /** Place in the original text of the code unit at a place of this one. */
  readonly places: Uint32Array;
}

/** Copies a text without what is ignored. */
export function cleanText(original: string): CleanText {
  const places = new Uint32Array(original.length);
  let length = 0;
  for (let i = 0; i < original.length; i++) if (classAt(original, i) !== IGNORED) places[length++] = i;
  return { text: visibleText(original), places };
}

/** Span in the original of a span in the clean text: what is ignored at its ends stays outside. */
export function originalSpan({ places }: CleanText, start: number, end: number): { start: number; end: number } {
  return { start: places[start] as number, end: (places[end - 1] as number) + 1 };
}
