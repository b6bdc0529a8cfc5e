import { describe, expect, it } from 'vitest';
import { ENOUGH, isTested, LATIN, parseTested, testedText, wasLookedFor, wordsIn } from './tested-words.ts';

describe('words that were looked for', () => {
  it('are found however they are written', () => {
    expect(isTested('Eurofighter')).toBe(true);
    expect(isTested('eurofighter')).toBe(true);
    expect(isTested('Zyxwv')).toBe(false);
  });

  it('are kept folded, once, in order, behind what was read', () => {
    const read = new Map([
      ['en', ENOUGH],
      ['az', 3],
      [LATIN, ENOUGH + 3],
    ]);
    const first = testedText('', ['Zyx', 'Ábc', 'ZYX'], read, 7, '2026-01-31');
    expect([...parseTested(first)]).toEqual(['abc', 'zyx']);
    expect(first).toContain(`on 2026-01-31: ${ENOUGH + 3} running words, 7 lines of word lists.\n# Languages with enough: en ${ENOUGH}.\n`);
    const second = testedText(first, ['Mno'], new Map([['he', ENOUGH]]), 0, '2026-02-01');
    expect([...parseTested(second)]).toEqual(['abc', 'mno', 'zyx']);
    expect(second).toContain(`on 2026-01-31`);
    expect(second).toContain(`on 2026-02-01: ${ENOUGH} running words, 0 lines of word lists.\n# Languages with enough: he ${ENOUGH}.\n`);
  });

  it('count in languages of which enough was read, without one in ten times as much', () => {
    const read = new Map([
      ['zh', ENOUGH],
      ['he', ENOUGH - 1],
    ]);
    expect(wasLookedFor({ lang: 'zh-Hant' }, read)).toBe(true);
    expect(wasLookedFor({ lang: 'he' }, read)).toBe(false);
    expect(wasLookedFor({ lang: 'ur' }, read)).toBe(false);
    expect(wasLookedFor({}, read)).toBe(false);
    expect(wasLookedFor({}, new Map([['he', 10 * ENOUGH]]))).toBe(false);
    expect(wasLookedFor({}, new Map([[LATIN, 10 * ENOUGH]]))).toBe(true);
  });
});

it('counts running words, in scripts without spaces half the letters', () => {
  expect(wordsIn('Two words, 3 hyphen-ed.', 'en')).toBe(4);
  expect(wordsIn('हिन्दी शब्द', 'hi')).toBe(2);
  expect(wordsIn('हिन्दी Gripen शब्द', LATIN)).toBe(1);
  expect(wordsIn('南極條約，1959', 'zh')).toBe(2);
});
