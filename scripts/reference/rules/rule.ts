import type { Entry } from '#core/entry/schema.ts';
import type { Collision } from '../collisions.ts';
import type { EntryFile } from '../entry-file.ts';

/** What the shipped detection marks in a text: the entry's id and the marked words. */
export type Detect = (text: string) => readonly { readonly id: string; readonly text: string }[];

/** What a rule may look at besides the entry itself. */
export interface RuleContext {
  readonly byId: ReadonlyMap<string, Entry>;
  /** Ids retired in favour of others. */
  readonly redirects: ReadonlyMap<string, readonly string[]>;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
  /** Detection over the whole reference; absent where it is being compiled, since detection needs the compiled reference. */
  readonly detect?: Detect | undefined;
  /** The names of an entry that lead to others as well in the compiled gazetteer; absent where `detect` is. */
  readonly collide?: ((entry: Entry) => readonly Collision[]) | undefined;
}

export interface Complaint {
  /** Path of keys and indices to the value, for the line number. */
  readonly at: readonly (string | number)[];
  /** Line (from 1) where the complaint is about the text and not about a value. */
  readonly line?: number;
  readonly message: string;
  readonly level?: 'error' | 'warning';
}

/** One rule: looks at one entry (with the others at hand) and its file, and complains. */
export interface Rule {
  readonly name: string;
  check(entry: Entry, context: RuleContext, file: EntryFile): Iterable<Complaint>;
}

/** A rule that needs no file: the entry may come from anywhere. */
export interface EntryRule extends Rule {
  check(entry: Entry, context: RuleContext): Iterable<Complaint>;
}
