/**
 * Whether a text may hold a candidate: what every page is asked, long before anything is judged. Fingerprints, and where
 * a name may begin and end, decide; what only a closer look could tell lets the text through (match.ts). Of ordinary
 * pages that costs one or two in a hundred the judging code; all that the matcher finds, the sieve lets through.
 */
import { nameEnd } from './boundaries.ts';
import type { NameIndex } from './name-index.ts';
import { scan } from './scan.ts';
import { visibleText } from './visible.ts';
import type { Report } from './walk.ts';

/** Gives the sieve of some gazetteers: true for a text in which one of them may find a candidate. */
export function createSieve(indices: readonly NameIndex[]): (text: string) => boolean {
  let held = false;
  const report: Report = ({ text, starts, ends, classes }, depth) => {
    held ||= nameEnd(text, starts[depth] as number, ends[depth] as number, classes[depth] as number, true) >= 0;
  };
  const holds = (index: NameIndex, text: string): boolean => {
    held = false;
    return scan(index, text, report) ? held : holds(index, visibleText(text));
  };
  return (text) => indices.some((index) => holds(index, text));
}
