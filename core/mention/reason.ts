import type { Reason, ReasonCode, Span } from './types.ts';

/** A reason with the word that it rests on. */
export function reason(code: ReasonCode, weight: number, word?: string): Reason {
  return word === undefined ? { code, weight } : { code, weight, word };
}

/** Whether one of the reasons is of this sort. */
export function hasReason({ why }: { readonly why: readonly Reason[] }, code: ReasonCode): boolean {
  return why.some((one) => one.code === code);
}

/** Sum of the weights. */
export function weightOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { weight }) => sum + weight, 0);
}

/** The characters of a span. */
export function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
