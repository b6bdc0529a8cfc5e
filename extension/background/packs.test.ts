import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '#core/contract/overlay.ts';
import type { Answer, Ask, RequestType } from '#core/contract/requests.ts';
import { OVERLAY_KEY, OVERLAY_VERSION, type Overlay } from '#core/overlay/document.ts';
import { OVERLAY_INDEX_KEY, type OverlayIndex } from '#core/overlay/index-document.ts';
import { installed, overlay, own, pack } from '#core/overlay/testing.ts';
import { PACK_ENTRY_LIMIT, type Pack } from '#core/pack/document.ts';
import type { MessageSender } from '../api.ts';
import { createFakeApi, type FakeApi, FROM_PAGE, fromContent } from '../testing/fake-api.ts';
import { SAMPLE, sampleData } from '../testing/sample.ts';
import { PACKS_KEY } from './overlay-store.ts';
import { startBackground } from './start.ts';

let fake: FakeApi;
const PAGE = fromContent('https://news.example/article');
const PRIVATE = fromContent('https://news.example/article', { incognito: true });

/** Asks a background that was started for this one question. */
async function ask<T extends RequestType>(type: T, payload: Ask<T>, sender: MessageSender = FROM_PAGE): Promise<Answer<T>> {
  fake.kill();
  startBackground(fake.api, { data: sampleData(SAMPLE), markOrigin: 'AUTHOR', t: (key) => key });
  const result = await fake.ask(type, payload, sender);
  if (!result.ok) throw new Error(`${type}: ${result.error.code}: ${result.error.message}`);
  return result.value as Answer<T>;
}

const stored = async <T>(key: string) => (await fake.api.storage.local.get(key))[key] as T;
const index = () => stored<OverlayIndex>(OVERLAY_INDEX_KEY);
const now = async () => JSON.parse((await ask('overlay/get', {})).overlay) as Overlay;
const install = async (some: Pack) => ask('packs/install', { pack: JSON.stringify(some), overlayVersion: (await ask('packs/list', {})).overlayVersion });
const titles = async () => (await ask('packs/list', {})).packs.map(({ title }) => title);
const saved = (change: Change): string => {
  if (!change.saved) throw new Error(change.issues.map(({ message }) => message).join());
  return change.undo;
};

const named = (id: string, name: string, more: object = {}) => own(id, { name, aliases: [{ text: name, type: 'designation' }], ...more });
const counters = (target: string) => ({ relations: [{ type: 'counters', target, text: 'It counters.', cites: [] }] });
const ARCTIC = pack('arctic', [named('zyx-1', 'Zyx-1', counters('s-400')), named('zyx-2', 'Zyx-2', counters('zyx-1'))], { title: 'Arctic', author: 'A. N.', date: '2026-11' });
const NAVAL = pack('naval', [named('zyx-1', 'Zyx-1')], { title: 'Naval' });

beforeEach(() => {
  fake = createFakeApi();
});

