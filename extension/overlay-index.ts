/** The overlay as a page reads it: own names, and what is not to be marked. */
import { OVERLAY_INDEX_KEY, OVERLAY_INDEX_VERSION, type OverlayIndex, type PrivateHidden } from '#core/overlay/index-document.ts';
import type { Api } from './api.ts';
import type { PrivateReader } from './private-reader.ts';
import { createStored } from './stored.ts';

export interface OverlayView {
  /** Undefined when there is none, or none of this build. */
  readonly overlay: OverlayIndex | undefined;
  /** What is hidden in private windows, when this is one. */
  readonly hidden: PrivateHidden | undefined;
}

export interface OverlayReader {
  /** Never rejects: without a readable document there is no overlay. */
  read(): Promise<OverlayView>;
  /** Calls back when the overlay changed; read again then, or when the page is next shown. */
  watch(listener: () => void): () => void;
}

/** `build`: this build's version, for ordinals of another one mean other entries. */
export function createOverlayReader(api: Pick<Api, 'storage'>, secret: PrivateReader, build: string): OverlayReader {
  const stored = createStored<OverlayIndex>(api, secret, OVERLAY_INDEX_KEY, OVERLAY_INDEX_VERSION);
  return {
    async read() {
      const [overlay, layer] = await stored.read();
      return { overlay: overlay?.build === build ? overlay : undefined, hidden: layer?.hidden };
    },
    watch: stored.watch,
  };
}
