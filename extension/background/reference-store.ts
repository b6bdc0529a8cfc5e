/** The effective reference in the background: bundled data opened once, the overlay laid over it whenever it changed. */
import { type BundledData, type BundledReference, openBundled } from '#core/reference/bundled.ts';
import { createEffective, type EffectiveReference } from '#core/reference/effective.ts';
import type { LoadedOverlay, OverlayStore } from './overlay-store.ts';

export interface ReferenceStore {
  /** Throws when the bundled reference cannot be read. */
  bundled(): BundledReference;
  /** The reference as the reader has it now. */
  effective(): Promise<{ readonly reference: EffectiveReference; readonly loaded: LoadedOverlay }>;
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
  let last: { readonly reference: EffectiveReference; readonly loaded: LoadedOverlay } | undefined;
  return {
    bundled,
    async effective() {
      const loaded = await overlays.read();
      if (last?.loaded !== loaded) last = { reference: createEffective(bundled(), loaded.overlay), loaded };
      return last;
    },
  };
}