describe('packs, with the worker dying between any two steps', { timeout: 60_000 }, () => {
  it('come last, are found under their own keys, and say where they are from', async () => {
    await install(ARCTIC);
    await install(NAVAL);
    expect((await ask('packs/list', {})).packs).toEqual([
      { id: 'arctic', title: 'Arctic', author: 'A. N.', date: '2026-11', entryCount: 2, enabled: true, paints: true },
      { id: 'naval', title: 'Naval', entryCount: 1, enabled: true, paints: true },
    ]);
    expect((await index()).ids).toEqual(['arctic/zyx-1', 'arctic/zyx-2', 'naval/zyx-1']);
    const card = await ask('card/get', { key: 'arctic/zyx-2' }, PAGE);
    expect(card).toMatchObject({ id: 'arctic/zyx-2', provenance: 'pack', pack: { title: 'Arctic', author: 'A. N.', date: '2026-11' } });
    // First in the pack itself, then in the reference.
    expect(card?.links.map(({ target }) => target)).toEqual(['arctic/zyx-1']);
    expect((await ask('card/get', { key: 's-400' }, PAGE))?.links.map(({ target, inverse }) => [target, inverse])).toEqual([
      ['caatsa', false],
      ['arctic/zyx-1', true],
    ]);
    expect((await ask('heads/changes', {})).rows.map(({ id, provenance, pack }) => [id, provenance, pack])).toContainEqual([
      'naval/zyx-1',
      'pack',
      { id: 'naval', title: 'Naval' },
    ]);
    // It is its author's: there is no form for it.
    expect(await ask('entry/get', { key: 'arctic/zyx-1' })).toBeNull();
  });

  it('point at nothing of the reader’s own that happens to have the id', async () => {
    await ask('overlay/add', { entry: named('own-x', 'Mine') });
    await install(pack('arctic', [named('a', 'Zyx-1', counters('own-x'))]));
    expect((await ask('card/get', { key: 'arctic/a' }))?.links).toEqual([]);
  });

  it('are switched, moved and removed, and all of it is taken back', async () => {
    await install(ARCTIC);
    await install(NAVAL);
    const before = await now();
    const beforeIndex = await index();
    const moved = await ask('packs/move', { id: 'naval', to: 0 });
    expect(await titles()).toEqual(['Naval', 'Arctic']);
    const off = await ask('packs/switch', { id: 'naval', what: 'enabled', on: false });
    expect((await index()).ids).toEqual(['arctic/zyx-1', 'arctic/zyx-2']);
    expect(await ask('card/get', { key: 'naval/zyx-1' })).toBeNull();
    const removed = await ask('packs/remove', { id: 'arctic' });
    expect(await index()).toMatchObject({ ids: [], index: '' });
    expect((await ask('overlay/list', {})).history.map(({ deed, names }) => [deed, ...names])).toEqual([
      ['packRemoved', 'Arctic'],
      ['packOff', 'Naval'],
      ['packMoved', 'Naval'],
      ['packAdded', 'Naval'],
      ['packAdded', 'Arctic'],
    ]);
    for (const change of [removed, off, moved]) await ask('overlay/undo', { undo: saved(change) });
    expect(await now()).toEqual(before);
    expect(await index()).toEqual({ ...beforeIndex, revision: 8 });
    expect(await ask('packs/remove', { id: 'none' })).toMatchObject({ saved: false });
  });

  it('that are not to paint are known to our own pages alone', async () => {
    await install(ARCTIC);
    await ask('overlay/hide', { key: 'arctic/zyx-2', host: 'news.example' }, PAGE);
    await ask('overlay/hide', { key: 'arctic/zyx-1', host: null }, PRIVATE);
    await ask('packs/switch', { id: 'arctic', what: 'paints', on: false });
    expect(JSON.stringify(await index())).not.toContain('zyx');
    expect(JSON.stringify(await ask('private/get', {}, PRIVATE))).not.toContain('zyx');
    for (const key of ['s-400', 'arctic/zyx-1']) {
      expect(JSON.stringify(await ask('card/get', { key }, PAGE))).not.toContain('Zyx');
      expect(JSON.stringify((await ask('cards/get', { keys: [key] }, PAGE)).cards)).not.toContain('Zyx');
      expect(JSON.stringify(await ask('card/get', { key }))).toContain('Zyx');
    }
    expect((await ask('heads/changes', {})).rows).toHaveLength(2);
    await ask('packs/switch', { id: 'arctic', what: 'paints', on: true });
    expect(await index()).toMatchObject({ ids: ['arctic/zyx-1', 'arctic/zyx-2'], hiddenHere: { 'news.example': ['arctic/zyx-2'] } });
  });

  it('give way to a newer version, which keeps place and switches', async () => {
    await install(ARCTIC);
    await install(NAVAL);
    await ask('packs/switch', { id: 'arctic', what: 'paints', on: false });
    const newer = { ...ARCTIC, date: '2026-12', entries: ARCTIC.entries.slice(0, 1) };
    const change = await install(newer);
    expect((await now()).packs).toEqual([installed(newer, { paints: false }), installed(NAVAL)]);
    expect((await ask('overlay/list', {})).history[0]).toMatchObject({ deed: 'packReplaced', names: ['Arctic'] });
    await ask('overlay/undo', { undo: saved(change) });
    expect((await now()).packs[0]).toEqual(installed(ARCTIC, { paints: false }));
    expect((await install(ARCTIC)).saved).toBe(true);
    expect(await ask('packs/install', { pack: JSON.stringify(newer), overlayVersion: 1 })).toMatchObject({
      saved: false,
      issues: [{ message: expect.stringContaining('Something else was changed') }],
    });
  });

  it('whose entry is hidden have it hidden again when they come back', async () => {
    await install(ARCTIC);
    await ask('overlay/hide', { key: 'arctic/zyx-1', host: null });
    expect((await ask('overlay/list', {})).names).toEqual({ 'arctic/zyx-1': 'Zyx-1' });
    const removed = await ask('packs/remove', { id: 'arctic' });
    expect((await ask('overlay/list', {})).hidden.always).toEqual([]);
    await ask('overlay/undo', { undo: saved(removed) });
    expect((await ask('overlay/list', {})).hidden.always).toEqual(['arctic/zyx-1']);
    expect((await index()).ids).toEqual(['arctic/zyx-2']);
  });

  it('of an entry only a name is hidden, too, on a page that may know it', async () => {
    await install(ARCTIC);
    saved(await ask('overlay/hide', { key: 'arctic/zyx-1', host: null, surface: 'Zyx 1' }, PAGE));
    expect((await ask('overlay/list', {})).names).toEqual({ 'arctic/zyx-1 Zyx-1': '“Zyx-1” (Zyx-1)' });
    expect((await index()).suppressed).toEqual([expect.stringMatching(/^arctic\/zyx-1 -?\d+$/)]);
    await ask('packs/switch', { id: 'arctic', what: 'paints', on: false });
    expect((await index()).suppressed).toEqual([]);
  });

  it('are no more than compile in time, also where something is taken back', async () => {
    const many = (id: string) =>
      pack(
        id,
        Array.from({ length: PACK_ENTRY_LIMIT }, (_, n) => own(`${id}-${n}`)),
      );
    await install(many('a'));
    await install(many('b'));
    const removed = await ask('packs/remove', { id: 'a' });
    await install(many('c'));
    const over = [{ message: 'Together that is 15000 entries in packs; the limit is 10000' }];
    expect(await ask('overlay/undo', { undo: saved(removed) })).toMatchObject({ saved: false, issues: over });
    expect(await install(many('d'))).toMatchObject({ saved: false, issues: over });
    expect(await ask('status/get', {})).toMatchObject({ overlay: 'ok' });
  });

  it('lie apart from the reader’s own, and are not written again with every change of these', async () => {
    await ask('overlay/add', { entry: named('own-x', 'Mine') });
    expect(await stored(PACKS_KEY)).toBeUndefined();
    await install(ARCTIC);
    expect(await stored(OVERLAY_KEY)).toMatchObject({ version: OVERLAY_VERSION, packs: [] });
    expect(await stored(PACKS_KEY)).toMatchObject([{ pack: { id: 'arctic' } }]);
    const written: string[][] = [];
    fake.api.storage.local.onChanged.addListener((changes) => void written.push(Object.keys(changes)));
    await ask('overlay/hide', { key: 's-400', host: null });
    expect(written.flat()).toContain(OVERLAY_KEY);
    expect(written.flat()).not.toContain(PACKS_KEY);
    expect((await now()).packs).toHaveLength(1);
  });

  it('are part of what is taken out, brought in, restored and erased', async () => {
    await install(ARCTIC);
    await ask('packs/switch', { id: 'arctic', what: 'paints', on: false });
    const { packs } = await now();
    const backup = await ask('overlay/backup', {});
    await ask('overlay/clear', {});
    expect(await titles()).toEqual([]);
    const { overlayVersion } = await ask('overlay/get', {});
    const put = await ask('overlay/put', { changes: JSON.stringify({ entries: [named('own-x', 'Mine')], edits: [], hides: [], packs }), overlayVersion });
    expect(await now()).toMatchObject({ packs, entries: [{ id: 'own-x' }] });
    expect((await ask('overlay/list', {})).history[0]).toMatchObject({ deed: 'imported', names: [] });
    await ask('overlay/undo', { undo: saved(put) });
    expect(await now()).toEqual(overlay());
    await ask('overlay/restore', backup);
    expect((await now()).packs).toEqual(packs);
    await ask('data/erase', {});
    expect(await titles()).toEqual([]);
    expect(await stored(PACKS_KEY)).toBeUndefined();
  });

  it('that cannot be read are put aside with the rest', async () => {
    await install(ARCTIC);
    await fake.api.storage.local.set({ [PACKS_KEY]: 'rubbish' });
    expect(await ask('status/get', {})).toMatchObject({ overlay: 'damaged' });
    await install(NAVAL);
    expect(await titles()).toEqual(['Naval']);
  });
});
