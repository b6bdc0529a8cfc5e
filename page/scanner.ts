/**
 * Reads the page in slices and paints what it finds, seldom: the first screen at once, then at growing intervals, and
 * on a live page once a second at most.
 */
import type { LateMarker } from './late-marker.ts';
import type { TextBlock } from './text-blocks.ts';

/** A walk over part of the page; true at its end says that the rest was lost to a change of the page. */
export type Walk = Generator<TextBlock | undefined, boolean>;

/** Reading time of one task. The last step of a slice may take as long again, and a task must stay below 8 ms. */
const SLICE_MS = 4;
/** Waits before the paints that a page gets while it is still being read; with the one at its end there are four. Most pages are read within the first. */
const EARLY_GAPS_MS = [30, 250, 500];
/** Between paints of a live page. */
const LIVE_GAP_MS = 1_000;
/** A page that changes under every walk is not read for ever. */
const MOST_RESTARTS = 20;

export interface ScannerOptions {
  readonly marker: LateMarker;
  /** Resolves when the next slice may run: not before other work had its turn, nor while the document is hidden. */
  readonly pause: () => Promise<void>;
  readonly now: () => number;
  /** Called after each paint; `done` when nothing is left to read. */
  readonly onPaint: (done: boolean) => void;
}

export interface Scanner {
  /** Queues a walk. It is made when its turn comes, and made again when the page changed under it. */
  scan(walk: () => Walk): void;
  /** Something was dropped: judges and paints soon, also when there is nothing to read. */
  settle(): void;
  /** The marker has come: what waited for it is read first. */
  catchUp(walk: Walk): void;
  /** Milliseconds of work so far. */
  readonly spent: number;
  stop(): void;
}

export function createScanner({ marker: late, pause, now, onPaint }: ScannerOptions): Scanner {
  const queue: (() => Walk)[] = [];
  let current: Walk | undefined;
  let urgent: Walk | undefined;
  let running = false;
  let stopped = false;
  let found = false;
  let paints = 0;
  let painted = now();
  let restarts = 0;
  let spent = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let live = false;

  const paint = (done: boolean): void => {
    if (late.marker?.paint()) {
      paints++;
      painted = now();
    }
    found = false;
    onPaint(done);
  };

  /** At the end of what was queued: now after a load, else when the last paint is long enough ago. */
  const finish = (): void => {
    clearTimeout(timer);
    // What waits for the marker is painted when that has come.
    if (late.waiting) return;
    const wait = live ? painted + LIVE_GAP_MS - now() : 0;
    live = true;
    restarts = 0;
    if (wait > 0) timer = setTimeout(finish, wait);
    else if (!stopped) paint(true);
  };

  /** Reads for a while. False when nothing is left that can be read now. */
  const slice = (): boolean => {
    const start = now();
    let left = true;
    while (now() - start < SLICE_MS) {
      const make = queue[0];
      // First what has waited longest: the first screen.
      const walk = urgent ?? (current ??= make?.());
      if (!walk) {
        left = false;
        break;
      }
      const step = walk.next();
      if (!step.done) {
        if (step.value && late.read(step.value)) found = true;
      } else if (urgent) urgent = undefined;
      else {
        current = undefined;
        if (!step.value || ++restarts > MOST_RESTARTS) queue.shift();
      }
    }
    if ((urgent || queue.length) && found && !live && now() - painted >= (EARLY_GAPS_MS[paints] ?? Infinity)) paint(false);
    spent += now() - start;
    return left;
  };

  const run = async (): Promise<void> => {
    running = true;
    while (!stopped) {
      await pause();
      if (stopped) return;
      if (!slice()) break;
    }
    running = false;
    if (!stopped) finish();
  };

  const start = (): void => {
    if (!running) void run();
  };

  return {
    scan(walk) {
      queue.push(walk);
      start();
    },
    settle() {
      if (!running) finish();
    },
    catchUp(walk) {
      urgent = walk;
      start();
    },
    get spent() {
      return spent;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
