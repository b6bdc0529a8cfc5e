import { expect, it } from 'vitest';
import { parseEntry } from '../load.ts';
import { entryText } from './testing.ts';
import { totals } from './totals.ts';

const entries = [parseEntry('missile/ex-1.yaml', entryText()).entry ?? []].flat();
const say = (text: string) => totals(entries, text).map(({ file, line, message }) => `${file}:${line}: ${message}`);
const ZEROS = 'facts: 0\nverified: 0\ninstruments: 0\nrelations: 0\nunseenWords: 0\n';

it('holds the floors and names the one that is broken', () => {
  expect(say(`entries: 1\n${ZEROS}`)).toEqual([]);
  expect(say(`# Floors.\nentries: 2\n${ZEROS}`)).toEqual(['../totals.yaml:2: 1 entries, once 2 or more: put back what is gone, or lower the floor here on purpose']);
});

it('holds what may only fall', () => {
  const { entry } = parseEntry('missile/ex-1.yaml', entryText({ aliases: ['{ text: Zyx, type: nickname }'] }));
  const judge = (most: number) => totals(entry ? [entry] : [], `entries: 1\n${ZEROS.replace('unseenWords: 0', `unseenWords: ${most}`)}`).map(({ message }) => message);
  expect(judge(1)).toEqual([]);
  expect(judge(0)).toEqual(['1 unseenWords, once 0 or fewer: give a new name cues or the page on which you met it (`seen`), or look for it in everyday text']);
});

it('knows its keys', () => {
  expect(say(`entries: 1\n${ZEROS}stars: 3\n`)).toEqual(['../totals.yaml:7: "stars" is not a total: entries, facts, verified, instruments, relations, unseenWords, each a number']);
  expect(say(ZEROS)).toEqual(['../totals.yaml:1: No bound for "entries"']);
});
