import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowChoice } from '#core/contract/overlay.ts';
import type { Entry } from '#core/entry/schema.ts';
import { EMPTY_OVERLAY, type Overlay } from '#core/overlay/document.ts';
import { effectiveEntry } from '#core/overlay/merge.ts';
import { apply, putting } from '#core/overlay/operations.ts';
import { parseOverlayText } from '#core/overlay/parse.ts';
import { anyOverlay, bundledEntry, edit, installed, overlay, own, pack, STATED } from '#core/overlay/testing.ts';
import { packText } from '#core/pack/make.ts';
import { exportOverlay, partOf } from './export.ts';
import { bundledIds, changesOf, countRows, planOf } from './plan.ts';
import { readFiles } from './read.ts';
import type { SourceFile } from './sources.ts';
import { entriesYaml } from './yaml-write.ts';

const TODAY = '2026-11-29';
const IDS = ['a-1', 'b-2', 'c-3', 's-400', 'constructor'];
const BUNDLED = new Map(IDS.map((id) => [id, bundledEntry(id, STATED)]));
const S400 = bundledEntry('s-400', STATED);

function plan(mine: Overlay, files: readonly SourceFile[], isBundled = (id: string) => BUNDLED.has(id)) {
  const read = readFiles(files, TODAY, mine.entries);
  if (!read.ok) return read;
  return planOf(mine, read.contents, new Map(bundledIds(read.contents, mine, isBundled).map((id) => [id, BUNDLED.get(id) ?? bundledEntry(id)])));
}

function bring(mine: Overlay, files: readonly SourceFile[], choice: RowChoice | ((place: number) => RowChoice)) {
  const planned = plan(mine, files);
  if (!planned.ok) throw new Error(planned.issues[0]?.message);
  const changes = changesOf(planned.rows, typeof choice === 'string' ? () => choice : choice);
  return { rows: planned.rows.map(({ row }) => row), overlay: apply(mine, putting(changes)).overlay };
}

const json = (some: Overlay, name = 'mine.json') => ({ name, text: exportOverlay(some) });

describe('JSON', () => {
  it('property: what was exported comes back the same, byte for byte', () => {
    fc.assert(
      fc.property(anyOverlay, (some) => {
        const text = exportOverlay(some);
        expect(parseOverlayText(text)).toEqual({ ok: true, overlay: some });
        expect(exportOverlay(bring(EMPTY_OVERLAY, [{ name: 'x', text }], 'theirs').overlay)).toBe(text);
      }),
    );
  });

  it('property: brought in over itself, everything is the same and nothing changes', () => {
    fc.assert(
      fc.property(anyOverlay, fc.constantFrom<RowChoice>('mine', 'theirs'), (some, side) => {
        const result = bring(some, [json(some)], side);
        expect(result.overlay).toEqual(some);
        expect(result.rows.every(({ outcome }) => outcome === 'skipped')).toBe(true);
      }),
    );
  });

  it('property: conflicts go to the side that was chosen, row by row', () => {
    fc.assert(
      fc.property(anyOverlay, anyOverlay, fc.array(fc.constantFrom<RowChoice>('out', 'mine', 'theirs'), { minLength: 30, maxLength: 30 }), (mine, theirs, choices) => {
        const choiceOf = (place: number) => choices[place] as RowChoice;
        const { rows, overlay: result } = bring(mine, [json(theirs)], choiceOf);
        for (const [place, { id, what, outcome }] of rows.entries()) {
          if (what === 'pack') {
            const packOf = (from: Overlay) => from.packs.find(({ pack }) => pack.id === id);
            expect(packOf(result)).toEqual(packOf(choiceOf(place) === 'out' || (outcome === 'conflict' && choiceOf(place) === 'mine') ? mine : theirs));
            continue;
          }
          if (what === 'merged' || what === 'lost') {
            const goneOf = (from: Overlay) => from.gone.find((one) => one.id === id);
            expect(goneOf(result)).toEqual(goneOf(choiceOf(place) === 'out' || (outcome === 'conflict' && choiceOf(place) === 'mine') ? mine : theirs));
            continue;
          }
          const list = what === 'edit' ? 'edits' : 'entries';
          const find = (from: Overlay) => from[list].find((one) => one.id === id);
          if (what === 'hidden') continue;
          if (choiceOf(place) === 'out') expect(find(result)).toEqual(find(mine));
          else if (what === 'entry') expect(find(result)).toEqual(find(outcome === 'conflict' && choiceOf(place) === 'mine' ? mine : theirs));
          else if (choiceOf(place) === 'theirs') expect(find(result)).toMatchObject({ patch: (find(theirs) as { patch: object }).patch });
          else if (find(mine)) expect(find(result)).toMatchObject({ patch: (find(mine) as { patch: object }).patch });
        }
      }),
    );
  });

  it('counts what would happen, and merges what does not clash', () => {
    const mine = overlay({ entries: [own('a-1'), own('b-2')], edits: [edit(S400, { name: 'Mine' })], hidden: { always: ['b-2'], here: {} } });
    const theirs = overlay({
      entries: [own('a-1'), own('b-2', { name: 'Other' }), own('c-3')],
      edits: [edit(S400, { note: 'Theirs' })],
      hidden: { always: ['b-2', 'c-3'], here: {} },
    });
    const planned = plan(mine, [json(theirs)]);
    expect(planned.ok && countRows(planned.rows)).toEqual({ added: 2, changed: 1, skipped: 2, conflict: 1 });
    const result = bring(mine, [json(theirs)], 'mine');
    expect(result.rows.find((row) => row.outcome === 'conflict')).toEqual({ id: 'b-2', name: 'Other', what: 'entry', outcome: 'conflict', fields: ['name'], file: 'mine.json' });
    expect(result.overlay.edits[0]?.patch).toEqual({ name: 'Mine', note: 'Theirs' });
    const both = bring(mine, [json(overlay({ edits: [edit(S400, { name: 'Theirs', note: 'Theirs' })] }))], 'mine');
    expect(both.rows[0]).toMatchObject({ outcome: 'conflict', fields: ['name', 'note'] });
    expect(both.overlay.edits[0]?.patch).toEqual({ name: 'Mine', note: 'Theirs' });
  });
});

