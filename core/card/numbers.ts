/** Numbers as a reader sees them: no more exact than their source, in the reader's notation. */

/** Trailing zeros of a whole number may or may not be meant; fewer figures than this would distort ("70,000 lb" is not "30,000 kg"). */
const FEWEST_FIGURES = 2;

/** How many digits of a number carry meaning: `70000` → 2 (at least), `5.43` → 3, `1852` → 4. */
export function significantFigures(value: number): number {
  const [digits = ''] = Math.abs(value).toExponential().split('e');
  return Math.max(FEWEST_FIGURES, digits.replace('.', '').length);
}

/** Rounds to a number of significant figures. */
export function roundToFigures(value: number, figures: number): number {
  return Number(value.toPrecision(figures));
}

/** How far apart two neighbouring values of so many figures lie, as a share of the value. */
function coarseness(value: number, figures: number): number {
  return 10 ** (Math.floor(Math.log10(Math.abs(value))) - figures + 1) / Math.abs(value);
}

/**
 * A converted value, as exact as its source: with the source's significant figures, and with one more where those would
 * be coarser than the source was (5 in are 127 mm, not 130; 65 mi are 105 km, not 100), but no fraction of what was whole
 * (5 m are 16 ft, not 16.4).
 */
export function roundLike(converted: number, source: number): number {
  if (converted === 0 || source === 0) return converted;
  const figures = significantFigures(source);
  const tooCoarse = coarseness(converted, figures) > 2.5 * coarseness(source, figures);
  const finer = roundToFigures(converted, figures + 1);
  return tooCoarse && (Number.isInteger(finer) || !Number.isInteger(source)) ? finer : roundToFigures(converted, figures);
}

/** A lower and an upper end; one of them may be open, and both are the same for a single value. */
export interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Both ends put through the same change; an open end stays open. */
export function mapBounds(bounds: Bounds, change: (value: number) => number): Bounds {
  return { min: bounds.min === undefined ? undefined : change(bounds.min), max: bounds.max === undefined ? undefined : change(bounds.max) };
}

/** Both ends in words, without the word that an open end needs: `50–60`, `2,500`. */
export function formatBounds({ min, max }: Bounds, format: Intl.NumberFormat): string {
  if (min !== undefined && max !== undefined && min !== max) return format.formatRange(min, max);
  return format.format(min ?? max ?? 0);
}

/** The formatter of plain numbers of a locale. Made once per locale: making one costs more than a card's worth of formatting. */
export const plainNumbers = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));

/** Keeps what is made for a locale. */
export function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    const fresh = make(locale);
    made.set(locale, fresh);
    return fresh;
  };
}
