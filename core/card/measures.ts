/**
 * Quantities and money in words. A quantity is shown in its property's first unit, converted no more exactly than its
 * source says, with the source's own figure in brackets; money keeps its currency and is scaled to millions and more.
 */
import { convert, isConvertible, type Unit, unitOf } from '#core/entry/units.ts';
import { type Bounds, formatBounds, mapBounds, perLocale, plainNumbers, roundLike } from './numbers.ts';

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
  /** The source's own figure, when converting changed it. */
  readonly original?: string;
}

/**
 * A quantity in words.
 * @param unit the source's unit; absent means the property's first.
 * @param units units of the property, the first is the one shown.
 */
export function formatQuantity(bounds: Bounds, unit: Unit | undefined, units: readonly Unit[], locale: string): Measured {
  const shown = units[0];
  const source = unit ?? shown;
  if (source === undefined) return { text: formatBounds(bounds, plainNumbers(locale)) };
  const asGiven = withUnit(bounds, source, locale);
  if (shown === undefined || shown === source || !isConvertible(source, shown)) return { text: asGiven };
  // "0.5 hours" is thirty minutes to everybody.
  if (shown === 'h' && convert(bounds.max ?? bounds.min ?? 0, source, shown) < 1) return { text: asGiven };
  const converted = mapBounds(bounds, (value) => roundLike(convert(value, source, shown), value));
  const text = withUnit(converted, shown, locale);
  return sameDigits(source, shown) ? { text } : { text, original: asGiven };
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
