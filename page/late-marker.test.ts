import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageAnnotator } from '#core/mention/page-annotator.ts';
import { createLateAnnotator } from './late-annotator.ts';
import { fakeAnnotator } from './testing.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
let answers: (PageAnnotator | undefined)[];
let loads: number;
const load = async () => {
  loads++;
  return answers.shift();
};
const sieve = (text: string) => text.includes('S-400');

beforeEach(() => {
  answers = [fakeAnnotator(['S-400'])];
  loads = 0;
});

describe('an annotator that comes late', () => {
  it('is not loaded for text without candidates', async () => {
    const annotator = createLateAnnotator(sieve, load);
    expect(annotator.set(1, 'nothing')).toBe(0);
    await settled();
    expect(loads).toBe(0);
    expect(annotator.waiting).toBe(false);
    expect(annotator.settle()).toEqual([]);
  });

  it('is loaded once, and judges what waited, block by block', async () => {
    const annotator = createLateAnnotator(sieve, load);
    const arrived = vi.fn();
    annotator.onArrival(arrived);
    expect([annotator.set(1, 'S-400'), annotator.set(2, 'an S-400')]).toEqual([1, 1]);
    expect([annotator.waiting, annotator.catchUp()]).toEqual([true, false]);
    await settled();
    expect(loads).toBe(1);
    expect(arrived).toHaveBeenCalledOnce();
    expect([annotator.catchUp(), annotator.waiting, annotator.catchUp(), annotator.waiting, annotator.catchUp()]).toEqual([true, true, true, false, false]);
    expect(annotator.settle().map(({ block, mentions }) => [block, mentions.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(annotator.set(3, 'S-400 S-400')).toBe(2);
  });

  it('forgets what was taken away or replaced while it waited', async () => {
    const annotator = createLateAnnotator(sieve, load);
    annotator.set(1, 'S-400');
    annotator.set(2, 'S-400');
    annotator.remove(1);
    annotator.set(2, 'nothing');
    await settled();
    expect(annotator.waiting).toBe(false);
  });

  it('asks again after a while, on a page that never changes', async () => {
    vi.useFakeTimers();
    answers.unshift(undefined, undefined);
    const annotator = createLateAnnotator(sieve, load);
    annotator.set(1, 'S-400');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([loads, annotator.catchUp()]).toEqual([1, false]);
    await vi.advanceTimersByTimeAsync(15_000);
    expect([loads, annotator.catchUp(), annotator.waiting]).toEqual([3, true, false]);
    vi.useRealTimers();
  });

  it('asks again at the next candidate when the code could not be had', async () => {
    answers.unshift(undefined);
    const annotator = createLateAnnotator(sieve, load);
    annotator.set(1, 'S-400');
    await settled();
    expect([loads, annotator.waiting, annotator.catchUp()]).toEqual([1, true, false]);
    annotator.set(2, 'S-400');
    await settled();
    expect([loads, annotator.catchUp(), annotator.catchUp()]).toEqual([2, true, true]);
  });
});