describe('packs', () => {
  const ARCTIC = pack('arctic', [own('a-1')]);
  const file = (some: typeof ARCTIC) => ({ name: 'arctic.json', text: packText(some) });

  it('come in whole, and keep the switches that the reader threw', () => {
    const { rows, overlay: result } = bring(EMPTY_OVERLAY, [file(ARCTIC)], 'theirs');
    expect(rows).toEqual([{ id: 'arctic', name: 'Pack arctic', what: 'pack', outcome: 'added', fields: [], file: 'arctic.json' }]);
    expect(result.packs).toEqual([installed(ARCTIC)]);
    const off = overlay({ packs: [installed(ARCTIC, { enabled: false })] });
    expect(bring(off, [file(ARCTIC)], 'theirs').rows[0]?.outcome).toBe('skipped');
    const newer = pack('arctic', [own('b-2')], { date: '2026' });
    const both = bring(off, [file(newer)], 'theirs');
    expect(both.rows[0]).toMatchObject({ outcome: 'conflict', fields: ['entries', 'date'] });
    expect(both.overlay.packs).toEqual([installed(newer, { enabled: false })]);
    expect(bring(off, [file(newer)], 'mine').overlay).toEqual(off);
  });

  it('that are wrong change nothing, and say where', () => {
    expect(readFiles([{ name: 'arctic.json', text: packText(ARCTIC).replace('"missile"', '"misile"') }], TODAY, [])).toMatchObject({
      ok: false,
      issues: [{ path: 'entries.0.kind', file: 'arctic.json', line: 10 }],
    });
  });

  it('are no part of what is taken out of own entries', () => {
    const mine = overlay({ entries: [own('a-1')], packs: [installed(ARCTIC)] });
    expect(partOf(mine, 'own').packs).toEqual([]);
    expect(partOf(mine, ['a-1']).packs).toEqual([]);
    expect(partOf(mine, 'all')).toBe(mine);
  });
});

