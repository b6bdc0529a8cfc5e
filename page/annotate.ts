/** Reads a page, has marked what it mentions and keeps up with its changes: the pieces of the scanning side, joined. */
import { createLateMarker } from './late-marker.ts';
import type { Marker, MarkerPage } from './marker.ts';
import { createPause } from './pause.ts';
import { createScanner, type Walk } from './scanner.ts';
import { containerOf, textBlocks, type WalkOptions } from './text-blocks.ts';
import { createWatcher } from './watcher.ts';

/** What finds and marks, for one page. */
export interface Detection {
  /** Whether a text may hold a mention. */
  readonly sieve: (text: string) => boolean;
  /** Brings the code that judges and paints; undefined when it could not be had. */
  readonly loadMarker: (page: MarkerPage) => Promise<Marker | undefined>;
}

export interface AnnotateOptions extends Detection, Pick<MarkerPage, 'onDead'> {
  readonly openShadow: (element: Element) => ShadowRoot | null;
  /** Called after each paint and whenever `state` changes. */
  readonly onChange: () => void;
}

export interface Annotation {
  /** Once the page has turned out to hold candidates. */
  readonly marker: Marker | undefined;
  readonly state: 'scanning' | 'done' | 'gave-up';
  /** Takes everything off the page. */
  stop(): void;
}

/** The block at a quarter of the screen's height, when the reader is not at the page's start: reading begins there. */
function nearViewport(): Node | undefined {
  if (scrollY < innerHeight) return undefined;
  const element = document.elementFromPoint(innerWidth / 2, innerHeight / 4);
  const block = element && containerOf(element);
  return block?.parentNode ? block : undefined;
}

export function annotatePage({ sieve, loadMarker, openShadow, onChange, onDead }: AnnotateOptions): Annotation {
  const roots = new Set<Node>([document]);
  let state: Annotation['state'] = 'scanning';

  /** A shadow root, met by the scan or under the pointer. */
  const onRoot = (root: ShadowRoot): void => {
    if (roots.has(root) || state === 'gave-up') return;
    roots.add(root);
    watcher.watch(root);
    scan(root);
  };
  const walk = (root: Node, more?: WalkOptions): Walk => textBlocks(root, { openShadow, onShadow: onRoot, ...more });
  const scan = (root: Node, more?: WalkOptions): void => scanner.scan(() => walk(root, more));
  /** The text of an element without that of block-level elements in it. */
  const shallow: WalkOptions = { enter: () => false };

  function* walkWaited(waited: Iterable<Node>): Walk {
    const containers = new Set<Node>();
    for (const node of waited) if (node.isConnected) containers.add(containerOf(node));
    for (const container of containers) yield* walk(container, shallow);
    return false;
  }

  /** The pointer's last move: whoever points at a word before it is marked does not move again. */
  let moved: PointerEvent | undefined;
  const hear = (event: PointerEvent): unknown => event.isTrusted && (moved = event);
  addEventListener('pointermove', hear, true);

  const late = createLateMarker({
    sieve,
    load: () => loadMarker({ moved: () => moved, onRoot, onDead, reread: (element) => scan(containerOf(element), shallow) }),
    onArrival: (waited) => scanner.catchUp(walkWaited(waited)),
  });

  const stopReading = (): void => {
    removeEventListener('pointermove', hear, true);
    scanner.stop();
    watcher.stop();
  };
  const giveUp = (): void => {
    state = 'gave-up';
    stopReading();
    late.marker?.hide();
    onChange();
  };

  const scanner = createScanner({
    marker: late,
    pause: createPause(document),
    now: () => performance.now(),
    onPaint(done) {
      state = done ? 'done' : 'scanning';
      if (late.marker?.check() === false) giveUp();
      else onChange();
    },
  });

  const watcher = createWatcher({
    spent: () => scanner.spent,
    onChange({ texts, fresh, dirty, removed }) {
      late.drop(texts, removed);
      for (const element of fresh) scan(element);
      for (const node of dirty) scan(node, shallow);
      scanner.settle();
    },
    onFlood() {
      late.drop([], true);
      for (const root of roots) if (root.isConnected) scan(root);
    },
    onGiveUp: giveUp,
  });

  watcher.watch(document);
  const start = nearViewport();
  scan(document, { from: start });
  if (start) scan(document, { until: start });

  return {
    get marker() {
      return late.marker;
    },
    get state() {
      return state;
    },
    stop() {
      stopReading();
      late.marker?.stop();
    },
  };
}
