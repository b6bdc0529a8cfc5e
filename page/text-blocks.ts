/**
 * The page's text as blocks: one string per run of inline text, with the way back from a place in the string to a place
 * in the document. A resumable walk by firstChild and nextSibling: a whole page at once would be a long task (268 ms on
 * a 10 MB page), and a TreeWalker with a filter calls back per node.
 */

import { holds, isMatch, linkOf, nameOf } from './tree.ts';

export interface TextBlock {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node's data begins in `text`, UTF-16; below 0 when the block starts inside its first node. */
  readonly starts: readonly number[];
}

export interface WalkOptions {
  /** Walk from this node on instead of from the root's start. */
  readonly from?: Node | undefined;
  /** Stop before this node. */
  readonly until?: Node | undefined;
  /** Asked at each block-level element below the root: false leaves it out (its text is known and unchanged). */
  readonly enter?: (element: Element) => boolean;
  /** The shadow root of an element, closed ones too where the browser lets us. */
  readonly openShadow?: (element: Element) => ShadowRoot | null;
  /** Told of every shadow root met; its text is a walk of its own. */
  readonly onShadow?: (root: ShadowRoot) => void;
}

const SKIP = 1;
const BLOCK = 2;
const LINE = 4;
const APART = 8;
/** Inline, cannot host a shadow root, never written in: spares most elements of an article the dearer questions. */
const PLAIN = 16;
/** A block whose neighbours are asked for with care (see tree.ts). */
const FORM = BLOCK | 32;

/** Local names, so that HTML, XHTML and SVG are alike. What is not listed is inline; so are custom elements. */
const TAGS = new Map<string, number>();
for (const [kind, names] of [
  [SKIP, 'script style noscript template textarea input select option datalist object embed iframe frame canvas audio video head title desc metadata math rt rp fieldnote-card'],
  [
    BLOCK,
    'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer foreignObject h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td text tfoot th thead tr ul',
  ],
  [FORM, 'form'],
  [LINE, 'br'],
  // A note's number is set apart by its place only: "New START" with a raised 2 is not "New START2".
  [APART, 'sup sub'],
  [PLAIN, 'a abbr b bdi cite code em font i img path strong svg time tspan u use wbr'],
] as const) {
  for (const name of names.split(' ')) TAGS.set(name, kind);
}

/** What the reader writes in, and code editors, which redraw themselves at every key. */
export const EDITABLE = '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i],[role="searchbox" i],.CodeMirror,.cm-editor,.monaco-editor,.ace_editor';

/** Beyond this a run is cut at white space: judging one block is one step, and steps must stay short: a block of nothing but names costs 30 µs for each. */
const LONGEST = 10_000;
/** Every so many nodes the walk lets its caller look at the clock, whether it found text or not. */
const BREATH = 500;

const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

const kindOf = (node: Node): number => TAGS.get(nameOf(node) ?? '') ?? 0;

/** The nearest block-level element around a node, or the root it lives in. */
export function containerOf(node: Node): Node {
  let at = node;
  for (let parent = linkOf(at, 'parentNode'); parent && !isBlock(at); parent = linkOf(at, 'parentNode')) at = parent;
  return at;
}

/** Whether an element breaks the text around it, by its name. */
export const isBlock = (element: Node): boolean => (kindOf(element) & BLOCK) !== 0;

/** One place for the question: the bundler would write the selector out at each. */
const isEditable = (element: Element): boolean => isMatch(element, EDITABLE);

/** Whether nothing in this element is ever read. */
export function isUnreadable(element: Element): boolean {
  return kindOf(element) === SKIP || isEditable(element);
}

/** Whether a style sheet made a box of its own out of an inline element that holds the one text and not the other. */
function isApart(text: Node, other: Node): boolean {
  for (let at = text.parentNode; at && !holds(at, other); at = linkOf(at, 'parentNode') as ParentNode | null) {
    if (!/^(inline|contents|ruby|$)/.test(getComputedStyle(at as Element).display)) return true;
  }
  return false;
}

