/** Laws of the annotator on random pages made of names, words that speak for and against them, and what parts sentences. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGazetteer, type Nameable } from '#core/gazetteer/compile.ts';
import { decodeGazetteer, type Gazetteer } from '#core/gazetteer/format.ts';
import { type AnnotatorOptions, createPageAnnotator, type Lexicon, type PageAnnotator } from './page-annotator.ts';
import { CUES } from './testing.ts';
import type { EntryKey, Mention } from './types.ts';

const ENTRIES: readonly Nameable[] = [
  {
    kind: 'air-defence',
    aliases: [
      { text: 'S-400', type: 'designation' },
      { text: 'S-400 Triumf', type: 'full-name' },
    ],
  },
  { kind: 'missile', aliases: [{ text: 'Triumf', type: 'nickname' }] },
  {
    kind: 'air-defence',
    aliases: [
      { text: 'Patriot', type: 'designation', match: 'adjacent' },
      { text: 'MIM-104', type: 'designation' },
    ],
  },
  {
    kind: 'missile',
    aliases: [
      { text: 'Tomahawk', type: 'designation', match: 'cue', cues: ['destroyer'], vetoes: ['steak'] },
      { text: 'BGM-109', type: 'designation' },
    ],
  },
  { kind: 'air-defence', aliases: [{ text: 'Iron Dome', type: 'designation', match: 'cue' }] },
  { kind: 'missile-defence-network', aliases: [{ text: 'Iron Dome for America', type: 'designation' }] },
  {
    kind: 'aircraft',
    aliases: [
      { text: 'F-16', type: 'designation' },
      { text: 'Falcon', type: 'nickname', match: 'beside' },
    ],
  },
  { kind: 'treaty', aliases: [{ text: 'New START', type: 'designation' }] },
  { kind: 'missile', aliases: [{ text: '东风', type: 'native' }] },
];

const PIECES = [
  ...['S-400', 'S\u2011400s', 'S-\u00ad400', 'S-400 Triumf', 'Triumf', 'Patriot', 'Patriots', 'MIM-104', 'Tomahawk', 'tomahawk', 'BGM-109', 'Iron Dome', 'IRON DOME'],
  ...['Iron Dome for America', 'F-16', 'F-16C Falcon', 'Falcon', 'New START', 'new start', '东风', '东风导弹', 'missile', 'battery', 'troops', 'army', 'steak', 'season'],
  ...['destroyer', 'Mr', 'Act', 'the', 'a', 'of', 'and', '.', ',', '\n', '-', '(', ')', '«', '»'],
];

const decode = (entries: readonly Nameable[]): Gazetteer => decodeGazetteer(compileGazetteer(entries, CUES));
const BUNDLED = decode(ENTRIES);

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join(' '));
const page = fc.array(text, { maxLength: 7 });

/** All that annotators made afresh say of a page. */
function whole(lexicons: readonly Lexicon[], texts: readonly string[], options?: AnnotatorOptions): Map<number, readonly Mention[]> {
  const annotator = createPageAnnotator(lexicons, options);
  for (const [block, words] of texts.entries()) annotator.set(block, words);
  return new Map(
    annotator
      .settle()
      .map(({ block, mentions }) => [block, mentions] as const)
      .sort((a, b) => a[0] - b[0]),
  );
}

const placesOf = (mentions: readonly Mention[] | undefined) => (mentions ?? []).map(({ start, end, key }) => `${start}-${end} ${key}`).join();

type Step = { readonly block: number; readonly text: string | null };
const step: fc.Arbitrary<Step> = fc.record({ block: fc.nat({ max: 5 }), text: fc.option(text, { freq: 4 }) });

function take(annotator: PageAnnotator, texts: Map<number, string>, { block, text: words }: Step): void {
  if (words === null) {
    annotator.remove(block);
    texts.delete(block);
  } else {
    annotator.set(block, words);
    texts.set(block, words);
  }
}

/** What a page from scratch has with these texts, by block. */
function fresh(texts: ReadonlyMap<number, string>): Map<number, string> {
  const annotator = createPageAnnotator([{ gazetteer: BUNDLED }]);
  for (const [block, words] of texts) annotator.set(block, words);
  return new Map(annotator.settle().flatMap(({ block, mentions }) => (mentions.length > 0 ? [[block, placesOf(mentions)] as const] : [])));
}

