/** The judging code, injected into frames that have candidates: leaves what makes a marker where the content script looks for it. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { decodeGazetteer } from '#core/gazetteer/format.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { suppressionOn } from '#core/overlay/index-document.ts';
import { createHighlighter } from '#page/highlighter.ts';
import { createMarker } from '#page/marker.ts';
import { type CreateMarker, MARKER_SLOT } from '#page/marker-slot.ts';
import { type CreateReader, READER_SLOT } from '#page/reader-slot.ts';
import css from './highlight.css?inline';

const create: CreateMarker = ({ gazetteers, overlay, hidden, ...services }, page) => {
  const { ask, host, isAlive } = services;
  // Ordinals of the second one, the reader's own, stand for the overlay's ids.
  const lexicons = gazetteers.map(({ bytes, index }, rank) => {
    const gazetteer = decodeGazetteer(bytes, index);
    return rank === 0 ? { gazetteer } : { gazetteer, keyOf: (ordinal: number) => overlay?.ids[ordinal] ?? '' };
  });
  return createMarker(
    {
      ...services,
      annotator: createPageAnnotator(lexicons, { suppressed: suppressionOn(host, overlay, hidden) }),
      highlighter: createHighlighter({ isAlive, ...(import.meta.env.FIREFOX ? { batch: 1_000, pause: 250, css } : { batch: Infinity, pause: 0 }) }),
      async loadReader() {
        await ask('card/prepare', {});
        return Reflect.get(globalThis, READER_SLOT) as CreateReader | undefined;
      },
    },
    page,
  );
};

export default defineUnlistedScript(() => {
  Reflect.set(globalThis, MARKER_SLOT, create);
});