describe('YAML', () => {
  /** Own entries and edits as YAML takes them out. */
  const yaml = (some: Overlay): SourceFile => ({
    name: 'mine.yaml',
    text: entriesYaml([...some.entries, ...some.edits.map((one) => effectiveEntry(BUNDLED.get(one.id) ?? bundledEntry(one.id), one))]),
  });

  it('property: own entries and edits come back the same', () => {
    fc.assert(
      fc.property(anyOverlay, (any) => {
        const own = new Set(any.entries.map(({ id }) => id));
        const some = overlay({ entries: any.entries, edits: any.edits.filter(({ id }) => !own.has(id)) });
        if (some.entries.length + some.edits.length === 0) return;
        const read = readFiles([yaml(some)], TODAY, []);
        if (!read.ok) throw new Error(read.issues[0]?.message);
        const under = new Map(some.edits.map(({ id }) => [id, BUNDLED.get(id) ?? bundledEntry(id)]));
        const planned = planOf(EMPTY_OVERLAY, read.contents, under);
        if (!planned.ok) throw new Error('unreadable');
        const changes = changesOf(planned.rows, () => 'theirs');
        expect(changes.entries).toEqual(some.entries);
        // Whether a statement was corrected, or hidden and another added, a whole entry does not tell.
        const wholes = (edits: Overlay['edits']) => edits.map((one) => effectiveEntry(under.get(one.id) as Entry, one));
        expect(wholes(changes.edits)).toEqual(wholes(some.edits));
        const again = planOf(some, read.contents, under);
        expect(again.ok && again.rows.map(({ row }) => row.outcome)).toEqual(planned.rows.map(() => 'skipped'));
      }),
    );
  });

  it('makes an edit of a bundled entry, of the fields that differ, and an own entry of any other', () => {
    const changed = { ...S400, summary: 'Said better.' };
    const { rows, overlay: result } = bring(EMPTY_OVERLAY, [{ name: 'two.yaml', text: entriesYaml([changed, own('x-9', { note: 'two\nlines' })]) }], 'theirs');
    expect(rows).toMatchObject([
      { id: 'x-9', what: 'entry', outcome: 'added' },
      { id: 's-400', what: 'edit', outcome: 'added', fields: ['summary'], file: 'two.yaml' },
    ]);
    expect(result.edits).toEqual([edit(S400, { summary: 'Said better.' })]);
    expect(result.entries).toEqual([own('x-9', { note: 'two\nlines' })]);
    expect(bring(EMPTY_OVERLAY, [{ name: 'same.yaml', text: entriesYaml([S400]) }], 'theirs')).toMatchObject({
      rows: [{ outcome: 'skipped', what: 'edit' }],
      overlay: EMPTY_OVERLAY,
    });
  });

  it('lays an entry beside the own one of its id, bundled or not', () => {
    const mine = overlay({ entries: [own('s-400')] });
    expect(bring(mine, [{ name: 'x.yaml', text: entriesYaml([own('s-400', { note: 'New' })]) }], 'theirs').rows).toMatchObject([
      { what: 'entry', outcome: 'conflict', fields: ['note'] },
    ]);
  });
});

describe('several files', () => {
  it('come in together, and say which file a row is of', () => {
    const { rows } = bring(
      EMPTY_OVERLAY,
      [{ name: 'a.csv', text: 'name,kind\nA,missile\n' }, { name: 'b.yaml', text: entriesYaml([own('x-9')]) }, json(overlay({ hidden: { always: ['s-400'], here: {} } }))],
      'theirs',
    );
    expect(rows.map(({ id, file }) => `${id} ${file}`)).toEqual(['own-a a.csv', 'x-9 b.yaml', 's-400 mine.json']);
  });

  it('bring nothing while one of them has a problem', () => {
    const planned = plan(EMPTY_OVERLAY, [
      { name: 'a.csv', text: 'name,kind\nA,missile\n' },
      { name: 'b.csv', text: 'name,kind\nB,rocket\n' },
      { name: 'c.json', text: '{' },
    ]);
    expect(planned).toMatchObject({
      ok: false,
      issues: [
        { file: 'b.csv', line: 2, path: 'kind' },
        { file: 'c.json', line: 1 },
      ],
    });
  });

  it('may say the same of an id, but not different things', () => {
    const same = [json(overlay({ entries: [own('x-9')] }), 'a.json'), json(overlay({ entries: [own('x-9')] }), 'b.json')];
    expect(bring(EMPTY_OVERLAY, same, 'theirs').rows).toHaveLength(1);
    const planned = plan(EMPTY_OVERLAY, [same[0] as SourceFile, json(overlay({ entries: [own('x-9', { note: 'Else' })] }), 'b.json')]);
    expect(planned).toMatchObject({ ok: false, issues: [{ path: 'id', message: '"x-9" stands in a.json as well, and differs', file: 'b.json' }] });
  });

  it('tell how far reading has come', () => {
    const told: number[] = [];
    readFiles(
      [
        { name: 'a.csv', text: `name,kind\n${'A,missile\n'.repeat(3)}` },
        { name: 'b.yaml', text: entriesYaml([own('x-9'), own('x-8')]) },
      ],
      TODAY,
      [],
      (done) => told.push(done),
    );
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe('what is taken out', () => {
  it('is everything, own entries, or what was chosen', () => {
    const all = overlay({ entries: [own('a-1'), own('b-2')], edits: [edit(S400, { name: 'Mine' })], hidden: { always: ['a-1'], here: {} } });
    expect(partOf(all, 'all')).toBe(all);
    expect(partOf(all, 'own')).toEqual(overlay({ entries: all.entries }));
    expect(partOf(all, ['b-2', 's-400'])).toEqual(overlay({ entries: [own('b-2')], edits: all.edits }));
  });
});
