import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeGazetteer } from '#core/gazetteer/format.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { compileOverlay } from '#core/overlay/index-build.ts';
import { parseOverlay } from '#core/overlay/parse.ts';
import { anyPack, bundledEntry, edit, installed, overlay, own, pack, reference } from '#core/overlay/testing.ts';
import { PACK_ENTRY_LIMIT } from './document.ts';
import { makePack, packIdOf, packText } from './make.ts';
import { namesakeIds, planPack } from './plan.ts';
import { readPack } from './read.ts';

const ABOUT = { id: 'arctic', title: 'Arctic', author: '', licence: '', date: '', description: '' };
const named = (id: string, names: readonly string[], more: object = {}) => own(id, { name: `${id} entry`, aliases: names.map((text) => ({ text, type: 'designation' })), ...more });

describe('a pack file', () => {
  it('property: what was written is read back the same', () => {
    fc.assert(
      fc.property(anyPack, (any) => {
        expect(readPack(packText(any))).toEqual({ ok: true, pack: any });
      }),
    );
  });

  const GOOD = JSON.parse(packText(pack('arctic', [own('a-1')]))) as Record<string, unknown>;
  const SOURCES = { s1: { url: 'https://example.org/', publisher: 'P', accessed: '2026-01-01', tier: 'press' } };
  it.each<[string, object, string, string]>([
    ['an id that is none', { id: 'Arctic Ships' }, 'id', '"Arctic Ships"'],
    ['no title', { title: ' ' }, 'title', '" "'],
    ['a date that is none', { date: '2026-13' }, 'date', '"2026-13"'],
    ['a field that does not exist', { colour: 'red' }, 'colour', '"red"'],
    ['no entries', { entries: [] }, 'entries', '[]'],
    ['an id twice', { entries: [own('a-1'), own('a-1')] }, 'entries.1.id', '"a-1"'],
    ['a source that is not there', { entries: [own('a-1', { facts: [{ property: 'range', value: 1, cites: ['s9'] }] })] }, 'entries.0.facts.0.cites', '"cites"'],
    ['a relation to itself', { entries: [own('a-1', { relations: [{ type: 'counters', target: 'a-1', text: 'It.', cites: [] }] })] }, 'entries.0.relations.0.target', '"a-1"'],
    ['a note, which is the reader’s own', { entries: [{ ...own('a-1'), note: 'Ask.' }] }, 'entries.0.note', '"Ask."'],
    ['a link that is no web address', { entries: [{ ...own('a-1'), sources: { s1: { ...SOURCES.s1, url: 'javascript:alert(1)' } } }] }, 'entries.0.sources.s1.url', 'javascript:'],
    ['a newer version', { version: 2 }, 'version', '2'],
    ['an export of entries', { format: 'fieldnote-overlay' }, 'format', 'fieldnote-overlay'],
    ['a backup', { format: 'fieldnote-backup' }, 'format', 'fieldnote-backup'],
  ])('with %s is refused, with line and field', (_what, more, path, onLine) => {
    const text = JSON.stringify({ ...GOOD, ...more }, null, 2);
    const read = readPack(text);
    if (read.ok) throw new Error('should not be readable');
    expect(read.issues.map((issue) => issue.path)).toEqual([path]);
    expect(text.split('\n')[(read.issues[0]?.line ?? 0) - 1]).toContain(onLine);
  });

  it('with too many entries is refused, and so is what is no JSON', () => {
    const entries = Array.from({ length: PACK_ENTRY_LIMIT + 1 }, (_, n) => own(`a-${n}`));
    expect(readPack(JSON.stringify({ ...GOOD, entries }))).toMatchObject({ ok: false, issues: [{ path: 'entries', message: 'A pack has at most 5000 entries' }] });
    expect(readPack('{\n"format": oops}')).toMatchObject({ ok: false, issues: [{ line: 2 }] });
    expect(readPack('null')).toMatchObject({ ok: false, issues: [{ path: 'format' }] });
  });

  it('may name its schema for editors', () => {
    expect(readPack(JSON.stringify({ $schema: 'pack.schema.json', ...GOOD }))).toEqual({ ok: true, pack: pack('arctic', [own('a-1')]) });
  });

  it('is judged the same inside an overlay, where no pack is there twice', () => {
    const one = installed(pack('arctic', [own('a-1')]));
    expect(parseOverlay(overlay({ packs: [one] })).ok).toBe(true);
    expect(parseOverlay(overlay({ packs: [one, one] }))).toMatchObject({ ok: false, issues: [{ path: 'packs.1.pack.id' }] });
    const broken = { ...one, pack: { ...one.pack, entries: [own('a-1'), own('a-1')] } };
    expect(parseOverlay(overlay({ packs: [broken] }))).toMatchObject({ ok: false, issues: [{ path: 'packs.0.pack.entries.1.id' }] });
  });
});

