import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#core/entry/schema.ts';
import { sourceOf } from '#core/entry/state.ts';
import type { BundledReference } from '#core/reference/bundled.ts';
import { createEffective } from '#core/reference/effective.ts';
import { exportOverlay } from '#core/transfer/export.ts';
import { changesOf, planOf } from '#core/transfer/plan.ts';
import { CLAIM_LISTS, type Claim } from './claims.ts';
import { EMPTY_OVERLAY, type Overlay, OverlaySchema, type OwnEntry } from './document.ts';
import { goneById, mergedInto } from './gone.ts';
import { compileOverlay } from './index-build.ts';
import { joinEntries, type Side, WORD_FIELDS } from './join.ts';
import { effectiveEntry, makeEdit } from './merge.ts';
import { copyOperation, deleteOperation, forcedToStay, mergeOperation, outsidePack } from './merging.ts';
import { apply, putting, sameOverlay } from './operations.ts';
import { parseOverlayText } from './parse.ts';
import { anyClaims, bundledEntry, edit, installed, line, overlay, own, ownEntry, pack, reference, STATED } from './testing.ts';

const S400 = bundledEntry('s-400', STATED);
const side = ({ id, ...body }: OwnEntry): Side => ({ id, body });
const opened = (entries: readonly Entry[]): BundledReference => ({
  ...reference(entries),
  date: '2026-01-01',
  ids: entries.map(({ id }) => id),
  stamp: '',
  kinds: entries.map(({ kind }) => kind),
  rowsIn: () => new Uint8Array(),
  ordinalOf(id) {
    const place = entries.findIndex((entry) => entry.id === id);
    return place < 0 ? undefined : place;
  },
  pointingAt: () => [],
});
/** What a statement says and by which addresses, whatever ids its sources have. */
const said = (claim: Claim, { sources, variants }: Pick<OwnEntry, 'sources' | 'variants'>): string =>
  JSON.stringify({
    ...claim,
    ...('variant' in claim && { variant: variants.find(({ id }) => id === claim.variant)?.name }),
    cites: claim.cites.map((cite) => [sources[sourceOf(cite)]?.url, typeof cite === 'string' ? undefined : cite.at]),
  });
const allSaid = (entry: Pick<OwnEntry, 'facts' | 'status' | 'events' | 'relations' | 'sources' | 'variants'>) =>
  CLAIM_LISTS.flatMap((list) => (entry[list] as readonly Claim[]).map((claim) => said(claim, entry)));

function merged(mine: Overlay, stays: Side, goes: Side, bundled: Entry | undefined, takes: Parameters<typeof joinEntries>[2] = new Set()) {
  const result = mergeOperation({ overlay: mine, stays, goes, bundled, takes });
  if (!result.ok) throw new Error(result.issues[0]?.message);
  return { operation: result.operation, ...apply(mine, result.operation) };
}

const rich = fc.tuple(ownEntry, line, fc.subarray([...WORD_FIELDS])).map(([entry, summary, takes]) => ({ entry: { ...entry, id: 'own-double', summary }, takes: new Set(takes) }));
const edited = fc.option(fc.tuple(line, anyClaims), { nil: undefined });

