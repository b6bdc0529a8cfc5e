import { describe, expect, it } from 'vitest';
import { HAND_SET } from './parameters.ts';
import { render } from './render.ts';
import { quantise } from './values.ts';

describe('the module of weights', () => {
  const text = render(HAND_SET);

  it('has records, lists and numbers, each with its meaning', () => {
    expect(text).toContain('/** What a name proves by itself. */\nexport const PRIOR: Readonly<Record<Policy, number>> = { always: 3, cue: -2, adjacent: -4, beside: -6 };');
    expect(text).toContain('export const NAMED_NEAR = [0, 1.1, 2.2, 3] as const;');
    expect(text).toContain('export const STRONG_CUE = 1.6;');
  });

  it('has no line too long to read', () => {
    expect(text.split('\n').filter((line) => line.startsWith(' *') && line.length > 124)).toEqual([]);
  });
});

describe('rounding', () => {
  it('goes to eighths, and never to a nothing with a sign', () => {
    expect(quantise({ a: 1.1, b: -0.05, c: -2.9 })).toEqual({ a: 1.125, b: 0, c: -2.875 });
  });
});