describe('making a pack', () => {
  const entries = [
    own('own-a', {
      note: 'Mine alone.',
      relations: ['own-b', 'own-c', 's-400'].map((target) => ({ type: 'counters', target, text: 'It counters.', cites: [] })),
    }),
    own('own-b'),
    own('own-c'),
  ];

  it('takes the chosen entries, without notes, beginnings of ids, and relations that would lead nowhere', () => {
    const made = makePack({ ...ABOUT, author: ' Me ' }, entries, new Set(['own-a', 'own-b']));
    expect(made).toMatchObject({ id: 'arctic', title: 'Arctic', author: 'Me', entries: [{ id: 'a' }, { id: 'b' }] });
    expect(made.entries[0]?.relations.map(({ target }) => target)).toEqual(['b', 's-400']);
    expect(packText(made)).not.toContain('Mine alone');
    expect(made).not.toHaveProperty('licence');
    expect(readPack(packText(made))).toEqual({ ok: true, pack: made });
  });

  it('keeps two ids apart that would become one', () => {
    const made = makePack(ABOUT, [own('a'), own('own-a')], new Set(['a', 'own-a']));
    expect(made.entries.map(({ id }) => id)).toEqual(['a', 'own-a']);
  });

  it.each([
    ['Ships of the Arctic', 'ships-of-the-arctic'],
    ['Çelik Kubbe!', 'celik-kubbe'],
    ['x'.repeat(60), 'x'.repeat(40)],
    ['東風', ''],
  ])('suggests for %s the id %s', (title, id) => expect(packIdOf(title)).toBe(id));
});

describe('what installing a pack would do', () => {
  const S400 = bundledEntry('s-400', {
    aliases: [
      { text: 'S-400', type: 'designation' },
      { text: 'Triumf', type: 'nickname', match: 'never' },
    ],
  });
  const NEW = pack('new', [named('x', ['S 400', 'Triumf']), named('y', ['Own name', 'Shared', 'Free'])]);

  it('says which names go to whom', () => {
    expect(
      namesakeIds(NEW, [
        { id: 's-400', names: ['S-400'] },
        { id: 'caatsa', names: ['CAATSA'] },
      ]),
    ).toEqual(['s-400']);
    const mine = overlay({ entries: [named('own-a', ['own name'])], packs: [installed(pack('first', [named('z', ['SHARED'])]))] });
    const { clashes, before, same, changes } = planPack(NEW, mine, [S400]);
    expect(clashes).toEqual([
      { name: 'S 400', entry: 'x entry', other: 'S-400', whose: 'bundled', taken: true },
      { name: 'Own name', entry: 'y entry', other: 'own-a entry', whose: 'own', taken: false },
      { name: 'Shared', entry: 'y entry', other: 'z entry', whose: 'pack', title: 'Pack first', taken: false },
    ]);
    expect([before, same, changes.added]).toEqual([undefined, false, ['x entry', 'y entry']]);
  });

  it('asks nobody who is not marked: packs that are off, what is hidden, what the reader renamed', () => {
    const off = installed(pack('first', [named('z', ['Shared'])]), { enabled: false });
    const quiet = installed(pack('second', [named('z', ['Free'])]), { paints: false });
    expect(planPack(NEW, overlay({ packs: [off, quiet], hidden: { always: ['s-400'], here: {} } }), [S400]).clashes).toEqual([]);
    const renamed = overlay({ edits: [edit(S400, { name: 'Mine', aliases: [{ text: 'Free', type: 'designation' }] })] });
    expect(planPack(NEW, renamed, [S400]).clashes).toEqual([{ name: 'Free', entry: 'y entry', other: 'Mine', whose: 'own', taken: false }]);
  });

  it('says what a newer version adds, changes and takes away, and keeps its place among the others', () => {
    const before = pack('new', [named('x', ['X']), named('gone', ['Gone'])], { date: '2025' });
    const below = installed(pack('below', [named('z', ['Shared'])]));
    const plan = planPack(NEW, overlay({ packs: [installed(before), below] }), []);
    expect(plan).toMatchObject({ before: { title: 'Pack new', date: '2025' }, same: false, changes: { added: ['y entry'], changed: ['x entry'], removed: ['gone entry'] } });
    expect(plan.clashes).toEqual([{ name: 'Shared', entry: 'y entry', other: 'z entry', whose: 'pack', title: 'Pack below', taken: true }]);
    expect(planPack(before, overlay({ packs: [installed(before)] }), []).same).toBe(true);
  });
});

