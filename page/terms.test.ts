import { expect, it } from 'vitest';
import type { Mark } from './marks.ts';
import { termsOf } from './terms.ts';

const mark = (key: number, text: string) => ({ key, start: 0, end: text.length, block: { text } }) as unknown as Mark;

it('terms are each entry once, as first seen, with its count', () => {
  expect(termsOf([mark(1, 'S-400'), mark(2, 'F-35'), mark(1, 'S-400s')])).toEqual([
    { key: 1, count: 2, surface: 'S-400' },
    { key: 2, count: 1, surface: 'F-35' },
  ]);
});
