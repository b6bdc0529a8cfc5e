/** TanStack's virtualizer for Preact: the few rows of a long list that are in sight. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type Wanted = Pick<VirtualizerOptions<HTMLElement, HTMLElement>, 'count' | 'getScrollElement' | 'estimateSize' | 'overscan' | 'getItemKey'>;

export interface VirtualRows {
  /** Rows to draw, each `start` pixels below the list's top. */
  readonly items: readonly VirtualItem[];
  /** Height of all rows. */
  readonly height: number;
  /** Ref of each drawn row (which carries its place as `data-index`), so that its real height counts. */
  measure(node: HTMLElement | null): void;
  /** Brings a row into sight. */
  show(index: number): void;
}

/**
 * Draws again when other rows come into sight. The scroll element must be there at the first effect.
 * @param kept a row that is drawn even out of sight: the one that holds the focus, or that Tab leads to.
 */
export function useVirtualRows(wanted: Wanted, kept: number): VirtualRows {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const rangeExtractor = (range: Range) => [...new Set([...defaultRangeExtractor(range), ...(kept < range.count ? [kept] : [])])].sort((a, b) => a - b);
  const options = { rangeExtractor, observeElementRect, observeElementOffset, scrollToFn: elementScroll, ...wanted, onChange: () => redraw(undefined) };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
