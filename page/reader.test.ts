// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardData } from '#core/contract/card.ts';
import type { CardAction, CardModel } from '#core/contract/card-view.ts';
import { GRACE_MS, WAITS } from '#core/hover/timing.ts';
import type { Pace } from '#core/settings/settings.ts';
import { HOST_NAME } from './card-host.ts';
import { createMarks, type Marks } from './marks.ts';
import { createReader, type Reader, type ReaderOptions } from './reader.ts';
import { fakeAnnotator, fakeLayout, simulateBrowser, trusted } from './testing.ts';
import { textBlocks } from './text-blocks.ts';

simulateBrowser();

const card = (key: number | string, complete: boolean) => ({ key, id: `e${key}`, name: `E${key}`, facts: [], complete }) as unknown as CardData;
/** Answers of the background, and what it was asked. */
let asked: string[];
let alive = true;
let gone = false;
let slow: Promise<void> | undefined;
let whole = true;
const ask = (async (type: string, payload: { keys?: number[]; key?: number }) => {
  asked.push(type);
  if (gone) return { ok: false, error: { code: 'gone', message: '' } };
  if (type === 'cards/get') return { ok: true, value: { referenceDate: '2026-11-22', overlayVersion: 0, shared: [], cards: payload.keys?.map((key) => card(key, false)) } };
  if (type === 'card/get') {
    await slow;
    return whole ? { ok: true, value: card(payload.key ?? 0, true) } : { ok: false, error: { code: 'timeout', message: '' } };
  }
  return { ok: true, value: null };
}) as ReaderOptions['ask'];

let reader: Reader;
let marks: Marks;
let models: CardModel[];
let dispatch: (action: CardAction) => void;
const onDead = vi.fn();
const announced: string[] = [];
const annotator = fakeAnnotator(['S-400', 'F-35']);

/** Reads the document again, as the scanner would. */
function scan(): void {
  marks.sweep();
  for (const block of textBlocks(document.body)) {
    const id = block && marks.place(block);
    if (block && id !== undefined && annotator.set(id, block.text)) marks.keep(id, block);
  }
  marks.update(annotator.settle());
}
const host = () => document.querySelector(HOST_NAME);
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Rests the pointer at a place; the stand-in layout gives each block-level element a line of 20 px and each character 10 px. */
async function point(x: number, y: number, target: Element | null): Promise<void> {
  (target ?? document.body).dispatchEvent(trusted(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true, composed: true })));
  await wait(20);
}
const press = (key: string, target: Element = document.body) =>
  target.dispatchEvent(trusted(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true })));

let pace: Pace = 'normal';
let figures = true;

/** @param moved where the pointer was moved to before. */
function start(moved?: PointerEvent): void {
  reader = createReader(
    {
      view: {
        render: (_root, model, act) => {
          models.push(model);
          dispatch = act;
        },
        unmount: () => undefined,
      },
      today: () => '2026-11-29',
      pace: () => pace,
      figures: () => figures,
      announcement: (surface, number, of) => `${surface}, ${number} of ${of}`,
    },
    { marks, ask, host: 'example.org', onRoot: () => undefined, onEdit: () => undefined, isAlive: () => alive, onDead, moved },
  );
}

beforeEach(async () => {
  pace = 'normal';
  figures = true;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance', 'Date'] });
  fakeLayout();
  asked = [];
  models = [];
  announced.length = 0;
  gone = false;
  alive = true;
  whole = true;
  slow = undefined;
  document.body.innerHTML = '<p>S-400 and more</p><p>the F-35</p><p>nothing</p>';
  marks = createMarks((id) => annotator.remove(id));
  scan();
  start();
  Object.assign(document, { ariaNotify: (sentence: string) => announced.push(sentence) });
  await wait(0);
});
afterEach(() => {
  reader.stop();
  vi.useRealTimers();
});