describe('the names that pages know', () => {
  const A = pack('a', [named('one', ['Zyx-1', 'Zyx-2'])]);
  const B = pack('b', [named('two', ['Zyx-2', 'Zyx-3', 'Zyx 1'])]);
  const bundled = { ...reference([]), ordinalOf: () => undefined, kinds: [], rowsIn: () => new Uint8Array() };
  const compiled = (...args: Parameters<typeof overlay>) => compileOverlay(overlay(...args), bundled);
  const marked = ({ gazetteer, ids }: ReturnType<typeof compiled>, text = 'Zyx-1, Zyx-2 and Zyx-3 were shown.') => {
    const annotator = createPageAnnotator(gazetteer ? [{ gazetteer: decodeGazetteer(gazetteer), keyOf: (ordinal) => ids[ordinal] ?? '' }] : []);
    annotator.set(0, text);
    return annotator.settle().flatMap(({ mentions }) => mentions.map(({ start, end, key }) => `${text.slice(start, end)} ${key}`));
  };

  it('go to the reader’s own entry, then to the first pack', () => {
    expect(marked(compiled({ packs: [installed(A), installed(B)] }))).toEqual(['Zyx-1 a/one', 'Zyx-2 a/one', 'Zyx-3 b/two']);
    expect(marked(compiled({ packs: [installed(B), installed(A)] }))).toEqual(['Zyx-1 b/two', 'Zyx-2 b/two', 'Zyx-3 b/two']);
    expect(marked(compiled({ entries: [named('own-x', ['ZYX 2'])], packs: [installed(A), installed(B)] }))).toEqual(['Zyx-1 a/one', 'Zyx-2 own-x', 'Zyx-3 b/two']);
  });

  it('are without those of packs that are off, that do not paint, or that are hidden', () => {
    expect(marked(compiled({ packs: [installed(A, { enabled: false }), installed(B)] }))).toEqual(['Zyx-1 b/two', 'Zyx-2 b/two', 'Zyx-3 b/two']);
    expect(marked(compiled({ packs: [installed(A), installed(B)], hidden: { always: ['a/one'], here: {} } }))).toEqual(['Zyx-1 b/two', 'Zyx-2 b/two', 'Zyx-3 b/two']);
    const quiet = compiled({ packs: [installed(A, { paints: false })], hidden: { always: ['a/one'], here: { 'news.example': ['a/one', 'own-x'] } } });
    expect(quiet).toEqual({ gazetteer: undefined, ids: [], ownCount: 0, suppressed: [], hiddenHere: { 'news.example': ['own-x'] } });
  });
});
