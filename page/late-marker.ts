/**
 * A marker that comes late: on most pages there is nothing to mark, so the code that judges and paints is loaded when the
 * first candidate turns up. Until it is there, text that may hold candidates waits.
 */
import type { Marker } from './marker.ts';
import type { TextBlock } from './text-blocks.ts';

export interface LateMarkerOptions {
  /** Whether a text may hold a candidate. */
  readonly sieve: (text: string) => boolean;
  /** Brings the marker; undefined or an error when it could not be had. It is asked for again after a while, and at the next candidate. */
  readonly load: () => Promise<Marker | undefined>;
  /** The marker has come: told of the first text of each block that waited, in the order in which they were read. */
  readonly onArrival: (waited: ReadonlySet<Node>) => void;
}

export interface LateMarker {
  /** Once it has come. */
  readonly marker: Marker | undefined;
  /** Whether text waits for it. */
  readonly waiting: boolean;
  /** Takes up a block, or has it wait. True when there may be something to paint. */
  read(block: TextBlock): boolean;
  /** Forgets or drops what changed: see `Marker.drop`. */
  drop(nodes: readonly Node[], removed: boolean): void;
}

export function createLateMarker({ sieve, load, onArrival }: LateMarkerOptions): LateMarker {
  /** Nodes and not blocks: what waited is read again, so that it cannot be stale. */
  let waiting = new Set<Node>();
  let marker: Marker | undefined;
  let loading = false;
  /** Milliseconds; five times as long before each further try, from two seconds on: a page that never changes would stay unmarked for good. */
  let wait = 400;

  const fetch = async (): Promise<void> => {
    if (loading || marker || !waiting.size) return;
    loading = true;
    marker = await load().catch(() => undefined);
    loading = false;
    if (marker) {
      const waited = waiting;
      waiting = new Set();
      onArrival(waited);
    } else if (wait < 50_000) setTimeout(fetch, (wait *= 5));
  };

  return {
    get marker() {
      return marker;
    },
    get waiting() {
      return waiting.size > 0;
    },
    read(block) {
      if (marker) return marker.read(block);
      if (sieve(block.text)) {
        waiting.add(block.nodes[0] as Node);
        void fetch();
      }
      return false;
    },
    drop(nodes, removed) {
      marker?.drop(nodes, removed);
      if (removed) for (const node of waiting) if (!node.isConnected) waiting.delete(node);
    },
  };
}
