/** "Then and since": how it stood when the page was published, and what came after, as lines of the card. */

import type { ArticleDays } from '#core/context/article-date.ts';
import { spokenOf } from '#core/context/said-alike.ts';
import { sinceThen } from '#core/context/since-then.ts';
import type { CardData, CardEvent, CardStatus } from '#core/contract/card.ts';
import { formatDate, lastDay } from '#core/entry/dates.ts';
import { STATUSES } from '#core/entry/vocabulary.ts';
import type { Note } from './fact-rows.ts';
import { isSameStep, presentLine, presentSteps, type StatusContext, statusHistory } from './status-lines.ts';
import { whoseNotes } from './whose.ts';

export interface SinceLine {
  /** What stands out: the new state, or an event's day. */
  readonly lead: string;
  readonly text: string;
  readonly notes: readonly Note[];
  readonly numbers: readonly number[];
}

export interface SinceText {
  /** The state changed, for everybody or for a party: said before the facts. */
  readonly changed: boolean;
  /** `In force when this page was published, 14 Mar 2023`, or just since when. */
  readonly title: string;
  readonly numbers: readonly number[];
  readonly lines: readonly SinceLine[];
  /** It says how it ended, where it has: nothing else need say so. */
  readonly tellsEnd: boolean;
  /** Steps that it says, and that still hold: the status need not say them again. */
  readonly tells: readonly CardStatus[];
}

/** What the reader must know before the facts: the first steps, which are the great ones, and the end. */
const STEPS = 5;
/** Events that change least how a thing stands go last: a test, a use in combat, and what was only said. */
const LAST = ['test', 'use', 'other'];
/** With events, no more than these. */
const LINES = 3;

interface SinceShape {
  /** Lines at most; changes of state go before events. */
  readonly most?: number | undefined;
  /** What the page says around the mention: of more events than there is room for, those go first that speak of the same. */
  readonly said?: string | undefined;
}

/** Undefined when the page's date is not known, or nothing changed since. */
export function sinceText(
  { status, events }: Pick<CardData, 'status' | 'events'>,
  article: ArticleDays | undefined,
  context: StatusContext,
  { most = STEPS, said = '' }: SinceShape = {},
): SinceText | undefined {
  if (!article) return undefined;
  const { t, locale, citations } = context;
  const since = sinceThen(status, events, article);
  const end = since.steps.findLast((step) => step.parties === undefined);
  const first = since.steps.filter((step) => step !== end).slice(0, end ? most - 1 : most);
  const steps = since.steps.filter((step) => step === end || first.includes(step));
  const day = formatDate(article.published, locale);
  const title = since.before ? t('since.then', [STATUSES[since.before.value].label, day]) : t('since.title', [day]);
  const numbers = since.before ? citations.numbersOf(since.before.cites) : [];
  const room = Math.max(0, Math.min(most, LINES) - steps.length);
  const done = since.events.toSorted((a, b) => LAST.indexOf(a.type) - LAST.indexOf(b.type));
  const isTold = new Set(spokenOf(said, done, ({ text }) => text).slice(0, room));
  // Where the state changed, events are what else there is; alone they would be read as all that happened.
  const left = since.steps.length - steps.length + (steps.length === 0 ? since.events.length - isTold.size : 0);
  const already = statusHistory(since.exceptions, context).map((line, place) => ({
    lead: line.text,
    text: '',
    notes: [{ text: t('since.already') }, ...whoseNotes(since.exceptions[place] ?? { cites: [] }, context)],
    numbers: line.numbers,
  }));
  const present = presentSteps(status);
  const shown = since.events.filter((event) => isTold.has(event));
  // Oldest first, and numbered as they are read.
  const lines: SinceLine[] = [
    ...already,
    ...[
      ...steps.map((step) => ({
        day: lastDay(step.from ?? article.revised),
        line: () =>
          stepLine(
            step,
            present.find((each) => isSameStep(each, step)),
            context,
          ),
      })),
      ...shown.map((event) => ({ day: lastDay(event.date), line: () => eventLine(event, context) })),
    ]
      .sort((a, b) => a.day.localeCompare(b.day))
      .map(({ line }) => line()),
  ];
  if (left > 0) lines.push({ lead: '', text: t('entry.more', [String(left)], left), notes: [], numbers: [] });
  const tells = steps.filter((step) => present.some((each) => isSameStep(each, step)));
  return lines.length > 0 ? { changed: steps.length > 0, title, numbers, lines, tellsEnd: end !== undefined, tells } : undefined;
}

/** A step; one that still holds with what is known of it now, for then it stands here alone. */
function stepLine(step: CardStatus, present: CardStatus | undefined, context: StatusContext): SinceLine {
  const [line] = statusHistory([step], context);
  const now = present && presentLine(present, context);
  const notes = now ? [...(step.note && step.note !== present.note ? [{ text: step.note }] : []), ...now.notes] : (line?.notes ?? []);
  const numbers = [...new Set([...(line?.numbers ?? []), ...(now?.numbers ?? [])])].sort((a, b) => a - b);
  return { lead: line?.text ?? '', text: '', notes, numbers };
}

function eventLine(event: CardEvent, context: StatusContext): SinceLine {
  return { lead: formatDate(event.date, context.locale), text: event.text, notes: whoseNotes(event, context), numbers: context.citations.numbersOf(event.cites) };
}
