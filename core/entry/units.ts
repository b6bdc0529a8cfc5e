/**
 * The units that facts may be given in. Every unit belongs to one dimension and knows its size in that dimension's SI
 * unit, so that values can be converted, bounded and compared. Mach is a dimension of its own: what it is in km/h
 * depends on the altitude, which sources seldom state.
 */

interface UnitRow {
  readonly dimension: string;
  /** How many of the dimension's base unit one of this is. */
  readonly factor: number;
  /** As written after a number. */
  readonly label: string;
  /** Of the customary set that is used in the United States, at sea and in the air. */
  readonly customary?: true;
}

export const UNITS = {
  km: { dimension: 'length', factor: 1000, label: 'km' },
  m: { dimension: 'length', factor: 1, label: 'm' },
  mm: { dimension: 'length', factor: 0.001, label: 'mm' },
  mi: { dimension: 'length', factor: 1609.344, label: 'mi', customary: true },
  nmi: { dimension: 'length', factor: 1852, label: 'nmi', customary: true },
  ft: { dimension: 'length', factor: 0.3048, label: 'ft', customary: true },
  in: { dimension: 'length', factor: 0.0254, label: 'in', customary: true },
  kg: { dimension: 'mass', factor: 1, label: 'kg' },
  t: { dimension: 'mass', factor: 1000, label: 't' },
  lb: { dimension: 'mass', factor: 0.45359237, label: 'lb', customary: true },
  'short-ton': { dimension: 'mass', factor: 907.18474, label: 'short tons', customary: true },
  'long-ton': { dimension: 'mass', factor: 1016.0469088, label: 'long tons', customary: true },
  'km/h': { dimension: 'speed', factor: 1 / 3.6, label: 'km/h' },
  'm/s': { dimension: 'speed', factor: 1, label: 'm/s' },
  mph: { dimension: 'speed', factor: 0.44704, label: 'mph', customary: true },
  kn: { dimension: 'speed', factor: 0.514444, label: 'knots', customary: true },
  Mach: { dimension: 'mach', factor: 1, label: 'Mach' },
  h: { dimension: 'time', factor: 3600, label: 'hours' },
  min: { dimension: 'time', factor: 60, label: 'minutes' },
  year: { dimension: 'time', factor: 31_557_600, label: 'years' },
  month: { dimension: 'time', factor: 2_629_800, label: 'months' },
  day: { dimension: 'time', factor: 86_400, label: 'days' },
  kN: { dimension: 'force', factor: 1000, label: 'kN' },
  lbf: { dimension: 'force', factor: 4.4482216153, label: 'lbf', customary: true },
  kW: { dimension: 'power', factor: 1000, label: 'kW' },
  hp: { dimension: 'power', factor: 745.69987, label: 'hp', customary: true },
  kilotons: { dimension: 'yield', factor: 1, label: 'kilotons' },
  USD: { dimension: 'USD', factor: 1, label: 'US$' },
  EUR: { dimension: 'EUR', factor: 1, label: '€' },
  GBP: { dimension: 'GBP', factor: 1, label: '£' },
  INR: { dimension: 'INR', factor: 1, label: '₹' },
  RUB: { dimension: 'RUB', factor: 1, label: 'RUB' },
  CNY: { dimension: 'CNY', factor: 1, label: 'CNY' },
  AUD: { dimension: 'AUD', factor: 1, label: 'A$' },
  JPY: { dimension: 'JPY', factor: 1, label: '¥' },
} as const satisfies Record<string, UnitRow>;

export type Unit = keyof typeof UNITS;

export const UNIT_IDS = Object.keys(UNITS) as [Unit, ...Unit[]];

/** The row of a unit. */
export function unitOf(unit: Unit): UnitRow {
  return UNITS[unit];
}

/** Tells whether two units measure the same thing and so can be converted into each other. */
export function isConvertible(a: Unit, b: Unit): boolean {
  return UNITS[a].dimension === UNITS[b].dimension;
}

/**
 * Converts between units of one dimension.
 * @throws RangeError if the units measure different things.
 */
export function convert(value: number, from: Unit, to: Unit): number {
  if (!isConvertible(from, to)) throw new RangeError(`Cannot convert ${from} to ${to}`);
  return (value * UNITS[from].factor) / UNITS[to].factor;
}
