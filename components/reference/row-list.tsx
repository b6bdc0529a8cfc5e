/** The list of the reference: thousands of rows, of which those in sight are drawn, walked with the arrow keys. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { HeadButton, type ListedHead } from '#components/parts/head-rows.tsx';
import { useVirtualRows } from '#components/parts/virtual-rows.ts';
import type { Translate } from '#core/i18n.ts';
import type { EntryKey } from '#core/mention/types.ts';

interface RowListProps {
  readonly rows: readonly ListedHead[];
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** Id of the entry that is open. */
  readonly current: string | undefined;
  /** Rows say up to when their status is known. */
  readonly dated: boolean;
  readonly locale: string;
  readonly t: Translate;
  readonly onOpen: (key: EntryKey) => void;
  /** Arrow up on the first row. */
  readonly onLeave: () => void;
}

/** Height of a row whose words fit on two lines; the others are measured. */
const ROW_HEIGHT = 48;
/** So few are simply there: the browser finds words in them and prints them. */
const ALL_DRAWN = 60;
/** Rows that Page up and Page down pass. */
const PAGE = 10;

/** One Tab stop: the row that was last gone to, or the first. */
export function RowList({ rows, scroller, current, dated, locale, t, onOpen, onLeave }: RowListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const wanted = useRef<number | undefined>(undefined);
  const { items, height, measure, show } = useVirtualRows(
    {
      count: rows.length,
      getScrollElement: () => scroller.current,
      estimateSize: () => ROW_HEIGHT,
      overscan: 8,
      getItemKey: (index) => String(rows[index]?.row.key),
    },
    active,
  );
  const first = rows[0]?.row.key;
  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo(0, 0);
  }, [rows.length, first]);
  // A row that is gone to may have to be drawn first.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] .entry-row`);
    if (!button) return;
    wanted.current = undefined;
    button.focus({ preventScroll: true });
    // Its list may itself lie partly below a short window.
    button.scrollIntoView?.({ block: 'nearest' });
  });
  const goTo = (index: number) => {
    wanted.current = index;
    setActive(index);
    show(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = rows.length - 1;
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: Math.min(active + PAGE, last),
      PageUp: Math.max(active - PAGE, 0),
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (to < 0) onLeave();
    else if (to <= last) goTo(to);
  };
  const line = (index: number) => {
    const listed = rows[index];
    return listed && <HeadButton {...listed} dated={dated} current={listed.row.id === current} tabIndex={index === active ? 0 : -1} locale={locale} t={t} onOpen={onOpen} />;
  };
  if (rows.length <= ALL_DRAWN) {
    return (
      <ul class="rows" ref={list} onKeyDown={onKeyDown}>
        {rows.map(({ row }, index) => (
          <li key={row.key} data-index={index} onFocusCapture={() => setActive(index)}>
            {line(index)}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul class="rows row-list" ref={list} style={{ height: `${height}px` }} onKeyDown={onKeyDown}>
      {items.map(({ index, start, key }) => (
        <li
          key={key}
          data-index={index}
          ref={measure}
          style={{ transform: `translateY(${start}px)` }}
          aria-setsize={rows.length}
          aria-posinset={index + 1}
          onFocusCapture={() => setActive(index)}
        >
          {line(index)}
        </li>
      ))}
    </ul>
  );
}
