import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gazetteerOf } from '#core/gazetteer/testing.ts';
import { createPageAnnotator, type PageAnnotator } from './page-annotator.ts';
import { annotatorOf, CUES } from './testing.ts';
import type { EntryKey } from './types.ts';

const ENTRIES = [
  { kind: 'air-defence' as const, aliases: ['S-400', 'S-400 Triumf', { text: 'Patriot', match: 'adjacent' as const }, 'MIM-104'] },
  { kind: 'missile' as const, aliases: [{ text: 'Tomahawk', match: 'cue' as const, vetoes: ['steak'] }, 'BGM-109'] },
  { kind: 'air-defence' as const, aliases: [{ text: 'Iron Dome', match: 'cue' as const, cues: ['Gaza'] }] },
  { kind: 'missile-defence-network' as const, aliases: ['Iron Dome for America'] },
  { kind: 'aircraft' as const, aliases: ['F-16', 'F-35'] },
];

/** Paragraphs of all sorts: sure, doubtful, against, empty. */
const PARAGRAPHS = [
  'The S-400 Triumf arrived.',
  'A Tomahawk lay there.',
  'The BGM-109 flew.',
  'A Tomahawk steak.',
  'Iron Dome for America was proposed.',
  'Iron Dome fell silent.',
  'Iron Dome over Gaza fired a missile.',
  'F-16s and F-35s.',
  'An F-35 for a lens, a Patriot for a camera.',
  'The F-16 by the season.',
  'A Patriot spoke. Another Patriot battery.',
  'Nothing here.',
  '',
  'A\u00ad soft S-\u00ad400 and MIM-104.',
];

type State = Record<number, string[]>;

/** Applies what settle reports, as a page would. */
function apply(state: State, annotator: PageAnnotator, texts: ReadonlyMap<number, string>): void {
  for (const { block, mentions } of annotator.settle()) {
    if (mentions.length === 0) delete state[block];
    else state[block] = mentions.map(({ start, end, key }) => `${start}-${end} ${texts.get(block)?.slice(start, end)} ${key}`);
  }
}

function fromScratch(texts: ReadonlyMap<number, string>, order: (ids: number[]) => number[] = (ids) => ids): State {
  const annotator = annotatorOf(ENTRIES);
  const state: State = {};
  for (const id of order([...texts.keys()])) annotator.set(id, texts.get(id) ?? '');
  apply(state, annotator, texts);
  return state;
}

describe('a page', () => {
  const page = (...texts: string[]) => fromScratch(new Map(texts.map((text, i) => [i, text])));

  it('lets a name that stands beyond doubt speak for doubtful ones elsewhere', () => {
    expect(page('A Tomahawk lay there.')).toEqual({});
    expect(page('A Tomahawk lay there.', 'The BGM-109 missile flew.')[0]).toEqual(['2-10 Tomahawk 1']);
    // A number may be that of a router.
    expect(page('A Tomahawk lay there.', 'The BGM-109 blinks.')[0]).toBeUndefined();
  });

  it('lets other entries speak for a doubtful name', () => {
    expect(page('A Tomahawk lay there.', 'S-400, F-16 and MIM-104', 'Iron Dome for America')[0]).toEqual(['2-10 Tomahawk 1']);
  });

  it('takes the numbers of another world for its own, unless something of the trade stands on it', () => {
    expect(page('Take the F-35 to the shop.')[0]).toEqual(['9-13 F-35 4']);
    expect(page('Take the F-35 to the shop.', 'The F-16 has a new camera.')).toEqual({});
    expect(page('Take the F-35 to the shop.', 'The F-16 has a new camera.', 'An F-16 fired.')).toEqual({ 0: ['9-13 F-35 4'], 1: ['4-8 F-16 4'], 2: ['3-7 F-16 4'] });
    expect(page('Take the F-35 to the shop.', 'The F-16 has a new camera.', 'The S-400 Triumf.')[0]).toEqual(['9-13 F-35 4']);
    // A country will do, but not beside a word of another world.
    expect(page('Take the F-35 to the shop.', 'The F-16 has a new camera.', 'The F-16 left Ukraine.')[0]).toEqual(['9-13 F-35 4']);
    expect(page('Take the F-35 to the shop.', 'The F-16 left Ukraine with a camera.')).toEqual({});
  });

  it('takes a crowd of doubtful names for one', () => {
    const crowd = 'A Tomahawk, a Patriot, an Iron Dome and a Patriot by the shop.';
    expect(page(crowd, 'Take the F-35 home.')).toEqual({});
    expect(page('A Tomahawk, a Patriot and an Iron Dome by the shop.', 'Take the F-35 home.')).toEqual({ 1: ['9-13 F-35 4'] });
    expect(page(crowd, 'Take the F-35 home.', 'The F-16 fired.')[1]).toEqual(['9-13 F-35 4']);
  });

  it('does not let the page outweigh what the words around say', () => {
    expect(page('A Tomahawk steak.', 'The BGM-109 missile flew.')[0]).toBeUndefined();
  });

  it('takes no evidence from a name that is part of a longer one', () => {
    expect(page('Iron Dome fell silent.', 'Iron Dome for America was proposed.')[0]).toBeUndefined();
    expect(page('Iron Dome fell silent.', 'Iron Dome over Gaza fired a missile.')[0]).toEqual(['0-9 Iron Dome 2']);
  });

  it('counts and forgets', () => {
    const annotator = annotatorOf(ENTRIES);
    expect(annotator.set(1, 'S-400 and F-16')).toBe(2);
    expect(annotator.set(2, 'nothing')).toBe(0);
    expect(annotator.settle().map(({ block }) => block)).toEqual([1]);
    expect(annotator.mentionCount).toBe(2);
    expect(annotator.settle()).toEqual([]);
    annotator.set(1, 'an F-35');
    expect(annotator.settle()[0]?.mentions).toHaveLength(1);
    annotator.remove(1);
    annotator.remove(99);
    expect(annotator.settle()).toEqual([{ block: 1, mentions: [] }]);
    expect(annotator.mentionCount).toBe(0);
  });
});

