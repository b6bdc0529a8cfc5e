/** When the text of a page was published, from what the page itself says of it. */
import { firstDay, isBefore, lastDay } from '#core/entry/dates.ts';
import { articleOf } from './json-ld.ts';
import { writtenDate } from './written-date.ts';

/** What a page shows of its date: strings as they stand in it. */
export interface DateHints {
  readonly address: string;
  /** BCP 47 tag of the page, empty when it names none. */
  readonly language: string;
  /** Contents of its JSON-LD scripts. */
  readonly jsonLd: readonly string[];
  /** Its `meta` elements: name, property or itemprop, and content. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** Marked times of the article's own head, in order: `datetime` or the text. */
  readonly times: readonly string[];
  /** Visible lines beside the headline that may hold a date. */
  readonly lines: readonly string[];
}

/** Where a date was read, from the surest to the least. */
export const DATE_CLUES = ['json-ld', 'meta', 'time', 'address', 'line'] as const;
export type DateClue = (typeof DATE_CLUES)[number];

export interface ArticleDate {
  /** Day (or month) of publication. */
  readonly published: string;
  /** Last day on which the text is known to have been written at: later than `published` when the page says that it was revised. */
  readonly revised: string;
  readonly clue: DateClue;
}

/** Names of `meta` elements for the day of publication, best first; compared in lower case. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'published_at',
  'publish-date',
  'publish_date',
  'publishdate',
  'publication_date',
  'pubdate',
  'published-date',
  'published_time',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dcterms.created',
  'dcterms.issued',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
  'article:post_date',
  'date',
];
const REVISED = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified', 'lastmod'];

const IN_ADDRESS = [
  /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_.-]|$)/,
  /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/,
  /\/((?:19|20)\d{2})[/-](\d{2})(?=\/)/,
] as const;
/** Dates of two clues that lie this near each other are the same: time zones, and printing the day after. */
const SAME_DAYS = 3;

/**
 * The day of publication, or undefined when the page does not say, says several, or is no article (a site's front page).
 * @param today `YYYY-MM-DD`; what is later is not believed.
 */
export function articleDate(hints: DateHints, today: string): ArticleDate | undefined {
  const path = URL.canParse(hints.address) ? new URL(hints.address).pathname : '';
  if (/^\/(?:index\.\w+|home\/?)?$/.test(path)) return undefined;
  const read = (text: string | undefined): string | undefined => {
    const date = text === undefined ? undefined : writtenDate(text, hints.language);
    return date !== undefined && firstDay(date) <= today ? date : undefined;
  };
  const article = articleOf(hints.jsonLd, hints.address);
  const address = inAddress(path, read);
  const clues: Readonly<Record<DateClue, string | undefined>> = {
    'json-ld': read(article?.published),
    meta: firstOf(PUBLISHED, hints.metas, read),
    time: only(hints.times.map(read)),
    address,
    line: only(hints.lines.map(read)),
  };
  const clue = DATE_CLUES.find((each) => clues[each] !== undefined);
  const first = clue && clues[clue];
  if (!first) return undefined;
  // A site that moved house often dates everything anew; its old addresses still tell.
  const moved = address !== undefined && isBefore(address, first) && daysBetween(address, first) > SAME_DAYS;
  const published = moved ? address : first;
  const revised = [first, read(article?.modified), firstOf(REVISED, hints.metas, read)].filter((date) => date !== undefined);
  return { published, revised: revised.reduce((late, date) => (lastDay(date) > lastDay(late) ? date : late), published), clue: moved ? 'address' : clue };
}

type Read = (text: string | undefined) => string | undefined;

function firstOf(names: readonly string[], metas: DateHints['metas'], read: Read): string | undefined {
  for (const name of names) {
    const date = only(metas.filter((meta) => meta[0].toLowerCase() === name).map((meta) => read(meta[1])));
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The one date of several readings; undefined when they name several days. A month beside a day in it is the same date. */
function only(dates: readonly (string | undefined)[]): string | undefined {
  const found = dates.filter((date) => date !== undefined).sort((a, b) => b.length - a.length);
  const [first] = found;
  return first !== undefined && found.every((date) => first.startsWith(date)) ? first : undefined;
}

function inAddress(path: string, read: Read): string | undefined {
  for (const pattern of IN_ADDRESS) {
    const found = pattern.exec(path.toLowerCase());
    if (!found) continue;
    const [, year, month, day] = found as unknown as [string, string, string, string | undefined];
    const date = /\d/.test(month) ? read([year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-')) : read(`${day} ${month} ${year}`);
    if (date !== undefined) return date;
  }
  return undefined;
}

function daysBetween(before: string, after: string): number {
  return (Date.parse(firstDay(after)) - Date.parse(lastDay(before))) / 86_400_000;
}
