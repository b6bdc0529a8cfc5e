import { expect, it } from 'vitest';
import { parseEntry } from '../load.ts';
import { entryText } from './testing.ts';
import { totals } from './totals.ts';

const entries = [parseEntry('missile/ex-1.yaml', entryText()).entry ?? []].flat();
const say = (text: string) => totals(entries, text).map(({ file, line, message }) => `${file}:${line}: ${message}`);
const ZEROS = 'facts: 0\nverified: 0\ninstruments: 0\nrelations: 0\n';

it('holds the floors and names the one that is broken', () => {
  expect(say(`entries: 1\n${ZEROS}`)).toEqual([]);
  expect(say(`# Floors.\nentries: 2\n${ZEROS}`)).toEqual(['../totals.yaml:2: 1 entries, once 2 or more: put back what is gone, or lower the floor here on purpose']);
});

it('knows its keys', () => {
  expect(say(`entries: 1\n${ZEROS}stars: 3\n`)).toEqual(['../totals.yaml:6: "stars" is not a total: entries, facts, verified, instruments, relations, each a number']);
  expect(say(ZEROS)).toEqual(['../totals.yaml:1: No floor for "entries"']);
});
