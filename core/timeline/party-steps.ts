/**
 * How many parties an instrument had when: the counts that sources give, and between them what the recorded exits and
 * entries make of it, where the two agree.
 */
import type { CardFact, CardStatus } from '#core/contract/card.ts';
import { lastDay } from '#core/entry/dates.ts';
import type { Citation } from '#core/entry/schema.ts';
import { type Axis, axisOf, type Stretch } from './axis.ts';

export interface PartyPoint {
  readonly date: string;
  readonly stretch: Stretch;
  readonly count: number;
  /** A source gives the count; otherwise it is worked out from a neighbouring one. */
  readonly stated: boolean;
  /** Who joined or left on that date; empty for a stated count. */
  readonly parties: readonly string[];
  /** How the count got here from the point before: by this step, or in ways that are not recorded. */
  readonly known: boolean;
  readonly cites: readonly Citation[];
}

export interface PartySteps {
  readonly property: 'party-count' | 'member-count';
  readonly points: readonly PartyPoint[];
  readonly ticks: Axis['ticks'];
  readonly least: number;
  readonly most: number;
}

/** Fewer dates are read faster than looked at. */
const FEWEST = 3;

interface Item {
  readonly date: string;
  /** A stated count, or how many joined (positive) or left. */
  readonly count?: number | undefined;
  readonly change: number;
  readonly parties: readonly string[];
  readonly cites: readonly Citation[];
}

/** Undefined where there are too few dates, no count to begin with, or two counts of one day. */
export function partySteps(facts: readonly CardFact[], status: readonly CardStatus[]): PartySteps | undefined {
  const all = (['party-count', 'member-count'] as const).map((property) => ({ property, counts: countsOf(facts, property) }));
  const { property, counts } = all.reduce((a, b) => (b.counts.length > a.counts.length ? b : a));
  if (counts.length === 0 || new Set(counts.map(({ date }) => date)).size < counts.length) return undefined;
  const items = [...counts, ...changesOf(status)].sort(
    // A count of a year or a day includes what happened in it.
    (a, b) => lastDay(a.date).localeCompare(lastDay(b.date)) || Number(a.count !== undefined) - Number(b.count !== undefined),
  );
  const found = worked(items);
  if (new Set(found.map(({ date }) => date)).size < FEWEST) return undefined;
  const axis = axisOf(found.map(({ date }) => date));
  const values = found.map(({ count }) => count);
  return {
    property,
    points: found.map((point) => ({ ...point, stretch: axis.place(point.date) })),
    ticks: axis.ticks,
    least: Math.min(...values),
    most: Math.max(...values),
  };
}

function countsOf(facts: readonly CardFact[], wanted: PartySteps['property']): Item[] {
  return facts.flatMap(({ property, value, asOf, qualifier, variant, cites }) =>
    property === wanted && typeof value === 'number' && asOf !== undefined && qualifier === undefined && variant === undefined
      ? [{ date: asOf, count: value, change: 0, parties: [], cites }]
      : [],
  );
}

function changesOf(status: readonly CardStatus[]): Item[] {
  return status.flatMap(({ value, from, parties, cites }) => {
    const sign = value === 'joined' ? 1 : value === 'withdrawn' ? -1 : 0;
    return sign === 0 || from === undefined || parties === undefined ? [] : [{ date: from, change: sign * parties.length, parties, cites }];
  });
}

/** The items with their counts. Between two stated counts the steps must add up, or they say nothing of how many there were. */
function worked(items: readonly Item[]): Omit<PartyPoint, 'stretch'>[] {
  const anchors = items.flatMap(({ count }, place) => (count === undefined ? [] : [place]));
  const first = anchors[0] ?? 0;
  const sum = (from: number, to: number) => items.slice(from, to).reduce((total, { change }) => total + change, 0);
  const points: Omit<PartyPoint, 'stretch'>[] = [];
  let count = (items[first]?.count ?? 0) - sum(0, first);
  let silent = false;
  for (const [place, item] of items.entries()) {
    if (item.count !== undefined) {
      points.push({ date: item.date, count: item.count, stated: true, parties: [], known: place === first || !silent, cites: item.cites });
      count = item.count;
      const next = anchors.find((anchor) => anchor > place);
      silent = next !== undefined && count + sum(place, next) !== items[next]?.count;
    } else if (!silent) {
      count += item.change;
      points.push({ date: item.date, count, stated: false, parties: item.parties, known: true, cites: item.cites });
    }
  }
  return points;
}
