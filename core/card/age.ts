/** How old something is, in words. */
import { monthsBetween } from '#core/entry/dates.ts';
import { perLocale } from './numbers.ts';

/** From two years on, months are a false exactness. */
const COUNT_YEARS_FROM = 24;

const ages = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));

/** Whole months or years since a date: `14 months ago`, `3 years ago`. */
export function ageInWords(date: string, today: string, locale: string): string {
  const months = Math.max(0, monthsBetween(date, today));
  return months < COUNT_YEARS_FROM ? ages(locale).format(-months, 'month') : ages(locale).format(-Math.floor(months / 12), 'year');
}

/** True when a date lies more than `maxAge` months back. */
export function isStale(date: string, today: string, maxAge: number): boolean {
  return monthsBetween(date, today) > maxAge;
}
