import { describe, expect, it } from 'vitest';
import type { Entry } from '#core/entry/schema.ts';
import { parseEntry } from './load.ts';
import { entryText } from './rules/testing.ts';
import { holdsClassNoun, unprovenWords, wordsAlone } from './words-alone.ts';

describe('one word in a script without spaces', () => {
  it('is more than one with the class noun of its kind', () => {
    expect(holdsClassNoun('毒刺导弹', 'air-defence')).toBe(true);
    expect(holdsClassNoun('戦艦大和', 'ship-class')).toBe(true);
    expect(holdsClassNoun('미사일방패', 'missile')).toBe(true);
  });

  it('is one with a noun of another kind, a weak one, too little else, or as the name of a text', () => {
    expect(holdsClassNoun('毒刺导弹', 'armoured-vehicle')).toBe(false);
    expect(holdsClassNoun('神盾系统', 'air-defence')).toBe(false);
    expect(holdsClassNoun('鷹導彈', 'air-defence')).toBe(false);
    expect(holdsClassNoun('海牙公约', 'treaty')).toBe(false);
    expect(holdsClassNoun('Sturmgewehr', 'small-arm')).toBe(false);
  });
});

describe('words alone', () => {
  const named = (...aliases: string[]) => parseEntry('s.yaml', entryText({ aliases: aliases.map((text) => `{ text: ${text}, type: nickname }`) })).entry as Entry;
  const texts = (found: { text: string }[]) => found.map(({ text }) => text);

  it('mark by themselves, and nobody is recorded to have met them', () => {
    expect(texts(wordsAlone(named('Zyx', 'Zyxe, seen: "https://example.org/"', 'ZYX', 'Zyx-1', 'Zyx one', 'Zyxo, match: cue')))).toEqual(['Zyx']);
  });

  it('are unproven until somebody has looked for them', () => {
    expect(texts(unprovenWords(named('Zyx', 'Eurofighter')))).toEqual(['Zyx']);
  });
});
