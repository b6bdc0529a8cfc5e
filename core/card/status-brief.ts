/** The status in the lines that a card has room for above its figures; what is noted on it follows below them. */
import type { CardFact, CardStatus } from '#core/contract/card.ts';
import type { PropertyId } from '#core/entry/properties.ts';
import type { StatusValue } from '#core/entry/vocabulary.ts';
import { countryList } from './countries.ts';
import { presentLine, type StatusContext, type StatusLine } from './status-lines.ts';

/** More would push the figures off the card's first screen, as where each buyer has a story of its own. */
const LINES = 3;
/** Notes up to this length stand behind their state in its line: "32 members". */
const SHORT_NOTE = 32;
/** So do longer ones on a day alone, without an as-of: what began then may be a version's service, not the thing's. */
const NOTE_ON_DAY = 64;

/** A remark, or a line that found no room. */
export interface StatusRest extends StatusLine {
  readonly prose: boolean;
}

export interface StatusBrief {
  /** State, day and as-of of each. */
  readonly lines: readonly StatusLine[];
  /** What was kept from them, whole. */
  readonly rest: readonly StatusRest[];
}

/**
 * @param steps those of `presentSteps` that are still to be said.
 * @param lines how many there is room for.
 */
export function statusBrief(steps: readonly CardStatus[], context: StatusContext, lines: number = LINES): StatusBrief {
  const first = steps.slice(0, lines);
  const isFolded = ({ note, from, asOf }: CardStatus): boolean => note !== undefined && note.length > (from !== undefined && asOf === undefined ? NOTE_ON_DAY : SHORT_NOTE);
  return {
    lines: first.map((step) => presentLine(isFolded(step) ? { ...step, note: undefined } : step, context)),
    rest: [
      ...first.filter(isFolded).map((step) => remark(step, steps.length > 1, context)),
      ...steps.slice(lines).map((step) => ({ ...presentLine(step, context), prose: false })),
    ],
  };
}

/** Facts that give the day on which a state began. */
const BEGINNINGS: Readonly<Partial<Record<PropertyId, StatusValue>>> = {
  'in-service-since': 'in-service',
  'entry-into-force': 'in-force',
  enacted: 'in-force',
  founded: 'operating',
  'expiry-date': 'expired',
};

/**
 * Properties whose day the status gives already, and all whose facts give that: on a card they would say it again. A day
 * that is more exact than the status has it is news.
 * @param steps those that the card says.
 */
export function saidByStatus(facts: readonly CardFact[], steps: readonly CardStatus[]): ReadonlySet<PropertyId> {
  const isSaid = ({ property, value, mine }: CardFact): boolean =>
    mine !== true && typeof value === 'string' && steps.some((step) => step.value === BEGINNINGS[property] && step.from?.startsWith(value) === true);
  return new Set(facts.map(({ property }) => property).filter((property) => facts.every((fact) => fact.property !== property || isSaid(fact))));
}

/** The note of a step, with whose it is where there are several. */
function remark(step: CardStatus, isOneOfMany: boolean, context: StatusContext): StatusRest {
  const { notes, numbers, over } = presentLine({ ...step, note: undefined }, context);
  const whose = isOneOfMany && step.parties ? [{ text: countryList(step.parties, context.locale) }] : [];
  return { text: step.note ?? '', notes: [...whose, ...notes], numbers, over, prose: true };
}
