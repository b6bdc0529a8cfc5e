import { describe, expect, it } from 'vitest';
import { compileGazetteer, languagesOfRows, NO_CUES } from '#core/gazetteer/compile.ts';
import { decodeGazetteer } from '#core/gazetteer/format.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { packNameLanguages, rowsIn } from '#core/reference/name-languages.ts';
import { compileOverlay } from './index-build.ts';
import { suppressionOn, unmarkedRows } from './index-document.ts';
import { writeTerm } from './term.ts';
import { bundledEntry, edit, overlay, own, reference } from './testing.ts';

const NAMED = [
  bundledEntry('s-400', {
    name: 'S-400 Triumf',
    aliases: [
      { text: 'S-400', type: 'designation' },
      { text: 'С-400', type: 'native', lang: 'ru' },
      { text: 'С-400 «Тріумф»', type: 'translation', lang: 'uk' },
      { text: 'S-400防空系统', type: 'translation', lang: 'zh-Hans' },
      { text: 'S-400 Triomphe', type: 'translation', lang: 'fr' },
      { text: 'Triumf', type: 'nickname' },
    ],
  }),
  bundledEntry('type-96', {
    name: 'Sagesse',
    kind: 'aircraft',
    aliases: [
      // One spelling of two languages.
      { text: '九六式爆撃機', type: 'native', lang: 'ja' },
      { text: '九六式爆撃機', type: 'translation', lang: 'zh' },
      { text: 'Sagesse', type: 'native', lang: 'fr' },
      { text: 'Sagesse-Bomber', type: 'translation', lang: 'de' },
    ],
  }),
];

/** Names that another one marks just as well, as long as its language is on. */
const COVERED = [
  bundledEntry('m114', {
    name: 'M114 howitzer',
    kind: 'artillery',
    aliases: [
      { text: 'M114 howitzer', type: 'full-name' },
      { text: 'M114', type: 'designation', lang: 'pt' },
      { text: 'M114 obusier', type: 'translation', lang: 'fr' },
    ],
  }),
  bundledEntry('f-15', {
    name: 'Eagle',
    kind: 'aircraft',
    aliases: [
      { text: 'F-15E', type: 'designation' },
      { text: 'F-15', type: 'designation', lang: 'ja' },
    ],
  }),
];
const ENTRIES = [...NAMED, ...COVERED];
const LANGUAGES = packNameLanguages(languagesOfRows(ENTRIES), (bytes) => bytes.toBase64());
const bundled = {
  ...reference(ENTRIES),
  ordinalOf: (id: string) => ENTRIES.findIndex((entry) => entry.id === id),
  kinds: ENTRIES.map(({ kind }) => kind),
  rowsIn: (off: ReadonlySet<string>) => rowsIn(LANGUAGES, off),
};
const GAZETTEER = decodeGazetteer(compileGazetteer(ENTRIES, NO_CUES));

/** What is marked while names in these languages are not. */
function marked(text: string, languages: readonly string[], more: Parameters<typeof overlay>[0] = {}): string[] {
  const { gazetteer, ids, ...lists } = compileOverlay(overlay(more), bundled, { languages });
  const lexicons = [
    { gazetteer: GAZETTEER, isUnmarked: unmarkedRows(lists) },
    ...(gazetteer ? [{ gazetteer: decodeGazetteer(gazetteer), keyOf: (at: number) => ids[at] ?? '' }] : []),
  ];
  const annotator = createPageAnnotator(lexicons, { suppressed: suppressionOn('example.com', lists) });
  annotator.set(1, text);
  return annotator.settle().flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));
}

describe('languages whose names are not marked', () => {
  it('take out their names, and no others', () => {
    const text = 'S-400, in Russia С-400, was shown.';
    expect(marked(text, [])).toEqual(['S-400', 'С-400']);
    expect(marked(text, ['ru'])).toEqual(['S-400']);
    expect(marked(text, ['uk', 'ja'])).toEqual(['S-400', 'С-400']);
  });

  it('are meant with every script and region', () => {
    expect(marked('俄罗斯的S-400防空系统。', ['zh'])).toEqual(['S-400']);
  });

  it('leave what is no name of theirs in a longer one: the reader meant the language, not the thing', () => {
    expect(marked('The S-400 Triomphe.', [])).toEqual(['S-400 Triomphe']);
    expect(marked('The S-400 Triomphe.', ['fr'])).toEqual(['S-400']);
    const hidden = { always: ['s-400'], here: {} };
    expect(marked('The S-400 Triomphe.', ['fr'], { hidden })).toEqual([]);
  });

  it('leave nothing of a longer name that is hidden by itself', () => {
    const hidden = { always: [writeTerm({ id: 's-400', name: 'S-400 Triomphe' })], here: {} };
    expect(marked('The S-400 Triomphe, an S-400.', [], { hidden })).toEqual(['S-400']);
    expect(marked('The S-400 Triomphe, an S-400.', ['fr'], { hidden })).toEqual(['S-400']);
  });

  it('leave a name that another one in them would mark just as well', () => {
    const text = 'Troops had an M114 howitzer and an F-15E.';
    expect(marked(text, [])).toEqual(['M114', 'F-15E']);
    expect(marked(text, ['pt', 'ja'])).toEqual(['M114', 'F-15E']);
    expect(marked('Troops had an M114 and an F-15.', ['pt', 'ja'])).toEqual([]);
  });

  it('leave a spelling that another language has as well, until that is off, too', () => {
    expect(marked('九六式爆撃機が', ['ja'])).toEqual(['九六式爆撃機']);
    expect(marked('九六式爆撃機が', ['ja', 'zh'])).toEqual([]);
  });

  it('leave the name that the entry goes by', () => {
    expect(marked('A Sagesse, a Sagesse-Bomber.', ['fr', 'de'])).toEqual(['Sagesse', 'Sagesse']);
  });

  it('hold for changed entries and for the reader’s own', () => {
    const edits = [edit(ENTRIES[0] as (typeof ENTRIES)[number], { aliases: [...(ENTRIES[0]?.aliases ?? []), { text: 'Zyx-4', type: 'designation' }] })];
    const entries = [
      own('zyx-9', {
        aliases: [
          { text: 'Зыкс-9', type: 'native', lang: 'ru' },
          { text: 'Zyx-9', type: 'designation' },
        ],
      }),
    ];
    const text = 'S-400, С-400, Zyx-4, Зыкс-9 and Zyx-9 were shown.';
    expect(marked(text, [], { edits, entries })).toEqual(['S-400', 'С-400', 'Zyx-4', 'Зыкс-9', 'Zyx-9']);
    expect(marked(text, ['ru'], { edits, entries })).toEqual(['S-400', 'Zyx-4', 'Zyx-9']);
  });

  it('cost a bit for each name of the reference, and nothing where all are marked', () => {
    expect(compileOverlay(overlay(), bundled).unmarkedNames).toBeUndefined();
    const { unmarkedNames = '' } = compileOverlay(overlay(), bundled, { languages: ['ru'] });
    expect(Uint8Array.fromBase64(unmarkedNames).length).toBe(Math.ceil(GAZETTEER.fingerprintB.length / 8));
  });
});
