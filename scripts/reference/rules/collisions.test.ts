import { describe, expect, it } from 'vitest';
import { collisions } from './collisions.ts';
import { entryText, judge } from './testing.ts';

const named = (id: string, alias: string) => entryText({ id, aliases: [`{ text: Alias ${id}, type: designation }`, alias] });

describe('alias collisions', () => {
  it('tells the later entry of a name that both claim, however it is written', () => {
    const a = named('a-1', '{ text: Big Zebra, type: nickname }');
    const b = named('b-1', '{ text: big-zebra, type: nickname, match: always }');
    expect(judge(collisions, [b, a])).toEqual(['7: "big-zebra" always means "a-1" too: give one of them up, or make it cue in both']);
    expect(judge(collisions, [a, b])).toEqual([]);
  });

  it('lets a name be shared that needs evidence, and an entry repeat itself', () => {
    const shared = '{ text: Zebra, type: nickname, match: cue }';
    expect(judge(collisions, [named('b-1', shared), named('a-1', shared)])).toEqual([]);
    expect(judge(collisions, [named('b-1', shared), named('a-1', '{ text: Zebra, type: nickname }')])).toEqual([]);
    expect(judge(collisions, [named('b-1', '{ text: Alias-b 1, type: spelling }')])).toEqual([]);
  });
});
