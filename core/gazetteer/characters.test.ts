import { describe, expect, it } from 'vitest';
import * as characters from './characters.ts';
import * as known from './classes.ts';

const { character, classAt, classOf, unitAt } = characters;
const folded = (text: string) => [...text].map((char) => String.fromCharCode(unitAt(char, 0))).join('');
const classes = (text: string) => [...text].map((char) => classAt(char, 0));

describe('characters', () => {
  it('takes ten and more dashes for one hyphen', () => {
    const hyphens = '-\u058a\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d';
    expect(new Set(classes(hyphens))).toEqual(new Set([known.HYPHEN]));
  });

  it.each([
    ['spaces of all widths', ' \u00a0\u2002\u2009\u202f\u3000\t', known.SPACE],
    ['line breaks', '\n\r\u2028', known.NEWLINE],
    ['apostrophes and middle dots', "'\u2019\u02bc\uff07\u00b7\u30fb", known.JOINER],
    ['slashes', '/\u2044\uff0f', known.SLASH],
    ['quotation marks', '"«»“”„「」『』《》', known.QUOTE],
    ['what is not seen', '\u00ad\u200b\u200c\u200d\u2060\ufeff\u0640', known.IGNORED],
    ['accents and points that come alone', '\u0301\u0308\u064b\u05b4\u093c', known.IGNORED],
    ['what ends a name', '.,;:!?()+=%€²①_@', known.BREAK],
  ])('knows %s', (_, text, cls) => {
    expect(classes(text)).toEqual(Array(text.length).fill(cls));
  });

  it('folds case, accents, full width and letters that keyboards exchange', () => {
    expect(folded('ÉÀÜñŁøĐİı')).toBe('eaunlodii');
    expect(folded('Ｓ－４００'.replace('－', ''))).toBe('s400');
    expect(folded('ЙЁЇЄ')).toBe('иеіе');
    expect(folded('یىکہأإآٱ')).toBe('ييكهاااا');
  });

  it('gives digits of every script their value', () => {
    for (const digits of ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९', '০১২৩৪৫৬৭৮৯', '૦૧૨૩૪૫૬૭૮૯', '０１２３４５６７８９']) {
      expect(folded(digits)).toBe('0123456789');
      expect(new Set(classes(digits))).toEqual(new Set([known.DIGIT]));
    }
  });

  it('tells scripts apart that look alike', () => {
    expect(classes('CС')).toEqual([known.LATIN, known.CYRILLIC]);
    expect(unitAt('C', 0)).not.toBe(unitAt('С', 0));
    expect(classes('サ사ส爱')).toEqual([known.SPACELESS, known.HANGUL, known.SPACELESS, known.SPACELESS]);
    expect(classes('कગΝא')).toEqual([known.INDIC, known.INDIC, known.OTHER, known.HEBREW]);
  });

  it('keeps the low half of what is no letter or digit empty', () => {
    for (let code = 0; code < 0x10000; code++) expect((character(code) & 0xffff) !== 0).toBe(classOf(code) >= known.DIGIT);
  });

  it('tells the hot loop of each character what it holds and which tokens it ends', () => {
    // One of each class, and both neighbours of a token in a script without spaces.
    const examples = [...' .-\'/"\u00ad7aяبאक가Ω爱サ'];
    for (let code = 0; code < 0x10000; code++) {
      const cls = classOf(code);
      const value = characters.SWEPT[code] as number;
      expect(value >>> 16).toBe(unitAt(String.fromCharCode(code), 0));
      expect([value & known.KNOWN, value & known.VISIBLE]).toEqual([known.KNOWN, cls === known.IGNORED ? 0 : known.VISIBLE]);
      expect((~value & known.INFLECTED) !== 0).toBe([known.CYRILLIC, known.HANGUL, known.INDIC].includes(cls));
      expect((~value & known.PREFIXED) !== 0).toBe([known.ARABIC, known.HEBREW].includes(cls));
      for (const example of examples) {
        const next = classAt(example, 0);
        const ends = known.isTokenClass(cls) && (next !== cls || cls === known.SPACELESS);
        expect(((characters.SWEPT[example.charCodeAt(0)] as number) >>> value) & 1).toBe(ends ? 1 : 0);
      }
    }
  });

  it('ends names at surrogates and private use', () => {
    for (const code of [0xd83d, 0xdc4d, 0xe000]) expect(classOf(code)).toBe(known.BREAK);
  });
});
