/** Turns the page's events into those of the hover machine. Trusted events only; pointer moves once per frame. */
import type { HoverEvent } from '#core/hover/machine.ts';
import type { Mark } from './marks.ts';
import { EDITABLE } from './text-blocks.ts';

export interface PointerOptions {
  /** @param at when it happened, if that is not now: milliseconds of the page's clock. */
  readonly send: (event: HoverEvent, at?: number) => void;
  readonly locate: (point: { readonly x: number; readonly y: number }, target: Element) => Mark | undefined;
  /** Whether an event comes from the card. */
  readonly isCard: (target: EventTarget | null) => boolean;
  /** A card is shown: Escape is ours. */
  readonly isOpen: () => boolean;
  /** A tap on a mark that is no link, or a click where those open cards. */
  readonly onTap: (mark: Mark) => void;
  /** Whether a click of the mouse counts as a tap. */
  readonly clicks: () => boolean;
  /** Whether Shift is down, told before the pointer is. */
  readonly onShift: (held: boolean) => void;
  /** Text that is now being written in. */
  readonly onEdit: (element: Element) => void;
  /** The last move before there was anybody to follow it, and when there was first something to point at. */
  readonly moved?: PointerEvent | undefined;
  readonly since?: number | undefined;
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);
const FRAMES = new Set(['iframe', 'frame', 'object', 'embed']);
const TAKES_TEXT = `input, textarea, select, ${EDITABLE}`;

/** Listens until the returned function is called. */
export function followPointer({ send, locate, isCard, isOpen, onTap, clicks, onShift, onEdit, moved, since = 0 }: PointerOptions): () => void {
  const ends = new AbortController();
  let last: { x: number; y: number; target: EventTarget | undefined; held: boolean; at?: number } | undefined;
  /** What `last` was when it was looked at: Shift goes down under a pointer at rest. */
  let seen: typeof last;
  let frame = 0;

  /** Capturing on the window: ahead of pages that stop events. */
  const on = <T extends keyof WindowEventMap>(type: T, listener: (event: WindowEventMap[T], target: EventTarget | null) => void, passive = true): void => {
    window.addEventListener(type, (event) => event.isTrusted && listener(event, event.composedPath()[0] ?? null), { capture: true, passive, signal: ends.signal });
  };

  const look = (): void => {
    frame = 0;
    if (!last) return;
    const { x, y, target, held, at } = last;
    seen = { x, y, target, held };
    last = undefined;
    const inCard = isCard(target ?? null);
    const mark = !inCard && target instanceof Element ? locate({ x, y }, target) : undefined;
    send({ type: 'pointer', x, y, target: mark, inCard, held }, at);
  };
  const away = (): void => {
    last = undefined;
    seen = undefined;
    send({ type: 'away' });
  };

  const lookAgain = (shift: boolean): void => {
    onShift(shift);
    last ??= seen;
    if (last) frame ||= requestAnimationFrame(look);
  };

  const onMove = (event: PointerEvent, target: EventTarget | null, at?: number): void => {
    if (event.pointerType === 'touch') return;
    onShift(event.shiftKey);
    last = { x: event.clientX, y: event.clientY, target: target ?? undefined, held: event.buttons > 0, at };
    frame ||= requestAnimationFrame(look);
  };
  on('pointermove', (event, target) => onMove(event, target));
  // It has no path any more, and may have gone since.
  const lies = moved?.isTrusted && moved.target instanceof Element && moved.target.matches(':hover') ? moved : undefined;
  // It has rested since then: what this code took to come is part of the dwell.
  if (lies) onMove(lies, lies.target, Math.max(lies.timeStamp, since));
  // Out of the window, or into a frame, which keeps its events to itself.
  on('pointerout', ({ relatedTarget }) => {
    if (!relatedTarget || FRAMES.has((relatedTarget as Element).localName)) away();
  });
  on('blur', (_event, target) => {
    if (target === window) away();
  });
  on('pointerdown', (_event, target) => send({ type: 'press', inCard: isCard(target) }));
  on('pointerup', () => send({ type: 'release' }));
  // A drag begins with it; no pointer moves follow until it ends.
  on('pointercancel', () => send({ type: 'release' }));
  on('contextmenu', (_event, target) => {
    if (!isCard(target)) send({ type: 'menu' });
  });
  on('scroll', () => send({ type: 'scroll' }));
  on('click', (event, target) => {
    const { pointerType, detail } = event as PointerEvent;
    // The end of a selection is a click, too.
    const counts = pointerType === 'touch' || (clicks() && detail === 1 && getSelection()?.isCollapsed !== false);
    if (!counts || !(target instanceof Element) || isCard(target) || target.closest('a, button, input, label, summary')) return;
    const mark = locate({ x: event.clientX, y: event.clientY }, target);
    if (mark) onTap(mark);
  });
  on(
    'keydown',
    (event, target) => {
      if (event.isComposing) return;
      if (event.key === 'Shift') lookAgain(true);
      if (event.key === 'Escape') {
        // Inside the card a menu may want it first; the card sees to it.
        if (isCard(target)) return;
        if (isOpen()) {
          // The page's own dialogs stay.
          event.preventDefault();
          event.stopImmediatePropagation();
        }
        send({ type: 'escape' });
      } else if (!MODIFIERS.has(event.key) && !isCard(target) && target instanceof Element && target.closest(TAKES_TEXT)) send({ type: 'typing' });
    },
    false,
  );
  on('keyup', (event) => {
    if (event.key === 'Shift') lookAgain(false);
  });
  const onFocus = (target: EventTarget | null): void => {
    const written = target instanceof Element ? target.closest(EDITABLE) : null;
    if (written) onEdit(written);
  };
  on('focusin', (_event, target) => onFocus(target));
  onFocus(document.activeElement);

  return () => {
    ends.abort();
    cancelAnimationFrame(frame);
  };
}
