/** The timeline in words: what its picture is called, what each mark means, and the same as a list. */
import type { ArticleDays } from '#core/context/article-date.ts';
import type { CardData, CardStatus } from '#core/contract/card.ts';
import { firstDay, formatDate, lastDay } from '#core/entry/dates.ts';
import { STATUSES } from '#core/entry/vocabulary.ts';
import { type Band, type Mark, type Timeline, timelineOf } from '#core/timeline/timeline.ts';
import type { Citations } from './citations.ts';
import { countryList } from './countries.ts';
import type { Wording } from './value.ts';
import { whoseNotes } from './whose.ts';

export interface TimelineContext extends Wording {
  readonly article?: ArticleDays | undefined;
  /** Day of the reference. */
  readonly referenceDate: string;
}

export interface TimelineText {
  readonly picture: Timeline;
  /** For those who do not see it. */
  readonly label: string;
  readonly titleOf: (mark: Mark) => string;
  readonly bandLabel: (band: Band) => string;
  /** `This article`. */
  readonly articleLabel: string | undefined;
  /** Between what the article falls. */
  readonly where: string | undefined;
  /** What must be said to read it. */
  readonly caption: readonly string[];
}

export interface TimelineRow {
  readonly date: string;
  /** State that began that day. */
  readonly lead: string;
  readonly text: string;
  readonly notes: readonly { readonly text: string }[];
  readonly numbers: readonly number[];
  readonly article: boolean;
}

/** What of a card is set in time. */
type Timed = Pick<CardData, 'status' | 'events'> & Partial<Pick<CardData, 'provenance'>>;

/** Undefined where there is too little to look at. */
export function timelineText(data: Timed, { t, locale, article, referenceDate }: TimelineContext): TimelineText | undefined {
  const picture = timelineOf(data, article, referenceDate);
  if (!picture) return undefined;
  const rows = timelineRows(data, { t, locale, article, referenceDate });
  const place = rows.findIndex((row) => row.article);
  const told = (row: TimelineRow | undefined) => row && (row.lead === '' ? row.date : t('timeline.item', [row.date, row.lead]));
  const [before, after] = place < 0 ? [] : [told(rows[place - 1]), told(rows[place + 1])];
  const day = article && formatDate(article.published, locale);
  const where =
    day === undefined
      ? undefined
      : before !== undefined && after !== undefined
        ? t('timeline.between', [day, before, after])
        : before === undefined
          ? t('timeline.before', [day, after ?? ''])
          : t('timeline.after', [day, before]);
  const inexact = picture.marks.some(({ exact }) => !exact) || picture.bands.some(({ maybe }) => maybe.length > 0);
  return {
    picture,
    label: [t('timeline.label', [...picture.years, String(rows.length - (place < 0 ? 0 : 1))]), where].filter(Boolean).join(' '),
    titleOf: ({ item }) => ('text' in item ? t('timeline.item', [formatDate(item.date, locale), item.text]) : stepTitle(item, { t, locale })),
    bandLabel: ({ value }) => STATUSES[value].label,
    articleLabel: article && t('timeline.article'),
    where,
    caption: [inexact && t('timeline.inexact'), picture.marks.some(({ kind, exact }) => kind === 'step' && exact) && t('timeline.hollow')].filter(
      (line) => typeof line === 'string',
    ),
  };
}

function stepTitle(step: CardStatus, { t, locale }: Wording): string {
  return t('timeline.item', [formatDate(step.from ?? '', locale), stateOf(step, { t, locale })]);
}

function stateOf({ value, parties }: CardStatus, { t, locale }: Wording): string {
  const { label } = STATUSES[value];
  return parties ? t('status.parties', [label, countryList(parties, locale)]) : label;
}

/**
 * Everything dated, oldest first, with the article in its place; what begins and what happens on one day is one row.
 * @param citations counts the rows' sources; without it they have no numbers.
 */
export function timelineRows({ status, events, provenance }: Timed, { t, locale, article }: TimelineContext, citations?: Citations): TimelineRow[] {
  const own = provenance === 'own';
  const dates = new Set([...status.flatMap(({ from }) => from ?? []), ...events.map(({ date }) => date)]);
  const sorted = [...dates].sort((a, b) => firstDay(a).localeCompare(firstDay(b)) || lastDay(a).localeCompare(lastDay(b)));
  // An article of a day may have been written before or after what happened on it: it stands behind.
  const behind = article ? sorted.filter((date) => firstDay(date) <= lastDay(article.published)).length : -1;
  return [...sorted.slice(0, Math.max(0, behind)), ...(article ? [undefined] : []), ...sorted.slice(Math.max(0, behind))].map((date): TimelineRow => {
    if (date === undefined) return { date: formatDate(article?.published ?? '', locale), lead: t('timeline.article'), text: '', notes: [], numbers: [], article: true };
    const steps = status.filter(({ from }) => from === date);
    const happened = events.filter((event) => event.date === date);
    return {
      date: formatDate(date, locale),
      lead: steps.map((step) => stateOf(step, { t, locale })).join('; '),
      text: [...(happened.length > 0 ? happened.map(({ text }) => text) : steps.flatMap(({ note }) => note ?? []))].join(' '),
      notes: unlike([...steps, ...happened].map((claim) => whoseNotes(claim, { t, own }))),
      numbers: citations ? citations.numbersOf([...steps, ...happened].flatMap(({ cites }) => cites)) : [],
      article: false,
    };
  });
}

/** Each note once: a row may be of several statements. */
function unlike(notes: readonly (readonly { readonly text: string }[])[]): { readonly text: string }[] {
  return [...new Set(notes.flat().map(({ text }) => text))].map((text) => ({ text }));
}
