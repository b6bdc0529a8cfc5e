/** From a point of the viewport to the mark that is seen there. */
import { inRect, type Point, type Rect } from '#core/hover/geometry.ts';
import type { Mark, Marks } from './marks.ts';
import { holds } from './tree.ts';

/** Boxes of one element that are tried one by one; a paragraph with more marks is left to the caret. */
const FEW = 40;
/** How far above a link or button the text that it lies over may be sought. */
const LEVELS = 3;
const INTERACTIVE = 'a, button, label, summary, [role="button"], [role="link"]';

export interface Locator {
  /** @param target deepest element of the pointer event, through open shadow roots. */
  locate(point: Point, target: Element): Mark | undefined;
  /** Marks came or went. */
  refresh(): void;
}

/** The boxes of a mark's characters, one for each line; none while it is not rendered or its text has changed. */
export function rectsOf(mark: Mark): readonly DOMRect[] {
  const { startContainer, startOffset, endContainer, endOffset } = mark.range;
  const range = new Range();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    return [];
  }
  // An inline element of no width between two words gives a box, too.
  return [...range.getClientRects()].filter((rect) => rect.width > 0);
}

/** The box of the mark that the point is in, or undefined. */
export function rectAt(mark: Mark, point: Point): Rect | undefined {
  return rectsOf(mark).find((rect) => inRect(point, rect, 1));
}

/** The shadow roots around a node, innermost first, and that of the node itself where it hosts one that we know. */
function rootsAround(node: Node, known: ReadonlyMap<Element, ShadowRoot>): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (let at: Node | undefined = (node.nodeType === 1 && known.get(node as Element)) || node; at; ) {
    const root: Node = at.getRootNode();
    if (!(root instanceof ShadowRoot)) break;
    roots.push(root);
    at = root.host;
  }
  return roots;
}

export function createLocator(marks: Pick<Marks, 'all' | 'at'>): Locator {
  /** Elements that directly hold marked text, or host a shadow root that does. */
  let hosts = new Map<Element, Mark[]>();
  let shadows = new Map<Element, ShadowRoot>();
  /** Marks that may be seen through a link or button, by the element that the pointer is on. */
  let nearby = new WeakMap<Element, readonly Mark[]>();
  let stale = true;

  const build = (): void => {
    hosts = new Map();
    shadows = new Map();
    nearby = new WeakMap();
    stale = false;
    const add = (element: Element | null, mark: Mark): void => {
      if (!element) return;
      const list = hosts.get(element);
      if (!list) hosts.set(element, [mark]);
      else if (list.at(-1) !== mark) list.push(mark);
    };
    for (const mark of marks.all()) {
      const { nodes } = mark.block;
      const first = nodes.indexOf(mark.range.startContainer as Text);
      const last = nodes.indexOf(mark.range.endContainer as Text);
      for (const node of nodes.slice(first, last + 1)) add(node.parentElement, mark);
      // Events from inside a closed root name its host as their target.
      for (let root = nodes[0]?.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
        shadows.set(root.host, root);
        add(root.host, mark);
      }
    }
  };

  /** Firefox names the button for its text, and a link stretched over a news card hides the text from the caret in both browsers. */
  const through = (target: Element): readonly Mark[] => {
    let found = nearby.get(target);
    if (found) return found;
    found = [];
    let scope: Element | null = target.closest(INTERACTIVE);
    for (let level = 0; scope && level <= LEVELS && !found.length; level++) {
      const within = scope;
      const list = new Set<Mark>();
      for (const [host, held] of hosts) if (holds(within, host)) for (const mark of held) list.add(mark);
      if (list.size > FEW) break;
      found = [...list];
      scope = scope.parentElement;
    }
    nearby.set(target, found);
    return found;
  };

  return {
    refresh() {
      stale = true;
    },
    locate(point, target) {
      if (stale) build();
      // Slotted text is hit inside the shadow root that shows it, but belongs to the host.
      const root: Node = target.getRootNode();
      const held = hosts.get(target) ?? (root instanceof ShadowRoot ? hosts.get(root.host) : undefined);
      if (held) {
        // The caret finds its place in any length of text, but also answers for points beside it: the boxes decide.
        const caret = document.caretPositionFromPoint?.(point.x, point.y, { shadowRoots: rootsAround(target, shadows) });
        const mark = caret && marks.at(caret.offsetNode, caret.offset);
        if (mark && rectAt(mark, point)) return mark;
        if (held.length <= FEW) return held.find((other) => rectAt(other, point));
        return undefined;
      }
      return through(target).find((mark) => rectAt(mark, point));
    },
  };
}
