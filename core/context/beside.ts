/** A figure of the page beside those of the reference. */
import type { CardFact } from '#core/contract/card.ts';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import { convert, isConvertible, type Unit } from '#core/entry/units.ts';
import type { Quantity } from './quantities.ts';
import type { Stated } from './stated.ts';

export type Beside =
  /** A fact of the property gives the same. */
  | { readonly how: 'agrees'; readonly fact: CardFact }
  /** Facts of the property give something else. */
  | { readonly how: 'differs'; readonly facts: readonly CardFact[] }
  /** What the page gives for one property is another's. */
  | { readonly how: 'other'; readonly fact: CardFact }
  | { readonly how: 'absent' };

/** Rounding and conversion: "250 miles" for 400 km. */
const TOLERANCE = 0.035;

/** Lays what is stated beside the facts. Those that say what the page says come first, whatever their variant or condition. */
export function beside({ property, quantity }: Stated, facts: readonly CardFact[]): Beside {
  const own = facts.filter((fact) => fact.property === property && isFigure(fact));
  const same = own.find((fact) => isSame(quantity, fact));
  if (same) return { how: 'agrees', fact: same };
  const other = facts.find((fact) => fact.property !== property && mayBeTaken(property, fact.property) && isFigure(fact) && isSame(quantity, fact));
  if (other) return { how: 'other', fact: other };
  return own.length > 0 ? { how: 'differs', facts: own } : { how: 'absent' };
}

/** Properties that writers take for each other; of the rest an equal number is chance. */
const TAKEN: readonly (readonly PropertyId[])[] = [
  ['engagement-range', 'detection-range', 'ballistic-target-range'],
  ['flight-range', 'combat-radius'],
  ['warhead-mass', 'payload', 'launch-mass'],
  ['unit-cost', 'contract-value', 'programme-cost'],
  ['ordered', 'delivered', 'fleet', 'number-built'],
  ['signed', 'entry-into-force', 'opened-for-signature', 'expiry-date', 'enacted', 'founded'],
  ['first-flight', 'first-test', 'in-service-since', 'initial-operational-capability'],
  ['party-count', 'signatory-count', 'member-count'],
];

function mayBeTaken(a: PropertyId, b: PropertyId): boolean {
  return TAKEN.some((group) => group.includes(a) && group.includes(b));
}

function isFigure({ value, property }: CardFact): boolean {
  return typeof value === 'number' || PROPERTIES[property].type === 'date' || (typeof value === 'object' && !Array.isArray(value));
}

function isSame(quantity: Quantity, fact: CardFact): boolean {
  const { value } = fact;
  if (typeof value === 'string') return quantity.date !== undefined && (value.startsWith(quantity.date) || quantity.date.startsWith(value));
  if (quantity.date !== undefined || Array.isArray(value)) return false;
  const bounds = typeof value === 'number' ? { min: value, max: value } : value;
  const unit = fact.unit ?? PROPERTIES[fact.property].units[0];
  const from = inUnit(quantity.min, quantity.unit, unit);
  const to = inUnit(quantity.max, quantity.unit, unit);
  if (from === undefined || to === undefined) return false;
  // Counts are exact unless somebody says "about".
  const room = unit !== undefined || quantity.qualifier === 'about' || fact.qualifier === 'about' ? TOLERANCE : 0;
  // An open end is what its qualifier says: "up to 400" has an upper end only.
  const low = bounds.min ?? bounds.max ?? 0;
  const high = bounds.max ?? bounds.min ?? 0;
  const near = (a: number, b: number) => Math.abs(a - b) <= room * Math.abs(b);
  if (near(from, low) && near(to, high)) return true;
  // One end of a range, or a single figure within it.
  return from === to && bounds.min !== undefined && bounds.max !== undefined && from >= low * (1 - room) && to <= high * (1 + room);
}

function inUnit(value: number, from: Unit | undefined, to: Unit | undefined): number | undefined {
  if (from === undefined || to === undefined) return from === to ? value : undefined;
  return isConvertible(from, to) ? convert(value, from, to) : undefined;
}
