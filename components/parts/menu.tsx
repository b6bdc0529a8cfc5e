/** A button with a short list of commands under it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '#components/icons/icon.tsx';
import { more } from '#components/icons/shapes.ts';

export interface MenuItem {
  readonly label: string;
  readonly onChoose: () => void;
}

interface MenuProps {
  /** Accessible name of the button. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Opens upwards where there is no room below: for lists at the end of a window, not for a card. */
  readonly flip?: boolean;
}

/** Arrow keys walk the items, Escape and a press elsewhere close the list; focus goes back to the button. */
export function Menu({ label, items, flip = false }: MenuProps) {
  const [open, setOpen] = useState(false);
  const [up, setUp] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const close = (refocus: boolean) => {
    setOpen(false);
    if (refocus) button.current?.focus({ preventScroll: true });
  };

  useLayoutEffect(() => {
    if (!open) return;
    const rect = list.current?.getBoundingClientRect();
    setUp(flip && rect !== undefined && rect.bottom > innerHeight && rect.height < rect.top);
    focusItem(itemsOf(list.current)[0]);
  }, [open]);

  useEffect(() => {
    if (!open) return;
    // In a shadow root the event's target is the host: ask the path, on the root that the menu stands in.
    const root = box.current?.getRootNode();
    const away = (event: Event) => {
      if (box.current && !event.composedPath().includes(box.current)) setOpen(false);
    };
    root?.addEventListener('pointerdown', away);
    return () => root?.removeEventListener('pointerdown', away);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const all = itemsOf(list.current);
    const at = all.findIndex((item) => item.matches(':focus'));
    const to = { ArrowDown: (at + 1) % all.length, ArrowUp: (at + all.length - 1) % all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      focusItem(all[to]);
    } else if (event.key === 'Escape') {
      // The first Escape closes the list, the next one what the list stands on.
      event.preventDefault();
      event.stopPropagation();
      close(true);
    } else if (event.key === 'Tab') close(true);
  };

  return (
    <div class="menu" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        ref={button}
        class="control"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => (open ? close(true) : setOpen(true))}
      >
        <Icon d={more} />
      </button>
      {open && (
        <div class={up ? 'menu-list up' : 'menu-list'} role="menu" aria-label={label} ref={list}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class="menu-item"
              onClick={() => {
                close(true);
                item.onChoose();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Focuses an item, and scrolls what it stands in (a card in a low window), but never the page. */
function focusItem(item: HTMLElement | undefined): void {
  item?.focus({ preventScroll: true });
  const box = item?.closest<HTMLElement>('[role=dialog]');
  const past = item && box && item.getBoundingClientRect().bottom + MARGIN - box.getBoundingClientRect().bottom;
  if (past && past > 0) box.scrollTop += past;
}

/** The soft edge of a card that goes on. */
const MARGIN = 16;

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>('[role=menuitem]')] : [];
}
