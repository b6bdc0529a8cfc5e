import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { headOf } from '#core/card/head.ts';
import { CardDataSchema } from '#core/contract/card.ts';
import { HeadRowSchema } from '#core/contract/overlay.ts';
import { type Entry, EntrySchema } from '#core/entry/schema.ts';
import { languagesOfRows } from '#core/gazetteer/compile.ts';
import { decodeGazetteer } from '#core/gazetteer/format.ts';
import { EMPTY_OVERLAY, type Overlay, type OwnEntry, OwnEntrySchema, PatchSchema } from '#core/overlay/document.ts';
import { compileOverlay } from '#core/overlay/index-build.ts';
import { suppressionOn } from '#core/overlay/index-document.ts';
import { makeEdit } from '#core/overlay/merge.ts';
import { installed, pack as packOf } from '#core/overlay/testing.ts';
import { type BundledData, openBundled, packKinds } from './bundled.ts';
import { createEffective } from './effective.ts';
import { headRows } from './head-rows.ts';
import { packNameLanguages } from './name-languages.ts';
import { packShard } from './shards.ts';

const SOURCES = { s1: { url: 'https://example.org/', publisher: 'Example', accessed: '2026-01-01', tier: 'press' } };
const relation = (type: string, target: string) => ({ type, target, text: `${type} ${target}.`, cites: ['s1'] });
const entry = (id: string, more: object = {}): Entry =>
  v.parse(EntrySchema, {
    id,
    name: id.toUpperCase(),
    kind: 'air-defence',
    origin: ['RU'],
    summary: 'A system.',
    aliases: [{ text: id, type: 'designation' }],
    sources: SOURCES,
    ...more,
  });

const ENTRIES = [
  entry('40n6', { kind: 'missile' }),
  entry('caatsa', { kind: 'sanctions-law' }),
  entry('s-400', { relations: [relation('fires', '40n6'), relation('sanctioned-under', 'old-caatsa')], facts: [{ property: 'crew', value: 3, basis: 'press', cites: ['s1'] }] }),
  entry('s-500', { relations: [relation('replaces', 's-400')] }),
];
const DATA: BundledData = {
  REFERENCE_DATE: '2026-01-01',
  IDS: ENTRIES.map((one) => one.id),
  KINDS: packKinds(ENTRIES.map(({ kind }) => kind)),
  SHARDS: [ENTRIES.slice(0, 2), ENTRIES.slice(2)].map((shard) => Buffer.from(packShard(shard)).toString('base64')),
  SHARD_SIZE: 2,
  POINTERS: { '40n6': ['s-400'], 'old-caatsa': ['s-400'], 's-400': ['s-500'] },
  REDIRECTS: { 'old-caatsa': ['caatsa'], 'split-up': ['s-400', 's-500'] },
  NAME_LANGUAGES: packNameLanguages(languagesOfRows(ENTRIES), (bytes) => bytes.toBase64()),
};
const bundled = openBundled(DATA);
const own = (id: string, more: object = {}) => v.parse(OwnEntrySchema, { id, name: `My ${id}`, kind: 'missile', aliases: [{ text: id, type: 'designation' }], ...more });
const edit = (id: string, patch: object) => makeEdit(bundled.entry(id) as Entry, v.parse(PatchSchema, patch)) as Overlay['edits'][number];
const overlay = (more: Partial<Overlay> = {}): Overlay => ({ ...EMPTY_OVERLAY, ...more });

