/** A fact's value in words: qualifier, figure, unit. */
import type { CardFact } from '#core/contract/card.ts';
import { formatDate, isPartialDate } from '#core/entry/dates.ts';
import { PROPERTIES } from '#core/entry/properties.ts';
import { QUALIFIERS } from '#core/entry/vocabulary.ts';
import type { Translate } from '#core/i18n.ts';
import { countryName } from './countries.ts';
import { formatMoney, formatQuantity, type Measured } from './measures.ts';
import { type Bounds, formatBounds, plainNumbers } from './numbers.ts';
import type { RowUnits } from './row-units.ts';

/** More countries than this make a list that nobody reads in a card. */
const COUNTRIES_SHOWN = 6;

/** What the words are made for. */
export interface Wording {
  readonly t: Translate;
  /** BCP 47 tag for numbers, dates and names. */
  readonly locale: string;
}

/**
 * The value of a fact in words.
 * @param all with every country of a list, for the full entry.
 * @param shown the units of its row; the property's first where absent.
 */
export function formatValue(fact: CardFact, wording: Wording, all = false, shown?: RowUnits): Measured {
  const { value, unit } = fact;
  const { type, units } = PROPERTIES[fact.property];
  const { locale } = wording;
  if (Array.isArray(value)) return { text: countries(value, wording, all) };
  if (typeof value === 'string') return { text: qualified(type === 'date' && isPartialDate(value) ? formatDate(value, locale) : value, fact, {}) };
  const bounds: Bounds = typeof value === 'number' ? { min: value, max: value } : value;
  if (type === 'money') return { text: qualified(formatMoney(bounds, unit ?? 'USD', locale), fact, bounds) };
  if (type === 'quantity') {
    const { text, ...brackets } = formatQuantity(bounds, unit, units, locale, shown);
    return { text: qualified(text, fact, bounds), ...brackets };
  }
  return { text: qualified(formatBounds(bounds, plainNumbers(locale)), fact, bounds) };
}

/** What stands in brackets behind a figure; undefined where nothing does. */
export function inBrackets({ customary, original }: Omit<Measured, 'text'>, t: Translate): string | undefined {
  if (customary === undefined || original === undefined) return customary ?? original;
  return `${customary}; ${t('card.given', [original])}`;
}

/** A figure with its brackets, for one line of text. */
export function inOneLine({ text, ...brackets }: Measured, t: Translate): string {
  const small = inBrackets(brackets, t);
  return small === undefined ? text : `${text} (${small})`;
}

/** An open end says so even when the writer gave no qualifier. */
function qualified(text: string, fact: CardFact, { min, max }: Bounds): string {
  const open = min === undefined && max !== undefined ? 'up-to' : max === undefined && min !== undefined ? 'at-least' : undefined;
  const qualifier = fact.qualifier ?? open;
  return qualifier === undefined ? text : `${QUALIFIERS[qualifier]} ${text}`;
}

function countries(codes: readonly string[], { t, locale }: Wording, all: boolean): string {
  const names = codes.map((code) => countryName(code, locale));
  const over = names.length - COUNTRIES_SHOWN;
  if (all || over <= 1) return names.join(', ');
  return t('card.moreCountries', [names.slice(0, COUNTRIES_SHOWN).join(', '), String(over)]);
}
