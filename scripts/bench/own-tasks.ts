/**
 * How long the page side's tasks are. In a page with nothing else in it, every timer, turn and observer asked for is
 * ours: each is timed from its beginning to its end.
 */

export interface OwnTasks {
  /** Milliseconds of the longest task. */
  readonly longest: number;
  /** Milliseconds of all of them. */
  readonly total: number;
}

export interface Stopwatch {
  /** The task that runs ends here; what does not end in a turn's beginning has to be told. */
  end(): void;
  /** What was measured since the last call. */
  take(): OwnTasks;
  /** Gives the page its own functions back. */
  stop(): void;
}

export function watchOwnTasks(): Stopwatch {
  const { setTimeout: timeout, MutationObserver: Observer } = window;
  const turn = scheduler.yield.bind(scheduler);
  let begun: number | undefined;
  let longest = 0;
  let total = 0;
  const begin = (): void => {
    begun = performance.now();
  };
  const end = (): void => {
    if (begun === undefined) return;
    const took = performance.now() - begun;
    begun = undefined;
    longest = Math.max(longest, took);
    total += took;
  };
  const timed =
    <Args extends unknown[]>(run: (...args: Args) => void) =>
    (...args: Args): void => {
      begin();
      run(...args);
      end();
    };
  scheduler.yield = () => {
    end();
    return turn().then(begin);
  };
  window.setTimeout = ((run: () => void, ms?: number) => timeout(timed(run), ms)) as typeof window.setTimeout;
  window.MutationObserver = class extends Observer {
    constructor(run: MutationCallback) {
      super(timed(run));
    }
  };
  return {
    end,
    take() {
      const taken = { longest, total };
      longest = 0;
      total = 0;
      return taken;
    },
    stop() {
      window.setTimeout = timeout;
      window.MutationObserver = Observer;
      scheduler.yield = turn;
    },
  };
}
