/** How far a thing reaches, as one number: for setting it among others of its kind, never instead of its figures. */
import type { Kind } from './kinds.ts';
import type { PropertyId } from './properties.ts';
import { convert, isConvertible, type Unit } from './units.ts';

/** The property that is a kind's reach; absent for kinds that have none. */
const REACH: Partial<Record<Kind, PropertyId>> = {
  'air-defence': 'engagement-range',
  missile: 'range',
  munition: 'range',
  artillery: 'range',
  aircraft: 'flight-range',
  helicopter: 'flight-range',
  uav: 'flight-range',
};

/** Conditions under which a figure is none of the thing as it is. */
const UNREAL = /\b(?:planned|required|goal|intended|future|proposed|target(?:ed)? range|in development|treaty)\b/i;

interface ReachFact {
  readonly property: PropertyId;
  readonly value: unknown;
  readonly unit?: Unit | undefined;
  readonly condition?: string | undefined;
  readonly cites: readonly unknown[];
}

export interface Reach {
  readonly km: number;
  /** The same as its source has it. */
  readonly value: number;
  readonly unit: Unit;
  readonly condition: string | undefined;
}

/** The property that is a kind's reach. */
export function reachProperty(kind: Kind): PropertyId | undefined {
  return REACH[kind];
}

/** Every reach that is stated of a thing with a source, in kilometres, longest first; the upper end of ranges. */
export function reachesOf(kind: Kind, facts: readonly ReachFact[]): Reach[] {
  const property = REACH[kind];
  return facts
    .flatMap((fact): Reach[] => {
      if (fact.property !== property || fact.cites.length === 0 || UNREAL.test(fact.condition ?? '')) return [];
      const { value, unit = 'km', condition } = fact;
      const most = typeof value === 'number' ? value : typeof value === 'object' && value !== null && 'max' in value && typeof value.max === 'number' ? value.max : undefined;
      return most === undefined || !isConvertible(unit, 'km') ? [] : [{ km: convert(most, unit, 'km'), value: most, unit, condition }];
    })
    .sort((a, b) => b.km - a.km);
}
