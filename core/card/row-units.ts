/** In which units the figures of one row are shown: decided for the row, so that they can be read down. */
import type { CardFact } from '#core/contract/card.ts';
import { customaryUnit } from '#core/entry/customary.ts';
import type { Kind } from '#core/entry/kinds.ts';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import { convert, isConvertible, type Unit, unitOf } from '#core/entry/units.ts';
import type { UnitSystem } from '#core/settings/settings.ts';

export interface RowUnits {
  /** Undefined: each figure as its source gives it. */
  readonly first: Unit | undefined;
  /** Shown in brackets behind it. */
  readonly beside?: Unit | undefined;
}

/** Chooses the units of a row of facts of one property. */
export type UnitsOf = (property: PropertyId, facts: readonly CardFact[]) => RowUnits;

interface UnitWish {
  readonly system: UnitSystem;
  /** Kinds of the entries in the row. */
  readonly kinds: readonly Kind[];
  /** Figures of several entries, to be read across: one unit for all, whatever the sources use. */
  readonly together?: boolean;
}

/** @param facts of the property. */
export function rowUnits(property: PropertyId, facts: readonly CardFact[], { system, kinds, together = false }: UnitWish): RowUnits {
  const [metric] = PROPERTIES[property].units;
  const unitIn = ({ unit = metric }: CardFact) => unit;
  if (system === 'source') {
    const given = new Set(facts.map(unitIn));
    return { first: !together ? undefined : given.size === 1 ? [...given][0] : metric };
  }
  if (system === 'metric' || metric === undefined) return { first: metric };
  const figures = facts.flatMap((fact): number[] => {
    const unit = unitIn(fact);
    const { value } = fact;
    const most = typeof value === 'number' ? value : typeof value === 'object' && !Array.isArray(value) ? (value.max ?? value.min) : undefined;
    return unit === undefined || most === undefined || !isConvertible(unit, metric) ? [] : [convert(most, unit, metric)];
  });
  if (figures.length === 0) return { first: metric };
  // A source that speaks in miles is not told that it meant nautical ones.
  const spoken = new Set(facts.map(unitIn).filter((unit) => unit !== undefined && unitOf(unit).customary && isConvertible(unit, metric)));
  return { first: metric, beside: spoken.size === 1 ? [...spoken][0] : customaryUnit(property, kinds, Math.max(...figures)) };
}
