/** Where the focus goes when what held it is gone: not to the beginning of the page. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What is focused in place of what is gone, the first that there is. */
const NEXT = '[data-focus-next], .entry-title, h2, h3';

/**
 * Watches an area: when the element in it that had the focus is taken away (a row removed, a button that did its work, a
 * whole view), the heading that is there now takes it, from where Tab goes on.
 */
export function useFocusKeeper(area: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = area.current;
    if (!root) return;
    let last: Element | null = null;
    const onFocus = (event: FocusEvent) => {
      last = event.target as Element;
    };
    const onRemoved = () => {
      if (last === null || last.isConnected || (document.activeElement !== document.body && document.activeElement !== null)) return;
      const next = root.querySelector<HTMLElement>(NEXT);
      // What is still loading has no heading yet: the next change brings it.
      if (!next) return;
      last = null;
      if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
      next.focus({ preventScroll: true });
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
