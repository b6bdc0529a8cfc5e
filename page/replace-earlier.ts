/**
 * One copy of a script in a frame. Scripts are injected anew when the extension is installed or switched on, into frames
 * that may have them. An earlier copy is called off through a global of the isolated world, which the page can neither
 * see nor use; an event on the document would tell every page that listens for it that the extension is there.
 *
 * The copy that an updated extension leaves behind has a world of its own: it falls silent when it finds that nobody
 * answers it any more.
 * @param slot name of the global.
 * @returns a signal that is aborted when a later copy takes over.
 */
export function replaceEarlier(slot: string): AbortSignal {
  (Reflect.get(globalThis, slot) as AbortController | undefined)?.abort();
  const controller = new AbortController();
  Reflect.set(globalThis, slot, controller);
  return controller.signal;
}