describe('the effective reference', () => {
  it('finds entries by ordinal, id and retired id', () => {
    const reference = createEffective(bundled, EMPTY_OVERLAY);
    expect(reference.resolve(2)).toMatchObject({ id: 's-400', key: 2, provenance: 'bundled' });
    expect(reference.resolve('s-400')).toMatchObject({ key: 2 });
    expect(reference.resolve('old-caatsa')).toMatchObject({ id: 'caatsa' });
    for (const key of ['split-up', 'nothing', 99, -1, 1.5]) expect(reference.resolve(key)).toBeUndefined();
  });

  it('shows the reader’s edits and own entries, own ones before bundled ones of the same id', () => {
    const reference = createEffective(
      bundled,
      overlay({ entries: [own('x-1'), own('s-500')], edits: [edit('s-400', { summary: 'Mine.' })], hidden: { always: ['caatsa'], here: {} } }),
    );
    expect(reference.resolve(2)).toMatchObject({ provenance: 'edited', entry: { summary: 'Mine.' } });
    expect(reference.resolve('s-500')).toMatchObject({ provenance: 'own', entry: { name: 'My s-500' } });
    expect(reference.changedHeads().map((head) => [head.key, head.provenance])).toEqual([
      ['x-1', 'own'],
      ['s-500', 'own'],
      [2, 'edited'],
    ]);
    const rows = headRows(ENTRIES.map(headOf), { rows: reference.changedHeads(), hidden: ['caatsa'] });
    expect(rows.map((head) => [head.key, head.provenance, head.hidden])).toEqual([
      ['x-1', 'own', false],
      ['s-500', 'own', false],
      [0, 'bundled', false],
      [1, 'bundled', true],
      [2, 'edited', false],
    ]);
    expect(v.safeParse(v.array(HeadRowSchema), rows).success).toBe(true);
    // The same, row by row, as asked for one by one.
    expect(reference.heads(rows.map((head) => head.key))).toEqual(rows);
    expect(reference.heads([2, 'x-1', 77]).map((head) => head.key)).toEqual([2, 'x-1']);
  });

  it('turns the relations of others round on the complete card, through redirects', () => {
    const reference = createEffective(bundled, overlay({ entries: [own('x-1', { relations: [{ type: 'counters', target: 's-400', text: 'Mine counters it.' }] })] }));
    const links = (key: number) => reference.card(key)?.links.map((link) => [link.type, link.target, link.inverse, link.targetKey]);
    expect(links(2)).toEqual([
      ['fires', '40n6', false, 0],
      ['sanctioned-under', 'caatsa', false, 1],
      ['replaces', 's-500', true, 3],
      ['counters', 'x-1', true, 'x-1'],
    ]);
    expect(links(1)).toEqual([['sanctioned-under', 's-400', true, 2]]);
    expect(v.safeParse(CardDataSchema, reference.card(2)).success).toBe(true);
    expect(reference.card('nothing')).toBeUndefined();
  });

  it('prefetches only the relations among the entries asked for', () => {
    const { cards } = createEffective(bundled, EMPTY_OVERLAY).cards([1, 2, 'nothing']);
    expect(cards.map((card) => [card.key, card.links.map((link) => link.target)])).toEqual([
      [1, ['s-400']],
      [2, ['caatsa']],
    ]);
    expect(cards[1]?.facts.length).toBe(1);
  });

  it('says what they share that is not among them, also by what the reader wrote', () => {
    const shared = (more: Partial<Overlay>, keys: (number | string)[]) =>
      createEffective(bundled, overlay(more))
        .cards(keys)
        .shared.map(({ type, inverse, third, legs }) => [type, inverse, third.id, legs.map(({ id, text, sources }) => [id, text, Object.keys(sources)])]);
    const fires = (target: string) => ({ type: 'fires', target, text: `It fires ${target}.` });
    expect(shared({}, [2, 3])).toEqual([]);
    expect(shared({ entries: [own('x-1', { relations: [fires('40n6')] })] }, [2, 'x-1'])).toEqual([
      [
        'fires',
        false,
        '40n6',
        [
          ['s-400', 'fires 40n6.', ['s1']],
          ['x-1', 'It fires 40n6.', []],
        ],
      ],
    ]);
    expect(shared({ edits: [edit('caatsa', { relations: [fires('40n6'), fires('s-500')] })] }, [0, 3])).toEqual([
      [
        'fires',
        true,
        'caatsa',
        [
          ['40n6', 'It fires 40n6.', []],
          ['s-500', 'It fires s-500.', []],
        ],
      ],
    ]);
  });

  it('follows edited relations, not the bundled ones under them', () => {
    const reference = createEffective(bundled, overlay({ edits: [edit('s-500', { relations: [{ type: 'replaces', target: '40n6', text: 'Mine.' }] })] }));
    expect(reference.card(2)?.links.some((link) => link.target === 's-500')).toBe(false);
    expect(reference.card(0)?.links.map((link) => link.target)).toEqual(['s-400', 's-500']);
  });

  it('has another stamp when one more name shifts the rows of the gazetteer, be the date and the ids the same', () => {
    const more = ENTRIES.map((one) => (one.id === 's-400' ? { ...one, aliases: [...one.aliases, { text: 'Growler-9', type: 'nickname' as const }] } : one));
    const renamed = openBundled({ ...DATA, NAME_LANGUAGES: packNameLanguages(languagesOfRows(more), (bytes) => bytes.toBase64()) });
    expect(renamed.stamp).not.toBe(bundled.stamp);
    expect(openBundled({ ...DATA }).stamp).toBe(bundled.stamp);
  });

  it('is refused when shards and ids do not belong together', () => {
    expect(() =>
      openBundled({ REFERENCE_DATE: '', IDS: ['a'], KINDS: '0', SHARDS: [], SHARD_SIZE: 1, POINTERS: {}, REDIRECTS: {}, NAME_LANGUAGES: { sets: [''], rows: '' } }),
    ).toThrow(/damaged/);
  });
});

