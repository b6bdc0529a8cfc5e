/**
 * Follows the page's changes: one observer for the document and all shadow roots found, only what changed is read again.
 * Attributes are not watched; a page that animates costs nothing.
 */
import { containerOf, isBlock, isUnreadable } from './text-blocks.ts';
import { linkOf } from './tree.ts';

/** Changes are gathered this long before they are looked at; a chat or a ticker is not worth more. */
const GATHER_MS = 250;
/** A page that changes without end gets a twentieth of a core at most, by waiting longer. */
const REST_SHARE = 20;
const LONGEST_REST_MS = 5_000;
/** Beyond so many changed or added nodes a second look at everything, in slices, serves better than following each. */
const MANY_NODES = 3_000;
/** So many of those in a row, and the page is left alone: it draws, or it fights. */
const PATIENCE = 10;

export interface Changes {
  /** Text nodes whose data changed. */
  readonly texts: readonly Node[];
  /** Elements that are new, with all in them; none inside another. */
  readonly fresh: readonly Element[];
  /** Block-level elements whose own text, not that of block-level children, is to be read again. */
  readonly dirty: readonly Node[];
  /** Something left the document. */
  readonly removed: boolean;
}

export interface WatcherOptions {
  readonly onChange: (changes: Changes) => void;
  /** Too much at once: everything is to be read again. */
  readonly onFlood: () => void;
  /** The page changes so much and so long that it is better left alone. Nothing is watched from then on. */
  readonly onGiveUp: () => void;
  /** Milliseconds of work that changes have caused so far. */
  readonly spent: () => number;
}

export interface Watcher {
  watch(root: Node): void;
  stop(): void;
}

/** What a list of records comes down to. */
export function digest(records: readonly MutationRecord[]): Changes {
  const texts = new Set<Node>();
  const added = new Set<Element>();
  const dirty = new Set<Node>();
  let removed = false;
  /** A text or inline element joins or leaves the text around it. */
  const joins = (node: Node): boolean => (node.nodeType === 1 ? !isBlock(node) : /\S/.test(node.nodeValue ?? ''));

  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'characterData') {
      texts.add(target);
      dirty.add(containerOf(target));
      continue;
    }
    for (const node of addedNodes) {
      if (joins(node)) dirty.add(containerOf(target));
      // An inline element without elements in it is read with its surroundings.
      if (node.nodeType === 1 && (isBlock(node as Element) || (node as Element).firstElementChild)) added.add(node as Element);
    }
    for (const node of removedNodes) {
      removed = true;
      if (joins(node)) dirty.add(containerOf(target));
    }
  }

  const known = new Map<Node, boolean>();
  /** Whether a node, or what it is in, is never read or is read as new anyway. */
  const isCovered = (node: Node | null): boolean => {
    if (!node) return false;
    let covered = known.get(node);
    if (covered === undefined) {
      covered = isCovered(linkOf(node, 'parentNode')) || added.has(node as Element) || (node.nodeType === 1 && isUnreadable(node as Element));
      known.set(node, covered);
    }
    return covered;
  };
  return {
    texts: [...texts],
    fresh: [...added].filter((element) => element.isConnected && !isCovered(linkOf(element, 'parentNode')) && !isUnreadable(element)),
    dirty: [...dirty].filter((node) => node.isConnected && !isCovered(node)),
    removed,
  };
}

export function createWatcher({ onChange, onFlood, onGiveUp, spent }: WatcherOptions): Watcher {
  let records: MutationRecord[] = [];
  let nodes = 0;
  let floods = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flushed = 0;
  let spentBefore = spent();

  const later = (wait = GATHER_MS): void => {
    timer ??= setTimeout(flush, wait);
  };
  const onShown = (): void => later();

  const flush = (): void => {
    timer = undefined;
    if (document.hidden) {
      document.addEventListener('visibilitychange', onShown, { once: true });
      return;
    }
    const now = performance.now();
    const rest = Math.min((spent() - spentBefore) * REST_SHARE, LONGEST_REST_MS) - (now - flushed);
    if (rest > 1) {
      later(rest);
      return;
    }
    flushed = now;
    spentBefore = spent();
    const flood = nodes > MANY_NODES;
    const gathered = records;
    records = [];
    nodes = 0;
    floods = flood ? floods + 1 : 0;
    if (floods > PATIENCE) {
      stop();
      onGiveUp();
    } else if (flood) onFlood();
    else onChange(digest(gathered));
  };

  const observer = new MutationObserver((batch) => {
    for (const record of batch) {
      if (nodes > MANY_NODES) break;
      nodes += 1 + record.addedNodes.length;
      records.push(record);
    }
    if (nodes > MANY_NODES) records = [];
    later();
  });

  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onShown);
    records = [];
  };

  return {
    watch: (root) => observer.observe(root, { childList: true, characterData: true, subtree: true }),
    stop,
  };
}
