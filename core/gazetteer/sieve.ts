/** Whether a text holds a candidate at all: what every page is asked, long before anything is judged. */
import { cleanText } from './clean.ts';
import type { Gazetteer } from './format.ts';
import { findCandidates } from './match.ts';

/** Gives the sieve of some gazetteers: true for a text in which one of them finds a candidate. */
export function createSieve(gazetteers: readonly Gazetteer[]): (text: string) => boolean {
  return (text) => gazetteers.some((gazetteer) => (findCandidates(gazetteer, text) ?? findCandidates(gazetteer, cleanText(text).text) ?? []).length > 0);
}
