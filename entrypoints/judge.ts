/** The judging code, injected into frames that have candidates: leaves what makes a marker where the content script looks for it. Wiring only. */

import { decodeMeanings } from '#core/gazetteer/format.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { suppressionOn, unmarkedRows } from '#core/overlay/index-document.ts';
import { script } from '#extension/script.ts';
import { DENSITY_SLOT, type ThinMarks } from '#page/density.ts';
import { createHighlighter } from '#page/highlighter.ts';
import { createMarker } from '#page/marker.ts';
import { type CreateMarker, MARKER_SLOT } from '#page/marker-slot.ts';
import { type CreateReader, READER_SLOT } from '#page/reader-slot.ts';

/** What another script left here. */
const left = (slot: string): unknown => Reflect.get(globalThis, slot);

const create: CreateMarker = ({ gazetteers, overlay, hidden, ...services }, page) => {
  const density = overlay?.density;
  // Ordinals of the second one stand for the overlay's ids.
  const lexicons = gazetteers.map(({ bytes, index }, rank) => ({
    gazetteer: decodeMeanings(bytes, index),
    ...(rank ? { keyOf: (ordinal: number) => overlay?.ids[ordinal] ?? '', ownCount: overlay?.ownCount } : { isUnmarked: unmarkedRows(overlay) }),
  }));
  return createMarker(
    {
      ...services,
      annotator: createPageAnnotator(lexicons, { suppressed: suppressionOn(services.host, overlay, hidden) }),
      highlighter: createHighlighter({ ...services, ...(import.meta.env.FIREFOX ? { batch: 1_000, pause: 250 } : { batch: Infinity, pause: 0 }) }),
      choose: density && ((marks) => (left(DENSITY_SLOT) as ThinMarks)(marks, density)),
      async loadReader() {
        await services.ask('card/prepare', {});
        return left(READER_SLOT) as Promise<CreateReader> | undefined;
      },
    },
    page,
  );
};

export default script(() => {
  Reflect.set(globalThis, MARKER_SLOT, create);
});
