import { expect, test } from 'vitest';
import { timeOf } from './own-script.ts';

test('what runs under our code counts, what calls it does not', () => {
  const node = (id: number, url: string, children: number[] = []) => ({ id, callFrame: { url }, children });
  const profile = {
    nodes: [node(1, '', [2, 5]), node(2, 'chrome-extension://abc/annotator.js', [3]), node(3, '', [4]), node(4, ''), node(5, 'http://page/app.js')],
    samples: [1, 2, 3, 4, 5],
    timeDeltas: [1_000, 1_000, 2_000, 3_000, 50_000],
  };
  expect(timeOf(profile, 'chrome-extension://abc/')).toBe(6);
  expect(timeOf(profile, 'chrome-extension://other/')).toBe(0);
});
