/** A list in a box of its own: as many rows as there are, those in sight drawn. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useVirtualRows } from './virtual-rows.ts';

interface TallListProps {
  /** Accessible name of the list. */
  readonly label: string;
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** What stands in a row. */
  readonly children: (index: number) => ComponentChildren;
}

/** Height of a row of two lines; the others are measured. */
const ROW_HEIGHT = 52;
/** So few are simply there, as high as they are. */
const ALL_DRAWN = 60;

/** The rows hold controls, which Tab walks; the box scrolls along. */
export function TallList({ label, count, keyOf, children }: TallListProps) {
  const box = useRef<HTMLDivElement>(null);
  // The row with the focus stays, or scrolling it out of sight would lose the reader's place.
  const [active, setActive] = useState(0);
  const { items, height, measure } = useVirtualRows(
    {
      count,
      getScrollElement: () => box.current,
      estimateSize: () => ROW_HEIGHT,
      overscan: 8,
      getItemKey: keyOf,
    },
    active,
  );
  const all = count <= ALL_DRAWN;
  const rows = all ? Array.from({ length: count }, (_, index) => ({ index, start: 0, key: keyOf(index) })) : items;
  return (
    <div class="tall-list" ref={box} role="group" aria-label={label} tabIndex={0}>
      <ul class={all ? 'rows' : 'rows row-list'} aria-label={label} style={all ? undefined : { height: `${height}px` }}>
        {rows.map(({ index, start, key }) => (
          <li
            key={key}
            class="tall-row"
            data-index={index}
            ref={all ? undefined : measure}
            style={all ? undefined : { transform: `translateY(${start}px)` }}
            aria-setsize={count}
            aria-posinset={index + 1}
            onFocusCapture={() => setActive(index)}
          >
            {children(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
