import { describe, expect, it } from 'vitest';
import { compileGazetteer, NO_CUES } from '#core/gazetteer/compile.ts';
import { decodeGazetteer } from '#core/gazetteer/format.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { EMPTY_OVERLAY } from './document.ts';
import { compileOverlay } from './index-build.ts';
import { suppressionOn } from './index-document.ts';
import { fingerprintsOf, nameBehind, readTerm, writeTerm } from './term.ts';
import { bundledEntry, edit } from './testing.ts';

const ALIASES = [
  { text: 'S-400', type: 'designation' },
  { text: 'Triumf', type: 'nickname' },
  { text: 'SA-21 Growler', type: 'full-name' },
  { text: 'Growler', type: 'reporting-name', match: 'cue', cues: ['missile'] },
  { text: 'the big one', type: 'nickname', match: 'never' },
];
const ENTRY = bundledEntry('s-400', { aliases: ALIASES });
const bundled = {
  entry: (id: string) => (id === ENTRY.id ? ENTRY : undefined),
  redirects: {},
  ordinalOf: (id: string) => (id === ENTRY.id ? 0 : undefined),
  kinds: [ENTRY.kind],
  rowsIn: () => new Uint8Array(),
};

/** What is marked on a host under an overlay. */
function marked(text: string, overlay: Partial<typeof EMPTY_OVERLAY>, host = 'example.com'): string[] {
  const { gazetteer: own, ids, ...lists } = compileOverlay({ ...EMPTY_OVERLAY, ...overlay }, bundled);
  const lexicons = [
    { gazetteer: decodeGazetteer(compileGazetteer([ENTRY], NO_CUES)) },
    ...(own ? [{ gazetteer: decodeGazetteer(own), keyOf: (at: number) => ids[at] ?? '' }] : []),
  ];
  const annotator = createPageAnnotator(lexicons, { suppressed: suppressionOn(host, lists) });
  annotator.set(1, text);
  return annotator.settle().flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));
}

describe('a term', () => {
  it.each([
    { id: 's-400', name: undefined },
    { id: 's-400', name: 'SA-21 Growler' },
  ])('comes back from the list as it went there: $name', (term) => {
    expect(readTerm(writeTerm(term))).toEqual(term);
  });

  it.each([
    ['S-400', 'S-400'],
    ['S‑400s', 'S-400'],
    ['S400', 'S-400'],
    ["Triumf's", 'Triumf'],
    ['Growler', 'Growler'],
    ['SA-21 Growler', 'SA-21 Growler'],
    ['-400s', undefined],
    ['the big one', undefined],
    ['Patriot', undefined],
  ])('tells which name “%s” is: %s', (surface, name) => {
    expect(nameBehind(ENTRY, surface)).toBe(name);
  });

  it('knows a name by at least one fingerprint, and names that it has not by none', () => {
    expect(fingerprintsOf(ENTRY, 'Growler')).toHaveLength(1);
    expect(fingerprintsOf(ENTRY, 'Grumble')).toEqual([]);
  });
});

describe('a name that is not to be marked', () => {
  const TEXT = 'The S-400, the S400s, and a Triumf. The Growler missile flew.';
  it('stays unmarked however it is spelt, while the others are marked', () => {
    expect(marked(TEXT, {})).toEqual(['S-400', 'S400s', 'Triumf', 'Growler']);
    expect(marked(TEXT, { hidden: { always: ['s-400 S-400'], here: {} } })).toEqual(['Triumf', 'Growler']);
  });

  it('takes the shorter names in it along, and leaves them elsewhere', () => {
    const hidden = { always: ['s-400 SA-21 Growler'], here: {} };
    expect(marked('The SA-21 Growler missile. A Growler missile flew.', { hidden })).toEqual(['Growler']);
    expect(marked('The SA-21 Growler missile. A Growler missile flew.', {})).toEqual(['SA-21 Growler', 'Growler']);
  });

  it('stays unmarked on one site only, where that was wished', () => {
    const overlay = { hidden: { always: [], here: { 'example.com': ['s-400 Triumf'] } } };
    expect(marked(TEXT, overlay, 'www.example.com')).toEqual(['S-400', 'S400s', 'Growler']);
    expect(marked(TEXT, overlay, 'example.org')).toContain('Triumf');
  });

  it('stays unmarked when the entry was edited, too', () => {
    const edits = [edit(ENTRY, { aliases: [...ALIASES, { text: 'Chetyrekhsotka', type: 'nickname' }] })];
    expect(marked(`${TEXT} Chetyrekhsotka.`, { edits, hidden: { always: ['s-400 Triumf'], here: {} } })).toEqual(['S-400', 'S400s', 'Growler', 'Chetyrekhsotka']);
  });
});
