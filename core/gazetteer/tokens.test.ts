import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, phraseHash, tokenise } from './phrases.ts';
import { tokenEnd, tokenStart } from './tokens.ts';

const words = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  it.each([
    ['Su-30MKI', ['Su', '30', 'MKI']],
    ["David's Sling", ['David', 's', 'Sling']],
    ['С-400«Триумф»', ['С', '400', 'Триумф']],
    ['S-400防空', ['S', '400', '防', '空']],
    ['사드를 배치', ['사드를', '배치']],
    ['F‑16C/D', ['F', '16', 'C', 'D']],
    ['', []],
    ['—', []],
  ])('cuts %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('finds the same token from its first and from its last character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aB9 -ж爱사\n.') }), (text) => {
        for (const { start, end } of tokenise(text)) {
          expect(tokenEnd(text, start)).toBe(end);
          expect(tokenStart(text, end - 1)).toBe(start);
        }
      }),
    );
  });

  it('hashes a phrase whatever joins its words, and tells orders apart', () => {
    expect(phraseHash('surface-to-air')).toBe(phraseHash('Surface to Air'));
    expect(phraseHash('S-400')).toBe(phraseHash('s400'));
    expect(phraseHash('air force')).not.toBe(phraseHash('force air'));
    expect(phraseHash('the air force', 4)).toBe(phraseHash('air force'));
  });

  it('folds to letters and digits', () => {
    expect(foldText('С-400 «Триумф»')).toBe('с400триумф');
  });
});
