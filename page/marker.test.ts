// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HIGHLIGHT_NAME } from './highlighter.ts';
import type { Marker, MarkerPage } from './marker.ts';
import type { Reader, ReaderOptions } from './reader.ts';
import { fakeAnnotator, fakeMarker, simulateBrowser, textOf } from './testing.ts';
import { textBlocks } from './text-blocks.ts';

let registry: Map<string, Set<AbstractRange>>;
let marker: Marker;
let handed: ReaderOptions | undefined;
const reader = { refresh: vi.fn(), command: vi.fn(), jump: vi.fn(), stop: vi.fn() } satisfies Reader;
const loadReader = vi.fn(async () => (options: ReaderOptions) => {
  handed = options;
  return reader;
});
const page = { onRoot: vi.fn(), onDead: vi.fn(), reread: vi.fn() } satisfies MarkerPage;
const painted = (): string[] => [...(registry.get(HIGHLIGHT_NAME) ?? [])].map(textOf).sort();
/** What reading each block of the document says. */
const readAll = (): boolean[] => [...textBlocks(document.body)].flatMap((block) => (block ? [marker.read(block)] : []));

beforeEach(() => {
  registry = simulateBrowser();
  vi.clearAllMocks();
  handed = undefined;
  document.body.innerHTML = '<p>The S-400</p><p>nothing</p><p id="c">F-35</p>';
  marker = fakeMarker(fakeAnnotator(['S-400', 'F-35']), page, { loadReader });
});

describe('a marker', () => {
  it('takes up what holds candidates, once, and paints it', () => {
    expect(readAll()).toEqual([true, false, true]);
    expect(readAll()).toEqual([false, false, false]);
    expect([marker.paint(), marker.paint()]).toEqual([true, false]);
    expect(painted()).toEqual(['F-35', 'S-400']);
    expect(marker.terms()).toEqual([
      { key: 0, count: 1, surface: 'S-400' },
      { key: 1, count: 1, surface: 'F-35' },
    ]);
  });

  it('judges as it reads, so that a paint of thousands of blocks has few left to judge', () => {
    const annotator = fakeAnnotator(['S-400', 'F-35']);
    const settle = vi.spyOn(annotator, 'settle');
    marker = fakeMarker(annotator, page, { loadReader });
    document.body.innerHTML = '<p>The S-400</p>'.repeat(1_050);
    readAll();
    const judged = settle.mock.results.flatMap(({ value }) => value as unknown[]);
    expect(judged).toHaveLength(1_000);
    expect(painted()).toEqual([]);
    marker.paint();
    expect(painted()).toHaveLength(1_050);
  });

  it('drops text that changed, and what left the document', () => {
    readAll();
    marker.paint();
    marker.drop([document.querySelector('p')?.firstChild as Node], false);
    document.querySelector('#c')?.remove();
    marker.paint();
    expect(painted()).toEqual(['F-35']);
    marker.drop([], true);
    expect(marker.paint()).toBe(true);
    expect(painted()).toEqual([]);
  });

  it('tells the reader where the pointer went while it was on its way, and no more after that', async () => {
    document.body.dispatchEvent(new PointerEvent('pointermove', { clientX: 1, bubbles: true }));
    readAll();
    marker.paint();
    for (const clientX of [2, 3]) document.body.dispatchEvent(new PointerEvent('pointermove', { clientX, bubbles: true }));
    await Promise.resolve();
    await Promise.resolve();
    document.body.dispatchEvent(new PointerEvent('pointermove', { clientX: 4, bubbles: true }));
    expect(handed?.moved?.clientX).toBe(3);
  });

  it('brings the reader with the first marks, and hands commands on', async () => {
    marker.paint();
    expect(loadReader).not.toHaveBeenCalled();
    readAll();
    marker.paint();
    marker.paint();
    marker.jump(0, true);
    await Promise.resolve();
    expect(loadReader).toHaveBeenCalledOnce();
    marker.paint();
    marker.jump(0, true);
    marker.command({ type: 'mention/next' });
    expect([reader.refresh, reader.jump, reader.command].map((each) => each.mock.calls)).toEqual([[[]], [[0, true]], [[{ type: 'mention/next' }]]]);
    handed?.onDead();
    expect(page.onDead).toHaveBeenCalled();
  });

  it('asks for the reader again after a while where it could not be had: a page at rest would have marks without cards', async () => {
    vi.useFakeTimers();
    loadReader.mockImplementationOnce(async () => undefined as never).mockImplementationOnce(async () => undefined as never);
    readAll();
    marker.paint();
    await vi.advanceTimersByTimeAsync(11_900);
    expect([loadReader.mock.calls.length, handed]).toEqual([2, undefined]);
    // A pointer that came to rest meanwhile is not lost.
    const rest = new PointerEvent('pointermove');
    dispatchEvent(rest);
    await vi.advanceTimersByTimeAsync(200);
    expect([loadReader.mock.calls.length, handed?.moved]).toEqual([3, rest]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(loadReader).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
  });

  it('frees an element that is now written in', async () => {
    readAll();
    marker.paint();
    await Promise.resolve();
    handed?.onEdit(document.querySelector('#c') as Element);
    expect(page.reread).toHaveBeenCalledWith(document.querySelector('#c'));
    marker.paint();
    expect(painted()).toEqual(['S-400']);
  });

  it('can hide its paint and stay, or leave for good', async () => {
    readAll();
    marker.paint();
    await Promise.resolve();
    marker.hide();
    expect([registry.size, marker.terms().length, reader.stop.mock.calls.length]).toEqual([0, 2, 0]);
    marker.stop();
    expect(reader.stop).toHaveBeenCalled();
  });

  it('that was stopped wants no reader any more', async () => {
    readAll();
    marker.paint();
    marker.stop();
    await Promise.resolve();
    expect(handed).toBeUndefined();
  });
});
