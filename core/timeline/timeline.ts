/** An entry's dated events and steps of status as places on a line of years: what a small picture of them shows. */
import type { ArticleDays } from '#core/context/article-date.ts';
import type { CardEvent, CardStatus } from '#core/contract/card.ts';
import { STATUSES, type StatusValue } from '#core/entry/vocabulary.ts';
import { type Axis, axisOf, type Stretch } from './axis.ts';

/** How a thing stands, as colours tell it: not yet, as it is meant to, halted, ended. */
type BandTone = 'before' | 'live' | 'halted' | 'over';

export interface Band {
  readonly value: StatusValue;
  readonly tone: BandTone;
  /** Surely in this state. */
  readonly sure: Stretch;
  /** Perhaps: its beginning or end is known to the month or year only, or nobody has looked since. */
  readonly maybe: readonly Stretch[];
}

export interface Mark {
  /** `step`: of single parties; those of the whole are bands. */
  readonly kind: 'event' | 'step';
  readonly stretch: Stretch;
  /** Known to the day. */
  readonly exact: boolean;
  /** Marks that would cover each other stand in different lanes, 0 lowest. */
  readonly lane: number;
  readonly item: CardEvent | CardStatus;
}

export interface Timeline {
  readonly ticks: Axis['ticks'];
  readonly bands: readonly Band[];
  readonly marks: readonly Mark[];
  readonly lanes: number;
  /** From the day of publication to that of the last revision. */
  readonly article: Stretch | undefined;
  /** The years at both ends. */
  readonly years: readonly [first: string, last: string];
}

/** Fewer dates are read faster than looked at. */
const FEWEST = 3;
/** As a share of the line: what stands nearer is too near on a narrow screen. */
const APART = 0.035;
const MOST_LANES = 4;

const TONES: Readonly<Record<StatusValue, BandTone>> = {
  'in-development': 'before',
  'in-testing': 'before',
  planned: 'before',
  ordered: 'before',
  negotiated: 'before',
  signed: 'before',
  delivered: 'live',
  'in-service': 'live',
  'in-production': 'live',
  'in-force': 'live',
  operating: 'live',
  joined: 'live',
  suspended: 'halted',
  withdrawn: 'halted',
  retired: 'over',
  cancelled: 'over',
  expired: 'over',
  terminated: 'over',
  superseded: 'over',
};

interface Dated {
  readonly status: readonly CardStatus[];
  readonly events: readonly CardEvent[];
}

/**
 * Undefined where there is too little to look at.
 * @param article day of publication and of the last revision, when known.
 * @param known the day up to which the reference speaks: a state without an end lasts until it was last seen, perhaps until then.
 */
export function timelineOf({ status, events }: Dated, article: ArticleDays | undefined, known: string): Timeline | undefined {
  const whole = status.filter((step): step is CardStatus & { from: string } => step.parties === undefined && step.from !== undefined);
  const single = status.filter((step): step is CardStatus & { from: string } => step.parties !== undefined && step.from !== undefined);
  // The event of the day on which a party's step begins says the same in words.
  const told = new Set(events.map(({ date }) => date));
  const items = [
    ...events.map((event) => ({ kind: 'event' as const, date: event.date, item: event })),
    ...single.flatMap((step) => (told.has(step.from) ? [] : [{ kind: 'step' as const, date: step.from, item: step }])),
  ];
  const dates = [...new Set([...items.map(({ date }) => date), ...whole.map(({ from }) => from)])];
  if (dates.length < FEWEST) return undefined;
  const ends = whole.flatMap(({ until, asOf }) => [until, asOf]).filter((date) => date !== undefined);
  const all = [...dates, ...ends, ...(article ? [article.published, article.revised] : []), ...(isOver(whole) ? [] : [known])];
  const axis = axisOf(all);
  const marks = inLanes(items.map(({ kind, date, item }) => ({ kind, item, stretch: axis.place(date), exact: date.length === 10 })));
  const years = all.map((date) => date.slice(0, 4)).sort();
  return {
    ticks: axis.ticks,
    bands: bandsOf(status, whole, axis, known),
    marks,
    lanes: Math.max(0, ...marks.map(({ lane }) => lane + 1)),
    article: article && { from: axis.place(article.published).from, to: axis.place(article.revised).to },
    years: [years[0] ?? '', years.at(-1) ?? ''],
  };
}

function isOver(whole: readonly CardStatus[]): boolean {
  const last = whole.at(-1);
  return last === undefined || 'over' in STATUSES[last.value];
}

function bandsOf(status: readonly CardStatus[], whole: readonly (CardStatus & { from: string })[], axis: Axis, known: string): Band[] {
  return whole.map((step, i): Band => {
    const began = axis.place(step.from);
    const next = whole[i + 1];
    const ended = step.until ?? next?.from;
    const tone = TONES[step.value];
    if (ended !== undefined) {
      const end = axis.place(ended);
      return { value: step.value, tone, sure: stretch(began.to, end.from), maybe: some([began, end]) };
    }
    // What is over stays over; of what lasts, somebody looked on some day.
    const seen = tone === 'over' ? known : status.findLast(({ parties, value, asOf }) => parties === undefined && value === step.value && asOf !== undefined)?.asOf;
    const edge = axis.place(known).to;
    const until = Math.min(1, seen === undefined ? began.to : Math.max(began.to, axis.place(seen).from));
    return { value: step.value, tone, sure: stretch(began.to, tone === 'over' ? 1 : until), maybe: some([began, ...(tone === 'over' ? [] : [stretch(until, Math.min(1, edge))])]) };
  });
}

function stretch(from: number, to: number): Stretch {
  return { from, to: Math.max(from, to) };
}

/** Days are no stretch that anybody could see. */
function some(stretches: readonly Stretch[]): Stretch[] {
  return stretches.filter(({ from, to }) => to - from > 0.002);
}

function inLanes<T extends { readonly stretch: Stretch }>(marks: readonly T[]): (T & { readonly lane: number })[] {
  const ends: number[] = [];
  return [...marks]
    .sort((a, b) => a.stretch.from - b.stretch.from || a.stretch.to - b.stretch.to)
    .map((mark) => {
      const free = ends.findIndex((end) => mark.stretch.from - end >= APART);
      const lane = free >= 0 ? free : Math.min(ends.length, MOST_LANES - 1);
      ends[lane] = Math.max(ends[lane] ?? 0, mark.stretch.to);
      return { ...mark, lane };
    });
}
