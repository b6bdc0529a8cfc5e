/** Country codes in words. */
import { perLocale } from './numbers.ts';

/** States that are no more: `Intl.DisplayNames` gives their successor's name, which would rewrite history. */
const FORMER: Readonly<Record<string, string>> = { SU: 'Soviet Union', YU: 'Yugoslavia', CS: 'Serbia and Montenegro', DD: 'East Germany' };

/** The same as a list; a function, so that who has no use for it does not carry it. */
export const formerCountries = () => Object.entries(FORMER).map(([code, name]) => ({ code, name }));

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

/** Codes of `Intl` that are no countries: groups of them, parts of others, and what is kept for private use. */
const NO_COUNTRY = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

/** Every country there is now, by name. */
export const allCountries = perLocale((locale): readonly { readonly code: string; readonly name: string }[] => {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => !NO_COUNTRY.has(code));
  return codes
    .flatMap((code) => {
      const name = names.of(code);
      // A code that was given up is another's name in the language's own list.
      return name === undefined || new Intl.Locale(`und-${code}`).region !== code ? [] : [{ code, name }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale));
});
