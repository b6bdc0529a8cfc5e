/**
 * An annotator whose judgement comes late: on most pages nothing is to be judged, so the code that judges is loaded when
 * the first candidate turns up. Until it is there, blocks that hold candidates wait.
 */
import type { PageAnnotator } from '#core/mention/page-annotator.ts';

/** Where the judging code leaves what makes an annotator: a global of the isolated world, which the page cannot see. */
export const JUDGE_SLOT = '__fieldnoteJudge';

/** Waits before asking again for code that could not be had: a page that never changes would stay unmarked for good. */
const RETRIES_MS = [2_000, 10_000, 30_000];

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
 * @param load brings the judging code; undefined when it could not be had. It is asked for again after a while, and at the next candidate.
 */
export function createLateAnnotator(sieve: (text: string) => boolean, load: () => Promise<PageAnnotator | undefined>): LateAnnotator {
  const queue = new Map<number, string>();
  let annotator: PageAnnotator | undefined;
  let loading = false;
  let retries = 0;
  let arrived = (): void => undefined;

  const fetch = async (): Promise<void> => {
    if (loading) return;
    loading = true;
    annotator = await load().finally(() => {
      loading = false;
    });
    if (annotator) arrived();
    else if (retries < RETRIES_MS.length) setTimeout(retry, RETRIES_MS[retries++]);
  };

  const retry = (): void => {
    if (!annotator && queue.size > 0) void fetch();
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
