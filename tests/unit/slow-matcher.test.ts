/** The matcher against one that is slow and obvious: a regular expression for each name, on random text made of pieces of names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { found, gazetteerOf } from '#core/gazetteer/testing.ts';

const NAMES = ['S-400', 'S-400 Triumf', 'F-16', 'Su-30MKI', 'Iron Dome', 'Dome', 'New START', 'BrahMos', '铁穹', '铁', 'F-16 Iron Dome'];
const PIECES = ['S', '400', 'Triumf', 'F', '16', 'Su', '30', 'MKI', 'Iron', 'Dome', 'New', 'START', 'BrahMos', '铁', '穹', 'x', '7', 'a'];
const JOINTS = [' ', '-', '\u2011', '', '\n', '. ', ', ', '  ', '\n\n', ' - '];

/** Something between two pieces; between letters and digits, and around Han, nothing will do. */
const GAP = '(?:[-\u2011]\\n?|[ ]+(?:\\n[ ]*)?|\\n[ ]*)';
const isHan = (piece: string) => /\p{sc=Han}/u.test(piece);
const isDigit = (piece: string) => /^\d/.test(piece);

/** Pieces of a name as the matcher cuts them. */
const cut = (name: string) => name.match(/[A-Za-z]+|\d+|\p{sc=Han}/gu) ?? [];

function joined(pieces: readonly string[]): string {
  return pieces.reduce((before, piece, i) => {
    const last = pieces[i - 1] ?? '';
    const together = isHan(last) || isHan(piece) || isDigit(last) !== isDigit(piece);
    return i === 0 ? piece : `${before}${GAP}${together ? '?' : ''}${piece}`;
  }, '');
}

/** Every place where the pieces of a name stand one after the other and where a name may begin and end. */
function slow(name: string, text: string): { start: number; end: number }[] {
  const pieces = cut(name);
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
  const begins = isHan(first) ? '' : '(?<![A-Za-z0-9])(?<![A-Za-z0-9\\p{sc=Han}]\\.)(?<!\\d[-\u2011])';
  const ends = isHan(last) ? '' : isDigit(last) ? '(?:s(?![A-Za-z0-9]))?(?![A-Za-z0-9]|[-\u2011.,]\\d)' : '(?:(?:s|(?<=[A-Z]{4})S)(?![A-Za-z0-9]))?(?![A-Za-z0-9])';
  const pattern = new RegExp(`${begins}(?:${joined(pieces)})${ends}`, 'guy');
  const places: { start: number; end: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    pattern.lastIndex = i;
    const match = pattern.exec(text);
    if (match && match[0].length > 0) places.push({ start: i, end: i + match[0].length });
  }
  return places;
}

describe('the matcher', () => {
  it('finds what a slow and obvious one finds', () => {
    // Treaties, so that letters after a number are no variant's and nothing is left out of a mark.
    const gazetteer = gazetteerOf(NAMES.map((text) => ({ kind: 'treaty' as const, aliases: [text] })));
    const piece = fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...JOINTS));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
        const text = parts.flat().join('');
        const expected = NAMES.flatMap((name, ordinal) => slow(name, text).map(({ start, end }) => `${start} ${end} ${ordinal}`));
        const actual = found(gazetteer, text).map(({ start, end, ordinal }) => `${start} ${end} ${ordinal}`);
        expect([...new Set(actual)].sort()).toEqual([...new Set(expected)].sort());
      }),
      { numRuns: 4000 },
    );
  });
});
