// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HIGHLIGHT_NAME } from './highlighter.ts';
import type { Marker, MarkerPage } from './marker.ts';
import type { Reader, ReaderOptions } from './reader.ts';
import { fakeAnnotator, fakeMarker, simulateBrowser, textOf, trusted } from './testing.ts';
import { textBlocks } from './text-blocks.ts';

let registry: Map<string, Set<AbstractRange>>;
let marker: Marker;
let handed: ReaderOptions | undefined;
const reader = { refresh: vi.fn(), command: vi.fn(), jump: vi.fn(), stop: vi.fn() } satisfies Reader;
const loadReader = vi.fn(async () => (options: ReaderOptions) => {
  handed = options;
  return reader;
});
let moved: PointerEvent | undefined;
const page = { moved: () => moved, onRoot: vi.fn(), onDead: vi.fn(), reread: vi.fn() } satisfies MarkerPage;
const painted = (): string[] => [...(registry.get(HIGHLIGHT_NAME) ?? [])].map(textOf).sort();
const move = (clientX: number): void => {
  moved = trusted(new PointerEvent('pointermove', { clientX, bubbles: true }));
  document.body.dispatchEvent(moved);
};
/** Of the reader's code. */
const arrival = async (): Promise<void> => {
  await Promise.resolve();
  await Promise.resolve();
};
/** What reading each block of the document says. */
const readAll = (): boolean[] => [...textBlocks(document.body)].flatMap((block) => (block ? [marker.read(block)] : []));

beforeEach(() => {
  registry = simulateBrowser();
  vi.clearAllMocks();
  handed = undefined;
  moved = undefined;
  document.body.innerHTML = '<p>The S-400</p><p>nothing</p><p id="c">F-35</p>';
  marker = fakeMarker(fakeAnnotator(['S-400', 'F-35']), page, { loadReader });
});
afterEach(() => marker.stop());

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

  it('brings the reader when the pointer moves over a page with marks, and tells it where to; no more after that', async () => {
    marker.paint();
    readAll();
    marker.paint();
    expect(loadReader).not.toHaveBeenCalled();
    document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    expect(loadReader).not.toHaveBeenCalled();
    move(3);
    move(4);
    await arrival();
    move(5);
    expect([loadReader.mock.calls.length, handed?.moved?.clientX]).toEqual([1, 4]);
    marker.paint();
    expect(reader.refresh).toHaveBeenCalledOnce();
  });

  it('brings it for whoever begins to write there, and to a copy that an update left behind no more', async () => {
    let alive = false;
    marker = fakeMarker(fakeAnnotator(['S-400', 'F-35']), page, { loadReader, isAlive: () => alive });
    readAll();
    marker.paint();
    move(1);
    expect([loadReader.mock.calls.length, page.onDead.mock.calls.length]).toEqual([0, 1]);
    alive = true;
    const written = document.querySelector('#c') as HTMLElement;
    const focus = (): unknown => written.dispatchEvent(trusted(new FocusEvent('focusin', { bubbles: true })));
    focus();
    expect(loadReader).not.toHaveBeenCalled();
    Object.defineProperty(written, 'isContentEditable', { value: true });
    focus();
    await arrival();
    expect([loadReader.mock.calls.length, handed?.moved?.clientX]).toEqual([1, 1]);
  });

  it('brings none once the last mark or the paint has gone, and does not do later what was asked for where there was nothing', async () => {
    marker.command({ type: 'mention/next' });
    readAll();
    marker.paint();
    document.body.replaceChildren();
    marker.drop([], true);
    marker.paint();
    move(1);
    expect(loadReader).not.toHaveBeenCalled();
    document.body.innerHTML = '<p>The S-400</p>';
    readAll();
    marker.paint();
    move(2);
    await arrival();
    expect([handed?.moved?.clientX, reader.command.mock.calls]).toEqual([2, []]);
    marker = fakeMarker(fakeAnnotator(['S-400']), page, { loadReader });
    moved = undefined;
    readAll();
    marker.paint();
    marker.hide();
    move(3);
    expect(loadReader).toHaveBeenCalledOnce();
  });

  it('brings it with the first marks where the pointer came first, and rests since then', async () => {
    move(1);
    marker.paint();
    expect(loadReader).not.toHaveBeenCalled();
    readAll();
    const before = performance.now();
    marker.paint();
    await arrival();
    expect([loadReader.mock.calls.length, handed?.moved?.clientX]).toEqual([1, 1]);
    expect(handed?.since).toBeGreaterThanOrEqual(before);
  });

  it('brings it at once where fingers tap: a tap comes without a move before it', async () => {
    const media = vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({ matches: query === '(any-pointer: coarse)' }) as MediaQueryList);
    marker.paint();
    expect(loadReader).not.toHaveBeenCalled();
    readAll();
    marker.paint();
    marker.paint();
    await arrival();
    expect([loadReader.mock.calls.length, handed?.moved]).toEqual([1, undefined]);
    media.mockRestore();
  });

  it('brings it for what is asked for by keyboard or popup, does that then, and closes no card where there was none', async () => {
    readAll();
    marker.paint();
    marker.command({ type: 'card/close' });
    expect(loadReader).not.toHaveBeenCalled();
    marker.jump(0, true);
    await arrival();
    expect(reader.jump.mock.calls).toEqual([[0, true]]);
    marker.command({ type: 'mention/next' });
    marker.command({ type: 'card/close' });
    expect([reader.jump, reader.command].map((each) => each.mock.calls)).toEqual([[[0, true]], [[{ type: 'mention/next' }], [{ type: 'card/close' }]]]);
    expect(loadReader).toHaveBeenCalledOnce();
    handed?.onDead();
    expect(page.onDead).toHaveBeenCalled();
  });

  it('asks for the reader again after a while where it could not be had: a page at rest would have marks without cards', async () => {
    vi.useFakeTimers();
    loadReader.mockImplementationOnce(async () => undefined as never).mockImplementationOnce(async () => undefined as never);
    readAll();
    marker.paint();
    move(1);
    await vi.advanceTimersByTimeAsync(1_900);
    // Moves are no reason to ask more often.
    move(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([loadReader.mock.calls.length, handed]).toEqual([2, undefined]);
    // A pointer that came to rest meanwhile is not lost.
    move(3);
    await vi.advanceTimersByTimeAsync(200);
    expect([loadReader.mock.calls.length, handed?.moved?.clientX]).toEqual([3, 3]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(loadReader).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
  });

  it('frees an element that is now written in', async () => {
    readAll();
    marker.paint();
    move(1);
    await arrival();
    handed?.onEdit(document.querySelector('#c') as Element);
    expect(page.reread).toHaveBeenCalledWith(document.querySelector('#c'));
    marker.paint();
    expect(painted()).toEqual(['S-400']);
  });

  it('can hide its paint and stay, or leave for good', async () => {
    readAll();
    marker.paint();
    move(1);
    await arrival();
    marker.hide();
    expect([registry.size, marker.terms().length, reader.stop.mock.calls.length]).toEqual([0, 2, 0]);
    marker.stop();
    expect(reader.stop).toHaveBeenCalled();
  });

  it('that was stopped wants no reader any more', async () => {
    readAll();
    marker.paint();
    move(1);
    marker.stop();
    move(2);
    await arrival();
    expect(loadReader).toHaveBeenCalledOnce();
    expect(handed).toBeUndefined();
  });
});
