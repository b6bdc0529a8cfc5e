import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardData } from '#core/contract/card.ts';
import type { CardBundle } from '#core/contract/card-bundle.ts';
import { createCardCache } from './card-cache.ts';

const card = (key: number, complete = false) => ({ key, id: `e${key}`, name: `E${key}`, facts: [], complete }) as unknown as CardData;
const bundle = (keys: readonly (number | string)[]): CardBundle => ({ referenceDate: '2026-11-22', overlayVersion: 0, shared: [], cards: keys.map((key) => card(Number(key))) });

beforeEach(() => {
  vi.useFakeTimers();
});

describe('the card cache', () => {
  it('fetches in batches of forty, nearest first, and each key once', async () => {
    const asked: number[][] = [];
    const cache = createCardCache({ getMany: async (keys) => (asked.push(keys.map(Number)), bundle(keys)), getOne: async () => null });
    cache.prefetch(Array.from({ length: 90 }, (_, i) => i));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.map((keys) => keys.length)).toEqual([40]);
    cache.prefetch(Array.from({ length: 90 }, (_, i) => i));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked.map((keys) => [keys[0], keys.length])).toEqual([
      [0, 40],
      [40, 40],
      [80, 10],
    ]);
    expect(cache.referenceDate).toBe('2026-11-22');
    expect(cache.ids.length).toBe(90);
  });

  it('asks again after silence, when there is a reason to', async () => {
    let silent = true;
    const getMany = vi.fn(async (keys: readonly (number | string)[]) => (silent ? undefined : bundle(keys)));
    const cache = createCardCache({ getMany, getOne: async () => null });
    cache.prefetch([1]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(getMany).toHaveBeenCalledTimes(1);
    silent = false;
    cache.prefetch([1]);
    await vi.advanceTimersByTimeAsync(0);
    expect(cache.peek(1)?.name).toBe('E1');
  });

  it('asks once for an entry that is on its way', async () => {
    const getOne = vi.fn(async (key: number | string) => card(Number(key), true));
    const cache = createCardCache({ getMany: async (keys) => bundle(keys), getOne });
    const both = await Promise.all([cache.complete(1), cache.get(1)]);
    expect(both.map((one) => one?.complete)).toEqual([true, true]);
    expect(getOne).toHaveBeenCalledTimes(1);
  });

  it('asks again where what was asked ahead was met with silence', async () => {
    let asked = 0;
    const cache = createCardCache({
      getMany: async (keys) => bundle(keys),
      getOne: () => new Promise((resolve) => setTimeout(resolve, 100, ++asked > 1 ? card(1, true) : undefined)),
    });
    const ahead = cache.complete(1);
    await vi.advanceTimersByTimeAsync(50);
    const wanted = cache.get(1);
    await vi.advanceTimersByTimeAsync(200);
    expect([(await ahead)?.complete, (await wanted)?.complete]).toEqual([undefined, true]);
  });

  it('gives what is at hand, completes it once, and never falls back to less', async () => {
    const getOne = vi.fn(async (key: number | string) => card(Number(key), true));
    const cache = createCardCache({ getMany: async (keys) => bundle(keys), getOne });
    cache.prefetch([1]);
    await vi.advanceTimersByTimeAsync(0);
    expect((await cache.get(1))?.complete).toBe(false);
    expect((await cache.complete(1))?.complete).toBe(true);
    expect((await cache.complete(1))?.complete).toBe(true);
    expect(getOne).toHaveBeenCalledTimes(1);
    expect(cache.peek(1)?.complete).toBe(true);
    expect((await cache.get(2))?.id).toBe('e2');
  });

  it('takes nothing that cannot be a card', async () => {
    const cache = createCardCache({ getMany: async () => ({ cards: [{ nonsense: true }] }) as unknown as CardBundle, getOne: async () => ({}) as CardData });
    cache.prefetch([1]);
    await vi.advanceTimersByTimeAsync(0);
    expect(cache.peek(1)).toBeUndefined();
    expect(await cache.get(1)).toBeUndefined();
  });
});
