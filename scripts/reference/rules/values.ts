import { LIMITED, whoseFigure } from '#core/card/limit-bars.ts';
import { isPartialDate } from '#core/entry/dates.ts';
import { PROPERTIES, type Property } from '#core/entry/properties.ts';
import type { Fact } from '#core/entry/schema.ts';
import { convert, isConvertible, unitOf } from '#core/entry/units.ts';
import type { Complaint, EntryRule } from './rule.ts';

function numbersOf(value: Fact['value']): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value === 'object' && !Array.isArray(value)) return [value.min, value.max].filter((n) => n !== undefined);
  return [];
}

function* checkNumbers(fact: Fact, property: Property, at: readonly (string | number)[]): Iterable<Complaint> {
  const numbers = numbersOf(fact.value);
  if (numbers.length === 0) {
    yield { at, message: `${property.label} is a number or {min, max}` };
    return;
  }
  const [low, high] = [numbers[0] as number, numbers.at(-1) as number];
  if (numbers.length === 2 && low >= high) yield { at, message: 'min must be below max' };
  if (property.type === 'count' && fact.unit) yield { at, message: 'A count has no unit' };
  const shown = property.units[0];
  const unit = fact.unit ?? shown;
  if (unit === undefined || shown === undefined) {
    if (property.bounds && (low < property.bounds[0] || high > property.bounds[1])) {
      yield { at, message: `${property.label} outside the plausible ${property.bounds[0]}–${property.bounds[1]}` };
    }
    return;
  }
  if (!property.units.includes(unit)) {
    yield { at, message: `${property.label} is given in ${property.units.join(', ')}, not ${unit}` };
    return;
  }
  if (!property.bounds || !isConvertible(unit, shown)) return;
  for (const number of [low, high]) {
    const shownValue = convert(number, unit, shown);
    if (shownValue < property.bounds[0] || shownValue > property.bounds[1]) {
      yield { at, message: `${number} ${unitOf(unit).label} is outside the plausible ${property.bounds[0]}–${property.bounds[1]} ${unitOf(shown).label}` };
    }
  }
}

function* checkFact(fact: Fact, property: Property, at: readonly (string | number)[]): Iterable<Complaint> {
  switch (property.type) {
    case 'quantity':
    case 'count':
    case 'money':
      yield* checkNumbers(fact, property, at);
      break;
    case 'date':
      if (typeof fact.value !== 'string' || !isPartialDate(fact.value)) yield { at, message: `${property.label} is a quoted date: "YYYY", "YYYY-MM" or "YYYY-MM-DD"` };
      break;
    case 'countries':
      if (!Array.isArray(fact.value)) yield { at, message: `${property.label} is a list of country codes` };
      break;
    case 'text':
      if (typeof fact.value !== 'string') yield { at, message: `${property.label} is a few words` };
      break;
  }
}

/** A value is of its property's type and unit, plausible, and says what it must say beside itself. */
export const values: EntryRule = {
  name: 'values',
  *check(entry) {
    const variants = new Set(entry.variants.map((variant) => variant.id));
    for (const [i, fact] of entry.facts.entries()) {
      const property = PROPERTIES[fact.property];
      if (!property.kinds.includes(entry.kind)) yield { at: ['facts', i, 'property'], message: `"${fact.property}" does not fit the kind ${entry.kind}` };
      yield* checkFact(fact, property, ['facts', i, 'value']);
      if (property.needsCondition && !fact.condition && !fact.variant)
        yield { at: ['facts', i], message: `${property.label} needs a condition: say what exactly is counted or measured` };
      if (fact.variant && !variants.has(fact.variant)) yield { at: ['facts', i, 'variant'], message: `No variant "${fact.variant}" in this entry` };
      const limit = LIMITED.find(([, held]) => held === fact.property)?.[0];
      if (limit && !entry.facts.some((other) => other.property === limit && whoseFigure(other, fact) !== undefined))
        yield { at: ['facts', i], message: `${property.label} needs "${limit}" of the same: its condition, then "; " and whose figure it is` };
      // What was done stays done, whenever it was written down.
      if (property.maxAge !== undefined && fact.property !== 'combat-use' && !fact.asOf) yield { at: ['facts', i], message: `${property.label} changes: it needs asOf` };
    }
    for (const [i, alias] of entry.aliases.entries()) {
      if (alias.variant && !variants.has(alias.variant)) yield { at: ['aliases', i, 'variant'], message: `No variant "${alias.variant}" in this entry` };
    }
  },
};
