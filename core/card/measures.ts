/**
 * Quantities and money in words. A quantity is shown in the unit of its row, converted no more exactly than its source
 * says, with the source's own figure in brackets; money keeps its currency and is scaled to millions and more.
 */
import { convert, isConvertible, type Unit, unitOf } from '#core/entry/units.ts';
import { type Bounds, formatBounds, mapBounds, perLocale, plainNumbers, roundLike } from './numbers.ts';
import type { RowUnits } from './row-units.ts';

/** Between a number and its unit: never a line break. */
export const NBSP = '\u00a0';

/** Unit labels that have a singular. */
const SINGULAR: Partial<Record<Unit, string>> = {
  h: 'hour',
  min: 'minute',
  day: 'day',
  month: 'month',
  year: 'year',
  kn: 'knot',
  kilotons: 'kiloton',
  'short-ton': 'short ton',
  'long-ton': 'long ton',
};

/** Below this many kilometres a reader wants metres ("5 m", not "0.005 km"). */
const METRES_BELOW = 0.1;

/** From here on amounts of money are scaled ("5.43 billion"). */
const SCALED_FROM = 1e6;

export interface Measured {
  readonly text: string;
  /** The same in the reader's customary unit, where neither `text` nor `original` is in it. */
  readonly customary?: string;
  /** The source's own figure, when converting changed it. */
  readonly original?: string;
}

/**
 * A quantity in words.
 * @param unit the source's unit; absent means the property's first.
 * @param units units of the property.
 * @param shown in which of them, or in which others, it is to be shown.
 */
export function formatQuantity(bounds: Bounds, unit: Unit | undefined, units: readonly Unit[], locale: string, shown: RowUnits = { first: units[0] }): Measured {
  const source = unit ?? units[0];
  if (source === undefined) return { text: formatBounds(bounds, plainNumbers(locale)) };
  const asGiven = withUnit(bounds, source, locale);
  const inUnit = (to: Unit | undefined): string | undefined => (to === undefined || !isConvertible(source, to) ? undefined : withUnit(converted(bounds, source, to), to, locale));
  const { first = source, beside } = shown;
  // "0.5 hours" is thirty minutes to everybody.
  const tooSmall = first === 'h' && isConvertible(source, 'h') && convert(bounds.max ?? bounds.min ?? 0, source, 'h') < 1;
  const text = tooSmall ? asGiven : (inUnit(first) ?? asGiven);
  const original = text === asGiven || sameDigits(source, first) ? undefined : asGiven;
  const customary = beside === source || beside === first ? undefined : inUnit(beside);
  return { text, ...(customary !== undefined && { customary }), ...(original !== undefined && { original }) };
}

/** No more exact than the source. */
function converted(bounds: Bounds, from: Unit, to: Unit): Bounds {
  return from === to ? bounds : mapBounds(bounds, (value) => roundLike(convert(value, from, to), value));
}

/** Metres and kilometres differ by a power of ten: the digits are the source's own and need no repeating in brackets. */
function sameDigits(a: Unit, b: Unit): boolean {
  const power = Math.log10(convert(1, a, b));
  return Math.abs(power - Math.round(power)) < 1e-9;
}

function withUnit(bounds: Bounds, unit: Unit, locale: string): string {
  if (unit === 'km' && (bounds.min ?? bounds.max ?? 1) < METRES_BELOW) return withMetres(bounds, locale);
  const number = formatBounds(bounds, plainNumbers(locale));
  if (unit === 'Mach') return `Mach${NBSP}${number}`;
  const one = (bounds.max ?? bounds.min) === 1 && (bounds.min ?? 1) === 1;
  return `${number}${NBSP}${(one && SINGULAR[unit]) || unitOf(unit).label}`;
}

/** A low end in metres; the other in kilometres where it reaches them: `5 m – 30 km`. */
function withMetres({ min, max }: Bounds, locale: string): string {
  const inMetres = (value: number) => Number((value * 1000).toPrecision(12));
  if (max === undefined || max < METRES_BELOW) return withUnit(mapBounds({ min, max }, inMetres), 'm', locale);
  return [withUnit({ min: inMetres(min ?? 0) }, 'm', locale), withUnit({ max }, 'km', locale)].join(' – ');
}

const scaledNumbers = perLocale((locale) => new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 4 }));

/** An amount of money in words: `US$5.43 billion`, `RUB 400,000`. */
export function formatMoney(bounds: Bounds, currency: Unit, locale: string): string {
  const scaled = Math.max(bounds.min ?? 0, bounds.max ?? 0) >= SCALED_FROM;
  const number = formatBounds(bounds, (scaled ? scaledNumbers : plainNumbers)(locale));
  const { label } = unitOf(currency);
  return /[A-Z]$/.test(label) ? `${label}${NBSP}${number}` : `${label}${number}`;
}
