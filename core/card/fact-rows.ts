/** The column of facts: one row for each property, one line for each value with all that a reader needs to judge it. */
import type { CardFact } from '#core/contract/card.ts';
import { formatDate, isBefore } from '#core/entry/dates.ts';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import type { Source, Variant } from '#core/entry/schema.ts';
import { sourceOf } from '#core/entry/state.ts';
import { BASES } from '#core/entry/vocabulary.ts';
import { ageInWords, isStale } from './age.ts';
import { type Citations, originCount } from './citations.ts';
import { contradicts } from './dispute.ts';
import type { RowUnits, UnitsOf } from './row-units.ts';
import { formatValue, type Wording } from './value.ts';
import { whoseNotes } from './whose.ts';

export interface Note {
  readonly text: string;
  /** Old enough that the reader should know. */
  readonly stale?: boolean;
}

export interface ValueLine {
  readonly text: string;
  /** In the reader's customary unit. */
  readonly customary?: string;
  /** The source's own figure, when units were converted. */
  readonly original?: string;
  /** Variant, condition, basis, date: in this order. */
  readonly notes: readonly Note[];
  /** Source numbers. */
  readonly numbers: readonly number[];
  /** A phrase, not a figure. */
  readonly prose: boolean;
  /** Another value of the row contradicts it. */
  readonly disputed: boolean;
  /** The reader's own, in an entry that is not. */
  readonly mine: boolean;
}

export interface FactRow {
  readonly property: PropertyId;
  readonly label: string;
  readonly values: readonly ValueLine[];
  readonly disputed: boolean;
  /** It is the reader's own value that contradicts. */
  readonly disputedByMine: boolean;
  /** Values left out here and shown in the full entry. */
  readonly more: number;
}

export interface FactContext extends Wording {
  readonly sources: Readonly<Record<string, Source>>;
  readonly variants: readonly Variant[];
  readonly today: string;
  readonly citations: Citations;
  /** The whole entry is the reader's own. */
  readonly own?: boolean | undefined;
  /** In which units; metric where absent. */
  readonly units?: UnitsOf | undefined;
  /** Id of the variant that the page names: its values stand for the row where there are any. */
  readonly spoken?: string | undefined;
  /** Properties that the page's own sentence gives figures of: their rows come first. */
  readonly stated?: ReadonlySet<PropertyId> | undefined;
}

export interface RowLimits {
  readonly rows?: number;
  readonly values?: number;
}

/** Facts as rows in card order; with limits, the key rows only. Values that contradict a shown one are never cut off. */
export function factRows(facts: readonly CardFact[], context: FactContext, limits: RowLimits = {}): FactRow[] {
  const groups = new Map<PropertyId, CardFact[]>();
  for (const fact of facts) groups.set(fact.property, [...(groups.get(fact.property) ?? []), fact]);
  const place = (property: PropertyId) => PROPERTIES[property].order - (context.stated?.has(property) ? 1000 : 0);
  const order = [...groups].sort(([a], [b]) => place(a) - place(b));
  // Another variant's figure under the name of this one would read as its own.
  const rows = order.filter(([, group]) => groupFor(group, context.spoken).length > 0);
  return keyRows(rows, context, limits.rows).map(([property, group]) => factRow(property, group, context, limits));
}

/** Facts of a row that may stand under a variant's name: its own, and those of the family. */
function groupFor(group: readonly CardFact[], spoken: string | undefined): readonly CardFact[] {
  return spoken === undefined ? group : group.filter(({ variant }) => variant === undefined || variant === spoken);
}

/** The first rows; those that the sentence speaks of, those of the named variant, and what the reader wrote, before others, all in card order. */
function keyRows<T extends readonly [PropertyId, readonly CardFact[]]>(order: readonly T[], { spoken, stated, own }: FactContext, most = Infinity): T[] {
  const isSpoken = ([property, group]: T): boolean =>
    stated?.has(property) === true || group.some((fact) => (spoken !== undefined && fact.variant === spoken) || (fact.mine === true && !own));
  const chosen = new Set([...order.filter(isSpoken), ...order.filter((row) => !isSpoken(row))].slice(0, most));
  return order.filter((row) => chosen.has(row));
}

