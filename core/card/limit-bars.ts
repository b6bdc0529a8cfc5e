/** What parties declared or hold, beside what an instrument allows them: only figures that count the same in the same unit. */
import type { CardFact } from '#core/contract/card.ts';
import { firstDay, formatDate, lastDay } from '#core/entry/dates.ts';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import { convert, isConvertible } from '#core/entry/units.ts';
import type { Citations } from './citations.ts';
import type { UnitsOf } from './row-units.ts';
import { formatValue, inOneLine, type Wording } from './value.ts';

/** A limit's property, and that of the figures which it limits. */
export const LIMITED: readonly (readonly [limit: PropertyId, held: PropertyId])[] = [
  ['limit-count', 'declared-count'],
  ['limit-mass', 'declared-mass'],
];

/** Between what is counted, which a figure must share with its limit, and whose figure it is. */
const BETWEEN = '; ';
/** Of one party the latest are enough to see where it went. */
const MOST = 6;
/** The line of a limit that nobody passed stands inside the picture. */
const ROOM = 1.02;

export interface LimitBar {
  readonly who: string;
  readonly date: string;
  readonly text: string;
  /** As a share of the width. */
  readonly share: number;
  readonly over: boolean;
  readonly numbers: readonly number[];
}

export interface LimitBars {
  /** What is counted: `deployed warheads`. */
  readonly what: string;
  readonly limit: { readonly text: string; readonly share: number; readonly numbers: readonly number[] };
  readonly bars: readonly LimitBar[];
}

/** Whose figure it is, where it counts what the limit does; undefined where it counts something else. */
export function whoseFigure(limit: Pick<CardFact, 'condition'>, held: Pick<CardFact, 'condition'>): string | undefined {
  if (limit.condition === undefined || held.condition?.startsWith(limit.condition + BETWEEN) !== true) return undefined;
  return held.condition.slice(limit.condition.length + BETWEEN.length);
}

interface Held {
  readonly fact: CardFact & { readonly asOf: string };
  readonly value: number;
  readonly who: string;
}

/** One group for each limit that has figures; of several parties the latest of each, of one its last ones. */
export function limitBars(facts: readonly CardFact[], { citations, units, ...wording }: Wording & { readonly citations: Citations; readonly units: UnitsOf }): LimitBars[] {
  const text = (fact: CardFact) => inOneLine(formatValue(fact, wording, false, units(fact.property, [fact])), wording.t);
  return LIMITED.flatMap(([property, held]) =>
    facts
      .filter((fact) => fact.property === property)
      .flatMap((limit): LimitBars[] => {
        const { value: most } = limit;
        if (typeof most !== 'number') return [];
        const figures = latest(facts.filter((fact) => fact.property === held).flatMap((fact) => figureUnder(limit, fact) ?? []));
        if (figures.length === 0) return [];
        const whole = ROOM * Math.max(most, ...figures.map(({ value }) => value));
        return [
          {
            what: limit.condition ?? '',
            limit: { text: text(limit), share: most / whole, numbers: citations.numbersOf(limit.cites) },
            bars: figures.map(({ fact, value, who }) => ({
              who,
              date: formatDate(fact.asOf, wording.locale),
              text: text(fact),
              share: value / whole,
              over: value > most,
              numbers: citations.numbersOf(fact.cites),
            })),
          },
        ];
      }),
  );
}

/** The figure in the limit's unit; undefined where it cannot be held against it, or is of a day before the limit held. */
function figureUnder(limit: CardFact, fact: CardFact): Held | undefined {
  const who = whoseFigure(limit, fact);
  const { value, asOf } = fact;
  if (who === undefined || typeof value !== 'number' || asOf === undefined) return undefined;
  if (limit.asOf !== undefined && firstDay(asOf) < lastDay(limit.asOf)) return undefined;
  const [first] = PROPERTIES[limit.property].units;
  const [from, to] = [fact.unit ?? first, limit.unit ?? first];
  if (from === undefined || to === undefined) return { fact: { ...fact, asOf }, value, who };
  return isConvertible(from, to) ? { fact: { ...fact, asOf }, value: convert(value, from, to), who } : undefined;
}

function latest(figures: readonly Held[]): Held[] {
  const sorted = [...figures].sort((a, b) => a.fact.asOf.localeCompare(b.fact.asOf));
  const parties = [...new Set(figures.map(({ who }) => who))];
  return parties.length === 1 ? sorted.slice(-MOST) : parties.flatMap((who) => sorted.findLast((one) => one.who === who) ?? []);
}