describe('merging an entry of one’s own into one of the reference', () => {
  it('property: loses no name, no statement, no source and no note, and can be taken back and done again', () => {
    fc.assert(
      fc.property(rich, edited, ({ entry, takes }, said) => {
        const before = said && makeEdit(S400, { note: said[0] }, said[1]);
        const mine = apply(EMPTY_OVERLAY, { type: 'replace', overlay: overlay({ entries: [entry, own('own-z')], edits: before ? [before] : [] }) }).overlay;
        const { id: _id, ...kept } = effectiveEntry(S400, before);
        const after = merged(mine, { id: 's-400', body: kept }, side(entry), S400, takes);
        const now = effectiveEntry(
          S400,
          after.overlay.edits.find(({ id }) => id === 's-400'),
        );
        expect(after.overlay.entries.map(({ id }) => id)).toEqual(['own-z']);
        expect([now.name, ...now.aliases.map(({ text }) => text)]).toEqual(
          expect.arrayContaining([entry.name, kept.name, ...kept.aliases.map(({ text }) => text), ...entry.aliases.map(({ text }) => text)]),
        );
        const stated = allSaid(now);
        const bare = stated.map((text) => JSON.stringify({ ...JSON.parse(text), cites: [] }));
        // What has no source says nothing more than the same with one.
        for (const text of [...allSaid(kept), ...allSaid(entry)]) expect(JSON.parse(text).cites.length === 0 ? bare : stated).toContain(text);
        expect(Object.values(now.sources).map(({ url }) => url)).toEqual(expect.arrayContaining(Object.values(entry.sources).map(({ url }) => url)));
        for (const note of [entry.note, kept.note]) expect(now.note ?? '').toContain(note ?? '');
        for (const field of WORD_FIELDS) expect([kept[field], entry[field]]).toContainEqual(now[field]);
        expect(v.is(OverlaySchema, after.overlay)).toBe(true);

        const back = apply(after.overlay, after.inverse);
        expect(back.overlay).toEqual(mine);
        expect(apply(back.overlay, back.inverse).overlay).toEqual(after.overlay);
      }),
    );
  });

  it('property: comes back from an export as it was, whole or as the one entry', () => {
    fc.assert(
      fc.property(rich, ({ entry, takes }) => {
        const { id: _id, ...kept } = S400;
        const after = merged(overlay({ entries: [entry] }), { id: 's-400', body: kept }, side(entry), S400, takes).overlay;
        const text = exportOverlay(after);
        const read = parseOverlayText(text);
        expect(read).toEqual({ ok: true, overlay: after });
        const content = { ...after, whole: [] };
        const planned = planOf(EMPTY_OVERLAY, [{ file: 'x', content }], new Map());
        const brought = planned.ok && apply(EMPTY_OVERLAY, putting(changesOf(planned.rows, () => 'theirs'))).overlay;
        expect(brought).toEqual(after);
      }),
    );
  });

  it('leads its id, and all that pointed at it, to the one that stays', () => {
    const radar = own('own-radar', { relations: [{ type: 'part-of', target: 'own-triumf', text: 'It belongs to it.' }] });
    const triumf = own('own-triumf', { relations: [{ type: 'related-to', target: 's-400', text: 'The same.' }] });
    const { id: _id, ...kept } = S400;
    const after = merged(
      overlay({ entries: [radar, triumf], hidden: { always: ['own-triumf'], here: { 'a.example': ['own-triumf own-triumf'] } } }),
      { id: 's-400', body: kept },
      side(triumf),
      S400,
    );
    const effective = createEffective(opened([S400]), after.overlay);
    expect(effective.resolve('own-triumf')?.id).toBe('s-400');
    expect(effective.card('own-radar')?.links).toMatchObject([{ target: 's-400', targetKey: 0, targetName: 'S-400' }]);
    expect(effective.card(0)?.links).toMatchObject([{ type: 'replaces' }, { target: 'own-radar', inverse: true }]);
    // One relation of the two would be one of an entry to itself.
    expect(effective.resolve(0)?.entry.relations).toEqual(S400.relations);
    // A name that is not to be marked is not to be marked as the other's either; that none was ends with the entry.
    expect(after.overlay.hidden).toEqual({ always: [], here: { 'a.example': ['s-400 own-triumf'] } });
  });

  it('says what differs, what stands side by side and what is there already', () => {
    const mine = own('own-triumf', {
      name: 'Triumf',
      summary: 'Mine.',
      facts: [
        { property: 'crew', value: 5, cites: [] },
        { property: 'crew', value: 3, basis: 'press', cites: [] },
      ],
      sources: { b1: { url: 'https://other.example/', publisher: 'Other', accessed: '2026-01-01', tier: 'press' } },
    });
    const { id: _id, ...kept } = S400;
    const joined = joinEntries({ id: 's-400', body: kept }, side(mine), new Set(['summary']));
    expect(joined.differing.map(({ field, taken }) => [field, taken])).toEqual([
      ['name', false],
      ['kind', false],
      ['summary', true],
    ]);
    expect(joined.added.facts.map(({ value }: Claim & { value?: unknown }) => value)).toEqual([5]);
    expect(joined.beside.map(({ theirs }) => theirs)).toEqual(joined.added.facts);
    expect(joined.same).toBe(1);
    expect(Object.keys(joined.sources)).toEqual(['b1-2']);
    expect(joined.names).toEqual(['own-triumf', 'Triumf']);
  });

  it('answers no question that an update had asked', () => {
    const older = bundledEntry('s-400', { ...STATED, summary: 'It was.' });
    const open = edit(older, { summary: 'Mine.' });
    const mine = own('own-a', { note: 'Look again.' });
    const { id: _id, ...kept } = effectiveEntry(S400, open);
    const after = merged(overlay({ entries: [mine], edits: [open] }), { id: 's-400', body: kept }, side(mine), S400);
    expect(after.overlay.edits[0]?.base.summary).toBe(open.base.summary);
  });

  it('refuses what could not be read again', () => {
    const long = { note: 'x'.repeat(3000) };
    const { id: _id, ...kept } = S400;
    const result = mergeOperation({
      overlay: overlay(),
      stays: { id: 's-400', body: { ...kept, note: 'y'.repeat(3000) } },
      goes: side(own('own-a', long)),
      bundled: S400,
      takes: new Set(),
    });
    expect(result).toMatchObject({ ok: false, issues: [{ path: 'note' }] });
  });
});

