/** Turns for work that must not be felt. */

/** A function whose promise resolves when the next slice of work may run: never while the document is hidden. */
export function createPause(document: Document): () => Promise<void> {
  return async () => {
    while (document.hidden) await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
    // Waiting input and painting come first.
    await scheduler.yield();
  };
}
