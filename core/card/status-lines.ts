/** Status: how it stands now, and how it came to stand so. */
import type { CardStatus } from '#core/contract/card.ts';
import { formatDate } from '#core/entry/dates.ts';
import { STATUSES } from '#core/entry/vocabulary.ts';
import { ageInWords, isStale } from './age.ts';
import type { Citations } from './citations.ts';
import { countryList } from './countries.ts';
import type { Note } from './fact-rows.ts';
import type { Wording } from './value.ts';
import { whoseNotes } from './whose.ts';

/** A status older than this many months may have changed since: the card says how old it is. */
export const STATUS_MAX_AGE = 12;

/** States that begin on a day and last, so that "since" reads right; the others happen on a day. */
const LASTING: readonly string[] = ['in-service', 'in-production', 'in-force', 'operating', 'suspended', 'in-development', 'in-testing'];

export interface StatusLine {
  readonly text: string;
  readonly notes: readonly Note[];
  readonly numbers: readonly number[];
  /** It has ended for everybody: said before anything else. */
  readonly over: boolean;
}

export interface StatusContext extends Wording {
  readonly today: string;
  readonly citations: Citations;
  /** The whole entry is the reader's own. */
  readonly own?: boolean | undefined;
}

/**
 * How it stands: the last step that concerns everybody, then later steps of single parties. Where only single parties
 * have a status, theirs.
 */
export function presentStatus(history: readonly CardStatus[], context: StatusContext): StatusLine[] {
  return presentSteps(history).map((step) => presentLine(step, context));
}

/** A present step as a line: its age is said where it is old. */
export function presentLine(step: CardStatus, context: StatusContext): StatusLine {
  return statusLine(step, context, step.until === undefined);
}

/** The steps of `presentStatus`. */
export function presentSteps(history: readonly CardStatus[]): CardStatus[] {
  const last = history.findLastIndex((step) => step.parties === undefined);
  // A whole state that is only confirmed ends nothing that single parties did since it began.
  const value = history[last]?.value;
  const before = history.findLastIndex((step) => step.parties === undefined && step.value !== value);
  const began = history.findIndex((step, i) => i > before && step.parties === undefined);
  const single = history.slice(began + 1).filter((step) => step.parties !== undefined);
  // Of each party the latest step, at the place of its first.
  const parties = [...new Set(single.map(partiesOf))].map((key) => lasting(single.filter((step) => partiesOf(step) === key)));
  return last < 0 ? parties : [lasting(history.slice(0, last + 1).filter((step) => step.parties === undefined)), ...parties];
}

/** Whether two steps read alike, whatever is noted on them. */
export function isSameStep(one: CardStatus, other: CardStatus): boolean {
  return one.value === other.value && one.from === other.from && one.until === other.until && partiesOf(one) === partiesOf(other);
}

function partiesOf(step: CardStatus): string {
  return (step.parties ?? []).join();
}

/**
 * The last of some steps, with the beginning of its state: that may have been recorded before, and the state confirmed
 * later with a fresh as-of or prolonged ("in force since 1970", prolonged in 1995).
 */
function lasting(steps: readonly CardStatus[]): CardStatus {
  const step = steps.at(-1) as CardStatus;
  const began = steps.findLastIndex(({ value }) => value !== step.value);
  const from = steps.slice(began + 1).find((each) => each.from !== undefined)?.from;
  return from === undefined ? step : { ...step, from };
}

/** Every step, oldest first. */
export function statusHistory(history: readonly CardStatus[], context: StatusContext): StatusLine[] {
  return history.map((step) => statusLine(step, context, false));
}

function statusLine(step: CardStatus, context: StatusContext, present: boolean): StatusLine {
  const { t, locale, citations } = context;
  const notes: Note[] = [...(step.note ? [{ text: step.note }] : []), ...whoseNotes(step, context), ...asOfNote(step, context, present)];
  const row = STATUSES[step.value];
  const text = when(step, t, locale);
  return {
    text: step.parties ? t('status.parties', [text, countryList(step.parties, locale)]) : text,
    notes,
    numbers: citations.numbersOf(step.cites),
    over: 'over' in row && row.over === true && step.parties === undefined,
  };
}

function when({ value, from, until }: CardStatus, t: Wording['t'], locale: string): string {
  const { label } = STATUSES[value];
  const [start, end] = [from, until].map((date) => (date === undefined ? undefined : formatDate(date, locale)));
  if (start !== undefined && end !== undefined) return t('status.between', [label, start, end]);
  if (end !== undefined) return t('status.until', [label, end]);
  if (start === undefined) return label;
  return t(LASTING.includes(value) ? 'status.since' : 'status.on', [label, start]);
}

function asOfNote({ asOf, value }: CardStatus, { t, locale, today }: StatusContext, present: boolean): Note[] {
  if (asOf === undefined) return [];
  const date = formatDate(asOf, locale);
  const row = STATUSES[value];
  // What is over stays over: its age is no warning.
  const stale = present && !('over' in row) && isStale(asOf, today, STATUS_MAX_AGE);
  return [stale ? { text: t('card.asOfAgo', [date, ageInWords(asOf, today, locale)]), stale } : { text: t('card.asOf', [date]) }];
}
