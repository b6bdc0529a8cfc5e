import { describe, expect, it } from 'vitest';
import { previewNames, previewOnPage } from './name-preview.ts';

const CUES = { military: ['missile', 'army'], strong: ['surface-to-air'], veto: ['football'], person: [], speech: [], places: [] };
const preview = (aliases: Parameters<typeof previewNames>[1], sample: string) => previewNames('air-defence', aliases, CUES, sample);

describe('previewNames', () => {
  it('marks as a page would: whole words, in any usual spelling', () => {
    const sample = 'Two S-900s, an S 900 and an S900, but no S-9000.';
    const { marks, names } = preview([{ text: 'S-900', type: 'designation' }], sample);
    expect(marks.map(({ start, end }) => sample.slice(start, end))).toEqual(['S-900s', 'S 900', 'S900']);
    expect(names).toEqual([{ text: 'S-900', policy: 'always', marked: 3, passed: 0, doubt: undefined }]);
  });

  it('tells what is passed over for want of evidence', () => {
    const sample =
      'Rain fell on Monday, the shops stayed empty and children played indoors until the evening came.\nThe army said that a missile of the type, the Rain, would be bought.';
    const { names } = preview([{ text: 'Rain', type: 'nickname', match: 'cue' }], sample);
    expect(names).toMatchObject([{ policy: 'cue', doubt: undefined }]);
    expect((names[0]?.marked ?? 0) + (names[0]?.passed ?? 0)).toBe(2);
    expect(names[0]?.passed).toBeGreaterThan(0);
  });

  it('never marks a name that is for search only', () => {
    expect(preview([{ text: 'S-900', type: 'designation', match: 'never' }], 'The S-900.').marks).toEqual([]);
  });
});

describe('previewOnPage', () => {
  const RAIN = [{ text: 'Rain', type: 'nickname', match: 'cue' }] as const;

  it('counts in all blocks, and shows the first marks in their order with some text around', () => {
    const far = 'many words that are not so near to it '.repeat(4);
    const blocks = ['Nothing.', `${far}and then the S-900 of the army, ${far}`, 'S-900s'];
    expect(previewOnPage('air-defence', [{ text: 'S-900', type: 'designation' }], CUES, blocks)).toEqual({
      marked: 2,
      passed: 0,
      excerpts: [
        { before: '… words that are not so near to it and then the ', text: 'S-900', after: ' of the army, many words that are not so near to …' },
        { before: '', text: 'S-900s', after: '' },
      ],
    });
  });

  it('tells what is passed over, and lists no more than a few', () => {
    const dry = previewOnPage('air-defence', RAIN, CUES, ['The Rain fell on Monday, and children played indoors until the evening came.']);
    expect(dry).toEqual({ marked: 0, passed: 1, excerpts: [] });
    const many = previewOnPage('air-defence', [{ text: 'S-900', type: 'designation' }], CUES, Array<string>(40).fill('The S-900.'));
    expect([many.marked, many.excerpts.length]).toEqual([40, 6]);
  });
});
