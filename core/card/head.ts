/** The part of an entry that lists need: small enough to hold all of them at once. */
import type { Kind } from '#core/entry/kinds.ts';
import type { Entry } from '#core/entry/schema.ts';
import { type EntryState, stateOf } from '#core/entry/state.ts';

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
}

/** The head of an entry. */
export function headOf(entry: Entry): Head {
  return {
    id: entry.id,
    name: entry.name,
    kind: entry.kind,
    summary: entry.summary,
    names: entry.aliases.map((alias) => alias.text),
    countries: entry.origin ?? entry.parties ?? [],
    state: stateOf(entry),
  };
}
