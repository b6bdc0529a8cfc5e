/** Where two looks at a page differ. */
import { ASPECTS, type Aspect, type Look } from './look.ts';

export interface Difference {
  readonly aspect: Aspect;
  /** Where the two part, with what surrounds that place. */
  readonly without: string;
  readonly with: string;
}

/** Characters before and behind the place that are shown. */
const BEFORE = 40;
const BEHIND = 100;

/** The first place in which two texts differ, or undefined. */
function parting(a: string, b: string): number | undefined {
  if (a === b) return undefined;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

export function differences(without: Look, other: Look): Difference[] {
  return ASPECTS.flatMap((aspect) => {
    const [a, b] = [without.seen[aspect], other.seen[aspect]];
    const at = parting(a, b);
    const around = (text: string) => text.slice(Math.max(0, (at ?? 0) - BEFORE), (at ?? 0) + BEHIND);
    return at === undefined ? [] : [{ aspect, without: around(a), with: around(b) }];
  });
}
