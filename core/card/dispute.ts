/** Which facts of one property contradict each other, as a reader would see it. */
import type { CardFact } from '#core/contract/card.ts';
import { PROPERTIES } from '#core/entry/properties.ts';

/** Values of these types exclude each other; two texts or two lists of countries usually complete each other. */
const EXCLUSIVE: readonly string[] = ['quantity', 'count', 'money', 'date'];

/**
 * True when two facts give different values for the same thing. Different days of a property that changes (`maxAge`)
 * are a development, not a dispute.
 * @param wordsOf the value as it is shown: what reads the same is the same.
 */
export function contradicts(a: CardFact, b: CardFact, wordsOf: (fact: CardFact) => string): boolean {
  const { type, maxAge } = PROPERTIES[a.property];
  if (!EXCLUSIVE.includes(type) || a.variant !== b.variant || a.condition !== b.condition) return false;
  if (maxAge !== undefined && a.asOf !== b.asOf) return false;
  return wordsOf(a) !== wordsOf(b);
}
