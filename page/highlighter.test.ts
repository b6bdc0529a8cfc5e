// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHighlighter, HIGHLIGHT_NAME } from './highlighter.ts';
import { simulateBrowser } from './testing.ts';

let registry: Map<string, Set<AbstractRange>>;
const range = (n: number) => new StaticRange({ startContainer: document.body, startOffset: n, endContainer: document.body, endOffset: n });
const CHROMIUM = { batch: Infinity, pause: 0, isAlive: () => true };

beforeEach(() => {
  registry = simulateBrowser();
  vi.useFakeTimers();
});

describe('the highlighter', () => {
  it('leaves no name on a page without mentions', () => {
    const highlighter = createHighlighter(CHROMIUM);
    highlighter.paint([], []);
    highlighter.check();
    expect(registry.size).toBe(0);
  });

  it('paints and takes away', () => {
    const highlighter = createHighlighter(CHROMIUM);
    const [a, b] = [range(0), range(1)];
    highlighter.paint([a, b], []);
    highlighter.paint([], [a]);
    expect([...(registry.get(HIGHLIGHT_NAME) ?? [])]).toEqual([b]);
  });

  it('takes more than a call takes arguments', () => {
    const highlighter = createHighlighter(CHROMIUM);
    highlighter.paint(
      Array.from({ length: 200_000 }, () => range(0)),
      [],
    );
    expect(registry.get(HIGHLIGHT_NAME)?.size).toBe(200_000);
  });

  it('adds in batches and forgets what went meanwhile', () => {
    const highlighter = createHighlighter({ ...CHROMIUM, batch: 2, pause: 100 });
    const ranges = [range(0), range(1), range(2), range(3), range(4)];
    highlighter.paint(ranges, []);
    expect(registry.get(HIGHLIGHT_NAME)?.size).toBe(2);
    highlighter.paint([], [ranges[4] as AbstractRange]);
    vi.advanceTimersByTime(100);
    expect(registry.get(HIGHLIGHT_NAME)?.size).toBe(4);
    vi.advanceTimersByTime(1_000);
    expect(registry.get(HIGHLIGHT_NAME)?.size).toBe(4);
  });

  it('comes back when the page clears the registry, until the page insists', () => {
    const highlighter = createHighlighter(CHROMIUM);
    highlighter.paint([range(0)], []);
    for (let i = 0; i < 20; i++) {
      registry.clear();
      expect(highlighter.check()).toBe(true);
      expect(registry.has(HIGHLIGHT_NAME)).toBe(true);
    }
    registry.clear();
    expect(highlighter.check()).toBe(false);
    expect(registry.size).toBe(0);
  });

  it('leaves the registry to its successor when the extension was updated', () => {
    let alive = true;
    const older = createHighlighter({ ...CHROMIUM, isAlive: () => alive });
    older.paint([range(0)], []);
    alive = false;
    const newer = createHighlighter(CHROMIUM);
    newer.paint([range(1)], []);
    const theirs = registry.get(HIGHLIGHT_NAME);
    older.paint([range(2)], []);
    expect(older.check()).toBe(true);
    older.destroy();
    expect(registry.get(HIGHLIGHT_NAME)).toBe(theirs);
  });

  it('takes away its own highlight only', () => {
    const older = createHighlighter(CHROMIUM);
    const newer = createHighlighter(CHROMIUM);
    older.paint([range(0)], []);
    newer.paint([range(1)], []);
    older.destroy();
    expect(registry.get(HIGHLIGHT_NAME)?.size).toBe(1);
    newer.destroy();
    expect(registry.size).toBe(0);
  });
});
