/**
 * An annotator whose judgement comes late: on most pages nothing is to be judged, so the code that judges is loaded when
 * the first candidate turns up. Until it is there, blocks that hold candidates wait.
 */
import type { PageAnnotator } from '#core/mention/page-annotator.ts';

/** Where the judging code leaves what makes an annotator: a global of the isolated world, which the page cannot see. */
export const JUDGE_SLOT = '__fieldnoteJudge';

export interface LateAnnotator extends PageAnnotator {
  /** Whether blocks wait to be judged. */
  readonly waiting: boolean;
  /** Judges one of the waiting blocks; false when none waits or the code is not there yet. */
  catchUp(): boolean;
  /** Calls back when the code has come. */
  onArrival(callback: () => void): void;
}

/**
 * @param sieve whether a text holds a candidate.
 * @param load brings the judging code; undefined when it could not be had, and then the next candidate asks again.
 */
export function createLateAnnotator(sieve: (text: string) => boolean, load: () => Promise<PageAnnotator | undefined>): LateAnnotator {
  const queue = new Map<number, string>();
  let annotator: PageAnnotator | undefined;
  let loading = false;
  let arrived = (): void => undefined;

  const fetch = async (): Promise<void> => {
    if (loading) return;
    loading = true;
    annotator = await load();
    loading = false;
    if (annotator) arrived();
  };

  return {
    set(id, text) {
      queue.delete(id);
      if (annotator) return annotator.set(id, text);
      if (!sieve(text)) return 0;
      queue.set(id, text);
      void fetch();
      return 1;
    },
    remove(id) {
      queue.delete(id);
      annotator?.remove(id);
    },
    settle: () => annotator?.settle() ?? [],
    refusals: (id) => annotator?.refusals(id) ?? [],
    get mentionCount() {
      return annotator?.mentionCount ?? 0;
    },
    get waiting() {
      return queue.size > 0;
    },
    catchUp() {
      if (!annotator) return false;
      for (const [id, text] of queue) {
        queue.delete(id);
        annotator.set(id, text);
        return true;
      }
      return false;
    },
    onArrival(callback) {
      arrived = callback;
      if (annotator) callback();
    },
  };
}
