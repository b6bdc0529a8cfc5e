/** When the text of a page was published, from what the page itself says of it. */
import { firstDay, isBefore, lastDay } from '#core/entry/dates.ts';
import { articleOf, isElsewhere } from './json-ld.ts';
import { writtenDate } from './written-date.ts';

/** What a page shows of its date: strings as they stand in it. */
export interface DateHints {
  readonly address: string;
  /** The address that the page calls its own, empty when it names none. */
  readonly canonical: string;
  /** BCP 47 tag of the page, empty when it names none. */
  readonly language: string;
  /** Contents of its JSON-LD scripts. */
  readonly jsonLd: readonly string[];
  /** Its `meta` elements: name, property or itemprop, and content. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** Marked times of the article's own head, in order: `datetime` or the text. */
  readonly times: readonly string[];
  /** The short lines around the headline that hold a number. */
  readonly lines: readonly string[];
}

/** Where a date was read, from the surest to the least. */
export const DATE_CLUES = ['json-ld', 'meta', 'time', 'line', 'address'] as const;
export type DateClue = (typeof DATE_CLUES)[number];

export interface ArticleDays {
  /** Day (or month) of publication. */
  readonly published: string;
  /** Last day on which the text is known to have been written at: later than `published` when the page says that it was revised. */
  readonly revised: string;
}

export interface ArticleDate extends ArticleDays {
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
  'citation_date',
  'citation_online_date',
  'dcterms.created',
  'dcterms.issued',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
  'article:post_date',
  'date',
];
const REVISED = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified', 'lastmod'];

/** Names that may as well hold the day on which the page was made up for this reader. */
const GENERIC = ['date', 'dc.date', 'dcterms.date'];

/** The day before the name of the article. A path that ends in a day is the list of that day. */
const IN_ADDRESS = [
  /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})[/_-].*[a-z]/,
  /\/((?:19|20)\d{2})(\d{2})(\d{2})[/_-].*[a-z]/,
  /\/((?:19|20)\d{2})[/-](\d{2})\/.*[a-z]/,
] as const;
/** Paths of lists: what they date is an article of theirs. */
const LIST = /\/(?:tags?|categor(?:y|ies)|topics?|authors?|search|archives?|sections?|label)(?:\/|$)|\/\d{4}(?:[/-]\d{1,2}){1,2}\/?$/;
/** A site's front page. */
const FRONT = /^\/(?:index\.\w+|home\/?)?$/;
/** A text that is revised for longer than this has no day: an encyclopaedia, a topic page. */
const LIVING_DAYS = 5 * 365;
/** Dates of two clues that lie this near each other are the same: time zones, and printing the day after. */
const SAME_DAYS = 3;

/** Words of the dates that are not the day of publication. */
const OTHER_DAY =
  /^date ?:|updat|modif|revis|edited|\bsign|adopt|effective|\bforce|born|died|event|deadline|copyright|©|aktualis|mis(?:e)? à jour|actuali|aggiorna|обновл|оновл|измен|更新|수정|güncel|zaktual/i;
const SAYS_SO = /publish|posted|veröffentlicht|publié|publicado|pubblicat|opublik|опублик|发布|公開|입력/i;
/** A line longer than this speaks of something. */
const DATELINE_LENGTH = 70;

/**
 * The day of publication, or undefined when the page does not say, says several, or is no article (a front page, a list).
 * @param today `YYYY-MM-DD`; what is later is not believed.
 */
export function articleDate(hints: DateHints, today: string): ArticleDate | undefined {
  const path = URL.canParse(hints.address) ? new URL(hints.address).pathname.toLowerCase() : '';
  // An article may be told by a query alone: `/?p=1187`.
  if ((FRONT.test(path) && !/\?\w+=/.test(hints.address)) || LIST.test(path)) return undefined;
  const read = (text: string | undefined): string | undefined => {
    const date = text === undefined ? undefined : writtenDate(text, hints.language);
    return date !== undefined && firstDay(date) <= today ? date : undefined;
  };
  // An app that went on to its next article keeps the head of the one before.
  const stale = isElsewhere(hints.canonical, hints.address);
  const article = stale ? undefined : articleOf(hints.jsonLd, hints.address);
  const metas = stale ? [] : hints.metas;
  const notMadeUp: Read = (text, name) => {
    const date = read(text);
    return date === today && GENERIC.includes(name) ? undefined : date;
  };
  const clues: Readonly<Record<DateClue, string | undefined>> = {
    'json-ld': read(article?.published),
    meta: firstOf(PUBLISHED, metas, notMadeUp),
    time: only(hints.times.map(read)),
    line: only(hints.lines.map(datingPart).map(read)),
    address: inAddress(path, read),
  };
  const clue = DATE_CLUES.find((each) => clues[each] !== undefined);
  const first = clue && clues[clue];
  if (!first || isContradicted(clues['json-ld'], clues.meta)) return undefined;
  // A site that moved house often dates everything anew. What its old addresses tell is believed if the page shows it, too.
  const { address } = clues;
  const moved = address !== undefined && isBefore(address, first) && daysBetween(address, first) > SAME_DAYS;
  const shown = [clues.line, clues.time].find((date) => moved && date?.startsWith(address));
  if (moved && shown === undefined) return undefined;
  const published = shown ?? first;
  const later = [first, read(article?.modified), firstOf(REVISED, metas, read)].filter((date) => date !== undefined);
  const revised = later.reduce((late, date) => (lastDay(date) > lastDay(late) ? date : late), published);
  if (!moved && daysBetween(published, revised) > LIVING_DAYS) return undefined;
  return { published, revised, clue: moved ? 'address' : clue };
}

type Read = (text: string | undefined, name: string) => string | undefined;

function firstOf(names: readonly string[], metas: DateHints['metas'], read: Read): string | undefined {
  for (const name of names) {
    const date = only(metas.filter((meta) => meta[0].toLowerCase() === name).map((meta) => read(meta[1], name)));
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

/** The part of a line that may date the article: what says so, or holds little else; "published then, updated now" up to the update. */
function datingPart(line: string): string {
  const other = OTHER_DAY.exec(line);
  const part = other ? line.slice(0, other.index) : line;
  return part.length <= DATELINE_LENGTH || SAYS_SO.test(part) ? part : '';
}

function inAddress(path: string, read: (text: string) => string | undefined): string | undefined {
  for (const pattern of IN_ADDRESS) {
    const found = pattern.exec(path);
    if (!found) continue;
    const [, year, month, day] = found as unknown as [string, string, string, string | undefined];
    const date = /\d/.test(month) ? read([year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-')) : read(`${day} ${month} ${year}`);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** Whether the two surest clues name days that are not the same: then neither is sure. */
function isContradicted(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && (daysBetween(one, other) > SAME_DAYS || daysBetween(other, one) > SAME_DAYS);
}

function daysBetween(before: string, after: string): number {
  return (Date.parse(firstDay(after)) - Date.parse(lastDay(before))) / 86_400_000;
}
