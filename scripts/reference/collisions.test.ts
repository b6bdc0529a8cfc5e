import { describe, expect, it } from 'vitest';
import { NO_CUES } from '#core/gazetteer/compile.ts';
import { createDetector, type Detector } from '../annotate/detect.ts';
import { collisionLines, collisionsOf } from './collisions.ts';
import { parseEntry } from './load.ts';
import { entryText } from './rules/testing.ts';

type Names = readonly (string | readonly [text: string, more: string])[];

const textOf = (id: string, names: Names, rest = '') =>
  `${entryText({ id, aliases: names.map((name) => (typeof name === 'string' ? `{ text: ${name}, type: designation }` : `{ text: ${name[0]}, type: designation, ${name[1]} }`)) })}${rest}`;

function detectorOf(...texts: string[]): Detector {
  const entries = texts.map((text) => parseEntry('missile/x.yaml', text)).flatMap(({ entry, findings }) => entry ?? [findings[0]?.message as never]);
  return createDetector({ entries, cues: NO_CUES });
}

/** Each collision as entry, name, what of it is the rival's, rival, and why. */
const collide = (...texts: string[]) => collisionsOf(detectorOf(...texts)).map(({ entry, name, surface, rival, because }) => [entry, name, surface, rival, because]);

describe('collisions of the compiled gazetteer', () => {
  it('are none where each name leads to one entry', () => {
    expect(collide(textOf('a', ['Big Zebra', 'ZB-1']), textOf('b', ['Old Gnu', 'ZB-2']))).toEqual([]);
  });

  it('are unexplained where two entries are both sure of a name, and told once', () => {
    expect(collide(textOf('a', ['Big Zebra']), textOf('b', ['big-zebra']))).toEqual([['a', 'Big Zebra', 'Big Zebra', 'b', undefined]]);
  });

  it('are left to the words around where one of two needs them, or both have words of their own', () => {
    expect(collide(textOf('a', ['Zebra']), textOf('b', [['Zebra', 'match: cue']]))).toEqual([['a', 'Zebra', 'Zebra', 'b', 'evidence']]);
    const doubtful: Names = [['Zebra', 'match: cue']];
    expect(collide(textOf('a', doubtful), textOf('b', doubtful))).toEqual([['a', 'Zebra', 'Zebra', 'b', undefined]]);
    expect(collide(textOf('a', doubtful), textOf('b', [['Zebra', 'match: cue, cues: [navy]']]))).toEqual([['a', 'Zebra', 'Zebra', 'b', 'evidence']]);
  });

  it('are unexplained where a plural is a careful name of another entry: nobody weighed the two', () => {
    expect(collide(textOf('a', [['Zebras', 'match: cue']]), textOf('b', ['Zebra']))).toEqual([['a', 'Zebras', 'Zebras', 'b', undefined]]);
  });

  it('are decided by the variant, the length, or a name for search', () => {
    expect(collide(textOf('a', ['ZB-15EX']), textOf('b', ['ZB-15']))).toEqual([['a', 'ZB-15EX', 'ZB-15EX', 'b', 'variant']]);
    expect(collide(textOf('a', ['Big Zebra']), textOf('b', ['Zebra']))).toEqual([['a', 'Big Zebra', 'Zebra', 'b', 'longest']]);
    expect(collide(textOf('a', [['Zebra ban', 'match: never']]), textOf('b', ['Zebra']))).toEqual([['a', 'Zebra ban', 'Zebra', 'b', 'search']]);
  });

  it('are unexplained where the longer name needs more evidence than the shorter one in it, unless the entries are related', () => {
    const longer = textOf('a', ['ZB-1', ['Big Zebra', 'match: cue']]);
    expect(collide(longer, textOf('b', ['Zebra']))).toEqual([['a', 'Big Zebra', 'Zebra', 'b', undefined]]);
    const related = `relations:\n  - { type: related-to, target: b, text: They are related., cites: [s1] }\nsources:\n  s1: { url: 'https://example.org/', publisher: Example, accessed: '2026-01-01', tier: press }\n`;
    expect(collide(longer + related, textOf('b', ['Zebra']))).toEqual([['a', 'Big Zebra', 'Zebra', 'b', 'related']]);
  });

  it('are told with the unexplained ones first', () => {
    const all = collisionsOf(detectorOf(textOf('a', [['Zebras', 'match: cue'], 'Big Zebra']), textOf('b', ['Zebra'])));
    expect(collisionLines(all, 0)).toEqual([
      'a "Zebras" (cue) · b (always) · alone it is b',
      '2 collisions, 1 unexplained',
      '',
      '1: the longer name wins, and needs no more evidence than the shorter one',
      '  and 1 more',
    ]);
    expect(collisionLines(all, 1).at(-1)).toBe('  a "Big Zebra" (always) · b "Zebra" (always) · alone it is a');
  });
});
