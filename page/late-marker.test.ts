// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLateMarker, type LateMarker } from './late-marker.ts';
import type { Marker } from './marker.ts';
import type { TextBlock } from './text-blocks.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
const marker = { read: vi.fn(() => true), drop: vi.fn() } as unknown as Marker;
let answers: (Marker | undefined)[];
let loads: number;
let waited: string[] | undefined;
let late: LateMarker;

/** A block of a text of its own in the document. */
function block(text: string): TextBlock {
  const node = new Text(text);
  document.body.append(node);
  return { text, nodes: [node], starts: [0] };
}

beforeEach(() => {
  vi.clearAllMocks();
  answers = [marker];
  loads = 0;
  waited = undefined;
  late = createLateMarker({
    sieve: (text) => text.includes('S-400'),
    load: async () => {
      loads++;
      return answers.shift();
    },
    onArrival: (nodes) => {
      waited = [...nodes].map((node) => node.nodeValue as string);
    },
  });
});

describe('a marker that comes late', () => {
  it('is not loaded for text without candidates', async () => {
    expect(late.read(block('nothing'))).toBe(false);
    await settled();
    expect([loads, late.waiting, late.marker]).toEqual([0, false, undefined]);
  });

  it('is loaded once, and told what waited in the order of reading', async () => {
    expect([late.read(block('S-400')), late.read(block('an S-400'))]).toEqual([false, false]);
    expect(late.waiting).toBe(true);
    await settled();
    expect([loads, late.waiting, waited, late.marker]).toEqual([1, false, ['S-400', 'an S-400'], marker]);
    const other = block('no candidate, but what it takes the place of may have held one');
    expect(late.read(other)).toBe(true);
    expect(marker.read).toHaveBeenCalledExactlyOnceWith(other);
    const nodes = [document.body];
    late.drop(nodes, true);
    expect(marker.drop).toHaveBeenCalledWith(nodes, true);
  });

  it('forgets what left the document while it waited', async () => {
    const [one, two] = [block('S-400'), block('S-400 again')];
    late.read(one);
    late.read(two);
    one.nodes[0]?.remove();
    late.drop([], false);
    late.drop([], true);
    await settled();
    expect(waited).toEqual(['S-400 again']);
  });

  it('asks again after a while, on a page that never changes', async () => {
    vi.useFakeTimers();
    answers.unshift(undefined, undefined);
    late.read(block('S-400'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect([loads, waited]).toEqual([1, undefined]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect([loads, waited]).toEqual([3, ['S-400']]);
    vi.useRealTimers();
  });

  it('asks again at the next candidate when the code could not be had', async () => {
    answers.unshift(undefined);
    late.read(block('S-400'));
    await settled();
    expect([loads, late.waiting]).toEqual([1, true]);
    late.read(block('an S-400'));
    await settled();
    expect([loads, waited]).toEqual([2, ['S-400', 'an S-400']]);
  });
});
