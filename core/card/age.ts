/** How old something is, in words. */
import { monthsBetween } from '#core/entry/dates.ts';
import { perLocale } from './numbers.ts';

/** From two years on, months are a false exactness. */
const COUNT_YEARS_FROM = 24;

const ages = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));
const present = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/**
 * Months or years since a date, no finer than the date itself: `14 months ago` since a day or a month, `1 year ago` since
 * a year, `this month`, `this year`.
 */
export function ageInWords(date: string, today: string, locale: string): string {
  const years = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  if (date.length === 4) return ago(years, 'year', locale);
  // Of a month nobody knows the day: months are counted as on a calendar.
  const months = date.length === 7 ? years * 12 + Number(today.slice(5, 7)) - Number(date.slice(5, 7)) : monthsBetween(date, today);
  return months < COUNT_YEARS_FROM ? ago(months, 'month', locale) : ago(Math.floor(months / 12), 'year', locale);
}

function ago(count: number, unit: 'month' | 'year', locale: string): string {
  return count <= 0 ? present(locale).format(0, unit) : ages(locale).format(-count, unit);
}

/** True when a date lies more than `maxAge` months back. */
export function isStale(date: string, today: string, maxAge: number): boolean {
  return monthsBetween(date, today) > maxAge;
}
