/** Which unit of the customary set says the same as a property's metric one, to the readers who use that set. */
import type { Kind } from './kinds.ts';
import { AIR, PROPERTIES, type PropertyId, SEA } from './properties.ts';
import { convert, type Unit, unitOf } from './units.ts';

/** Below this many metres a length is told in inches. */
const INCHES_BELOW = 1;
/** From so many metres up a height is told in miles: three million feet tell nobody anything. */
const MILES_FROM = 100_000;
/** A calibre is half a name: nobody asks what 155 mm is in inches. */
const NEVER: readonly PropertyId[] = ['calibre'];

/**
 * Undefined for properties that are told in one unit everywhere.
 * @param kinds of all entries whose figures stand in the row: a row has one unit.
 * @param most the largest of these figures, in the property's first unit.
 */
export function customaryUnit(property: PropertyId, kinds: readonly Kind[], most: number): Unit | undefined {
  const { units } = PROPERTIES[property];
  const [metric] = units;
  const known = units.filter((unit) => unitOf(unit).customary);
  if (metric === undefined || NEVER.includes(property)) return undefined;
  const all = (those: readonly Kind[]) => kinds.every((kind) => those.includes(kind));
  if (known.includes('nmi')) return all([...AIR, ...SEA]) ? 'nmi' : 'mi';
  if (known.includes('kn')) return all(SEA) ? 'kn' : 'mph';
  if (known.includes('ft')) {
    const metres = convert(most, metric, 'm');
    return metres >= MILES_FROM ? 'mi' : metres < INCHES_BELOW && known.includes('in') ? 'in' : 'ft';
  }
  return known[0];
}
