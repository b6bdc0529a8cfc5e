import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '#core/contract/overlay.ts';
import type { Answer, Ask, RequestType } from '#core/contract/requests.ts';
import type { Overlay } from '#core/overlay/document.ts';
import { OVERLAY_INDEX_KEY, type OverlayIndex } from '#core/overlay/index-document.ts';
import { own, pack } from '#core/overlay/testing.ts';
import { createFakeApi, type FakeApi, FROM_PAGE, fromContent } from '../testing/fake-api.ts';
import { SAMPLE, sampleData } from '../testing/sample.ts';
import { startBackground } from './start.ts';

let fake: FakeApi;
const PAGE = fromContent('https://news.example/article');

/** Asks a background that was started for this one question. */
async function ask<T extends RequestType>(type: T, payload: Ask<T>, sender = FROM_PAGE): Promise<Answer<T>> {
  fake.kill();
  startBackground(fake.api, { data: sampleData(SAMPLE), markOrigin: 'AUTHOR', t: (key) => key });
  const result = await fake.ask(type, payload, sender);
  if (!result.ok) throw new Error(`${type}: ${result.error.code}: ${result.error.message}`);
  return result.value as Answer<T>;
}
const now = async () => JSON.parse((await ask('overlay/get', {})).overlay) as Overlay;
const index = async () => (await fake.api.storage.local.get(OVERLAY_INDEX_KEY))[OVERLAY_INDEX_KEY] as OverlayIndex;
const saved = (change: Change): string => {
  if (!change.saved) throw new Error(change.issues.map(({ message }) => message).join());
  return change.undo;
};
const history = async () => (await ask('overlay/list', {})).history.map(({ deed, names, open, undone }) => [deed, names.join(), open, undone]);
const TRIUMF = own('own-triumf', { name: 'Triumf', kind: 'air-defence', note: 'Look again.', aliases: [{ text: 'Triumf-M', type: 'designation' }] });
const RADAR = own('own-radar', { relations: [{ type: 'part-of', target: 'own-triumf', text: 'It belongs to it.' }] });
const ARCTIC = pack('arctic', [own('ship', { name: 'Ship' })], { title: 'Arctic' });

beforeEach(async () => {
  fake = createFakeApi();
  saved(await ask('overlay/add', { entry: TRIUMF }));
  saved(await ask('overlay/add', { entry: RADAR }));
  saved(await ask('packs/install', { pack: JSON.stringify(ARCTIC), overlayVersion: (await ask('packs/list', {})).overlayVersion }));
});

describe('entries that become one, with the worker dying between any two steps', { timeout: 60_000 }, () => {
  it('is one step, which pages notice at once, and which can be taken back and done again', async () => {
    const before = await now();
    const pair = await ask('merge/get', { keys: ['own-triumf', 's-400'] });
    expect(pair?.map(({ id, provenance }) => [id, provenance])).toEqual([
      ['own-triumf', 'own'],
      ['s-400', 'bundled'],
    ]);
    const undo = saved(await ask('overlay/merge', { stays: 's-400', goes: 'own-triumf', takes: ['name'] }));
    expect(await ask('card/get', { key: 'own-triumf' }, PAGE)).toMatchObject({ id: 's-400', name: 'Triumf', provenance: 'edited' });
    expect((await ask('card/get', { key: 'own-radar' }, PAGE))?.links).toMatchObject([{ target: 's-400', targetName: 'Triumf' }]);
    expect((await index()).ids).toEqual(['own-radar', 's-400', 'arctic/ship']);
    expect((await history())[0]).toEqual(['merged', 'Triumf,S-400', true, false]);
    const merged = await now();
    saved(await ask('overlay/undo', { undo }));
    expect(await now()).toEqual(before);
    saved(await ask('overlay/undo', { undo }));
    expect(await now()).toEqual(merged);
  });

  it('comes back with a backup', async () => {
    saved(await ask('overlay/merge', { stays: 's-400', goes: 'own-triumf', takes: [] }));
    const { overlay, rules, settings } = await ask('overlay/backup', {});
    await ask('data/erase', {});
    await ask('overlay/restore', { overlay, rules, settings });
    expect(await now()).toEqual(JSON.parse(overlay));
    expect((await ask('card/get', { key: 'own-radar' }))?.links).toMatchObject([{ target: 's-400' }]);
  });

  it('is refused where nothing of it is the reader’s', async () => {
    expect(await ask('merge/get', { keys: ['s-400', 'caatsa'] })).toBeNull();
    for (const [stays, goes] of [
      ['own-triumf', 's-400'],
      ['arctic/ship', 'own-triumf'],
      ['s-400', 's-400'],
    ] as const)
      expect(await ask('overlay/merge', { stays, goes, takes: [] })).toMatchObject({ saved: false });
  });

  it('a copy takes the place of the pack’s entry, and gives it back', async () => {
    const { change, id } = await ask('overlay/copy', { key: 'arctic/ship' });
    expect(id).toBe('own-ship');
    expect((await index()).ids).toEqual(['own-radar', 'own-ship', 'own-triumf']);
    expect((await history())[0]).toEqual(['copied', 'Ship,Arctic', true, false]);
    saved(await ask('overlay/undo', { undo: saved(change) }));
    expect((await index()).ids).toContain('arctic/ship');
  });

  it('what is deleted is a name where it was pointed at, until it is restored', async () => {
    const undo = saved(await ask('overlay/delete', { id: 'own-triumf' }));
    expect((await ask('card/get', { key: 'own-radar' }, PAGE))?.links).toMatchObject([{ targetName: 'Triumf', targetKey: null }]);
    expect((await history())[0]).toEqual(['deleted', 'Triumf', true, false]);
    saved(await ask('overlay/undo', { undo }));
    expect((await ask('card/get', { key: 'own-radar' }, PAGE))?.links).toMatchObject([{ targetKey: 'own-triumf' }]);
    expect((await now()).gone).toEqual([]);
  });
});
