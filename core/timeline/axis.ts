/** A line of years: where on it a date stands, from 0 to 1, and which years are written below it. */
import { firstDay, lastDay } from '#core/entry/dates.ts';

/** What a date covers on the axis: a day nearly nothing, a year the whole year. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Axis {
  /** Where the days that a date (`YYYY[-MM[-DD]]`) may mean begin and end. */
  place(date: string): Stretch;
  /** Years to be written, at their first day. */
  readonly ticks: readonly { readonly at: number; readonly year: string }[];
}

const DAY_MS = 86_400_000;
/** Steps between written years, so that they are round. */
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100];
/** So many years fit below a line that is as wide as a phone. */
const MOST_TICKS = 5;

/** Days since 1 January 1970; none of it depends on a time zone. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** Whole years from the first to the last of some dates. @throws RangeError without dates. */
export function axisOf(dates: readonly string[]): Axis {
  if (dates.length === 0) throw new RangeError('An axis needs a date');
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const start = dayNumber(`${first}-01-01`);
  const length = dayNumber(`${last}-12-31`) + 1 - start;
  const at = (day: number): number => (day - start) / length;
  const step = STEPS.find((each) => Math.floor(last / each) - Math.ceil(first / each) < MOST_TICKS) ?? 100;
  const ticks = Array.from({ length: Math.floor(last / step) - Math.ceil(first / step) + 1 }, (_, i) => (Math.ceil(first / step) + i) * step);
  return {
    place: (date) => ({ from: at(dayNumber(firstDay(date))), to: at(dayNumber(lastDay(date)) + 1) }),
    ticks: ticks.map((year) => ({ at: at(dayNumber(`${year}-01-01`)), year: String(year) })),
  };
}
