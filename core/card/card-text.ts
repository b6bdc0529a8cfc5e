/** Everything a card or a full entry says, as words: the views only set it. */
import type { ArticleDays } from '#core/context/article-date.ts';
import { spokenVariant } from '#core/context/spoken-variant.ts';
import type { CardData, CardStatus } from '#core/contract/card.ts';
import type { SharedLink } from '#core/contract/shared-link.ts';
import { formatDate } from '#core/entry/dates.ts';
import { KINDS } from '#core/entry/kinds.ts';
import type { UnitSystem } from '#core/settings/settings.ts';
import { timelineOf } from '#core/timeline/timeline.ts';
import { type Citations, countCitations, type SourceRow } from './citations.ts';
import { countryList } from './countries.ts';
import { type FactRow, factRows, type Note } from './fact-rows.ts';
import { type LimitBars, limitBars } from './limit-bars.ts';
import { type LinkRow, linkRows, onePerTarget } from './link-rows.ts';
import { type PartyText, partyText } from './party-text.ts';
import { rowUnits, type UnitsOf } from './row-units.ts';
import { inSections, type Section } from './sections.ts';
import { adoptShared, type SharedRow, sharedRows } from './shared-rows.ts';
import { type SinceText, sinceText } from './since-lines.ts';
import { packInWords, stateInWords } from './state-words.ts';
import { type Passage, type StatedLine, statedLines } from './stated-lines.ts';
import { type StatusBrief, saidByStatus, statusBrief } from './status-brief.ts';
import { isSameStep, presentLine, presentStatus, presentSteps, type StatusLine, statusHistory } from './status-lines.ts';
import { type TimelineRow, type TimelineText, timelineRows, timelineText } from './timeline-text.ts';
import type { Wording } from './value.ts';
import { whoseNotes } from './whose.ts';

/** Rows that a reader takes in at a glance. */
const KEY_ROWS = 6;
const VALUES_PER_ROW = 2;
const LINKS_SHOWN = 4;
/** Two steps away is an aside. */
const SHARED_SHOWN = 1;
/** Lines of the status in a small frame. */
const COMPACT_STEPS = 1;
/** About two lines of other names. */
const NAMES_SHOWN = 4;
const NAMES_LENGTH = 72;

export interface CardTextOptions extends Wording {
  /** Day on which it is read, `YYYY-MM-DD`; ages are counted to it. */
  readonly today: string;
  /** Day of the reference. */
  readonly referenceDate: string;
  /** Ids of the entries that this page mentions. */
  readonly onPage: readonly string[];
  /** What entries of the page have in common that it does not mention. */
  readonly shared?: readonly SharedLink[] | undefined;
  /** When the page was published; absent when it does not say, or there is no page. */
  readonly article?: ArticleDays | undefined;
  /** The marked words, which may name a variant. */
  readonly surface?: string | undefined;
  /** In which units figures are shown; metric where absent. */
  readonly units?: UnitSystem | undefined;
  /** The text around them, which may give figures; absent when the reader does not want them beside ours. */
  readonly passage?: Passage | undefined;
}

interface Name {
  readonly text: string;
  readonly lang?: string;
}

interface Heading {
  readonly name: string;
  readonly icon: string;
  /** `Air-defence system`. */
  readonly kind: string;
  /** Countries of origin, or the parties; empty when neither is known. */
  readonly origin: string;
  readonly summary: string;
  readonly otherNames: readonly Name[];
  readonly state: string;
  /** Which day's reference says so; empty for the reader's own words. */
  readonly reference: string;
  /** The reader's own note. */
  readonly note?: string;
}

