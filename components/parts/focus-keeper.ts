/** Where the focus goes when what held it is gone: not to the beginning of the page. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What is focused in place of what is gone. */
const NEXT = '.entry-title, h2, h3';

/**
 * Watches an area: when the element in it that had the focus is taken away (a row removed, a button that did its work, a
 * whole view), the nearest heading that is still there takes it, from where Tab goes on.
 */
export function useFocusKeeper(area: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = area.current;
    if (!root) return;
    /** The element that had it last, then those around it, innermost first. */
    let path: readonly Element[] = [];
    const onFocus = (event: FocusEvent) => {
      const around: Element[] = [];
      for (let at = event.target as Element | null; at && at !== root; at = at.parentElement) around.push(at);
      path = [...around, root];
    };
    const onRemoved = () => {
      const [last] = path;
      if (last === undefined || last.isConnected || (document.activeElement !== document.body && document.activeElement !== null)) return;
      const next = path.flatMap((one) => (one.isConnected ? [...one.querySelectorAll<HTMLElement>(NEXT)].filter(isShown).slice(0, 1) : []))[0];
      // What is still loading has no heading yet: the next change brings it.
      if (!next) return;
      path = [];
      if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
      next.focus();
    };
    const observer = new MutationObserver(onRemoved);
    root.addEventListener('focusin', onFocus);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      root.removeEventListener('focusin', onFocus);
    };
  }, []);
}

/** Frames that a view may take to load before its heading is there. */
const PATIENCE = 20;

/**
 * A view that was gone to begins at its heading, also when the button that led there stays where it is.
 * @param view changes with the view.
 */
export function useHeadingFocus(area: RefObject<HTMLElement | null>, wanted: boolean, view: string): void {
  useLayoutEffect(() => {
    if (!wanted) return;
    // At once: a moment later somebody may have scrolled, or be about to press what would move away.
    area.current?.scrollTo?.(0, 0);
    let tries = 0;
    let frame = 0;
    const focus = () => {
      const title = area.current?.querySelector<HTMLElement>('.entry-title');
      if (title) {
        title.tabIndex = -1;
        if (!area.current?.contains(document.activeElement)) title.focus({ preventScroll: true });
      } else if (tries++ < PATIENCE) frame = requestAnimationFrame(focus);
    };
    focus();
    return () => cancelAnimationFrame(frame);
  }, [view]);
}

/** Where there is no layout, as in tests, everything is. */
function isShown(element: HTMLElement): boolean {
  return element.checkVisibility?.() ?? true;
}
