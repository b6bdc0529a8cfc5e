/** Reads a page, marks what it mentions and keeps up with its changes: the pieces of the scanning side, joined. */
import type { Highlighter } from './highlighter.ts';
import type { LateAnnotator } from './late-annotator.ts';
import { createMarks, type Marks } from './marks.ts';
import { createPause } from './pause.ts';
import { createScanner } from './scanner.ts';
import { containerOf, textBlocks, type WalkOptions } from './text-blocks.ts';
import { createWatcher } from './watcher.ts';

export interface AnnotateOptions {
  readonly annotator: LateAnnotator;
  readonly highlighter: Highlighter;
  readonly openShadow: (element: Element) => ShadowRoot | null;
  /** Called after each paint and whenever `state` changes. */
  readonly onChange: () => void;
}

export interface Annotation {
  readonly marks: Marks;
  readonly state: 'scanning' | 'done' | 'gave-up';
  /** Reads a shadow root that was attached after its host had been read. */
  addRoot(root: ShadowRoot): void;
  /** Takes the marks out of an element that has become one to write in. */
  release(element: Element): void;
  /** Takes everything off the page. */
  stop(): void;
}

/** The block at a quarter of the screen's height, when the reader is not at the page's start: reading begins there. */
function nearViewport(): Node | undefined {
  if (scrollY < innerHeight) return undefined;
  const element = document.elementFromPoint(innerWidth / 2, innerHeight / 4);
  const block = element && containerOf(element);
  return block && block.parentNode ? block : undefined;
}

export function annotatePage({ annotator, highlighter, openShadow, onChange }: AnnotateOptions): Annotation {
  const marks = createMarks((id) => annotator.remove(id));
  const roots = new Set<Node>([document]);
  let state: Annotation['state'] = 'scanning';

  const addRoot = (root: ShadowRoot): void => {
    if (roots.has(root) || state === 'gave-up') return;
    roots.add(root);
    highlighter.adopt(root);
    watcher.watch(root);
    scan(root);
  };
  const options: WalkOptions = { openShadow, onShadow: addRoot };
  const scan = (root: Node, more?: WalkOptions): void => scanner.scan(() => textBlocks(root, { ...options, ...more }));

  const giveUp = (): void => {
    state = 'gave-up';
    scanner.stop();
    watcher.stop();
    highlighter.destroy();
    onChange();
  };

  const scanner = createScanner({
    annotator,
    marks,
    highlighter,
    pause: createPause(document),
    now: () => performance.now(),
    onPaint(done) {
      state = done ? 'done' : 'scanning';
      if (highlighter.check()) onChange();
      else giveUp();
    },
  });

  const watcher = createWatcher({
    spent: () => scanner.spent,
    onChange({ texts, fresh, dirty, removed }) {
      for (const node of texts) marks.dropOf(node);
      if (removed) marks.sweep();
      for (const element of fresh) scan(element);
      for (const node of dirty) scan(node, { enter: () => false });
      scanner.settle();
    },
    onFlood() {
      marks.sweep();
      for (const root of roots) if (root.isConnected) scan(root);
    },
    onGiveUp: giveUp,
  });

  annotator.onArrival(scanner.resume);
  watcher.watch(document);
  const start = nearViewport();
  scan(document, { from: start });
  if (start) scan(document, { until: start });

  return {
    marks,
    get state() {
      return state;
    },
    addRoot,
    release(element) {
      for (const mark of marks.all()) if (mark.block.nodes.some((node) => element.contains(node))) for (const node of mark.block.nodes) marks.dropOf(node);
      scan(containerOf(element), { enter: () => false });
    },
    stop() {
      scanner.stop();
      watcher.stop();
      highlighter.destroy();
    },
  };
}
