/**
 * What a sentence says in numbers of the thing it mentions: "With a range of 400 km, the S-400…" ties 400 km to the
 * property range. Silent unless the words around the number say what it is and whose. English only.
 */
import { KINDS, type Kind } from '#core/entry/kinds.ts';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import { countedAs } from './figure-counts.ts';
import { isPart, isSaidOf } from './figure-owner.ts';
import { RULES } from './figure-rules.ts';
import { dimensionOf, type Quantity, quantitiesIn } from './quantities.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Stated {
  readonly property: PropertyId;
  readonly quantity: Quantity;
}

const PRONOUN =
  /^(?:It|Its|Their|They|Each(?= (?:costs?|weighs?|has|carries|is|can|measures)(?![\p{L}]))|The (?:(?:[\p{L}-]+ )?(?:missile|rocket|system|aircraft|jet|fighter|plane|bomber|drone|tank|vehicle|vessel|ship|warship|submarine|boat|weapon|interceptor|helicopter|treaty|pact|agreement|accord|convention|law|act|alliance|bloc|class|howitzer|launcher|gun|munition|bomb))s?)(?![\p{L}])/u;

/** As far as a sentence and the next reach; a page may hold a text of any length in one block. */
const WINDOW = 600;

/** Ends a sentence; not after an abbreviation or between digits. */
const SENTENCE_END = /(?<!\b(?:U\.S|[A-Z]|approx|c|ca|max|est|Mr|Mrs|Dr|Gen|Col|Lt|Sen|Rep|No|St|vs|cf|e\.g|i\.e|Inc|Corp|Co))[.!?]["”’)]?\s+(?=[\p{Lu}“"(\d])|\n+/gu;

/** The sentences of a text as spans. */
function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** Words that look like a system's name although nobody marked them: 40N6, Kh-101, Su-57. */
const NAME_LIKE = /(?<![\p{L}\p{N}$€£.,-])(?:\p{Lu}[\p{L}]{0,4}[- ]?\d{1,4}\p{L}{0,4}|\d{1,3}\p{Lu}\d{1,3}\p{L}*)(?![\p{L}\p{N}])/gu;

/**
 * What the text says in numbers of one mention.
 * @param text of the block.
 * @param mention its span.
 * @param others spans of the block's other mentions, in any order.
 */
export function statedOf(kind: Kind, text: string, mention: Span, others: readonly Span[]): Stated[] {
  const from = Math.max(0, mention.start - WINDOW);
  const window = text.slice(from, mention.end + WINDOW);
  const move = (by: number) => (span: Span) => ({ start: span.start + by, end: span.end + by });
  const near = others.filter(({ start, end }) => start >= from && end <= from + window.length);
  return statedNear(kind, window, move(-from)(mention), near.map(move(-from))).map(({ property, quantity }) => ({
    property,
    quantity: { ...quantity, ...move(from)(quantity), from: quantity.from + from },
  }));
}

function statedNear(kind: Kind, text: string, mention: Span, others: readonly Span[]): Stated[] {
  const all = sentences(text);
  const at = all.findIndex(({ start, end }) => mention.start >= start && mention.start < end);
  const sentence = all[at];
  if (!sentence) return [];
  const quantities = quantitiesIn(text);
  const inside = (span: Span, whole: Span) => span.start >= whole.start && span.end <= whole.end;
  const names = [...others.filter((other) => !overlaps(other, mention)), ...nameLike(text, [mention, ...others])].filter(
    (name) => !quantities.some((one) => one.what !== 'count' && overlaps(one, name)),
  );
  const rivals = names.filter((other) => inside(other, sentence));
  const stated = statedIn(kind, text, sentence, mention, rivals, quantities);
  const next = all[at + 1];
  const pronoun = next && PRONOUN.exec(text.slice(next.start, next.end));
  const noun = /(\p{L}+)$/u.exec(pronoun?.[0] ?? '')?.[1]?.toLowerCase();
  const foreign = noun !== undefined && isPart(noun) && !KINDS[kind].nouns.some((own) => own.toLowerCase() === noun || `${own.toLowerCase()}s` === noun);
  if (next && pronoun && !foreign && rivals.length === 0) {
    const subject = { start: next.start, end: next.start + pronoun[0].length };
    stated.push(
      ...statedIn(
        kind,
        text,
        next,
        subject,
        names.filter((other) => inside(other, next)),
        quantities,
      ),
    );
  }
  return stated;
}

function nameLike(text: string, known: readonly Span[]): Span[] {
  return [...text.matchAll(NAME_LIKE)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => !/^Mach/i.test(text.slice(span.start, span.end)) && !known.some((one) => overlaps(one, span)));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function statedIn(kind: Kind, text: string, sentence: Span, subject: Span, rivals: readonly Span[], quantities: readonly Quantity[]): Stated[] {
  const found: Stated[] = [];
  for (const quantity of quantities) {
    if (quantity.start < sentence.start || quantity.end > sentence.end) continue;
    // Part of a name: "155 mm" is none, "Type 055" is.
    if (overlaps(quantity, subject) || rivals.some((rival) => overlaps(rival, quantity))) continue;
    const property =
      quantity.what === 'count'
        ? (countedAs(text, sentence, subject, quantity) ?? propertyOf(kind, text, sentence, subject, quantity))
        : propertyOf(kind, text, sentence, subject, quantity);
    if (property === undefined || found.some((one) => one.property === property && adjacentInBrackets(text, one.quantity, quantity))) continue;
    if (!isSaidOf(kind, text, sentence, subject, rivals, quantity, property)) continue;
    found.push({ property, quantity });
  }
  return found;
}

/** "400 km (250 mi)" is one figure in two units. */
function adjacentInBrackets(text: string, first: Quantity, second: Quantity): boolean {
  return dimensionOf(first) === dimensionOf(second) && /^ ?[([/,] ?(?:or |about |some )?$/.test(text.slice(first.end, second.from));
}

function propertyOf(kind: Kind, text: string, sentence: Span, subject: Span, quantity: Quantity): PropertyId | undefined {
  const before = text.slice(sentence.start, quantity.from).replace(/[\s\u00a0]+$/u, '');
  // "The range of the M is 400 km", "for the M": without the name the property stands beside its number.
  const left =
    subject.end <= quantity.from && subject.start >= sentence.start
      ? `${text
          .slice(sentence.start, subject.start)
          .replace(/ (?:of|for) (?:(?:the|an?|its|each|every) )?$/iu, '')
          .replace(/(?:^|(?<=\s))(?:an?|the|each|every|one) $/iu, '')}~${before.slice(subject.end - sentence.start)}`
          .replace(/~(?= (?:is|was|stands?|reaches|exceeds)\b)/u, '')
          .trimStart()
      : before;
  // "a 300-kilometre (186-mile) range".
  const right = text.slice(quantity.end, sentence.end).replace(/^ ?\([^)]{1,24}\)/u, '');
  for (const rule of RULES) {
    if (
      !rule.fits(quantity) ||
      (rule.hyphen && !text.slice(quantity.start, quantity.end).includes('-')) ||
      (rule.before && !rule.before.test(left)) ||
      (rule.after && !rule.after.test(right))
    )
      continue;
    // Nobody else's property may be meant, where this kind has none of that name.
    return rule.properties.find((property) => (PROPERTIES[property].kinds as readonly Kind[]).includes(kind));
  }
  return undefined;
}
