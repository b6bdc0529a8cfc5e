/** An entry's reach among those of its kind in the reader's units: the scales of the picture, its labels, and the sentence that says the same. */
import { formatQuantity } from '#core/card/measures.ts';
import { roundLike } from '#core/card/numbers.ts';
import { type RowUnits, rowUnits } from '#core/card/row-units.ts';
import { inOneLine, type Wording } from '#core/card/value.ts';
import type { CardData } from '#core/contract/card.ts';
import { PROPERTIES } from '#core/entry/properties.ts';
import { reachProperty } from '#core/entry/reach.ts';
import { convert, type Unit } from '#core/entry/units.ts';
import type { UnitSystem } from '#core/settings/settings.ts';
import { placeOf, type ReachStrip } from './reach-strip.ts';

interface Tick {
  /** From 0 to 1 across the picture. */
  readonly at: number;
  readonly text: string;
}

export interface ReachText {
  /** One below the other, each in its unit: the customary one second, where it is wanted. */
  readonly scales: readonly { readonly unit: Unit; readonly ticks: readonly Tick[] }[];
  /** Longest first. */
  readonly own: readonly Tick[];
  readonly others: readonly Tick[];
  readonly sentence: string;
}

/** Powers of ten alone, or with what lies between where that would leave a scale of one number. */
const STEPS = [[1], [1, 2, 5]];
const FEWEST_TICKS = 2;

/**
 * The strip in words and places.
 * @param options with the units that the reader wants; metric where absent.
 */
export function reachText(
  strip: ReachStrip,
  { kind, facts }: Pick<CardData, 'kind' | 'facts'>,
  options: Wording & { readonly units?: UnitSystem | undefined },
): ReachText | undefined {
  const { t, locale, units: system = 'metric' } = options;
  const property = reachProperty(kind);
  const [longest] = strip.own;
  if (property === undefined || longest === undefined) return undefined;
  const { units } = PROPERTIES[property];
  const row = facts.filter((fact) => fact.property === property);
  const each = rowUnits(property, row, { system, kinds: [kind] });
  // What is read along one line is in one unit, whatever the sources use.
  const { first = 'km', beside } = rowUnits(property, row, { system, kinds: [kind], together: true });
  const inWords = (value: number, unit: Unit, shown: RowUnits) => inOneLine(formatQuantity({ min: value, max: value }, unit, units, locale, shown), t);
  const scale = (unit: Unit) => ({
    unit,
    ticks: ticksOf(strip, unit).map((value) => ({ at: placeOf(convert(value, unit, 'km'), strip), text: inWords(value, unit, { first: unit }) })),
  });
  const ofOther = (km: number) => [first, beside].flatMap((unit) => unit ?? []).map((unit) => inWords(roundLike(convert(km, 'km', unit), km), unit, { first: unit }));
  return {
    scales: [first, beside].flatMap((unit) => (unit === undefined ? [] : [scale(unit)])),
    own: strip.own.map(({ km, value, unit, condition }) => ({ at: placeOf(km, strip), text: [inWords(value, unit, each), condition].filter(Boolean).join(', ') })),
    others: strip.others.map(({ km, name }) => ({ at: placeOf(km, strip), text: [name, ...ofOther(km)].join(', ') })),
    sentence: t('entry.reach', [inWords(longest.value, longest.unit, each), String(strip.shorter), String(strip.others.length)]),
  };
}

/** Round values of a unit within the strip, so many that the scale can be read. */
function ticksOf({ from, to }: ReachStrip, unit: Unit): number[] {
  const shift = Math.log10(convert(1, 'km', unit));
  const [low, high] = [from + shift, to + shift];
  const tens = Array.from({ length: Math.floor(high) - Math.floor(low) + 1 }, (_, i) => Math.floor(low) + i);
  const found = STEPS.map((steps) =>
    tens.flatMap((ten) => steps.map((step) => Number((step * 10 ** ten).toPrecision(1)))).filter((value) => Math.log10(value) >= low && Math.log10(value) <= high),
  );
  return found.find((values) => values.length >= FEWEST_TICKS) ?? found.at(-1) ?? [];
}
