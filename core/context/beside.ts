/** A figure of the page beside those of the reference. */
import type { CardFact } from '#core/contract/card.ts';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import { convert, isConvertible, type Unit } from '#core/entry/units.ts';
import type { Qualifier } from '#core/entry/vocabulary.ts';
import type { Quantity } from './quantities.ts';
import type { Stated } from './stated.ts';

export type Beside =
  /** A fact of the property gives the same. */
  | { readonly how: 'agrees'; readonly fact: CardFact }
  /** It lies within what a fact of the property gives: a range, "more than", "up to". */
  | { readonly how: 'within'; readonly fact: CardFact }
  /** Facts of the property give something else. */
  | { readonly how: 'differs'; readonly facts: readonly CardFact[] }
  /** What the page gives for one property is another's. */
  | { readonly how: 'other'; readonly fact: CardFact }
  | { readonly how: 'absent' };

/** Rounding and conversion: "250 miles" for 400 km. */
const TOLERANCE = 0.035;

/** What is said of single buyers and users: a figure of one beside a figure of another would read as a correction. */
const BUYERS: ReadonlySet<PropertyId> = new Set(['ordered', 'delivered', 'fleet', 'contract-value', 'number-built', 'operator-count']);

/**
 * Lays what is stated beside the facts.
 * @param spoken id of the variant that the page names: other variants' figures are not compared with it.
 * @returns undefined where nothing can be said: the units measure different things, or it may be another buyer's figure.
 */
export function beside({ property, quantity }: Stated, facts: readonly CardFact[], spoken?: string): Beside | undefined {
  const figures = facts.filter((fact) => isFigure(fact) && (spoken === undefined || fact.variant === undefined || fact.variant === spoken));
  const all = figures.filter((fact) => fact.property === property);
  const named = spoken === undefined ? [] : all.filter((fact) => fact.variant === spoken);
  const own = named.length > 0 ? named : all;
  const same = own.find((fact) => isSame(quantity, fact));
  if (same) return { how: 'agrees', fact: same };
  if (BUYERS.has(property)) return undefined;
  const around = own.find((fact) => isWithin(quantity, fact));
  if (around) return { how: 'within', fact: around };
  const other = figures.find((fact) => fact.property !== property && mayBeTaken(property, fact.property) && isSame(quantity, fact));
  if (other) return { how: 'other', fact: other };
  if (own.length === 0) return { how: 'absent' };
  // What the page says of one variant may well differ from what is told of all, or of another without saying so.
  if (spoken !== undefined && named.length === 0) return undefined;
  const comparable = own.filter((fact) => boundsIn(quantity, fact) !== undefined);
  return comparable.length > 0 ? { how: 'differs', facts: comparable } : undefined;
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

interface Ends {
  /** Of what the page gives. */
  readonly from: number;
  readonly to: number;
  /** Of the fact; an end that it leaves open is absent. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** As a share: rounding and conversion. */
  readonly room: number;
}

/** Both sides in the fact's unit; undefined where they measure different things. */
function boundsIn(quantity: Quantity, fact: CardFact, as: Unit | undefined = quantity.unit): Ends | undefined {
  const { value } = fact;
  if (typeof value === 'string') return quantity.date === undefined ? undefined : { from: 0, to: 0, low: 0, high: 0, room: 0 };
  if (quantity.date !== undefined || Array.isArray(value)) return undefined;
  const unit = fact.unit ?? PROPERTIES[fact.property].units[0];
  const from = inUnit(quantity.min, as, unit);
  const to = inUnit(quantity.max, as, unit);
  if (from === undefined || to === undefined) return undefined;
  const bounds = typeof value === 'number' ? { min: value, max: value } : value;
  // Counts are exact unless somebody says "about".
  const room = unit !== undefined || quantity.qualifier === 'about' || fact.qualifier === 'about' ? TOLERANCE : 0;
  return { from, to, low: bounds.min, high: bounds.max, room };
}

/** Bounds that cannot both be meant of one figure. */
const AGAINST: Readonly<Partial<Record<Qualifier, readonly Qualifier[]>>> = {
  'up-to': ['at-least', 'more-than', 'less-than'],
  'at-least': ['up-to', 'less-than', 'nearly'],
  'more-than': ['up-to', 'less-than', 'nearly'],
  'less-than': ['up-to', 'at-least', 'more-than'],
  nearly: ['at-least', 'more-than'],
};

function isSame(quantity: Quantity, fact: CardFact): boolean {
  if (typeof fact.value === 'string') return quantity.date !== undefined && (fact.value.startsWith(quantity.date) || quantity.date.startsWith(fact.value));
  if (quantity.qualifier && fact.qualifier && AGAINST[quantity.qualifier]?.includes(fact.qualifier)) return false;
  // A bare "ton" is a metric one or a short one.
  return [quantity.unit, ...(quantity.anyTon ? (['short-ton'] as const) : [])].some((as) => {
    const ends = boundsIn(quantity, fact, as);
    if (!ends) return false;
    const { from, to, low, high, room } = ends;
    const near = (a: number, b: number | undefined) => b !== undefined && Math.abs(a - b) <= room * Math.abs(b);
    return near(from, low ?? high) && near(to, high ?? low);
  });
}

/** Whether a single figure lies inside a range, or above "more than" by no more than half. */
function isWithin(quantity: Quantity, fact: CardFact): boolean {
  const ends = boundsIn(quantity, fact);
  if (!ends || quantity.date !== undefined || ends.from !== ends.to) return false;
  const { from, low, high } = ends;
  if (low !== undefined && high !== undefined && low !== high) return from >= low && from <= high;
  const least = fact.qualifier === 'more-than' || fact.qualifier === 'at-least' ? (low ?? high) : high === undefined ? low : undefined;
  return least !== undefined && from >= least && from <= least * 1.5;
}

function inUnit(value: number, from: Unit | undefined, to: Unit | undefined): number | undefined {
  if (from === undefined || to === undefined) return from === to ? value : undefined;
  return isConvertible(from, to) ? convert(value, from, to) : undefined;
}
