/** Country codes in words. */
import { perLocale } from './numbers.ts';

/** States that are no more: `Intl.DisplayNames` gives their successor's name, which would rewrite history. */
const FORMER: Readonly<Record<string, string>> = { SU: 'Soviet Union', YU: 'Yugoslavia', CS: 'Serbia and Montenegro', DD: 'East Germany' };

const longNames = perLocale((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
const shortNames = perLocale((locale) => new Intl.DisplayNames(locale, { type: 'region', style: 'short' }));
const lists = perLocale((locale) => new Intl.ListFormat(locale, { type: 'unit' }));

/**
 * Name of a country by its ISO 3166 alpha-2 code; an unknown code gives itself.
 * @param short "US" and "UK" instead of their full names, for headings.
 */
export function countryName(code: string, locale: string, short = false): string {
  return FORMER[code] ?? (short ? shortNames : longNames)(locale).of(code) ?? code;
}

/** Countries joined for reading: `Iran, Russia`. */
export function countryList(codes: readonly string[], locale: string, short = false): string {
  return lists(locale).format(codes.map((code) => countryName(code, locale, short)));
}
