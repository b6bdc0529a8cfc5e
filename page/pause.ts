/** Turns for work that must not be felt. */

/** Resolves as soon as waiting input and painting have had their turn. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** A function whose promise resolves when the next slice of work may run: never while the document is hidden. */
export function createPause(document: Document): () => Promise<void> {
  return async () => {
    while (document.hidden) await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
    await nextTask();
  };
}
