import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberReader, packSet, pushNumber, unpackSet } from './numbers.ts';

it('numbers come back as they were packed, small ones in one byte', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 31 - 1 })), (numbers) => {
      const bytes: number[] = [];
      for (const number of numbers) pushNumber(bytes, number);
      const next = numberReader(Uint8Array.from(bytes));
      expect(numbers.map(next)).toEqual(numbers);
      expect(unpackSet(packSet(numbers))).toEqual(new Set(numbers));
    }),
  );
  expect(packSet([7, 130, 3])).toEqual(Uint8Array.of(3, 3, 4, 123));
  expect(unpackSet(packSet([]))).toEqual(new Set());
});
