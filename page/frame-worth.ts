/** Whether a subframe is worth the whole script: most frames are advertisements, counters and empty shells. */

/** Where the annotator says that it is here: a global of the isolated world, which the page cannot see. */
export const ANNOTATOR_SLOT = '__fieldnoteAnnotator';

/** A card does not fit into less, nor does text that anyone reads. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 100;
/** UTF-16 units of text; one short paragraph. */
const LEAST_TEXT = 200;
/** Frames are filled by scripts, some late. */
const LOOKS_MS = [0, 1_000, 4_000, 15_000];
const UNREAD = /^(?:script|style|noscript|template)$/;

/** Whether a document shows enough text, found without reading much more than enough. */
export function hasText(document: Document): boolean {
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let nodes = 0; nodes < 5_000 && length < LEAST_TEXT && walker.nextNode(); nodes++) {
    const text = walker.currentNode as Text;
    if (!UNREAD.test(text.parentElement?.localName ?? '')) length += text.data.trim().length;
  }
  return length >= LEAST_TEXT;
}

/** Calls back when the frame becomes worth it, once at most; looks again when it is resized. Gives a function that stops. */
export function watchFrame(onWorth: () => void): () => void {
  const look = (): void => {
    if (document.hidden || innerWidth < LEAST_WIDTH || innerHeight < LEAST_HEIGHT || !hasText(document)) return;
    stop();
    onWorth();
  };
  const timers = LOOKS_MS.map((ms) => setTimeout(look, ms));
  const stop = (): void => {
    timers.forEach(clearTimeout);
    removeEventListener('resize', look);
    document.removeEventListener('visibilitychange', look);
  };
  addEventListener('resize', look, { passive: true });
  document.addEventListener('visibilitychange', look);
  return stop;
}
