/**
 * Numbers in English prose: quantities with their units, amounts of money, Mach numbers, counts and dates. Nothing here
 * knows what a number is said of; that is `stated.ts`.
 */
import { isPartialDate } from '#core/entry/dates.ts';
import { UNITS, type Unit } from '#core/entry/units.ts';
import type { Qualifier } from '#core/entry/vocabulary.ts';

export interface Quantity {
  /** UTF-16 units of the number with its unit, without the words that qualify it. */
  readonly start: number;
  readonly end: number;
  /** As `start`, with the words that qualify it. */
  readonly from: number;
  readonly what: 'measure' | 'money' | 'count' | 'date';
  /** Both ends of a range; the same for a single number. Absent for dates. */
  readonly min: number;
  readonly max: number;
  /** Of measures and money. */
  readonly unit?: Unit | undefined;
  /** A bare "ton": metric or short, nobody says. */
  readonly anyTon?: boolean | undefined;
  /** Of dates: `2018`, `2018-10` or `2018-10-05`. */
  readonly date?: string | undefined;
  readonly qualifier?: Qualifier | undefined;
}

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORDS = new Map<string, number>([...ONES.map((word, i) => [word, i] as const), ...TENS.map((word, i) => [word, (i + 2) * 10] as const)]);
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
  lakh: 1e5,
  crore: 1e7,
};
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** White space that may stand inside a number or before its unit. */
const GAP = '[ \\u00a0\\u2009\\u202f]';
const DIGITS = `\\d{1,3}(?:[, \\u00a0\\u2009\\u202f]\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?`;
const WORD = `(?:(?:${TENS.join('|')})(?:-(?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice(1).reverse().join('|')})(?![\\p{L}])`;
const SCALE = `(?:${GAP}|-)(?:hundred|thousand|million|billion|bn|trillion|tn|lakh|crore|dozen)(?:${GAP}(?:thousand|million|billion|crore))?`;
/** One number: in digits or in words, scaled or not. */
const NUMBER = `(?:(?:${DIGITS}|${WORD})(?:${SCALE})?|half an? (?:million|billion|dozen)|an? (?:dozen|hundred|thousand|million|billion))(?![\\d])`;

/** Unit words by unit; those that stand alone must not be the beginning of another word. */
const UNIT_WORDS: readonly (readonly [Unit, string])[] = [
  ['km/h', 'km/h|kmh|kph|kmph|kilomet(?:er|re)s? (?:per|an) hour'],
  ['mph', 'mph|miles? (?:per|an) hour'],
  ['m/s', 'm/s|met(?:er|re)s? (?:per|a) second'],
  ['nmi', 'nautical[ -]miles?|nmi|NM'],
  ['km', 'km|kms|kilomet(?:er|re)s?'],
  ['mi', 'miles?|mi'],
  ['ft', 'feet|foot|ft'],
  ['mm', 'mm|millimet(?:er|re)s?'],
  ['in', 'inch(?:es)?'],
  ['m', 'm|met(?:er|re)s?'],
  ['kn', 'knots?|kts|kn'],
  ['kg', 'kg|kgs|kilograms?|kilos?'],
  ['lb', 'lbs?|pounds?'],
  ['kilotons', 'kilotons?|kt'],
  ['short-ton', 'short[ -]tons?'],
  ['long-ton', 'long[ -]tons?'],
  ['t', 'metric tons?|tonnes?|tons?|t'],
  ['kN', 'kN|kilonewtons?'],
  ['kW', 'kW|kilowatts?'],
  ['hp', 'hp|horsepower'],
  ['h', 'hours?|hrs?'],
  ['min', 'minutes?'],
  ['day', 'days?'],
];
const UNIT = UNIT_WORDS.map(([, words]) => words).join('|');
const UNIT_OF = UNIT_WORDS.map(([unit, words]) => [unit, new RegExp(`^(?:${words})$`, 'i')] as const);

const SYMBOLS: Readonly<Record<string, Unit>> = { $: 'USD', US$: 'USD', A$: 'AUD', AU$: 'AUD', '€': 'EUR', '£': 'GBP', '₹': 'INR', 'Rs ': 'INR', 'Rs. ': 'INR' };
const CURRENCIES: readonly (readonly [Unit, RegExp])[] = [
  ['AUD', /^(?:Australian dollars|AUD)$/i],
  ['USD', /^(?:(?:US |U\.S\. |American )?dollars|USD)$/i],
  ['EUR', /^euros?$|^EUR$/i],
  ['GBP', /^(?:pounds sterling|GBP)$/i],
  ['INR', /^rupees$/i],
  ['RUB', /^(?:rubles|roubles)$/i],
  ['CNY', /^(?:yuan|renminbi)$/i],
  ['JPY', /^yen$/i],
];
const CURRENCY = '(?:US |U\\.S\\. |American |Australian )?dollars|USD|AUD|euros?|EUR|pounds sterling|GBP|rupees|rubles|roubles|yuan|renminbi|yen';

