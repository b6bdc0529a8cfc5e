/** Which words are of another world: those that all names share, whatever the learnt weights are. */
import { expect, it, vi } from 'vitest';
import { annotatorOf, judgeText } from './testing.ts';
import * as weights from './weights.ts';

// As training may have it one day.
vi.mock('./weights.ts', async (original) => {
  const learnt = await original<typeof weights>();
  return { ...learnt, OWN_VETO: learnt.VETO };
});

const annotator = annotatorOf([['F-117'], [{ text: 'Apache', match: 'adjacent' }], [{ text: 'Raven', match: 'cue', vetoes: ['sergeant'] }]]);
const LIST = 'Ukraine bought the F-117, Apache and more, and nobody knows where it went or who had it, for they were all at home that day and saw rain.';

it('a name’s own veto tells of that name alone', () => {
  expect(weights.OWN_VETO).toBe(weights.VETO);
  expect(judgeText(annotator, `${LIST} Raven is a sergeant.`).marks).toEqual(['F-117', 'Apache']);
});

it('a shared one makes another world of what has no footing but a country', () => {
  expect(judgeText(annotator, `${LIST} Raven is an album.`).marks).toEqual([]);
});
