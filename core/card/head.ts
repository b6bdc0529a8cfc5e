/** The part of an entry that lists need: small enough to hold all of them at once. */
import type { Kind } from '#core/entry/kinds.ts';
import { reachesOf } from '#core/entry/reach.ts';
import type { Entry } from '#core/entry/schema.ts';
import { type EntryState, stateOf } from '#core/entry/state.ts';
import type { StatusValue } from '#core/entry/vocabulary.ts';

export interface Head {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly summary: string;
  /** Every name it goes by, for search. */
  readonly names: readonly string[];
  /** ISO codes of origin or parties. */
  readonly countries: readonly string[];
  readonly state: EntryState;
  /** What it is now, as far as the reference knows. */
  readonly status?: StatusValue | undefined;
  /** The day up to which that is known, as precise as its source. */
  readonly asOf?: string | undefined;
  /** Kilometres: the longest reach that is stated of it. */
  readonly reach?: number | undefined;
}

/** The head of an entry. */
export function headOf(entry: Entry): Head {
  const now = statusOfWhole(entry.status);
  const [reach] = reachesOf(entry.kind, entry.facts);
  return {
    id: entry.id,
    name: entry.name,
    kind: entry.kind,
    summary: entry.summary,
    names: entry.aliases.map((alias) => alias.text),
    countries: entry.origin ?? entry.parties ?? [],
    state: stateOf(entry),
    ...(now && { status: now.value }),
    ...(now?.asOf !== undefined && { asOf: now.asOf }),
    ...(reach && { reach: Number(reach.km.toPrecision(4)) }),
  };
}

/**
 * The last step that speaks of the thing as a whole, not of one party. Where a party's step follows and nothing says that
 * the whole still stands, one word cannot tell how things are.
 */
function statusOfWhole(status: Entry['status']): Entry['status'][number] | undefined {
  const step = status.findLast((one) => one.parties === undefined);
  return step === status.at(-1) || step?.asOf !== undefined ? step : undefined;
}
