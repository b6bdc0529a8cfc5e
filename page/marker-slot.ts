/** Where the judging code leaves what makes a marker: a global of the isolated world, which the page cannot see. */
import type { NameIndex } from '#core/gazetteer/name-index.ts';
import type { OverlayIndex, PrivateHidden } from '#core/overlay/index-document.ts';
import type { Marker, MarkerPage, MarkerServices } from './marker.ts';

export const MARKER_SLOT = '__fieldnoteMarker';

/** A gazetteer of which the page has read no more than the index. */
export interface PackedNames {
  readonly bytes: Uint8Array;
  readonly index: NameIndex;
}

/** What the page's script has read already. */
export interface MarkerSources extends Pick<MarkerServices, 'ask' | 'host' | 'isAlive'> {
  /** The bundled reference first, then the reader's own. */
  readonly gazetteers: readonly PackedNames[];
  /** The overlay, and what is hidden in private windows. */
  readonly overlay: OverlayIndex | undefined;
  readonly hidden: PrivateHidden | undefined;
}

export type CreateMarker = (sources: MarkerSources, page: MarkerPage) => Marker;
