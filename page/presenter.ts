/** Puts the hover machine's card on the screen: its data, its place by the mention, what is loaded after it stands. */
import type { Passage } from '#core/card/stated-lines.ts';
import type { ArticleDate } from '#core/context/article-date.ts';
import type { CardAction, CardModel, CardView } from '#core/contract/card-view.ts';
import { inRect, type Point, type Rect } from '#core/hover/geometry.ts';
import type { Card, Target } from '#core/hover/machine.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { CardCache } from './card-cache.ts';
import { createCardHost, viewSize } from './card-host.ts';
import { rectsOf } from './locate.ts';
import type { Mark } from './marks.ts';
import { themeBehind } from './theme.ts';

export interface PresenterOptions {
  readonly view: CardView<ShadowRoot>;
  readonly cache: CardCache;
  /** Host name for "off on this site". */
  readonly host: string;
  /** When the page was published, as far as it says so. */
  readonly articleDate: () => ArticleDate | undefined;
  readonly markOf: (id: number) => Mark | undefined;
  /** A mark's text, with what else it mentions; undefined when figures are not wanted. The same object while the text is the same. */
  readonly passageOf: (mark: Mark) => Passage | undefined;
  readonly onAction: (action: CardAction) => void;
  readonly onFocus: (inside: boolean) => void;
  /** The card stands here now. */
  readonly onPlaced: (rect: Rect) => void;
}

export interface Presenter {
  /**
   * Does ahead what can be done before the target's card is shown, if it ever is: fetches the whole entry, and draws
   * unseen what is at hand, and the whole once it has come.
   * @param isWanted whether it may still be shown.
   */
  prepare(target: Target, isWanted: () => boolean): void;
  /**
   * Draws a card, in place of what is shown. Gives false when there is nothing to draw it by: its mention has gone.
   * @param pointed where the pointer is, which decides between the lines of a broken mention.
   */
  show(card: Card, pinned: boolean, pointed: Point | undefined): boolean;
  /** Keeps the card by its mention. Gives false when the mention is out of sight. */
  follow(): boolean;
  hide(): void;
  isHost(target: EventTarget | null): boolean;
  announce(sentence: string): void;
}

/** The entry that a card shows. */
export const keyOf = (card: Card): EntryKey => card.trail.at(-1) ?? card.target.key;

export function createPresenter({ view, cache, host, articleDate, markOf, passageOf, onAction, onFocus, onPlaced }: PresenterOptions): Presenter {
  const element = createCardHost({ view, onAction, onFocus });
  let shown: Card | undefined;
  let pinned = false;
  /** Place of the pointed-at box among those of the mention. */
  let line = 0;
  let failed = false;

  const anchorOf = (mark: Mark): Rect | undefined => {
    const rects = rectsOf(mark);
    return rects[line] ?? rects[0];
  };

  /** The card of an entry, and the element it stands by; undefined when it is not at hand or its mention has gone. */
  const modelOf = (mark: Mark | undefined, key: EntryKey, followed: boolean, takeFocus: boolean): { readonly model: CardModel; readonly near: Element } | undefined => {
    const data = cache.peek(key);
    const near = mark?.range.startContainer.parentElement;
    if (!data || !near) return undefined;
    const model: CardModel = {
      data,
      loading: data.complete ? 'done' : failed ? 'failed' : 'loading',
      theme: themeBehind(near),
      compact: false,
      pinned,
      canGoBack: followed,
      takeFocus,
      surface: followed ? undefined : mark.block.text.slice(mark.start, mark.end),
      passage: followed ? undefined : passageOf(mark),
      why: followed ? [] : mark.why,
      host,
      referenceDate: cache.referenceDate,
      onPage: cache.ids,
      shared: cache.shared,
      article: articleDate(),
    };
    return { model, near };
  };

  const draw = (card: Card, takeFocus: boolean): boolean => {
    const mark = markOf(card.target.id);
    const anchor = mark && anchorOf(mark);
    const drawn = modelOf(mark, keyOf(card), card.trail.length > 1, takeFocus);
    if (!anchor || !drawn) return false;
    onPlaced(element.show(drawn.model, anchor, drawn.near));
    return true;
  };

  /** Brings the rest of the entry into the card that asked for it, if it still stands. */
  const complete = async ({ token }: Card, key: EntryKey): Promise<void> => {
    if (cache.peek(key)?.complete) return;
    const whole = await cache.complete(key);
    if (shown?.token !== token) return;
    failed = !whole;
    draw(shown, false);
  };

  return {
    prepare({ id, key }, isWanted) {
      const drawAhead = (): void => {
        const drawn = shown || !isWanted() ? undefined : modelOf(markOf(id), key, false, false);
        if (drawn) element.prepare({ ...drawn.model, pinned: false });
      };
      const known = cache.peek(key)?.complete;
      // Asked first, for the answer takes longest.
      if (!known) void cache.complete(key).then(drawAhead);
      drawAhead();
    },
    show(card, isPinned, pointed) {
      const before = shown;
      const mark = markOf(card.target.id);
      if (mark && before?.target.id !== card.target.id)
        line = pointed
          ? Math.max(
              0,
              rectsOf(mark).findIndex((rect) => inRect(pointed, rect, 1)),
            )
          : 0;
      if (before?.token !== card.token) failed = false;
      shown = card;
      pinned = isPinned;
      // Focus is taken once: pinning a card must not throw the reader back to its title.
      if (!draw(card, card.takeFocus && !(before?.token === card.token && before.takeFocus))) return false;
      void complete(card, keyOf(card));
      return true;
    },
    follow() {
      const mark = shown && markOf(shown.target.id);
      const anchor = mark && anchorOf(mark);
      const { width, height } = viewSize();
      if (!anchor || anchor.bottom < 0 || anchor.top > height || anchor.right < 0 || anchor.left > width) return false;
      onPlaced(element.move(anchor));
      return true;
    },
    hide() {
      shown = undefined;
      element.hide();
    },
    isHost: element.isHost,
    announce: element.announce,
  };
}
