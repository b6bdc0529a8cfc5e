import { describe, expect, it } from 'vitest';
import type { Collision } from '../collisions.ts';
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

  it('tells what the gazetteer mixes up, unless the data decides or the other entry was told', () => {
    const say = (collision: Partial<Collision>, other = 'Gnu') => {
      const base: Collision = { entry: 'a-1', name: 'Zebra-2', policy: 'cue', rival: 'b-1', surface: 'Zebra', rivalPolicy: 'always', alone: [], because: undefined };
      return judge(collisions, [named('a-1', '{ text: Zebra-2, type: nickname }'), named('b-1', `{ text: ${other}, type: nickname }`)], {
        collide: () => [{ ...base, ...collision }],
      });
    };
    expect(say({})).toEqual(['7: "Zebra-2" (cue) holds "Zebra", which leads to "b-1" (always), and nothing decides between them: give the surer one more care, or cues to both']);
    expect(say({ surface: 'Zebra-2', policy: 'always' })).toEqual([expect.stringContaining('"Zebra-2" (always) leads to "b-1"')]);
    expect(say({ surface: 'Zebra-2', policy: 'always' }, 'zebra 2')).toEqual([]);
    expect(say({ because: 'longest' })).toEqual([]);
  });
});
