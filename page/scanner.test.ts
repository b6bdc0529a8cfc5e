// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Highlighter } from './highlighter.ts';
import type { LateMarker } from './late-marker.ts';
import { createScanner } from './scanner.ts';
import { fakeAnnotator, fakeMarker, simulateBrowser } from './testing.ts';
import { textBlocks } from './text-blocks.ts';

simulateBrowser();
let now = 0;

function setUp(words = ['S-400'], { cost = 0 } = {}) {
  const annotator = fakeAnnotator(words);
  if (cost) {
    const { set } = annotator;
    annotator.set = (id, text) => {
      now += cost;
      return set(id, text);
    };
  }
  const paints: number[] = [];
  const done: boolean[] = [];
  const slices: number[] = [];
  let sliceStart = 0;
  const highlighter: Highlighter = { paint: (come) => paints.push(come.length), check: () => true, destroy: () => undefined };
  const marker = fakeMarker(annotator, {}, { highlighter });
  /** As if it had been there all the time. */
  const late: LateMarker = { marker, waiting: false, read: marker.read, drop: marker.drop };
  const marked = () => marker.terms().reduce((sum, { count }) => sum + count, 0);
  const scanner = createScanner({
    marker: late,
    now: () => now,
    pause: async () => {
      slices.push(now - sliceStart);
      await Promise.resolve();
      sliceStart = now;
    },
    onPaint: (last) => done.push(last),
  });
  return { annotator, late, marked, scanner, paints, done, slices };
}
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  now = 0;
  vi.useFakeTimers();
});

describe('the scanner', () => {
  it('reads, judges and paints a small page once', async () => {
    document.body.innerHTML = '<p>The S-400</p><p>nothing</p><p>S-400 again</p>';
    const { scanner, paints, done, marked } = setUp();
    scanner.scan(() => textBlocks(document.body));
    await settled();
    expect(paints).toEqual([2]);
    expect(done).toEqual([true]);
    expect(marked()).toBe(2);
  });

  it('says that it is done on a page with nothing in it, without painting', async () => {
    document.body.innerHTML = '<p>nothing</p>';
    const { scanner, paints, done } = setUp();
    scanner.scan(() => textBlocks(document.body));
    await settled();
    expect(paints).toEqual([]);
    expect(done).toEqual([true]);
  });

  it('works in slices and paints a long page four times at most', async () => {
    document.body.innerHTML = '<p>The S-400</p>'.repeat(2_000);
    const { scanner, paints, slices, marked } = setUp(['S-400'], { cost: 1 });
    scanner.scan(() => textBlocks(document.body));
    await vi.runAllTimersAsync();
    expect(Math.max(...slices)).toBeLessThanOrEqual(6);
    expect(paints.length).toBe(4);
    expect(paints[0]).toBeLessThan(50);
    expect(marked()).toBe(2_000);
  });

  it('paints a live page once a second at most', async () => {
    document.body.innerHTML = '<p>S-400</p>';
    const { scanner, paints } = setUp();
    scanner.scan(() => textBlocks(document.body));
    await settled();
    for (let i = 0; i < 8; i++) {
      const added = document.createElement('p');
      added.textContent = 'S-400';
      document.body.append(added);
      scanner.scan(() => textBlocks(added));
      now += 250;
      await vi.advanceTimersByTimeAsync(250);
    }
    now += 1_000;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(paints.length).toBeLessThanOrEqual(4);
    expect(paints.reduce((a, b) => a + b)).toBe(9);
  });

  it('begins a walk again when the page changed under it', async () => {
    document.body.innerHTML = '<div id="a"><p>one</p><p>S-400</p></div><p>S-400</p>';
    const { scanner, marked, annotator } = setUp();
    const { set } = annotator;
    let once = true;
    annotator.set = (id, text) => {
      if (once) document.querySelector('#a')?.replaceWith(document.createElement('hr'));
      once = false;
      return set(id, text);
    };
    scanner.scan(() => textBlocks(document.body));
    await settled();
    expect(marked()).toBe(1);
  });

  it('paints nothing while text waits for the marker, and reads that first when it has come', async () => {
    document.body.innerHTML = '<p>S-400</p><p>nothing</p><p>S-400 again</p>';
    const { scanner, annotator, late, paints, done } = setUp();
    const { read } = late;
    Object.assign(late, { waiting: true, read: () => false });
    scanner.scan(() => textBlocks(document.body));
    await settled();
    expect([paints, done]).toEqual([[], []]);
    Object.assign(late, { waiting: false, read });
    scanner.scan(() => textBlocks(document.querySelector('p') as Element));
    scanner.catchUp(textBlocks(document.querySelector('p:last-child') as Element));
    await settled();
    expect([paints, done]).toEqual([[2], [true]]);
    expect(annotator.calls).toEqual(['S-400 again', 'S-400']);
  });

  it('stops', async () => {
    document.body.innerHTML = '<p>S-400</p>';
    const { scanner, done } = setUp();
    scanner.scan(() => textBlocks(document.body));
    scanner.stop();
    await settled();
    expect(done).toEqual([]);
  });
});
