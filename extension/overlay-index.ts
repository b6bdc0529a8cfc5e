/** The overlay as a page reads it: a gazetteer of own names, and what is not to be marked here. */
import type { EntryKey } from '#core/mention/types.ts';
import { OVERLAY_INDEX_KEY, OVERLAY_INDEX_VERSION, type OverlayIndex, suppressionOn } from '#core/overlay/index-document.ts';
import type { Api } from './api.ts';
import type { PrivateReader } from './private-reader.ts';

export interface OverlayView {
  /** Bytes of the gazetteer of own entries; undefined when there is none. */
  readonly gazetteer: Uint8Array | undefined;
  /** Key of an ordinal of that gazetteer. */
  readonly keyOf: (ordinal: number) => EntryKey;
  /** Entries that are not to be marked on this host. */
  readonly suppressed: (key: EntryKey) => boolean;
}

export interface OverlayReader {
  /** The overlay for a host. Never rejects: without a readable document there is no overlay. */
  read(host: string): Promise<OverlayView>;
  /** Calls back when the overlay changed; read again then, or when the page is next shown. */
  watch(listener: () => void): () => void;
}

/** `build`: this build's version, for ordinals of another one mean other entries. */
export function createOverlayReader(api: Pick<Api, 'storage'>, secret: PrivateReader, build: string): OverlayReader {
  return {
    async read(host) {
      const stored = await api.storage.local.get(OVERLAY_INDEX_KEY).then(
        (found) => found[OVERLAY_INDEX_KEY] as OverlayIndex | undefined,
        () => undefined,
      );
      const index = stored?.version === OVERLAY_INDEX_VERSION && stored.build === build ? stored : undefined;
      return {
        gazetteer: index && index.index !== '' ? Uint8Array.fromBase64(index.index) : undefined,
        keyOf: (ordinal) => index?.ids[ordinal] ?? '',
        suppressed: suppressionOn(host, index, (await secret.read())?.hidden),
      };
    },
    watch(listener) {
      const onChanged = (changes: Record<string, unknown>, area: string) => {
        if (area === 'local' && OVERLAY_INDEX_KEY in changes) listener();
      };
      api.storage.onChanged.addListener(onChanged);
      const stop = secret.watch(listener);
      return () => {
        api.storage.onChanged.removeListener(onChanged);
        stop();
      };
    },
  };
}
