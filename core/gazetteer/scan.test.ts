/** What the list of words between the two loops, and the look at the next word, could get wrong. */
import { describe, expect, it } from 'vitest';
import { addMember, isMember } from './hash.ts';
import { gazetteerOf, names } from './testing.ts';

describe('the next word', () => {
  const gazetteer = gazetteerOf([
    ['Iskander-M', 'Iron Dome', 'Kh-2', 'S-400', 'DF-5', 'H.R. 3364'],
    ['صاروخ كروز', 'كيم برق', 'כיפת ברזל', 'Железный купол', '北極星', '천궁 체계', 'M 铁穹'],
  ]);

  it.each([
    ['Iskander-M', 'Iskander-M'],
    // A letter that is the whole of it, with its plural.
    ['the Iskander-Ms', 'Iskander-Ms'],
    ['Iron Domes', 'Iron Domes'],
    ['Iron\nDome', 'Iron\nDome'],
    ['Iron  Dome', 'Iron  Dome'],
    ['Iron “Dome', 'Iron “Dome'],
    ['a Kh-2s', 'Kh-2s'],
    ['S400', 'S400'],
    ['S-400', 'S-400'],
    ['H.R. 3364', 'H.R. 3364'],
    // The article stands in the text, not in the name.
    ['صاروخ الكروز', 'صاروخ الكروز'],
    ['والصاروخ كروز', 'صاروخ كروز'],
    ['כיפת הברזל', 'כיפת הברזל'],
    // Endings on both words.
    ['Железного купола', 'Железного купола'],
    ['北極星', '北極星'],
    ['천궁 체계는', '천궁 체계'],
    ['M 铁穹', 'M 铁穹'],
  ])('%j', (text, expected) => {
    expect(names(gazetteer, text)).toEqual([expected]);
    expect(names(gazetteer, `${text}.`)).toEqual([expected]);
  });

  it.each(['Iron', 'Iron ', 'Iron Will', 'Iron D', 'Iskander-N', 'S', 'S ', 'S-', '北極熊', 'Kh'])('not %j', (text) => {
    expect(names(gazetteer, text)).toEqual([]);
  });
});

describe('the list of words', () => {
  const gazetteer = gazetteerOf([['S-400', 'Iron Dome']]);

  it('holds those of a long text', () => {
    const text = `${'the Iron man of Iron will '.repeat(3000)}has an S-400`;
    expect(names(gazetteer, text)).toEqual(['S-400']);
    expect(names(gazetteer, 'S-400 and Iron Dome, '.repeat(2000))).toHaveLength(4000);
  });

  it('loses nothing where a long text is cut', () => {
    // 16,384 characters are swept at a time.
    for (let before = 16_360; before < 16_390; before++) {
      for (const name of ['S-400', 'Iron Dome']) {
        expect(names(gazetteer, `${'the Iron '.repeat(before).slice(0, before)} ${name} will`)).toEqual([name]);
        expect(names(gazetteer, `${'x'.repeat(before)} ${name}`)).toEqual([name]);
        expect(names(gazetteer, `${' '.repeat(before)}${name}`)).toEqual([name]);
      }
    }
    expect(names(gazetteer, `${'x'.repeat(16_384)}S-400`)).toEqual([]);
    expect(names(gazetteer, `${'S-400 '.repeat(9_000)}`)).toHaveLength(9_000);
  });

  it('keeps nothing of the text before', () => {
    names(gazetteer, 'S-400 and Iron Dome and S-400');
    expect(names(gazetteer, 'a word or two, no more, then')).toEqual([]);
    expect(names(gazetteer, 'an Iron Dome')).toEqual(['Iron Dome']);
  });
});

describe('a filter', () => {
  const filter = new Int32Array(64);
  const hash = (i: number) => Math.imul(i + 1, 0x9e3779b1) ^ i;
  for (let i = 0; i < 256; i++) addMember(filter, hash(i));

  it('has its members', () => {
    for (let i = 0; i < 256; i++) expect(isMember(filter, hash(i)) & 1).toBe(1);
  });

  it('lets one stranger in ten through, no more', () => {
    let passed = 0;
    for (let i = 256; i < 10_256; i++) passed += isMember(filter, hash(i)) & 1;
    expect(passed).toBeLessThan(1000);
    expect(passed).toBeGreaterThan(0);
  });
});