describe('what settle reports', () => {
  it('is each block whose mentions changed, once; of the others none but those replaced', () => {
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 5 }), { maxLength: 6 }), (rounds) => {
        const annotator = createPageAnnotator([{ gazetteer: BUNDLED }]);
        const texts = new Map<number, string>();
        let before = new Map<number, string>();
        for (const steps of rounds) {
          for (const one of steps) take(annotator, texts, one);
          const reports = annotator.settle();
          const after = fresh(texts);
          const touched = new Set(steps.map(({ block }) => block));
          const reported = reports.map(({ block }) => block);
          expect(new Set(reported).size).toBe(reported.length);
          for (const { block, mentions } of reports) {
            expect(placesOf(mentions)).toBe(after.get(block) ?? '');
            // A replaced block is painted anew even where its mentions look the same: its text nodes may be others.
            expect(before.get(block) !== after.get(block) || touched.has(block)).toBe(true);
            expect(before.has(block) || after.has(block)).toBe(true);
          }
          for (const block of new Set([...before.keys(), ...after.keys()])) {
            if (before.get(block) !== after.get(block)) expect(reported).toContain(block);
          }
          before = after;
        }
        expect(annotator.settle()).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('does not depend on how often it is asked', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), (steps, asked) => {
        const annotator = createPageAnnotator([{ gazetteer: BUNDLED }]);
        const texts = new Map<number, string>();
        const shown = new Map<number, string>();
        for (const [i, one] of [...steps, undefined].entries()) {
          if (one) take(annotator, texts, one);
          if (one && !asked[i]) continue;
          for (const { block, mentions } of annotator.settle()) {
            if (mentions.length > 0) shown.set(block, placesOf(mentions));
            else shown.delete(block);
          }
        }
        const expected = fresh(texts);
        expect(new Map(shown)).toEqual(new Map(expected));
        expect(annotator.mentionCount).toBe([...expected.values()].flatMap((places) => places.split(',')).length);
      }),
      { numRuns: 400 },
    );
  });
});

describe('mentions', () => {
  it('are in order, apart, inside the text, and begin and end with what is seen', () => {
    fc.assert(
      fc.property(page, (texts) => {
        for (const [block, mentions] of whole([{ gazetteer: BUNDLED }], texts)) {
          let until = 0;
          for (const { start, end } of mentions) {
            expect(start).toBeGreaterThanOrEqual(until);
            expect(end).toBeGreaterThan(start);
            until = end;
            const words = texts[block]?.slice(start, end) ?? '';
            expect(words).toMatch(/^[\p{L}\p{N}-].*[\p{L}\p{N}»]$/su);
          }
          expect(until).toBeLessThanOrEqual(texts[block]?.length ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('have reasons whose weights reach the threshold', () => {
    fc.assert(
      fc.property(page, (texts) => {
        for (const mention of [...whole([{ gazetteer: BUNDLED }], texts).values()].flat()) expect(mention.score).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});

describe('hidden entries', () => {
  it('are as if never compiled', () => {
    fc.assert(
      fc.property(page, fc.uniqueArray(fc.nat({ max: ENTRIES.length - 1 })), (texts, hidden) => {
        const shown = decode(ENTRIES.map((entry, ordinal) => (hidden.includes(ordinal) ? { ...entry, aliases: [] } : entry)));
        const suppressed = (key: EntryKey) => hidden.includes(key as number);
        const got = whole([{ gazetteer: BUNDLED }], texts, { suppressed });
        expect(got).toEqual(whole([{ gazetteer: shown }], texts));
        for (const { key } of [...got.values()].flat()) expect(hidden).not.toContain(key);
      }),
      { numRuns: 150 },
    );
  });

  it('let a shorter name and another entry surface', () => {
    const places = (hidden: readonly EntryKey[]) => placesOf(whole([{ gazetteer: BUNDLED }], ['an S-400 Triumf'], { suppressed: (key) => hidden.includes(key) }).get(0));
    expect(places([])).toBe('3-15 0');
    expect(places([0])).toBe('9-15 1');
    expect(places([0, 1])).toBe('');
  });
});

describe("the reader's own entries", () => {
  const own = decode([
    { kind: 'missile', aliases: [{ text: 'S-400', type: 'designation' }] },
    { kind: 'missile', aliases: [{ text: 'F-16', type: 'designation' }] },
  ]);
  const mine: Lexicon = { gazetteer: own, keyOf: (ordinal) => `mine-${ordinal}`, ownCount: 2 };

  it('win every tie, and lose to a longer name', () => {
    const places = (words: string) => placesOf(whole([{ gazetteer: BUNDLED }, mine], [words]).get(0));
    expect(places('an S-400')).toBe('3-8 mine-0');
    expect(places('an S-400 Triumf')).toBe('3-15 0');
    expect(places('F-16 and New START')).toBe('0-4 mine-1,9-18 7');
  });

  it('stand beside words of another world, too', () => {
    const places = (words: string) => placesOf(whole([{ gazetteer: BUNDLED }, mine], [words]).get(0));
    expect(places('an F-16 for a camera')).toBe('3-7 mine-1');
    expect(placesOf(whole([{ gazetteer: BUNDLED }], ['an F-16 for a camera']).get(0))).toBe('');
  });

  it('never lose a place to the same name of the bundled reference, on any page', () => {
    fc.assert(
      fc.property(page, (texts) => {
        const both = whole([{ gazetteer: BUNDLED }, mine], texts);
        for (const [block, mentions] of whole([mine], texts)) {
          for (const { start, end, key } of mentions) {
            const here = (both.get(block) ?? []).filter((other) => other.start < end && other.end > start);
            expect(here.some((other) => other.key === key || other.end - other.start > end - start)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('that match nothing change nothing', () => {
    const none: Lexicon = { gazetteer: decode([{ kind: 'missile', aliases: [{ text: 'Zyx-77', type: 'designation' }] }]), keyOf: (ordinal) => `mine-${ordinal}` };
    fc.assert(
      fc.property(page, (texts) => {
        expect(whole([{ gazetteer: BUNDLED }, none], texts)).toEqual(whole([{ gazetteer: BUNDLED }], texts));
      }),
      { numRuns: 100 },
    );
  });
});