export interface CardText extends Heading {
  /** The variant that the marked words name. */
  readonly variant?: { readonly name: string; readonly note?: string } | undefined;
  /** What changed after the page was published. */
  readonly since?: SinceText | undefined;
  /** What the sentence says in numbers. */
  readonly stated: readonly StatedLine[];
  /** All of the present status, to be copied. */
  readonly status: readonly StatusLine[];
  /** It is over, and nothing else says so. */
  readonly over?: StatusLine | undefined;
  /** As far as neither that nor what came since the page says it: a few short lines, and the rest of it. */
  readonly brief: StatusBrief;
  readonly facts: readonly FactRow[];
  readonly links: readonly LinkRow[];
  readonly shared: readonly SharedRow[];
  /** There is a timeline to be opened. */
  readonly hasTimeline: boolean;
  readonly timeline?: { readonly picture: TimelineText; readonly rows: readonly TimelineRow[] } | undefined;
  readonly sources: readonly SourceRow[];
}

export interface EventRow {
  readonly date: string;
  readonly text: string;
  readonly notes: readonly Note[];
  readonly numbers: readonly number[];
}

export interface EntryText extends Heading {
  readonly status: readonly StatusLine[];
  readonly history: readonly StatusLine[];
  readonly sections: readonly { readonly section: Section; readonly rows: readonly FactRow[] }[];
  readonly variants: readonly { readonly name: string; readonly note?: string }[];
  readonly events: readonly EventRow[];
  readonly timeline?: TimelineText | undefined;
  /** Figures against their limits. */
  readonly limits: readonly LimitBars[];
  /** How many parties when. */
  readonly parties?: PartyText | undefined;
  readonly links: readonly LinkRow[];
  readonly sources: readonly SourceRow[];
}

interface Shape {
  /** For small frames: two rows of one value, no relations. */
  readonly compact?: boolean;
  /** The timeline is open. */
  readonly timeline?: boolean;
}

/** What the card says: the present status, six key rows, the relations that matter here, and the sources of just these. */
export function cardText(card: CardData, options: CardTextOptions, { compact = false, timeline: open = false }: Shape = {}): CardText {
  const mine = (options.shared ?? []).filter(({ legs }) => legs.some(({ id }) => id === card.id)).slice(0, compact ? 0 : SHARED_SHOWN);
  const { data, shared: adopted } = adoptShared(card, mine);
  const variant = options.surface === undefined ? undefined : spokenVariant(options.surface, data.name, data.variants);
  const context = { ...contextOf(data, options), spoken: variant?.id };
  // In reading order, because that is the order in which source numbers are given.
  const sinceOf = (counted: typeof context): SinceText | undefined => sinceText(data, options.article, counted, { most: compact ? 1 : undefined, said: options.passage?.text });
  const news = sinceOf({ ...contextOf(data, options), spoken: variant?.id });
  const sinceFirst = news?.changed === true;
  const early = sinceFirst ? sinceOf(context) : undefined;
  const steps = presentSteps(data.status);
  const status = steps.map((step) => presentLine(step, context));
  const isLeft = (step: CardStatus, place: number) => status[place]?.over !== true && news?.tells.some((each) => isSameStep(each, step)) !== true;
  const left = steps.filter(isLeft);
  const brief = statusBrief(left, context, compact ? COMPACT_STEPS : undefined);
  // In a small frame what follows the lines is not said at all.
  const unsaid = compact ? left.slice(COMPACT_STEPS) : [];
  const over = news?.tellsEnd === true ? undefined : status.find((line) => line.over);
  const stated = compact ? [] : statedLines(data, options.passage, context);
  const spokenOf = new Set(stated.map(({ property }) => property));
  const again = saidByStatus(
    data.facts,
    steps.filter((step) => !unsaid.includes(step)),
  );
  const facts = factRows(
    data.facts.filter(({ property }) => spokenOf.has(property) || !again.has(property)),
    { ...context, stated: spokenOf },
    compact ? { rows: 2, values: 1 } : { rows: KEY_ROWS, values: VALUES_PER_ROW },
  );
  const since = sinceFirst ? early : sinceOf(context);
  const most = compact ? 0 : LINKS_SHOWN;
  const once = onePerTarget(data.links, options.passage?.text ?? '');
  const here = linkRows(once.filter(isHere(options)), context, most);
  const shared = sharedRows(card.id, adopted, context);
  const links = [
    ...here,
    ...linkRows(
      once.filter((link) => !isHere(options)(link)),
      context,
      most - here.length,
    ),
  ];
  // The part that was fetched ahead has the latest events only.
  const hasTimeline = !compact && data.complete && timelineOf(data, options.article, options.referenceDate) !== undefined;
  const picture = hasTimeline && open ? timelineText(data, options) : undefined;
  const timeline = picture && { picture, rows: timelineRows(data, options, context.citations) };
  const sources = sourcesOf(card, context.citations);
  return { ...heading(data, options), variant, since, stated, status, over, brief: compact ? { ...brief, rest: [] } : brief, facts, links, shared, hasTimeline, timeline, sources };
}