describe('whatever happens to the page', () => {
  const texts = fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 10 });

  it('the order of its blocks changes nothing', () => {
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.nat()), (list, random) => {
        const page = new Map(list.map((text, i) => [i, text]));
        const shuffled = (ids: number[]) =>
          ids
            .map((id) => [random.next().value as number, id] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, id]) => id);
        expect(fromScratch(page, shuffled)).toEqual(fromScratch(page));
      }),
    );
  });

  it('changes one by one lead to what a page from scratch has', () => {
    const change = fc.record({ block: fc.nat({ max: 5 }), text: fc.option(fc.constantFrom(...PARAGRAPHS)), settle: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const annotator = annotatorOf(ENTRIES);
        const page = new Map<number, string>();
        const state: State = {};
        for (const { block, text, settle } of changes) {
          if (text === null) {
            annotator.remove(block);
            page.delete(block);
          } else {
            annotator.set(block, text);
            page.set(block, text);
          }
          if (settle) apply(state, annotator, page);
        }
        apply(state, annotator, page);
        expect(state).toEqual(fromScratch(page));
        expect(annotator.mentionCount).toBe(Object.values(state).flat().length);
      }),
    );
  });

  it('mentions are in order and do not overlap', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const annotator = annotatorOf(ENTRIES);
        annotator.set(0, list.join(' '));
        let until = 0;
        for (const { start, end } of annotator.settle()[0]?.mentions ?? []) {
          expect(start).toBeGreaterThanOrEqual(until);
          expect(end).toBeGreaterThan(start);
          until = end;
        }
      }),
    );
  });
});

describe('two lexicons', () => {
  const bundled = gazetteerOf([['S-400', 'S-400 Triumf'], ['Triumf'], ['Kalibr']], CUES);
  const own = gazetteerOf([['S-400'], ['S-400 Triumf of mine'], ['Kalibrovka']], CUES);
  const lexicons = [{ gazetteer: bundled }, { gazetteer: own, keyOf: (ordinal: number) => `mine-${ordinal}` }];
  const keys = (text: string, suppressed?: (key: EntryKey) => boolean) => {
    const annotator = createPageAnnotator(lexicons, suppressed ? { suppressed } : {});
    annotator.set(0, text);
    return (annotator.settle()[0]?.mentions ?? []).map(({ start, end, key }) => `${text.slice(start, end)} ${key}`);
  };

  it('the longest name wins, whoever has it; the reader wins a tie', () => {
    expect(keys('an S-400')).toEqual(['S-400 mine-0']);
    expect(keys('an S-400 Triumf')).toEqual(['S-400 Triumf 0']);
    expect(keys('an S-400 Triumf of mine')).toEqual(['S-400 Triumf of mine mine-1']);
    expect(keys('Kalibr')).toEqual(['Kalibr 2']);
  });

  it('what is hidden lets a shorter name surface', () => {
    expect(keys('an S-400 Triumf', (key) => key === 0)).toEqual(['S-400 mine-0', 'Triumf 1']);
    expect(keys('an S-400 Triumf', (key) => key === 0 || key === 'mine-0')).toEqual(['Triumf 1']);
  });

  it('what is hidden speaks for nothing', () => {
    const annotator = createPageAnnotator([{ gazetteer: gazetteerOf(ENTRIES, CUES) }], { suppressed: (key) => key === 1 });
    annotator.set(0, 'A Tomahawk and a BGM-109 flew.');
    expect(annotator.settle()).toEqual([]);
  });
});
