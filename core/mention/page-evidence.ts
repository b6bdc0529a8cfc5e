/** What the blocks of a page say of each other: which entries it names beyond doubt, and which words it uses otherwise. */
import { isOtherwise, type Verdict } from './judge.ts';
import * as limits from './limits.ts';
import { reason } from './reason.ts';
import type { EntryKey, Reason } from './types.ts';
import * as weights from './weights.ts';

/** What one block adds: keys, as often as they stand there. */
export interface BlockEvidence {
  readonly sure: readonly EntryKey[];
  readonly otherwise: readonly EntryKey[];
  /** Whether one of the sure ones has footing (`hasFooting`). Without any on the page none of them speaks for another. */
  readonly footing: boolean;
  /** Whether our names stand there for things of another world. */
  readonly elsewhere: boolean;
}

const MOST_OTHERS = weights.PAGE_CONTEXT.length - 1;

/** Whether what the page says elsewhere can lift the verdict. */
export function isOpen(verdict: Verdict): boolean {
  return verdict.score < limits.THRESHOLD && verdict.policy !== 'beside';
}

/** Counts that blocks are added to and taken from; what comes out depends on the blocks only, never on their order. */
export class PageEvidence {
  readonly #sure = new Map<EntryKey, number>();
  readonly #otherwise = new Map<EntryKey, number>();
  /** Blocks with footing, and blocks of another world. */
  #footing = 0;
  #elsewhere = 0;
  /** Keys whose answers may have changed since this was last cleared. */
  readonly changed = new Set<EntryKey>();
  /** Set when all answers may have: while the page names few, each further one counts for all. */
  changedForAll = false;

  add(evidence: BlockEvidence): void {
    this.#step(evidence, 1);
  }

  remove(evidence: BlockEvidence): void {
    this.#step(evidence, -1);
  }

  #step({ sure, otherwise, footing, elsewhere }: BlockEvidence, step: 1 | -1): void {
    for (const key of sure) this.#count(this.#sure, key, step);
    for (const key of otherwise) this.#count(this.#otherwise, key, step);
    const before = this.#world;
    this.#footing += footing ? step : 0;
    this.#elsewhere += elsewhere ? step : 0;
    // The first such block and the last one turn all that hangs on the page.
    this.changedForAll ||= this.#world !== before;
  }

  /** What sort of page it is: ours, of another world, or neither. */
  get #world(): 'ours' | 'other' | undefined {
    return this.#footing > 0 ? 'ours' : this.#elsewhere > 0 ? 'other' : undefined;
  }

  #count(counts: Map<EntryKey, number>, key: EntryKey, step: 1 | -1): void {
    const before = counts.get(key) ?? 0;
    const after = before + step;
    if (after === 0) counts.delete(key);
    else counts.set(key, after);
    if (before !== 0 && after !== 0) return;
    this.changed.add(key);
    if (counts === this.#sure && this.#sure.size <= MOST_OTHERS + 1) this.changedForAll = true;
  }

  /** What the page says for and against a candidate that hangs on it. */
  reasonsFor(key: EntryKey, verdict: Verdict): Reason[] {
    // Two senses can stand on one page: what the words here say against this one outweighs the page's habit.
    if (isOtherwise(verdict)) return [];
    // A page without footing that means other things by our names is of another world: its B-52 is a drink.
    if (!isOpen(verdict)) return this.#world === 'other' ? [reason('other-sense', weights.VETO)] : [];
    const reasons: Reason[] = [];
    const ours = this.#world === 'ours';
    const named = ours && this.#sure.has(key);
    const others = ours ? Math.min(MOST_OTHERS, this.#sure.size - (named ? 1 : 0)) : 0;
    if (named) reasons.push(reason('named-elsewhere', verdict.policy === 'adjacent' ? weights.NAMED_ELSEWHERE_ADJACENT : weights.NAMED_ELSEWHERE));
    if (others > 0) reasons.push(reason('page-context', weights.PAGE_CONTEXT[others] as number));
    if (this.#otherwise.has(key) && !named) reasons.push(reason('other-sense', weights.OTHER_SENSE_ELSEWHERE));
    return reasons;
  }
}
