// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hasText, watchFrame } from './frame-worth.ts';

const PARAGRAPH = `<p>${'word '.repeat(60)}</p>`;
const size = (width: number, height: number) => {
  vi.stubGlobal('innerWidth', width);
  vi.stubGlobal('innerHeight', height);
};

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '';
  size(600, 400);
});

describe('hasText', () => {
  it('counts what is shown', () => {
    document.body.innerHTML = PARAGRAPH;
    expect(hasText(document)).toBe(true);
    document.body.innerHTML = `<script>${'word '.repeat(60)}</script><p>Advertisement</p>`;
    expect(hasText(document)).toBe(false);
  });
});

describe('watchFrame', () => {
  it('calls once when there is something to read, also when it comes late', () => {
    const onWorth = vi.fn();
    watchFrame(onWorth);
    vi.advanceTimersByTime(500);
    expect(onWorth).not.toHaveBeenCalled();
    document.body.innerHTML = PARAGRAPH;
    vi.advanceTimersByTime(60_000);
    expect(onWorth).toHaveBeenCalledTimes(1);
  });

  it('passes small frames over until they grow', () => {
    size(300, 60);
    document.body.innerHTML = PARAGRAPH;
    const onWorth = vi.fn();
    watchFrame(onWorth);
    vi.advanceTimersByTime(60_000);
    expect(onWorth).not.toHaveBeenCalled();
    size(300, 400);
    window.dispatchEvent(new Event('resize'));
    expect(onWorth).toHaveBeenCalledTimes(1);
  });

  it('stops', () => {
    document.body.innerHTML = PARAGRAPH;
    const onWorth = vi.fn();
    watchFrame(onWorth)();
    vi.advanceTimersByTime(60_000);
    expect(onWorth).not.toHaveBeenCalled();
  });
});
