import { describe, expect, it } from 'vitest';
import { CUES } from '#core/mention/testing.ts';
import { createDetector } from '../annotate/detect.ts';
import type { Label } from '../eval/labels.ts';
import { parseEntry } from './load.ts';
import { entryText } from './rules/testing.ts';
import { uncoveredIn } from './uncovered.ts';

const { entry } = parseEntry('missile/ex-1.yaml', entryText({ aliases: ['{ text: EX-1, type: designation }', '{ text: Quagga ban, type: nickname, match: never }'] }));
const detector = createDetector({ entries: entry ? [entry] : [], cues: CUES });

const label = (text: string, surface: string, canonical: string, level: Label['level'] = 'must'): Label => {
  const start = text.indexOf(surface);
  return { start, end: start + surface.length, surface, canonical, kind: 'system', level };
};

describe('names met without an entry', () => {
  it('are counted over spellings and texts, the most frequent first', () => {
    const texts = [
      { id: 'a', text: 'Troops fired a QX-19.' },
      { id: 'b', text: 'Troops fired QX19s, or a QX‑19. The Addax missile flew, and an EX-1.' },
      { id: 'c', text: 'Two Addax missiles. Three QX-19 missiles.' },
    ];
    expect(uncoveredIn(texts, detector)).toEqual({
      labelled: [],
      met: [
        { name: 'QX-19', count: 4, texts: 3, context: 'Troops fired a [QX-19].' },
        { name: 'Addax', count: 2, texts: 2, context: 'Troops fired QX19s, or a QX‑19. The [Addax] missile flew, and an EX-1.' },
      ],
    });
  });

  it('leave out what an entry is called, if only in search', () => {
    expect(uncoveredIn([{ id: 'a', text: 'The Quagga ban missile.' }], detector).met).toEqual([]);
  });

  it('are those of labels that no entry owns, the ones that must be found first', () => {
    const text = 'An EX-1, a small one, an Addax here, a Kudu there.';
    const labels = [label(text, 'EX-1', 'EX-1'), label(text, 'Kudu', 'Greater Kudu', 'optional'), label(text, 'Addax', 'ADX-9'), label(text, 'a small one', 'Tiny EX')];
    expect(uncoveredIn([{ id: 'a', text, labels }], detector, { 'Tiny EX': ['EX-1'] }).labelled).toEqual([
      { name: 'ADX-9', count: 1, texts: 1, kind: 'system', level: 'must', context: 'An EX-1, a small one, an [Addax] here, a Kudu there.' },
      { name: 'Greater Kudu', count: 1, texts: 1, kind: 'system', level: 'optional', context: expect.stringContaining('[Kudu]') },
    ]);
  });
});
