import { expect, test } from 'vitest';
import { differences } from './compare.ts';
import type { Look } from './look.ts';

const look = (changes: Partial<Look['seen']> = {}): Look => ({
  seen: { markup: '<p>one</p>', text: 'one', boxes: 'p 0 0 10 10', globals: 'a b', styles: '1', selection: 'one', console: '', print: '', ...changes },
  marks: 0,
});

test('the same twice: nothing', () => {
  expect(differences(look(), look())).toEqual([]);
});

test('each aspect that differs, with the place', () => {
  expect(differences(look(), look({ markup: '<p>one<i></i></p>', console: 'log: hello' }))).toEqual([
    { aspect: 'markup', without: '<p>one</p>', with: '<p>one<i></i></p>' },
    { aspect: 'console', without: '', with: 'log: hello' },
  ]);
});

test('a text that goes on where the other ends', () => {
  expect(differences(look({ globals: 'a b' }), look({ globals: 'a b c' }))).toEqual([{ aspect: 'globals', without: 'a b', with: 'a b c' }]);
});