describe('entries of packs', () => {
  const ship = own('ship', { relations: [{ type: 'carries', target: 'gun', text: 'It carries it.' }] });
  const arctic = pack('arctic', [ship, own('gun')]);
  const start = overlay({ packs: [installed(arctic)] });
  const goes = { id: 'arctic/ship', body: outsidePack(arctic, ship) };

  it('become one’s own, in the place of the pack’s, with what they point at', () => {
    const { operation, id } = copyOperation(start, goes);
    const after = apply(start, operation);
    const effective = createEffective(opened([S400]), after.overlay);
    expect(id).toBe('own-ship');
    expect(effective.changedHeads().map((row) => row.id)).toEqual(['own-ship', 'arctic/gun']);
    expect(effective.card('arctic/ship')).toMatchObject({ id: 'own-ship', links: [{ target: 'arctic/gun', targetKey: 'arctic/gun' }] });
    expect(compileOverlay(after.overlay, opened([S400])).ids).toEqual(['own-ship', 'arctic/gun']);
    expect(v.is(OverlaySchema, after.overlay)).toBe(true);
    expect(sameOverlay(apply(after.overlay, after.inverse).overlay, start)).toBe(true);
  });

  it('are back when the copy is deleted', () => {
    const copied = apply(start, copyOperation(start, goes).operation).overlay;
    const deleted = apply(copied, deleteOperation(copied, 'own-ship', false)).overlay;
    expect(deleted).toEqual(start);
  });

  it('go into one of the reference, and can only go', () => {
    const { id: _id, ...kept } = S400;
    const after = merged(start, { id: 's-400', body: kept }, goes, S400);
    const effective = createEffective(opened([S400]), after.overlay);
    expect(effective.resolve('arctic/ship')?.id).toBe('s-400');
    expect(effective.changedHeads().map((row) => row.id)).toEqual(['arctic/gun', 's-400']);
    expect(forcedToStay(['pack', 'own'])).toBe(1);
    expect(forcedToStay(['bundled', 'own'])).toBe(0);
    expect(forcedToStay(['own', 'own'])).toBeUndefined();
  });
});

describe('what a deleted entry was called', () => {
  const radar = own('own-radar', { relations: [{ type: 'part-of', target: 'own-big', text: 'It belongs to it.' }] });
  const start = overlay({ entries: [own('own-big', { name: 'The big one' }), radar] });

  it('is what its relations show, until it is back', () => {
    const gone = apply(start, deleteOperation(start, 'own-big', true));
    const link = (some: Overlay) => createEffective(opened([S400]), some).card('own-radar')?.links[0];
    expect(link(gone.overlay)).toMatchObject({ target: 'own-big', targetName: 'The big one', targetKey: null });
    expect(link(apply(gone.overlay, gone.inverse).overlay)).toMatchObject({ targetKey: 'own-big' });
    expect(apply(gone.overlay, gone.inverse).overlay).toEqual(start);
  });

  it('is kept for what was merged into it', () => {
    const merging = merged(start, side(own('own-big', { name: 'The big one' })), side(radar), undefined).overlay;
    const pointing = apply(merging, { type: 'entry', id: 'own-c', entry: own('own-c', { relations: [{ type: 'part-of', target: 'own-radar', text: 'Of it.' }] }) }).overlay;
    const gone = apply(pointing, deleteOperation(pointing, 'own-big', true)).overlay;
    expect(createEffective(opened([S400]), gone).card('own-c')?.links).toMatchObject([{ targetName: 'own-radar', targetKey: null }]);
  });
});

it('a circle of merges leads nowhere', () => {
  const a = { id: 'own-a', name: 'A', into: 'own-b' };
  const b = { id: 'own-b', name: 'B', into: 'own-a' };
  expect(mergedInto(goneById([a, b]), 'own-a', () => false)).toBeUndefined();
  expect(mergedInto(goneById([a, { ...b, into: 's-400' }]), 'own-a', (id) => id === 's-400')).toBe('s-400');
});