/** Whether two texts of a run would be glued into one word by nothing but their markup: the only place where styles are asked. */
function areGlued(before: Text, after: Text): boolean {
  return WORD_START.test(after.data) && WORD_END.test(before.data.slice(-2)) && (isApart(before, after) || isApart(after, before));
}

/** Where to cut a text that is too long for one block: after the last white space near the limit, if there is one. */
function cut(data: string, limit: number): number {
  for (let at = limit; at > limit - 500; at--) if (data.charCodeAt(at - 1) <= 32) return at;
  return limit;
}

/**
 * Walks a document, a shadow root or an element with all in it. Yields blocks, or undefined where the caller may want to pause.
 * @returns true when the place it stood at left the document during a pause, so that the rest was not walked.
 */
export function* textBlocks(root: Node, options: WalkOptions = {}): Generator<TextBlock | undefined, boolean> {
  let nodes: Text[] = [];
  let starts: number[] = [];
  let parts: string[] = [];
  let length = 0;
  let steps = 0;
  let paused = false;
  /** The elements being walked, outermost first: asking each node for its parent and the parent for its kind costs a fifth of the walk. */
  const above: Node[] = [];
  const kinds: number[] = [];

  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  const take = (): TextBlock => {
    const block = { text: parts.length > 1 ? parts.join('') : (parts[0] as string), nodes, starts };
    nodes = [];
    starts = [];
    parts = [];
    length = 0;
    paused = true;
    return block;
  };

  let node: Node = options.from ?? root;
  for (let at: Node | null = node; at && at !== root; ) {
    at = linkOf(at, 'parentNode');
    if (!at) return true;
    above.unshift(at);
    kinds.unshift(kindOf(at));
  }

  while (node !== options.until) {
    let child: Node | null = null;
    let kind = 0;
    const { nodeType } = node;
    if (nodeType === 3 || nodeType === 4) {
      const { data } = node as Text;
      if (length || /\S/.test(data)) {
        if (length && length + data.length > LONGEST) yield take();
        if (length && data.charCodeAt(0) > 47 && areGlued(nodes.at(-1) as Text, node as Text)) add('\n');
        let from = 0;
        while (data.length - from > LONGEST) {
          const to = cut(data, from + LONGEST);
          paused = true;
          yield { text: data.slice(from, to), nodes: [node as Text], starts: [-from] };
          from = to;
        }
        nodes.push(node as Text);
        starts.push(length - from);
        add(from ? data.slice(from) : data);
      }
    } else if (nodeType === 1 || node instanceof HTMLFormElement) {
      const element = node as Element;
      const name = nameOf(element) as string;
      kind = TAGS.get(name) ?? 0;
      if (kind === PLAIN || (kind !== SKIP && !isEditable(element))) {
        if (length) {
          if (kind & BLOCK) yield take();
          else if (kind === LINE) add('\n');
          else if (kind === APART) add(' ');
        }
        if (!(kind & BLOCK) || element === root || options.enter?.(element) !== false) {
          child = kind === FORM ? linkOf(element, 'firstChild') : element.firstChild;
          if (!kind || kind === BLOCK) {
            const shadow = element.shadowRoot ?? (!kind && name.includes('-') && options.openShadow?.(element));
            if (shadow) options.onShadow?.(shadow);
          }
        }
      }
    } else {
      child = node.firstChild;
    }
    if (++steps % BREATH === 0) {
      paused = true;
      yield undefined;
    }
    if (paused) {
      paused = false;
      if (!node.isConnected) return true;
    }
    if (child) {
      above.push(node);
      kinds.push(kind);
      node = child;
      continue;
    }
    let next: Node | null = node === root ? null : kind === FORM ? linkOf(node, 'nextSibling') : node.nextSibling;
    while (!next) {
      const parent = above.pop();
      if (!parent) {
        if (length) yield take();
        return false;
      }
      const left = kinds.pop() as number;
      if (left & BLOCK && length) yield take();
      next = parent === root ? null : left === FORM ? linkOf(parent, 'nextSibling') : parent.nextSibling;
    }
    node = next;
  }
  if (length) yield take();
  return false;
}