const QUALIFIERS: readonly (readonly [Qualifier, string])[] = [
  ['up-to', 'up to|as (?:far|much|many|high|fast) as|a maximum of|no more than|at most|out to'],
  ['at-least', 'at least|a minimum of|no (?:fewer|less) than'],
  ['more-than', 'more than|over|in excess of|exceeding|exceeds|above|beyond|upwards? of|greater than|well over|better than'],
  ['less-than', 'less than|fewer than|under|below|just under'],
  ['nearly', 'nearly|almost|close to|not quite'],
  ['about', 'about|around|approximately|roughly|some|an estimated|circa|c\\.|~'],
];
const QUALIFIER = new RegExp(`(?:^|[\\s(—–,])(${QUALIFIERS.map(([, words]) => words).join('|')})(?: (?:a|the))?${GAP}?$`, 'i');
const QUALIFIER_OF = QUALIFIERS.map(([qualifier, words]) => [qualifier, new RegExp(`^(?:${words})$`, 'i')] as const);

const JOIN = `(?:${GAP}?(?:–|—|-)${GAP}?|${GAP}(?:to|and|or)${GAP})`;
/** Where a number may begin: not inside a word, a designation (Su-30, S-400) or a longer number. */
const BEGIN = '(?<![\\p{L}\\p{N}.,/$€£₹¥-])';
const MEASURE = new RegExp(`${BEGIN}(${NUMBER})(?:${GAP}?(${UNIT})?${JOIN}(${NUMBER}))?(?:${GAP}|-)?(${UNIT})(?![\\p{L}\\p{N}/])`, 'giu');
const MACH = new RegExp(`\\bMach(?:${GAP}|-)?(\\d+(?:\\.\\d+)?)(?:${JOIN}(?:Mach${GAP})?(\\d+(?:\\.\\d+)?))?(?![\\p{L}\\d])`, 'gu');
const TIMES_SOUND = new RegExp(`${BEGIN}(${NUMBER})(?:${JOIN}(${NUMBER}))? times the speed of sound`, 'giu');
const SYMBOL = new RegExp(
  `(?<![\\p{L}\\p{N}])(US\\$|AU?\\$|\\$|€|£|₹|Rs\\.? )${GAP}?(${DIGITS})((?:${GAP}|-)?(?:million|billion|trillion|thousand|lakh crore|crore|lakh|bn|tn|mn|m|b|k)(?![\\p{L}]))?(?:${JOIN}(?:US\\$|\\$|€|£|₹)?(${DIGITS})((?:${GAP}|-)?(?:million|billion|trillion|thousand|crore|bn|m|b|k)(?![\\p{L}]))?)?`,
  'gu',
);
const NAMED = new RegExp(`${BEGIN}(${NUMBER})(?:${JOIN}(${NUMBER}))?${GAP}(?:of )?(${CURRENCY})(?![\\p{L}])`, 'giu');
const MONTH = MONTHS.map((month) => month[0]?.toUpperCase() + month.slice(1)).join('|');
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH}),? (\\d{4})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(${MONTH}),? (\\d{4})|((?:19|20)\\d\\d))(?![\\p{L}\\p{N}-]|[.,]\\d|${GAP}(?:${UNIT})(?![\\p{L}]))`,
  'gu',
);
const COUNT = new RegExp(`${BEGIN}(${NUMBER})(?:${JOIN}(${NUMBER}))?(?![\\p{N}%/]|[.,]\\d|${GAP}?(?:%|per ?cent|percent))`, 'giu');

/** The number that words or digits give; NaN for none. */
function numberOf(text: string): number {
  const words = text
    .toLowerCase()
    .replace(/[, \u00a0\u2009\u202f](?=\d{3})/g, '')
    .split(/[ \u00a0\u2009\u202f-]+/);
  let value: number | undefined;
  for (const word of words) {
    const scale = SCALES[word];
    if (word === 'half') value = 0.5;
    else if (word === 'a' || word === 'an') value ??= 1;
    else if (scale !== undefined) value = (value ?? 1) * scale;
    else {
      const plain = WORDS.get(word) ?? Number(word);
      value = value === undefined ? plain : value + plain;
    }
  }
  return value ?? Number.NaN;
}

/** Without the dust of binary fractions. */
function scaled(text: string, scale: number): number {
  return Number((numberOf(text) * scale).toPrecision(12));
}

const LETTER_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, 'lakh crore': 1e12 };

function scaleOf(word: string | undefined): number {
  const plain = word?.replace(/^[\s\u00a0\u2009\u202f-]/, '').toLowerCase();
  return plain === undefined ? 1 : (LETTER_SCALES[plain] ?? SCALES[plain] ?? 1);
}

function unitNamed(word: string): Unit | undefined {
  return UNIT_OF.find(([, pattern]) => pattern.test(word))?.[0];
}

/** A date as the reference writes it; undefined for a day that is none. */
function dateOf(match: RegExpMatchArray): string | undefined {
  const [, dayA, monthA, yearA, monthB, dayB, yearB, monthC, yearC, yearD] = match;
  const year = yearA ?? yearB ?? yearC ?? yearD;
  const month = monthA ?? monthB ?? monthC;
  const day = dayA ?? dayB;
  if (month === undefined) return year;
  const number = String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0');
  if (day === undefined) return `${year}-${number}`;
  const date = `${year}-${number}-${day.padStart(2, '0')}`;
  return isPartialDate(date) ? date : undefined;
}

/** The quantities of a text in order; where two readings overlap, the one that says more. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  const isFree = (start: number, end: number) => found.every((other) => other.end <= start || other.start >= end);
  const add = (match: RegExpMatchArray, values: Omit<Quantity, 'start' | 'end' | 'from' | 'qualifier'>) => {
    const start = match.index ?? 0;
    const end = start + match[0].trimEnd().length;
    if (!isFree(start, end) || Number.isNaN(values.min) || Number.isNaN(values.max)) return;
    const before = QUALIFIER.exec(text.slice(Math.max(0, start - 24), start));
    const words = before?.[1];
    const after = /^(?:\+|-plus| plus| or more)/.exec(text.slice(end, end + 8));
    const qualifier = words === undefined ? (after ? 'at-least' : undefined) : QUALIFIER_OF.find(([, pattern]) => pattern.test(words))?.[0];
    const from = before ? start - before[0].length + (before[0].length - before[0].trimStart().length) : start;
    found.push({ ...values, start, end, from, ...(qualifier && { qualifier }) });
  };
  const range = (first: string, second: string | undefined, scaleA = 1, scaleB = 1) => {
    const min = scaled(first, scaleA);
    const max = second === undefined ? min : scaled(second, scaleB);
    return { min, max };
  };
  for (const match of text.matchAll(MACH)) add(match, { what: 'measure', unit: 'Mach', ...range(match[1] ?? '', match[2]) });
  for (const match of text.matchAll(TIMES_SOUND)) add(match, { what: 'measure', unit: 'Mach', ...range(match[1] ?? '', match[2]) });
  for (const match of text.matchAll(SYMBOL)) {
    const [, symbol = '', first = '', scaleA, second, scaleB] = match;
    add(match, { what: 'money', unit: SYMBOLS[symbol] ?? 'USD', ...range(first, second, scaleOf(scaleA ?? (second === undefined ? undefined : scaleB)), scaleOf(scaleB)) });
  }
  for (const match of text.matchAll(NAMED)) {
    const unit = CURRENCIES.find(([, pattern]) => pattern.test(match[3] ?? ''))?.[0];
    if (unit) add(match, { what: 'money', unit, ...range(match[1] ?? '', match[2]) });
  }
  for (const match of text.matchAll(MEASURE)) {
    const unit = unitNamed(match[4] ?? '');
    const first = match[2] === undefined ? unit : unitNamed(match[2]);
    // "300 million pounds" is money, and whose is not said.
    if (unit === 'lb' && /[mb]illion/i.test(match[0])) continue;
    if (unit && first === unit) add(match, { what: 'measure', unit, ...(/^tons?$/i.test(match[4] ?? '') && { anyTon: true }), ...range(match[1] ?? '', match[3]) });
  }
  for (const match of text.matchAll(DATE)) {
    const date = dateOf(match);
    if (date !== undefined) add(match, { what: 'date', date, min: 0, max: 0 });
  }
  for (const match of text.matchAll(COUNT)) add(match, { what: 'count', ...range(match[1] ?? '', match[2]) });
  return found.filter(({ min, max }) => min <= max).sort((a, b) => a.start - b.start);
}

/** What a quantity measures, as the units have it: `length`, `mass`, `mach`. */
export function dimensionOf({ unit }: Quantity): string | undefined {
  return unit && UNITS[unit].dimension;
}
