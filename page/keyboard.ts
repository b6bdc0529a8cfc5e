/** The marks in reading order, and the way from one to the next without a pointer. */
import { rectsOf } from './locate.ts';
import type { Mark } from './marks.ts';

/** The outermost place of a node in the document itself: marks in shadow roots stand where their hosts do. */
function inDocument(node: Node): Node {
  let at = node;
  for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
  return at;
}

/** Marks in document order. */
export function inOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => {
    const [one, two] = [a.range.startContainer, b.range.startContainer];
    if (one === two) return a.range.startOffset - b.range.startOffset;
    const [outer, other] = one.getRootNode() === two.getRootNode() ? [one, two] : [inDocument(one), inDocument(two)];
    return outer.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

export interface Stop {
  readonly mark: Mark;
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * The mark to go to.
 * @param from the mark last visited; without one (or when it is gone) the first that is on the screen or below it.
 * @param direction 1 forwards, -1 backwards, 0 the one at hand.
 */
export function nextStop(marks: readonly Mark[], from: Mark | undefined, direction: 1 | -1 | 0): Stop | undefined {
  const order = inOrder(marks.filter((mark) => rectsOf(mark).length > 0));
  const length = order.length;
  if (!length) return undefined;
  const current = from ? order.indexOf(from) : -1;
  let index: number;
  if (current >= 0) index = (current + direction + length) % length;
  else {
    const ahead = order.findIndex((mark) => (rectsOf(mark)[0]?.bottom ?? -1) > 0);
    index = direction < 0 ? (ahead < 0 ? length : ahead) - 1 : Math.max(ahead, 0);
    index = (index + length) % length;
  }
  return { mark: order[index] as Mark, number: index + 1, of: length };
}

/** Brings a mark to the middle of the screen unless it can be seen already. */
export function reveal(mark: Mark): void {
  const rect = rectsOf(mark)[0];
  if (rect && rect.top >= 0 && rect.bottom <= innerHeight && rect.left >= 0 && rect.right <= innerWidth) return;
  mark.range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  // The element may be taller than the screen.
  const now = rectsOf(mark)[0];
  if (now && (now.top < 0 || now.bottom > innerHeight)) window.scrollBy({ top: now.top - innerHeight / 2, behavior: 'instant' });
}