function factRow(property: PropertyId, group: readonly CardFact[], context: FactContext, { values: limit }: RowLimits): FactRow {
  const { label, maxAge } = PROPERTIES[property];
  const named = group.filter((fact) => context.spoken !== undefined && fact.variant === context.spoken);
  const told = named.length > 0 ? named : groupFor(group, context.spoken);
  const sorted = maxAge === undefined ? [...told] : [...told].sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''));
  // Whatever they are shown in, figures that are the same in one unit do not contradict each other.
  const words = new Map(sorted.map((fact) => [fact, formatValue(fact, context).text]));
  const against = (fact: CardFact) => sorted.filter((other) => other !== fact && contradicts(fact, other, (each) => words.get(each) ?? ''));
  const isMine = (fact: CardFact) => fact.mine === true && !context.own;
  const kept = limit === undefined ? sorted : sorted.filter((fact, place) => place < limit || isMine(fact) || against(fact).some((other) => sorted.indexOf(other) < limit));
  // What contradicts stands together: one bracket joins it.
  const shown = [...new Set(kept.flatMap((fact) => [fact, ...against(fact).filter((other) => kept.includes(other))]))];
  const units = context.units?.(property, sorted);
  const values = shown.map((fact) =>
    valueLine(fact, { disputed: against(fact).length > 0, past: sorted.some((other) => outdates(other, fact)) }, context, limit === undefined, units),
  );
  return {
    property,
    label,
    values,
    disputed: values.some((value) => value.disputed),
    disputedByMine: values.some((value) => value.disputed && value.mine),
    more: group.length - shown.length,
  };
}

/** Whether one figure is of the same as another and of a later day: then the other is history, and its age no warning. */
function outdates(later: CardFact, fact: CardFact): boolean {
  const same = later.condition === undefined || fact.condition === undefined || later.condition === fact.condition;
  return same && later.variant === fact.variant && fact.asOf !== undefined && later.asOf !== undefined && isBefore(fact.asOf, later.asOf);
}

function valueLine(
  fact: CardFact,
  { disputed, past }: { readonly disputed: boolean; readonly past: boolean },
  context: FactContext,
  all: boolean,
  units: RowUnits | undefined,
): ValueLine {
  const { t, variants, sources, citations } = context;
  const variant = variants.find(({ id }) => id === fact.variant)?.name;
  const origins = originCount(fact.cites, sources);
  // Only what the reader wrote, or a pack's author, may lack a basis or a source.
  const words: Note[] = [variant, fact.condition, fact.basis && BASES[fact.basis], origins > 1 && t('card.agree', [String(origins)])].flatMap((text) => (text ? [{ text }] : []));
  const notes = [...words, ...whoseNotes(fact, context)];
  return {
    ...formatValue(fact, context, all, units),
    notes: [...notes, ...dateNote(fact, past, context)],
    numbers: citations.numbersOf(fact.cites),
    prose: PROPERTIES[fact.property].type === 'text',
    disputed,
    mine: fact.mine === true && context.own !== true,
  };
}

/**
 * When the figure was true; if nobody said, when its source is from; if that was not shown either, when we read it.
 * A property that changes says how long ago that is, once it is longer than its figures keep.
 */
function dateNote(fact: CardFact, past: boolean, { t, locale, today, sources }: FactContext): Note[] {
  const { type, maxAge } = PROPERTIES[fact.property];
  const cited = fact.cites.map((cite) => sources[sourceOf(cite)]).filter((source) => source !== undefined);
  const published = latest(cited.map((source) => source.date));
  const read = latest(cited.map((source) => source.accessed));
  const date = fact.asOf ?? published ?? fact.verified ?? read;
  if (date === undefined || (type === 'date' && fact.asOf === undefined)) return [];
  const stale = !past && maxAge !== undefined && isStale(date, today, maxAge);
  const age = stale ? ageInWords(date, today, locale) : '';
  const day = formatDate(date, locale);
  if (fact.asOf !== undefined) return [stale ? { text: t('card.asOfAgo', [day, age]), stale } : { text: t('card.asOf', [day]) }];
  if (published !== undefined) return [stale ? { text: t('card.publishedAgo', [day, age]), stale } : { text: t('card.published', [day]) }];
  // Nobody dates these: say when we looked, to the month, and that nobody said more.
  const month = stale ? age : formatDate(date.slice(0, 7), locale);
  return [{ text: t(fact.verified === undefined ? 'card.read' : 'card.checked', [month]), ...(stale && { stale }) }];
}

function latest(dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}
