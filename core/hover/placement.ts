/**
 * Where the card goes. Our own eighty lines in place of a positioning library: the rules here are about lines of text
 * (never over the one that is being read, nor over the next while there is room), and @floating-ui/dom with the four
 * middlewares needed came to 14.5 kB minified, of the 20 kB that the whole content script may weigh.
 */
import type { Rect } from './geometry.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  /** Height the card may take; it scrolls inside. */
  readonly maxHeight: number;
  readonly side: 'below' | 'above' | 'right' | 'left' | 'over';
}

/** Between the line and the card. */
const GAP = 6;
/** Between the card and the viewport's edge. */
const MARGIN = 8;
/** Share of the viewport's height a card may cover; a compact one, in a frame, all of it. */
const SHARE = 0.6;
/** The same in a low window, as at 200 % zoom: less of it would show a head and nothing more. The card scrolls as a whole there (card.css). */
const LOW_SHARE = 0.9;
const LOW_HEIGHT = 520;
/** What a card may have of a window in which that is more than its share. */
const LEAST_HEIGHT = 200;
/** Above or below the line in a low window, where the card scrolls as a whole: its name, its sentence and a fact. With less it goes beside the line. */
const LOW_ENOUGH = 150;
/** Where there is no room beside the line either, a slit of this height, which shows a name and scrolls, is better than a card on the line. */
const SLIT = 72;
/** A card of this height shows its head and two facts; with so much room above or below, it does not go beside, where it would lie over the rest of the line. Nor does it cover the line that is read next. */
const ENOUGH_HEIGHT = 240;
/** A viewport smaller than this gets the compact card. */
const COMPACT_WIDTH = 420;
const COMPACT_HEIGHT = 360;

/** Whether the frame is too small for the full card. */
export function isCompact(view: Size): boolean {
  return view.width < COMPACT_WIDTH || view.height < COMPACT_HEIGHT;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Places the card by its mention.
 * @param anchor the mention's box on the hovered line, in viewport pixels.
 * @param card the card's natural size (not limited in height).
 * @param view the viewport's size, without scroll bars.
 * @param line height of the page's lines; the mention's box is lower than that where a page sets its text wide.
 */
export function place(anchor: Rect, card: Size, view: Size, line = anchor.bottom - anchor.top): Placement {
  const share = isCompact(view) ? 1 : view.height < LOW_HEIGHT ? LOW_SHARE : SHARE;
  const tallest = Math.min(card.height, Math.max(view.height * share, LEAST_HEIGHT), view.height - 2 * MARGIN);
  const below = view.height - MARGIN - (anchor.bottom + GAP);
  const above = anchor.top - GAP - MARGIN;
  const left = clamp(anchor.left, MARGIN, Math.max(MARGIN, view.width - MARGIN - card.width));
  const under = (height: number): Placement => {
    const room = below - line;
    const spare = room >= Math.min(height, ENOUGH_HEIGHT) ? line : 0;
    return { left, top: anchor.bottom + GAP + spare, maxHeight: Math.min(height, below - spare), side: 'below' };
  };
  const over = (height: number): Placement => ({ left, top: anchor.top - GAP - height, maxHeight: height, side: 'above' });

  if (below >= tallest) return under(tallest);
  if (above >= tallest) return over(tallest);
  if (Math.max(below, above) >= (view.height < LOW_HEIGHT ? LOW_ENOUGH : ENOUGH_HEIGHT)) return below >= above ? under(below) : over(above);

  const top = clamp(anchor.top, MARGIN, view.height - MARGIN - tallest);
  if (view.width - MARGIN - (anchor.right + GAP) >= card.width) return { left: anchor.right + GAP, top, maxHeight: tallest, side: 'right' };
  if (anchor.left - GAP - MARGIN >= card.width) return { left: anchor.left - GAP - card.width, top, maxHeight: tallest, side: 'left' };

  if (Math.max(below, above) < SLIT) return { left, top: clamp(anchor.bottom + GAP, MARGIN, view.height - MARGIN - tallest), maxHeight: tallest, side: 'over' };
  return below >= above ? under(below) : over(above);
}
