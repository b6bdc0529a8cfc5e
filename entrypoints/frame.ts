/**
 * The stub of every subframe: asks for the annotator where there is something to read. Wiring only, and little of it: it
 * runs in every advertisement. Whether the site is switched off, the background knows, and so does the annotator.
 */

import { RULES_KEY } from '#core/sites/rules.ts';
import { api } from '#extension/api.native.ts';
import type { Envelope } from '#extension/messages.ts';
import { script } from '#extension/script.ts';
import { ANNOTATOR_SLOT, watchFrame } from '#page/frame-worth.ts';
import { replaceEarlier } from '#page/replace-earlier.ts';

export default script(() => {
  if (window === window.top) return;
  const ask = (): void => {
    const question: Envelope = { fieldnote: 'frame/annotate', payload: {} };
    // Refused on sites that are switched off; gone after an update. Neither is this frame's concern.
    if (!Reflect.has(globalThis, ANNOTATOR_SLOT)) void api.runtime?.sendMessage(question).catch(() => undefined);
  };
  const stop = watchFrame(() => {
    ask();
    api.storage.onChanged.addListener((changes) => {
      if (RULES_KEY in changes) ask();
    });
  });
  replaceEarlier('__fieldnoteFrame').addEventListener('abort', stop);
});
