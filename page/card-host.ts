/**
 * The element that carries the card: made when a card opens and removed when it closes, so that the page's own tree is
 * what it was before and after. Its contents live in a closed shadow root that the page can neither read nor style.
 */
import type { CardAction, CardModel, CardView } from '#core/contract/card-view.ts';
import type { Rect } from '#core/hover/geometry.ts';
import { isCompact, place, type Size } from '#core/hover/placement.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';
export const HOST_NAME = 'fieldnote-card';

/**
 * `:host` with `!important` is the one place that a page's rules cannot outdo. The place comes in as custom properties, which
 * `all` leaves alone. Flex, so that the card shrinks to the height it is given.
 */
const HOST_CSS = `:host{all:initial!important;direction:ltr!important;position:fixed!important;display:flex!important;flex-direction:column!important;
inset:auto!important;left:var(--fieldnote-left,0)!important;top:var(--fieldnote-top,0)!important;max-height:var(--fieldnote-height,none)!important;width:max-content!important;overflow:visible!important;z-index:2147483647!important}
:host>*{min-height:0}[aria-live]{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{:host{display:none!important}}`;

export interface CardHostOptions {
  readonly view: CardView<ShadowRoot>;
  readonly onAction: (action: CardAction) => void;
  /** Focus came into the card by keyboard, or left it for the page. */
  readonly onFocus: (inside: boolean) => void;
}

export interface CardHost {
  /** Draws a card where nobody sees it, outside the document. Nothing while one is shown. */
  prepare(model: CardModel): void;
  /**
   * Draws the card by the anchor and gives its box.
   * @param near element of the mention: decides in which layer of the page the card stands.
   */
  show(model: CardModel, anchor: Rect, near: Element): Rect;
  /** Moves the card to its anchor's new place. */
  move(anchor: Rect): Rect;
  hide(): void;
  isHost(target: EventTarget | null): boolean;
  /** Says a sentence to assistive technology; browsers without `ariaNotify` need an open card for it. */
  announce(sentence: string): void;
}

export const viewSize = (): Size => ({ width: document.documentElement.clientWidth || innerWidth, height: innerHeight });

/** Where the host must stand to be above the page and alive: everything outside a modal dialog is inert, outside a fullscreen element unseen. */
function layerOf(near: Element): Element {
  let at: Element | null = near;
  while (at) {
    const layer: Element | null = at.closest('dialog:modal, :fullscreen');
    if (layer) return layer;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return document.documentElement;
}

export function createCardHost({ view, onAction, onFocus }: CardHostOptions): CardHost {
  let spare: { readonly element: HTMLElement; readonly shadow: ShadowRoot } | undefined;
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let focusBefore: Element | null = null;
  let line: number | undefined;

  const make = (): NonNullable<typeof spare> => {
    // In an XML or SVG document createElement would make an element that cannot hold a shadow root.
    const element = document.createElementNS(XHTML, HOST_NAME) as HTMLElement;
    const shadow = element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(HOST_CSS);
    shadow.adoptedStyleSheets = [sheet];
    shadow.addEventListener('focusin', ({ target }) => {
      if ((target as Element).matches(':focus-visible')) onFocus(true);
    });
    shadow.addEventListener('focusout', (event) => {
      const to = (event as FocusEvent).relatedTarget as Node | null;
      // Without a goal the window itself lost the focus, or a press went to something that takes none.
      if (to && !shadow.contains(to)) onFocus(false);
    });
    element.setAttribute('popover', 'manual');
    return { element, shadow };
  };

  const draw = (shadow: ShadowRoot, model: CardModel): void => view.render(shadow, { ...model, compact: isCompact(viewSize()) }, onAction);

  const open = (layer: Element): ShadowRoot => {
    const { element, shadow } = spare ?? make();
    spare = undefined;
    layer.append(element);
    element.showPopover?.();
    focusBefore = document.activeElement;
    host = element;
    root = shadow;
    return shadow;
  };

  const move = (anchor: Rect): Rect => {
    if (!host) return anchor;
    const { style } = host;
    style.removeProperty('--fieldnote-height');
    const size = viewSize();
    const { left, top, maxHeight } = place(anchor, { width: host.offsetWidth, height: host.offsetHeight }, size, line);
    for (const [name, value] of [
      ['left', left],
      ['top', top],
      ['height', maxHeight],
    ] as const)
      style.setProperty(`--fieldnote-${name}`, `${Math.round(value)}px`);
    return host.getBoundingClientRect();
  };

  const hide = (): void => {
    if (!host || !root) return;
    const hadFocus = document.activeElement === host || root.activeElement !== null;
    view.unmount(root);
    host.remove();
    host = root = undefined;
    if (hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  };

  return {
    prepare(model) {
      if (host) return;
      spare ??= make();
      draw(spare.shadow, model);
    },
    show(model, anchor, near) {
      const layer = layerOf(near);
      if (host && host.parentNode !== layer) hide();
      const shadow = root ?? open(layer);
      // Not a number where it is "normal": then the mention's own box is as high as the line.
      line = Number.parseFloat(getComputedStyle(near).lineHeight) || undefined;
      draw(shadow, model);
      return move(anchor);
    },
    move,
    hide,
    isHost: (target) => target !== null && target === host,
    announce(sentence) {
      const { ariaNotify } = document as { ariaNotify?: (sentence: string) => void };
      if (ariaNotify) {
        ariaNotify.call(document, sentence);
        return;
      }
      if (!root) return;
      const region = document.createElementNS(XHTML, 'p');
      region.setAttribute('aria-live', 'polite');
      root.append(region);
      // A region speaks of changes, not of what it was born with.
      setTimeout(() => {
        region.textContent = sentence;
      }, 50);
      setTimeout(() => region.remove(), 2_000);
    },
  };
}
