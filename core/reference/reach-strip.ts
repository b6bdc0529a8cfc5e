/** Where an entry's reach stands among those of its kind: what the picture shows, and the sentence that says the same. */
import type { CardData } from '#core/contract/card.ts';
import type { HeadRow } from '#core/contract/overlay.ts';
import { type Reach, reachesOf, reachProperty } from '#core/entry/reach.ts';

export interface ReachStrip {
  /** The entry's own figures, longest first. */
  readonly own: readonly Reach[];
  /** The longest figure of each other entry of the kind, shortest first. */
  readonly others: readonly { readonly km: number; readonly name: string }[];
  /** Of the others, how many reach less far than the entry's longest figure. */
  readonly shorter: number;
  /** Logarithms of the kilometres at both ends of the scale. */
  readonly from: number;
  readonly to: number;
}

/** With fewer others there is nothing to stand among. */
const FEWEST = 5;
/** Room at both ends, as a share of a power of ten. */
const MARGIN = 0.1;

/** Undefined where the kind has no reach, the entry states none, or too few others do. */
export function reachStrip(data: CardData, rows: readonly HeadRow[]): ReachStrip | undefined {
  if (reachProperty(data.kind) === undefined) return undefined;
  const own = reachesOf(data.kind, data.facts);
  const longest = own[0]?.km;
  const others = rows
    .flatMap((row) => (row.kind === data.kind && row.id !== data.id && row.reach !== undefined ? [{ km: row.reach, name: row.name }] : []))
    .sort((a, b) => a.km - b.km);
  if (longest === undefined || others.length < FEWEST) return undefined;
  const all = [...own.map(({ km }) => km), ...others.map(({ km }) => km)];
  return {
    own,
    others,
    shorter: others.filter(({ km }) => km < longest).length,
    from: Math.log10(Math.min(...all)) - MARGIN,
    to: Math.log10(Math.max(...all)) + MARGIN,
  };
}

/** Place of a distance on the logarithmic scale, 0 at its beginning and 1 at its end. */
export function placeOf(km: number, { from, to }: Pick<ReachStrip, 'from' | 'to'>): number {
  return (Math.log10(km) - from) / (to - from);
}