describe('entries of packs', () => {
  const pack = (id: string, entries: readonly OwnEntry[]) => installed(packOf(id, entries, { author: 'A. N.' }));

  it('stand between the reader’s own and the edited ones, under keys of their own, checked by nobody', () => {
    const fact = { property: 'crew', value: 3, cites: ['s1'], verified: '2026-01-01' };
    const packs = [pack('arctic', [own('s-400', { facts: [fact], sources: SOURCES, checked: '2026-01-01' })]), { ...pack('naval', [own('n-1')]), enabled: false }];
    const reference = createEffective(bundled, overlay({ entries: [own('x-1')], edits: [edit('40n6', { summary: 'Mine.' })], packs }));
    const heads = reference.changedHeads();
    expect(heads.map(({ key, provenance, state, pack: from }) => [key, provenance, state, from?.title])).toEqual([
      ['x-1', 'own', 'stub', undefined],
      ['arctic/s-400', 'pack', 'draft', 'Pack arctic'],
      [0, 'edited', 'stub', undefined],
    ]);
    for (const head of heads) expect(v.safeParse(HeadRowSchema, head).success).toBe(true);
    expect(headRows(ENTRIES.map(headOf), { rows: heads, hidden: [] }).map(({ id }) => id)).toEqual(['x-1', 'arctic/s-400', '40n6', 'caatsa', 's-400', 's-500']);
    const card = reference.card('arctic/s-400');
    expect(v.safeParse(CardDataSchema, card).success).toBe(true);
    expect(card).toMatchObject({ id: 'arctic/s-400', key: 'arctic/s-400', pack: { title: 'Pack arctic', author: 'A. N.' }, checked: undefined, verified: undefined });
    expect(card?.facts[0]).not.toHaveProperty('verified');
    expect(reference.resolve('s-400')).toMatchObject({ key: 2, provenance: 'bundled' });
    expect(reference.resolve('naval/n-1')).toBeUndefined();
  });

  it('point at their own pack first, then at the reference, whatever id it went by once', () => {
    const points = (target: string) => ({ type: 'counters', target, text: 'It counters.', cites: [] });
    const packs = [pack('arctic', [own('a', { relations: ['s-400', 'b', 'old-caatsa', 'x-1'].map(points) }), own('b'), own('s-400')]), pack('naval', [own('b')])];
    const reference = createEffective(bundled, overlay({ entries: [own('x-1')], packs }));
    expect(reference.card('arctic/a')?.links.map(({ target }) => target)).toEqual(['arctic/s-400', 'arctic/b', 'caatsa']);
    expect(reference.card('caatsa')?.links.map(({ target }) => target)).toContain('arctic/a');
    expect(reference.card('naval/b')?.links).toEqual([]);
    expect(reference.card('s-400')?.links.map(({ target }) => target)).not.toContain('arctic/a');
  });
});

describe('the overlay as pages get it', () => {
  it('compiles own names and changed ones, and takes the bundled ones out', () => {
    const compiled = compileOverlay(
      overlay({
        entries: [own('x-1'), own('hidden-1'), own('s-500')],
        edits: [edit('s-400', { aliases: [{ text: 'Triumf', type: 'nickname' }] }), edit('40n6', { note: 'x' })],
        hidden: { always: ['hidden-1', 'caatsa'], here: { 'example.com': ['40n6', 'x-1'] } },
      }),
      bundled,
    );
    expect(compiled.ids).toEqual(['x-1', 's-500', 's-400']);
    expect(new Set(compiled.suppressed)).toEqual(new Set([1, 2, 3]));
    expect(compiled.hiddenHere).toEqual({ 'example.com': [0, '40n6', 'x-1'] });
    expect(decodeGazetteer(compiled.gazetteer as Uint8Array).entryCount).toBe(3);
    expect(compileOverlay(EMPTY_OVERLAY, bundled)).toEqual({ gazetteer: undefined, ids: [], ownCount: 0, suppressed: [], hiddenHere: {} });
  });

  it('suppresses on a host and under it, and nowhere else', () => {
    const index = { suppressed: [1], hiddenHere: { 'example.com': [0, 'x-1'] } };
    const on = (host: string) => [0, 1, 2, 'x-1'].map((key) => suppressionOn(host, index)(key, 7));
    expect(on('example.com')).toEqual([true, true, false, true]);
    expect(on('www.example.com')).toEqual([true, true, false, true]);
    expect(on('notexample.com')).toEqual([false, true, false, false]);
    expect(suppressionOn('a.com', undefined, { always: [2], here: {} })(2, 7)).toBe(true);
  });
});
