/**
 * How rooms that may not name the browser API get their sentences: they are handed a `Translate`. Keys live in
 * `locales/en.yml`; `tests/locales.test.ts` holds every key in the code against the file.
 */

/**
 * Gives the sentence of a key in the reader's language.
 * @param key dotted path in `locales/*.yml`.
 * @param substitutions replace `$1`, `$2`… in order.
 * @param count picks the plural form of keys that have one (`1:` / `n:`).
 */
export type Translate = (key: string, substitutions?: readonly string[], count?: number) => string;
