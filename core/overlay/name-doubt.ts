/** What speaks against marking a name of the reader's wherever it stands, and how much such a name has to prove unless the reader says otherwise. */
import type { MatchPolicy } from '#core/entry/vocabulary.ts';

/** `plain`: one word of letters; `short`: hardly a name. */
export type NameDoubt = 'short' | 'plain';

const SHORT = 3;

/** Capitals throughout are an abbreviation, digits a designation: those are only marked as they are written. */
export function doubtOf(text: string): NameDoubt | undefined {
  const name = text.trim();
  if (!/^[\p{L}\p{M}]+$/u.test(name) || /^\p{Lu}{3,}$/u.test(name)) return undefined;
  return [...name].length <= SHORT ? 'short' : 'plain';
}

/**
 * How a new name is marked. "it" stands in every sentence, also in those about weapons: a class noun beside it has to say
 * that it is meant. A word that is written small is an ordinary one; a capital says that somebody made a name of it.
 */
export function defaultPolicy(text: string): MatchPolicy {
  const doubt = doubtOf(text);
  if (doubt === 'short') return 'adjacent';
  return doubt === 'plain' && /^\p{Ll}/u.test(text.trim()) ? 'cue' : 'always';
}