const [first, second] = [() => document.querySelectorAll('p')[0] as Element, () => document.querySelectorAll('p')[1] as Element];
const open = async () => {
  await point(20, 10, first());
  await wait(WAITS.normal.dwell + 20);
};

describe('by pointer', () => {
  it('opens nothing when cards are to open by keyboard only', async () => {
    pace = 'never';
    await open();
    await wait(5_000);
    expect(models).toEqual([]);
    reader.command({ type: 'mention/open' });
    await wait(20);
    expect(models.length).toBeGreaterThan(0);
  });

  it('counts as rest what it took to come', async () => {
    reader.stop();
    const rest = trusted(new PointerEvent('pointermove', { clientX: 20, clientY: 10, bubbles: true, composed: true }));
    Object.defineProperty(rest, 'timeStamp', { value: performance.now() });
    first().dispatchEvent(rest);
    vi.spyOn(first(), 'matches').mockReturnValue(true);
    await wait(WAITS.normal.dwell - 60);
    start(rest);
    await wait(40);
    expect(asked).not.toContain('card/opened');
    await wait(40);
    expect(asked).toContain('card/opened');
  });

  it('opens while Shift is held, where the reader wants it so', async () => {
    pace = 'key';
    await open();
    expect(models).toEqual([]);
    press('Shift');
    await wait(WAITS.quick.dwell + 40);
    expect(models.at(-1)).toMatchObject({ surface: 'S-400' });
  });

  it('opens by click, where the reader wants it so, but not on links, nor at the end of a selection', async () => {
    const click = async (target: Element, detail = 1) => {
      const at = { clientX: 20, clientY: 10, bubbles: true, composed: true, detail };
      target.dispatchEvent(trusted(new PointerEvent('pointerdown', at)));
      target.dispatchEvent(trusted(new PointerEvent('pointerup', at)));
      target.dispatchEvent(trusted(new PointerEvent('click', { ...at, pointerType: 'mouse' })));
      await wait(20);
    };
    await click(first());
    pace = 'click';
    await click(first(), 2);
    getSelection()?.selectAllChildren(first());
    await click(first());
    getSelection()?.removeAllRanges();
    expect(models).toEqual([]);
    await click(first());
    expect(models.at(-1)).toMatchObject({ surface: 'S-400', takeFocus: false });
  });

  it('opens nothing in a copy that an update left behind, which falls silent', async () => {
    alive = false;
    await open();
    expect(models).toEqual([]);
    expect(onDead).toHaveBeenCalledTimes(1);
  });

  it('opens after the dwell with what is at hand, then brings the rest', async () => {
    let answer = () => undefined as void;
    slow = new Promise((resolve) => {
      answer = resolve;
    });
    await open();
    expect(host()).not.toBeNull();
    expect(models.at(-1)).toMatchObject({
      loading: 'loading',
      surface: 'S-400',
      host: 'example.org',
      onPage: ['e0', 'e1'],
      takeFocus: false,
      canGoBack: false,
      referenceDate: '2026-11-22',
    });
    answer();
    await wait(0);
    expect(models.at(-1)).toMatchObject({ loading: 'done', data: { complete: true } });
    expect(asked).toEqual(['cards/get', 'card/get', 'card/opened']);
  });

  it('says so when the rest cannot be had', async () => {
    whole = false;
    await open();
    expect(models.at(-1)?.loading).toBe('failed');
  });

  it('closes when the pointer leaves, and the page is what it was', async () => {
    const before = document.documentElement.outerHTML;
    await open();
    expect(document.documentElement.outerHTML).not.toBe(before);
    await point(500, 500, document.body);
    await wait(GRACE_MS + 20);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('does not open beside the characters', async () => {
    await point(120, 10, first());
    await wait(2_000);
    expect(host()).toBeNull();
  });

  it('takes no notice of events that a page makes up', async () => {
    first().dispatchEvent(new PointerEvent('pointermove', { clientX: 20, clientY: 10, bubbles: true }));
    await wait(2_000);
    expect(host()).toBeNull();
  });

  it('goes with Escape, which is then ours alone', async () => {
    await open();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    press('Escape');
    expect(host()).toBeNull();
    expect(heard).not.toHaveBeenCalled();
    press('Escape');
    expect(heard).toHaveBeenCalledTimes(1);
    document.removeEventListener('keydown', heard);
  });

  it('closes when its text leaves the page', async () => {
    await open();
    first().remove();
    scan();
    reader.refresh();
    expect(host()).toBeNull();
  });

  it('closes when another frame opens one, not when it is its own that is announced', async () => {
    await open();
    reader.command({ type: 'card/close', except: 'another' });
    expect(host()).toBeNull();
  });
});

describe('in the card', () => {
  it('follows a term and comes back', async () => {
    await open();
    dispatch({ type: 'follow', key: 7 });
    await wait(0);
    expect(models.at(-1)).toMatchObject({ data: { key: 7 }, canGoBack: true, surface: undefined, why: [] });
    dispatch({ type: 'back' });
    await wait(0);
    expect(models.at(-1)).toMatchObject({ data: { key: 0 }, canGoBack: false });
  });

  it('stays where it is pinned', async () => {
    await open();
    dispatch({ type: 'pin', on: true });
    expect(models.at(-1)?.pinned).toBe(true);
    await point(500, 500, document.body);
    await wait(5_000);
    expect(host()).not.toBeNull();
  });

  it('hides the term, switches the site off, opens the entry', async () => {
    await open();
    dispatch({ type: 'open-entry' });
    dispatch({ type: 'hide', what: 'entry', scope: 'site' });
    expect(host()).toBeNull();
    await point(5, 500, document.body);
    await open();
    dispatch({ type: 'site-off' });
    expect(host()).toBeNull();
    expect(asked.filter((type) => !type.startsWith('card'))).toEqual(['entry/open', 'overlay/hide', 'site/off']);
  });
});

describe('by keyboard', () => {
  it('walks the mentions in order and round, and says where it is', async () => {
    for (const _ of [1, 2, 3]) {
      reader.command({ type: 'mention/next' });
      await wait(0);
    }
    expect(announced).toEqual(['S-400, 1 of 2', 'F-35, 2 of 2', 'S-400, 1 of 2']);
    expect(document.querySelectorAll(HOST_NAME).length).toBe(1);
    reader.command({ type: 'mention/previous' });
    expect(announced.at(-1)).toBe('F-35, 2 of 2');
    expect(models.at(-1)).toMatchObject({ data: { key: 1 }, takeFocus: false });
  });

  it('takes the focus into the card on command, once', async () => {
    reader.command({ type: 'mention/next' });
    await wait(0);
    reader.command({ type: 'mention/open' });
    await wait(0);
    expect(models.at(-1)).toMatchObject({ data: { key: 0 }, takeFocus: true });
    dispatch({ type: 'pin', on: true });
    expect(models.at(-1)).toMatchObject({ pinned: true, takeFocus: false });
  });

  it('jumps to a mention of an entry', async () => {
    reader.jump(1, true);
    await wait(0);
    expect(models.map(({ data, takeFocus }) => [data.key, takeFocus])).toEqual([
      [1, true],
      [1, false],
    ]);
  });

  it('keeps a card that was asked for although its text went away', async () => {
    reader.command({ type: 'mention/open' });
    await wait(0);
    first().remove();
    scan();
    reader.refresh();
    expect(host()).not.toBeNull();
  });
});

describe('the end', () => {
  it('falls silent when the extension has gone', async () => {
    gone = true;
    await open();
    expect(onDead).toHaveBeenCalled();
  });

  it('leaves nothing behind', async () => {
    await open();
    reader.stop();
    expect(host()).toBeNull();
    await point(20, 30, second());
    await wait(2_000);
    expect(host()).toBeNull();
  });
});
