import type { Reason, ReasonCode } from './types.ts';

/** A reason with the word that it rests on. */
export function reason(code: ReasonCode, weight: number, word?: string): Reason {
  return word === undefined ? { code, weight } : { code, weight, word };
}

/** Sum of the weights. */
export function weightOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { weight }) => sum + weight, 0);
}
