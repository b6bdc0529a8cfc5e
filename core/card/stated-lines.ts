/** What the sentence on the page says in numbers, beside the reference, as lines of the card. */
import { beside } from '#core/context/beside.ts';
import { type Span, type Stated, statedOf } from '#core/context/stated.ts';
import type { CardData, CardFact } from '#core/contract/card.ts';
import { formatDate } from '#core/entry/dates.ts';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import type { FactContext, Note } from './fact-rows.ts';
import { formatValue, inOneLine } from './value.ts';
import { whoseNotes } from './whose.ts';

/** The mention in its block of text. */
export interface Passage extends Span {
  readonly text: string;
  /** The block's other mentions. */
  readonly others: readonly Span[];
}

export interface StatedLine {
  readonly property: PropertyId;
  /** `Range`. */
  readonly label: string;
  /** In the page's own words. */
  readonly said: string;
  /** `the reference says the same`, `the reference has up to 400 km`. */
  readonly how: string;
  readonly notes: readonly Note[];
  readonly numbers: readonly number[];
}

/** More would be a table, and the first are those nearest to what the sentence is about. */
const LINES = 3;
/** Names that are nobody's. */
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
/** Of the reference's own values, where they differ. */
const VALUES = 3;

/**
 * Empty where the sentence says nothing in numbers, or nothing that can be told to be of this entry.
 * While the rest of the entry is on its way only agreement can be told.
 */
export function statedLines(data: CardData, passage: Passage | undefined, context: FactContext): StatedLine[] {
  if (!passage) return [];
  const told = new Set<PropertyId>();
  return statedOf(data.kind, passage.text, passage, passage.others)
    .filter(({ property }) => !told.has(property) && told.add(property))
    .slice(0, LINES)
    .flatMap((stated) => lineOf(stated, data, passage, context) ?? []);
}

/** What is counted for one buyer or user, whose name stands in the condition. */
const BOUGHT: ReadonlySet<PropertyId> = new Set(['ordered', 'delivered', 'fleet', 'contract-value']);

/** Whether the text names somebody whom the condition names; a condition without names holds for everybody. */
function namesSame(condition: string | undefined, text: string): boolean {
  const names = condition?.match(/\p{Lu}\p{Ll}{2,}/gu)?.filter((name) => !MONTH.test(name)) ?? [];
  // The stem: "India" is named by "Indian", "Poland" not by "Polish", and then nothing is said.
  return names.length === 0 || names.some((name) => text.includes(name.slice(0, Math.max(4, name.length - 1))));
}

function lineOf(stated: Stated, { facts, complete }: CardData, { text }: Passage, context: FactContext): StatedLine | undefined {
  const { t, citations, spoken } = context;
  const { property, quantity } = stated;
  const found = beside(stated, facts, spoken);
  if (!found || (!complete && found.how !== 'agrees')) return undefined;
  if (found.how === 'agrees' && BOUGHT.has(property) && !namesSame(found.fact.condition, text)) return undefined;
  const inWords = (fact: CardFact): string => {
    const { text, customary } = formatValue(fact, context, false, context.units?.(fact.property, [fact]));
    return inOneLine({ text, ...(customary !== undefined && { customary }) }, t);
  };
  // What changes with time and is given for several days says nothing without them.
  const inTime = (fact: CardFact): string =>
    fact.asOf !== undefined && PROPERTIES[fact.property].maxAge !== undefined ? t('stated.dated', [inWords(fact), formatDate(fact.asOf, context.locale)]) : inWords(fact);
  const line = { property, label: PROPERTIES[property].label, said: text.slice(quantity.from, quantity.end).replace(/\s+/gu, ' '), notes: [] };
  if (found.how === 'absent') return { ...line, how: t('stated.absent'), numbers: [] };
  if (found.how === 'differs') {
    const latestFirst = found.facts.toSorted((a, b) => (PROPERTIES[property].maxAge === undefined ? 0 : (b.asOf ?? '').localeCompare(a.asOf ?? '')));
    const [first, ...others] = latestFirst;
    const words = [...new Set(latestFirst.map(others.length > 0 ? inTime : inWords))];
    const shown = words.slice(0, VALUES).join('; ');
    const more = words.length - VALUES;
    return {
      ...line,
      how: t('stated.differs', [more > 0 ? t('stated.more', [shown, String(more)]) : shown]),
      notes: first && found.facts.length === 1 ? notesOf(first, context) : [],
      numbers: citations.numbersOf(latestFirst.slice(0, VALUES).flatMap((fact) => fact.cites)),
    };
  }
  const { fact } = found;
  const how = found.how === 'agrees' ? t('stated.agrees') : found.how === 'within' ? t('stated.within', [inWords(fact)]) : t('stated.other', [PROPERTIES[fact.property].label]);
  return { ...line, how, notes: notesOf(fact, context), numbers: citations.numbersOf(fact.cites) };
}

function notesOf(fact: CardFact, context: FactContext): Note[] {
  const words = [context.variants.find(({ id }) => id === fact.variant)?.name, fact.condition].flatMap((text) => (text === undefined ? [] : [{ text }]));
  return [...words, ...whoseNotes(fact, context)];
}
