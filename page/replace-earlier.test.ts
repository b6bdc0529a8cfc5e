import { expect, it } from 'vitest';
import { replaceEarlier } from './replace-earlier.ts';

it('calls off the earlier copy of a script, and no other script', () => {
  const first = replaceEarlier('one');
  const other = replaceEarlier('two');
  expect(first.aborted).toBe(false);
  const second = replaceEarlier('one');
  expect([first.aborted, second.aborted, other.aborted]).toEqual([true, false, false]);
});
