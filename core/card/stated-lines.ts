/** What the sentence on the page says in numbers, beside the reference, as lines of the card. */
import { beside } from '#core/context/beside.ts';
import { type Span, type Stated, statedOf } from '#core/context/stated.ts';
import type { CardData } from '#core/contract/card.ts';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import type { FactContext, Note } from './fact-rows.ts';
import { formatValue } from './value.ts';

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
  /** `as the reference has it`, `the reference has up to 400 km`. */
  readonly how: string;
  readonly notes: readonly Note[];
  readonly numbers: readonly number[];
}

/** More would be a table, and the first are those nearest to what the sentence is about. */
const LINES = 3;

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

function lineOf(stated: Stated, { facts, complete }: CardData, { text }: Passage, context: FactContext): StatedLine | undefined {
  const { t, variants, citations } = context;
  const { property, quantity } = stated;
  const found = beside(stated, facts);
  if (!complete && found.how !== 'agrees') return undefined;
  const line = { property, label: PROPERTIES[property].label, said: text.slice(quantity.from, quantity.end).replace(/\s+/gu, ' '), notes: [] };
  if (found.how === 'absent') return { ...line, how: t('stated.absent'), numbers: [] };
  if (found.how === 'differs') {
    const [first] = found.facts;
    if (!first) return undefined;
    return { ...line, how: t('stated.differs', [formatValue(first, context).text]), notes: notesOf(first, variants), numbers: citations.numbersOf(first.cites) };
  }
  const { fact } = found;
  const how = found.how === 'agrees' ? t('stated.agrees') : t('stated.other', [PROPERTIES[fact.property].label]);
  return { ...line, how, notes: notesOf(fact, variants), numbers: citations.numbersOf(fact.cites) };
}

function notesOf({ variant, condition }: CardData['facts'][number], variants: FactContext['variants']): Note[] {
  return [variants.find(({ id }) => id === variant)?.name, condition].flatMap((text) => (text === undefined ? [] : [{ text }]));
}
