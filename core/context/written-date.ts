/** Dates as people and machines write them, read into the reduced precision of `core/entry/dates`. */
import { isPartialDate } from '#core/entry/dates.ts';

/** Before this a "year" is something else, or of another calendar. */
const FIRST_YEAR = 1945;

const ISO = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])/;
/** `20230314` or `20230314T1200`, and nothing else. */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T\d+Z?)?$/;
const EAST_ASIAN = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?/;
/** Year first: `2023/03/14`, `2023.3.14`. */
const YEAR_FIRST = /(?<!\d)(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)/;
/** Day or month first, which one is to be seen. */
const YEAR_LAST = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;
/** `14 March 2023`, `14. März 2023`, `14 de marzo de 2023`, `14-Mar-2023`. */
const DAY_MONTH_YEAR = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|º|er|\.)?[\s-]+(?:de\s+|of\s+)?(\p{L}[\p{L}\p{M}]+)\.?[\s,-]+(?:de\s+|del\s+)?(\d{4})(?!\d)/u;
/** `March 14, 2023`, `Mar. 14 2023`. */
const MONTH_DAY_YEAR = /(\p{L}[\p{L}\p{M}]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const MONTH_YEAR = /(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]+)\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;

const monthsOf = new Map<string, ReadonlyMap<string, number>>();

/** Names of months in a language and in English, long and short, in every case that dates are written in. */
function monthNames(language: string): ReadonlyMap<string, number> {
  const known = monthsOf.get(language);
  if (known) return known;
  const names = new Map<string, number>();
  for (const locale of ['en', language]) {
    for (const options of [{ month: 'long' }, { month: 'short' }, { day: 'numeric', month: 'long' }, { day: 'numeric', month: 'short' }] as const) {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const name = format.formatToParts(Date.UTC(2023, month - 1, 14)).find(({ type }) => type === 'month')?.value;
        if (name) names.set(plain(name), month);
      }
    }
  }
  names.set('sept', 9);
  monthsOf.set(language, names);
  return names;
}

const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '');

/** Native digits as Latin ones: each block of ten begins at a multiple of ten past its first. */
function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) as number;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(code - zero);
  });
}

function dateOf(year: string, month: number | string, day?: number | string): string | undefined {
  const parts = [year, ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))];
  const date = parts.join('-');
  // The zero of computers' clocks is no date.
  return Number(year) >= FIRST_YEAR && date !== '1970-01-01' && isPartialDate(date) ? date : undefined;
}

/** A date whose parts are numbers alone. Day and month that could change places say only what is sure: nothing. */
function fromNumbers(text: string, dayFirst: boolean): string | undefined {
  const whole = COMPACT.exec(text.trim()) ?? ISO.exec(text) ?? EAST_ASIAN.exec(text) ?? YEAR_FIRST.exec(text);
  if (whole) return dateOf(whole[1] as string, whole[2] as string, whole[3]);
  const last = YEAR_LAST.exec(text);
  if (!last) return undefined;
  const [first, second] = [Number(last[1]), Number(last[3])];
  // With points the day comes first wherever dates are written so.
  if (last[2] === '.' || first > 12 || first === second || (dayFirst && second <= 12)) return dateOf(last[4] as string, second, first);
  return second > 12 ? dateOf(last[4] as string, first, second) : undefined;
}

/**
 * The first date in a text, `YYYY-MM-DD` or `YYYY-MM`; undefined when there is none that can be read one way only. The
 * day is the one that is written: a time zone behind it is the publisher's own.
 * @param language BCP 47 tag of the text; its names of months are known beside the English ones.
 */
export function writtenDate(text: string, language = 'en'): string | undefined {
  const digits = latinDigits(text);
  const tag = known(language);
  const numbers = fromNumbers(digits, isDayFirst(tag));
  if (numbers) return numbers;
  const months = monthNames(tag);
  const monthOf = (word: string | undefined): number | undefined => months.get(plain(word ?? ''));
  const dayFirst = DAY_MONTH_YEAR.exec(digits);
  const month = monthOf(dayFirst?.[2]);
  if (dayFirst && month) return dateOf(dayFirst[3] as string, month, dayFirst[1]);
  for (const [pattern, yearAt, dayAt] of [
    [MONTH_DAY_YEAR, 3, 2],
    [MONTH_YEAR, 2, 0],
  ] as const) {
    const found = pattern.exec(digits);
    const named = monthOf(found?.[1]);
    if (found && named) return dateOf(found[yearAt] as string, named, dayAt ? found[dayAt] : undefined);
  }
  return undefined;
}

/** Whether a language puts the day before the month. English does or does not, by the country: a bare "en" tells nothing. */
function isDayFirst(tag: string): boolean {
  if (tag === 'en') return false;
  const order = new Intl.DateTimeFormat(tag).formatToParts(0).map(({ type }) => type);
  return order.indexOf('day') < order.indexOf('month');
}

/** A tag that `Intl` takes: pages write anything into `lang`. */
function known(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
