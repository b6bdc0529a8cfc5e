/**
 * Dates of reduced precision (ISO 8601: `2018`, `2018-10`, `2018-10-05`). A date is never made more precise than its
 * source, so comparing two of them has three answers, not two.
 */

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Tells whether a string is a real calendar date of year, month or day precision. */
export function isPartialDate(text: string): boolean {
  const parts = PATTERN.exec(text);
  if (!parts) return false;
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(Number(parts[1]), month, 0)).getUTCDate();
}

/** First day covered by a partial date, as `YYYY-MM-DD`. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day covered by a partial date, as `YYYY-MM-DD`. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  const year = Number(date.slice(0, 4));
  const month = date.length === 4 ? 12 : Number(date.slice(5, 7));
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True only if every day of `a` lies before every day of `b`: unknown order is not "before". */
export function isBefore(a: string, b: string): boolean {
  return lastDay(a) < firstDay(b);
}

/** Whole months from `from` to `to` (both `YYYY[-MM[-DD]]`), counted from the latest day `from` may mean. */
export function monthsBetween(from: string, to: string): number {
  const a = lastDay(from);
  const b = firstDay(to);
  const months = (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));
  return b.slice(8) < a.slice(8) ? months - 1 : months;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept: making one takes longer than all the rest of a card's text. */
function formatOf(locale: string, day: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${day}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...(day && { day: 'numeric' }), month: 'short', year: 'numeric', timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/**
 * A partial date in words, e.g. `5 Oct 2018`, `Oct 2018`, `2018`.
 * @param locale BCP 47 tag that the month name is written in.
 */
export function formatDate(date: string, locale: string): string {
  return date.length === 4 ? date : formatOf(locale, date.length > 7).format(new Date(`${firstDay(date)}T00:00:00Z`));
}
