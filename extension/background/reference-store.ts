/** The effective reference in the background: bundled data opened once, the overlay laid over it whenever it changed. */

import { isPainting } from '#core/overlay/index-build.ts';
import { type BundledData, type BundledReference, openBundled } from '#core/reference/bundled.ts';
import { createEffective, type EffectiveReference } from '#core/reference/effective.ts';
import type { LoadedOverlay, OverlayStore } from './overlay-store.ts';

export interface ReferenceStore {
  /** Throws when the bundled reference cannot be read. */
  bundled(): BundledReference;
  /** The reference as the reader has it now. */
  effective(): Promise<Effective>;
}

export interface Effective {
  readonly reference: EffectiveReference;
  /** The same as far as web pages may know it: without the packs that are not marked there. */
  readonly onPages: EffectiveReference;
  readonly loaded: LoadedOverlay;
}

/** Opens the bundled data at the first question, so that a worker woken for something else does not pay for it. */
export function createBundledOpener(data: BundledData): () => BundledReference {
  let opened: BundledReference | undefined;
  return () => {
    opened ??= openBundled(data);
    return opened;
  };
}

export function createReferenceStore(bundled: () => BundledReference, overlays: OverlayStore): ReferenceStore {
  let last: Effective | undefined;
  return {
    bundled,
    async effective() {
      const loaded = await overlays.read();
      if (last?.loaded === loaded) return last;
      const { overlay } = loaded;
      const reference = createEffective(bundled(), overlay);
      const painting = overlay.packs.filter(isPainting);
      const onPages = painting.length === overlay.packs.length ? reference : createEffective(bundled(), { ...overlay, packs: painting });
      last = { reference, onPages, loaded };
      return last;
    },
  };
}
