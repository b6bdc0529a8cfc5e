import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberReader, pushNumber } from './numbers.ts';

it('numbers come back as they were packed, small ones in one byte', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 })), (numbers) => {
      const bytes: number[] = [];
      for (const number of numbers) pushNumber(bytes, number);
      const next = numberReader(Uint8Array.from(bytes));
      expect(numbers.map(() => next())).toEqual(numbers);
    }),
  );
  const bytes: number[] = [];
  for (const number of [3, 127, 130]) pushNumber(bytes, number);
  expect(bytes).toEqual([3, 127, 130, 1]);
  expect(numberReader(Uint8Array.from(bytes))(2)).toBe(130);
});
