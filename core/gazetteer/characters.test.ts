import { describe, expect, it } from 'vitest';
import * as characters from './characters.ts';

const { character, classAt, classOf, unitAt } = characters;
const folded = (text: string) => [...text].map((char) => String.fromCharCode(unitAt(char, 0))).join('');
const classes = (text: string) => [...text].map((char) => classAt(char, 0));

describe('characters', () => {
  it('takes ten and more dashes for one hyphen', () => {
    const hyphens = '-\u058a\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d';
    expect(new Set(classes(hyphens))).toEqual(new Set([characters.HYPHEN]));
  });

  it.each([
    ['spaces of all widths', ' \u00a0\u2002\u2009\u202f\u3000\t', characters.SPACE],
    ['line breaks', '\n\r\u2028', characters.NEWLINE],
    ['apostrophes and middle dots', "'\u2019\u02bc\uff07\u00b7\u30fb", characters.JOINER],
    ['slashes', '/\u2044\uff0f', characters.SLASH],
    ['quotation marks', '"«»“”„「」『』《》', characters.QUOTE],
    ['what is not seen', '\u00ad\u200b\u200c\u200d\u2060\ufeff\u0640', characters.IGNORED],
    ['accents and points that come alone', '\u0301\u0308\u064b\u05b4\u093c', characters.IGNORED],
    ['what ends a name', '.,;:!?()+=%€²①_@', characters.BREAK],
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
      expect(new Set(classes(digits))).toEqual(new Set([characters.DIGIT]));
    }
  });

  it('tells scripts apart that look alike', () => {
    expect(classes('CС')).toEqual([characters.LATIN, characters.CYRILLIC]);
    expect(unitAt('C', 0)).not.toBe(unitAt('С', 0));
    expect(classes('サ사ส爱')).toEqual([characters.SPACELESS, characters.HANGUL, characters.SPACELESS, characters.SPACELESS]);
    expect(classes('कગΝא')).toEqual([characters.INDIC, characters.INDIC, characters.OTHER, characters.HEBREW]);
  });

  it('keeps the low half of what is no letter or digit empty, and marks what is one for the hot loop', () => {
    for (let code = 0; code < 0x10000; code++) {
      const isToken = classOf(code) >= characters.DIGIT;
      expect((character(code) & 0xffff) !== 0).toBe(isToken);
      expect((character(code) & characters.TOKEN) !== 0).toBe(isToken);
    }
  });

  it('ends names at surrogates and private use', () => {
    for (const code of [0xd83d, 0xdc4d, 0xe000]) expect(classOf(code)).toBe(characters.BREAK);
  });
});