function isHere({ onPage }: CardTextOptions): (link: CardData['links'][number]) => boolean {
  return (link) => onPage.includes(link.target);
}

/** What the full entry says: everything there is. */
export function entryText(data: CardData, options: CardTextOptions): EntryText {
  const context = contextOf(data, options);
  const status = presentStatus(data.status, context);
  // Numbered under their headings, not in card order.
  const order = inSections(factRows(data.facts, { ...context, citations: countCitations({}, options) }), data.kind);
  const sections = order.map(({ section, rows }) => {
    const properties = rows.map((row) => row.property);
    return {
      section,
      rows: factRows(
        data.facts.filter((fact) => properties.includes(fact.property)),
        context,
      ),
    };
  });
  const limits = limitBars(data.facts, context);
  const parties = partyText(data, context);
  const history = data.status.length > 1 ? statusHistory(data.status, context) : [];
  const events = [...data.events]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((event) => ({ date: formatDate(event.date, options.locale), text: event.text, notes: whoseNotes(event, context), numbers: context.citations.numbersOf(event.cites) }));
  const links = linkRows(data.links, context);
  const timeline = timelineText(data, options);
  return {
    ...heading(data, options, true),
    status,
    history,
    sections,
    variants: data.variants,
    events,
    timeline,
    limits,
    parties,
    links,
    sources: sourcesOf(data, context.citations),
  };
}

/** The cited sources; under the reader's own words also those that nothing cites, for an entry of one sentence has nowhere to cite them. */
function sourcesOf(data: CardData, citations: Citations): SourceRow[] {
  if (data.provenance !== 'bundled') citations.numbersOf(Object.keys(data.sources));
  return citations.rows();
}

function contextOf(data: CardData, options: CardTextOptions) {
  const { t, locale, today, onPage } = options;
  const { units: system = 'metric' } = options;
  const units: UnitsOf = (property, facts) => rowUnits(property, facts, { system, kinds: [data.kind] });
  const own = data.provenance === 'own';
  return { t, locale, today, onPage, units, sources: data.sources, variants: data.variants, own, citations: countCitations(data.sources, options) };
}

function heading(data: CardData, options: CardTextOptions, all = false): Heading {
  const { t, locale, referenceDate } = options;
  const countries = data.origin.length > 0 ? data.origin : data.parties;
  const kind = KINDS[data.kind];
  return {
    name: data.name,
    icon: kind.icon,
    kind: kind.label,
    origin: countries.length > 0 ? countryList(countries, locale, true) : data.multilateral ? t('card.multilateral') : '',
    summary: data.summary,
    otherNames: all ? data.otherNames.filter((name) => name.text !== data.name) : worthShowing(data),
    state: stateInWords(data, options),
    reference: data.pack ? packInWords(data.pack, options) : data.provenance === 'own' ? '' : t('card.referenceSentence', [formatDate(referenceDate, locale)]),
    note: data.note,
  };
}

/** Names that tell something new: those that merely contain the name ("New START Treaty") do not. */
function worthShowing({ name, otherNames }: CardData): Name[] {
  const shown: Name[] = [];
  let length = 0;
  for (const other of otherNames) {
    if (other.text.toLowerCase().includes(name.toLowerCase())) continue;
    length += other.text.length;
    if (shown.length === NAMES_SHOWN || length > NAMES_LENGTH) break;
    shown.push(other);
  }
  return shown;
}
