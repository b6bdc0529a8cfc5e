import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Answer, Ask, RequestType } from '#core/contract/requests.ts';
import { EMPTY_OVERLAY, OVERLAY_KEY, OVERLAY_VERSION, type Overlay, OWN_ENTRY_LIMIT, OwnEntrySchema } from '#core/overlay/document.ts';
import { OVERLAY_INDEX_KEY, type OverlayIndex } from '#core/overlay/index-document.ts';
import { DEFAULT_SETTINGS } from '#core/settings/settings.ts';
import { RULES_KEY, type Rule, type Rules } from '#core/sites/rules.ts';
import type { MessageSender } from '../api.ts';
import { createFakeApi, type FakeApi, FROM_PAGE, fromContent, ORIGIN, settle } from '../testing/fake-api.ts';
import { SAMPLE, sampleData, sampleEntry } from '../testing/sample.ts';
import { RESCUE_KEY } from './overlay-store.ts';
import { createPrivateStore } from './private-store.ts';
import { startBackground } from './start.ts';

let fake: FakeApi;
let data = sampleData(SAMPLE);
let markOrigin: 'USER' | 'AUTHOR' = 'AUTHOR';

/** The worker is killed and woken: nothing but storage is left of what it knew. */
function restart(): void {
  fake.kill();
  startBackground(fake.api, { data, markOrigin, t: (key, substitutions) => [key, ...(substitutions ?? [])].join(' ') });
}

/** Asks a background that was started for this one question. */
async function ask<T extends RequestType>(type: T, payload: Ask<T>, sender: MessageSender = FROM_PAGE): Promise<Answer<T>> {
  restart();
  const result = await fake.ask(type, payload, sender);
  if (!result.ok) throw new Error(`${type}: ${result.error.code}: ${result.error.message}`);
  return result.value as Answer<T>;
}

const stored = async <T>(key: string) => (await fake.api.storage.local.get(key))[key] as T;
const index = () => stored<OverlayIndex>(OVERLAY_INDEX_KEY);
const called = (name: string) => fake.calls.filter(([one]) => one === name).map(([, ...args]) => args);
const own = (id: string, more: object = {}) => ({ id, name: `My ${id}`, kind: 'missile' as const, aliases: [{ text: id, type: 'designation' as const }], ...more });
const overlayNow = async () => JSON.parse((await ask('overlay/get', {})).overlay) as Overlay;
const undoOf = (change: Answer<'overlay/add'>): string => {
  if (!change.saved) throw new Error(change.issues.map((issue) => issue.message).join());
  return change.undo;
};

const WWW = 'www.example.co.uk';
const PAGE = fromContent(`https://${WWW}/article`);
const PRIVATE = fromContent(`https://${WWW}/article`, { incognito: true });

beforeEach(() => {
  data = sampleData(SAMPLE);
  fake = createFakeApi();
});

describe('cards, from a background that has just been woken', () => {
  it('prefetches, completes, and knows nothing of what is not there', async () => {
    const bundle = await ask('cards/get', { keys: [0, 2, 'none'] }, PAGE);
    expect(bundle).toMatchObject({ referenceDate: '2026-01-01', overlayVersion: 0 });
    expect(bundle.cards.map((card) => [card.id, card.links.map((link) => link.target)])).toEqual([
      ['caatsa', ['s-400']],
      ['s-400', ['caatsa']],
    ]);
    expect(await ask('card/get', { key: 2 }, PAGE)).toMatchObject({ id: 's-400', complete: true });
    expect(await ask('card/get', { key: 99 }, PAGE)).toBeNull();
  });

  it('opens the entry in the reference', async () => {
    await ask('entry/open', { key: 2 }, PAGE);
    await ask('entry/open', { key: 2, compare: true }, PAGE);
    expect(called('tabs.create')).toEqual([[{ url: `${ORIGIN}/reference.html#entry=s-400` }], [{ url: `${ORIGIN}/reference.html#compare=s-400` }]]);
  });

  it('says what is wrong when the reference is damaged, and lives on', async () => {
    data = { ...data, SHARDS: [] };
    expect(await ask('status/get', {})).toMatchObject({ reference: { ok: false } });
    expect(await fake.ask('cards/get', { keys: [1] }, PAGE)).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect((await ask('rules/get', { host: WWW })).domain).toBe('example.co.uk');
  });
});

describe('switches', () => {
  it('keeps the site off over restarts, by its registrable domain', async () => {
    expect(await ask('site/off', { host: WWW }, PAGE)).toBeNull();
    expect((await stored<Rules>(RULES_KEY)).rules).toEqual([{ host: 'example.co.uk', exact: false, on: false }]);
    const { rules } = await ask('rules/set', { change: { scope: 'site', host: 'news.example.co.uk', exact: true, on: true } });
    expect(rules.rules.map((rule) => [rule.host, rule.exact, rule.on])).toEqual([
      ['example.co.uk', false, false],
      ['news.example.co.uk', true, true],
    ]);
    const { undo } = await ask('rules/change', { gone: [{ host: 'news.example.co.uk', exact: true, on: true }], put: [{ host: 'example.co.uk', exact: false, on: true }] });
    expect((await ask('rules/get', { host: null })).rules.rules).toEqual([{ host: 'example.co.uk', exact: false, on: true }]);
    expect((await ask('rules/change', undo)).rules.rules).toEqual(rules.rules);
    await ask('rules/change', { gone: [{ host: 'news.example.co.uk', exact: true, on: true }], put: [] });
    expect((await ask('rules/get', { host: null })).rules.rules.length).toBe(1);
    expect((await ask('rules/mode', { mode: 'only' })).rules.mode).toBe('only');
    expect((await ask('rules/set', { change: { scope: 'everywhere', on: false } })).rules.paused).toBe(true);
  });

  it('ends what was for this session when the browser was closed, whoever looks first', async () => {
    await ask('rules/set', { change: { scope: 'session', host: WWW, on: false } });
    restart();
    await settle();
    expect((await stored<Rules>(RULES_KEY)).rules).toMatchObject([{ host: 'example.co.uk', session: expect.any(String) }]);
    const { session } = await stored<Rules>(RULES_KEY);
    await fake.closeBrowser();
    restart();
    await settle();
    expect(await stored<Rules>(RULES_KEY)).toMatchObject({ rules: [] });
    expect((await stored<Rules>(RULES_KEY)).session).not.toBe(session);
  });

  it('starts afresh from rules that cannot be read', async () => {
    await fake.api.storage.local.set({ [RULES_KEY]: { version: 1, rules: 'rubbish' } });
    expect((await ask('rules/set', { change: { scope: 'site', host: WWW, on: false } })).rules.rules.length).toBe(1);
  });

  it('does two switches at once one after the other', async () => {
    restart();
    await Promise.all(['a.com', 'b.com', 'c.com'].map((host) => fake.ask('rules/set', { change: { scope: 'site', host, on: false } })));
    expect((await stored<Rules>(RULES_KEY)).rules.map((rule) => rule.host)).toEqual(['a.com', 'b.com', 'c.com']);
  });
});

describe('private windows', () => {
  it('leave nothing in storage.local, and tell only their own tabs', async () => {
    fake.tabs.push({ id: 1, incognito: true }, { id: 2, incognito: false });
    await ask('site/off', { host: WWW }, PRIVATE);
    const hidden = await ask('overlay/hide', { key: 2, host: null }, PRIVATE);
    const local = JSON.stringify(await fake.api.storage.local.get(null));
    expect(local).not.toContain('example.co.uk');
    expect(local).not.toContain('s-400');
    expect(await ask('private/get', {}, PRIVATE)).toMatchObject({ rules: { rules: [{ host: 'example.co.uk', on: false }] }, hidden: { always: [2, 's-400'] } });
    expect(await ask('private/get', {}, PAGE)).toBeNull();
    expect((await ask('rules/get', { host: WWW })).rules.rules).toEqual([]);
    expect((await ask('rules/get', { host: WWW, private: true })).rules.rules.length).toBe(1);
    const { undo } = await ask('rules/change', { gone: [], put: [{ host: 'example.co.uk', exact: false, on: true, session: 'of the list' }], private: true });
    expect(await ask('private/get', {}, PRIVATE)).toMatchObject({ rules: { rules: [{ host: 'example.co.uk', on: true }] } });
    expect((await ask('rules/get', { host: WWW })).rules.rules).toEqual([]);
    await ask('rules/change', { ...undo, private: true });
    expect(await ask('private/get', {}, PRIVATE)).toMatchObject({ rules: { rules: [{ host: 'example.co.uk', on: false }] } });
    expect((await ask('overlay/list', {})).hidden.always).toEqual([]);
    expect(new Set(called('tabs.sendMessage').map(([tab]) => tab))).toEqual(new Set([1]));
    await ask('overlay/undo', { undo: undoOf(hidden) }, PRIVATE);
    expect((await ask('private/get', {}, PRIVATE))?.hidden.always).toEqual([]);
  });

  it('take a lasting rule out of their own list alone, change it there, and take both back', async () => {
    await ask('site/off', { host: WWW }, PAGE);
    const lasting: Rule = { host: 'example.co.uk', exact: false, on: false };
    const here = async () => (await ask('rules/get', { host: WWW, private: true })).rules.rules.map(({ host, on }) => [host, on]);
    const there = async () => (await ask('rules/get', { host: WWW })).rules.rules;
    const removed = await ask('rules/change', { gone: [lasting], put: [], private: true });
    expect([await here(), await there()]).toEqual([[], [lasting]]);
    expect((await ask('private/get', {}, PRIVATE))?.rules.rules).toEqual([]);
    await ask('rules/change', { ...removed.undo, private: true });
    expect(await here()).toEqual([['example.co.uk', false]]);
    const turned = await ask('rules/change', { gone: [lasting], put: [{ ...lasting, on: true }], private: true });
    expect([await here(), await there()]).toEqual([[['example.co.uk', true]], [lasting]]);
    await ask('rules/change', { ...turned.undo, private: true });
    expect([await here(), await there()]).toEqual([[['example.co.uk', false]], [lasting]]);
  });

  it('keep a mode of their own', async () => {
    expect((await ask('rules/mode', { mode: 'only', private: true })).rules.mode).toBe('only');
    expect((await ask('rules/get', { host: null })).rules.mode).toBe('except');
    expect((await ask('private/get', {}, PRIVATE))?.rules.mode).toBe('only');
  });

  it('cannot be made to speak for themselves by a normal page', async () => {
    await ask('site/off', { host: WWW, private: true }, PAGE);
    expect((await stored<Rules>(RULES_KEY)).rules.length).toBe(1);
  });

  it('are forgotten with the last of them', async () => {
    await ask('site/off', { host: WWW }, PRIVATE);
    fake.windows.push({ incognito: true });
    fake.events.windowRemoved.fire(1);
    await settle();
    expect((await ask('private/get', {}, PRIVATE))?.rules.rules.length).toBe(1);
    fake.windows.pop();
    fake.events.windowRemoved.fire(2);
    await settle();
    expect((await ask('private/get', {}, PRIVATE))?.rules.rules).toEqual([]);
  });
});

describe('the overlay, with the worker dying between any two steps', () => {
  it('hides, and shows again', async () => {
    const change = await ask('overlay/hide', { key: 2, host: WWW }, PAGE);
    expect(await index()).toMatchObject({ revision: 1, build: '1.0.0', suppressed: [], hiddenHere: { 'example.co.uk': [2, 's-400'] } });
    expect((await ask('overlay/list', {})).names).toEqual({ 's-400': 'S-400' });
    expect(await ask('overlay/undo', { undo: undoOf(change) }, PAGE)).toMatchObject({ saved: true, overlayVersion: 2 });
    expect(await index()).toMatchObject({ revision: 2, hiddenHere: {} });
    await ask('overlay/hide', { key: 's-400', host: null });
    expect((await index()).suppressed).toEqual([2]);
    await ask('overlay/unhide', { id: 's-400', host: null });
    expect((await index()).suppressed).toEqual([]);
    expect(await ask('overlay/hide', { key: 'none', host: null })).toMatchObject({ saved: false });
  });

  it('hides one name of an entry, and shows it again', async () => {
    const change = await ask('overlay/hide', { key: 2, host: WWW, surface: 'S-400s' }, PAGE);
    expect((await index()).hiddenHere['example.co.uk']).toEqual([expect.stringMatching(/^2 -?\d+$/), expect.stringMatching(/^s-400 -?\d+$/)]);
    expect(await ask('overlay/list', {})).toMatchObject({ hidden: { here: { 'example.co.uk': ['s-400 s-400'] } }, names: { 's-400 s-400': '“s-400” (S-400)' } });
    await ask('overlay/undo', { undo: undoOf(change) }, PAGE);
    expect((await index()).hiddenHere).toEqual({});
    expect(await ask('overlay/hide', { key: 2, host: null, surface: 'Patriot' })).toMatchObject({ saved: false, issues: [{ path: 'surface' }] });
    await ask('overlay/hide', { key: 2, host: null, surface: 's-400', private: true }, PRIVATE);
    expect((await ask('private/get', {}, PRIVATE))?.hidden.always).toEqual([expect.stringMatching(/^2 /), expect.stringMatching(/^s-400 /)]);
  });

  it('adds an entry, shows it everywhere, deletes it, takes that back', async () => {
    expect((await ask('overlay/add', { entry: own('x-1', { note: 'Mine', relations: [{ type: 'counters', target: 's-400', text: 'It counters.' }] }) })).saved).toBe(true);
    expect(await index()).toMatchObject({ ids: ['x-1'], index: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/) });
    expect(await ask('card/get', { key: 'x-1' }, PAGE)).toMatchObject({ provenance: 'own', note: 'Mine', links: [{ target: 's-400' }] });
    expect((await ask('card/get', { key: 2 }, PAGE))?.links.map((link) => link.target)).toEqual(['caatsa', 'x-1']);
    expect((await ask('heads/changes', {})).rows.map((head) => [head.id, head.provenance])).toEqual([['x-1', 'own']]);
    expect(await ask('overlay/add', { entry: own('x-1') })).toMatchObject({ saved: false, issues: [{ path: 'id' }] });
    expect(await ask('overlay/add', { entry: own('s-300') })).toMatchObject({ saved: false, issues: [{ path: 'id' }] });
    expect(await ask('overlay/add', { entry: own('y-1', { facts: [{ property: 'range', value: 1, cites: ['none'] }] }) })).toMatchObject({
      saved: false,
      issues: [{ path: 'facts.0.cites' }],
    });
    const gone = await ask('overlay/delete', { id: 'x-1' });
    expect(await ask('card/get', { key: 'x-1' }, PAGE)).toBeNull();
    expect(await index()).toMatchObject({ ids: [], index: '' });
    const back = await ask('overlay/undo', { undo: undoOf(gone) });
    expect(await ask('card/get', { key: 'x-1' }, PAGE)).toMatchObject({ note: 'Mine' });
    await ask('overlay/undo', { undo: undoOf(back) });
    expect(await ask('card/get', { key: 'x-1' }, PAGE)).toBeNull();
    expect(await ask('overlay/undo', { undo: 'never given' })).toMatchObject({ saved: false });
  });

  it('remembers what was done, and takes it back after the browser was closed, one thing without another', async () => {
    await ask('overlay/add', { entry: own('x-1') });
    await ask('overlay/add', { entry: own('x-1', { note: 'Longer.' }), replace: true });
    await ask('overlay/delete', { id: 'x-1' });
    await ask('overlay/hide', { key: 2, host: WWW }, PAGE);
    await ask('overlay/hide', { key: 0, host: null }, PRIVATE);
    await fake.closeBrowser();
    const history = async () => (await ask('overlay/list', {})).history;
    const lines = async () => (await history()).map(({ deed, names, open, undone }) => [deed, names.join(), open, undone]);
    expect(await lines()).toEqual([
      ['hidden', 'S-400', true, false],
      ['deleted', 'My x-1', true, false],
      ['changed', 'My x-1', false, false],
      ['added', 'My x-1', false, false],
    ]);
    const [, deleted, changed, added] = await history();
    expect(await ask('overlay/undo', { undo: added?.undo ?? '' })).toMatchObject({ saved: false, issues: [{ message: 'It was changed again since: take that back first' }] });
    await ask('overlay/undo', { undo: deleted?.undo ?? '' });
    expect(await ask('card/get', { key: 'x-1' }, PAGE)).toMatchObject({ note: 'Longer.' });
    await ask('overlay/undo', { undo: changed?.undo ?? '' });
    expect((await ask('card/get', { key: 'x-1' }, PAGE))?.note).toBeUndefined();
    expect((await lines()).slice(1, 3)).toEqual([
      ['deleted', 'My x-1', true, true],
      ['changed', 'My x-1', true, true],
    ]);
    // Done again.
    await ask('overlay/undo', { undo: changed?.undo ?? '' });
    expect(await ask('card/get', { key: 'x-1' }, PAGE)).toMatchObject({ note: 'Longer.' });
    await fake.api.storage.local.set({ overlayHistory: [{ rubbish: true }] });
    expect(await history()).toEqual([]);
  });

  it('edits a bundled entry field by field, and asks when it changed underneath', async () => {
    await ask('overlay/edit', { id: 's-400', patch: { summary: 'Mine.' } });
    await ask('overlay/edit', { id: 's-400', patch: { note: 'And this.' } });
    expect(await ask('entry/get', { key: 2 })).toMatchObject({
      provenance: 'edited',
      patch: { summary: 'Mine.', note: 'And this.' },
      bundled: { summary: 'A system.' },
      conflict: null,
    });

    data = sampleData(SAMPLE.map((entry) => (entry.id === 's-400' ? { ...entry, summary: 'Newer.' } : entry)));
    expect((await ask('overlay/list', {})).conflicts).toEqual([{ type: 'changed', id: 's-400', fields: ['summary'] }]);
    // All three are there to choose from.
    expect(await ask('entry/get', { key: 2 })).toMatchObject({ was: { summary: 'A system.' }, bundled: { summary: 'Newer.' }, entry: { summary: 'Mine.' } });
    await ask('overlay/edit', { id: 's-400', patch: { name: 'Other' } });
    expect((await ask('overlay/list', {})).conflicts.length).toBe(1);
    const settled = await ask('overlay/settle', { id: 's-400', take: 'bundled' });
    expect(await ask('entry/get', { key: 2 })).toMatchObject({ entry: { summary: 'Newer.', name: 'Other', note: 'And this.' }, conflict: null });
    await ask('overlay/undo', { undo: undoOf(settled) });
    await ask('overlay/settle', { id: 's-400', take: 'mine' });
    expect(await ask('entry/get', { key: 2 })).toMatchObject({ entry: { summary: 'Mine.' }, conflict: null });

    await ask('overlay/edit', { id: 's-400', patch: { summary: 'Newer.', name: 'S-400', note: null } });
    expect((await ask('overlay/list', {})).edits).toEqual([]);
  });

  it('moves an edit to the side of a split that the reader chooses', async () => {
    await ask('overlay/edit', { id: 's-400', patch: { summary: 'Mine.' } });
    data = sampleData([sampleEntry('s-400a'), sampleEntry('s-400b')], { 's-400': ['s-400a', 's-400b'] });
    expect((await ask('overlay/list', {})).conflicts).toEqual([{ type: 'split', id: 's-400', into: ['s-400a', 's-400b'] }]);
    expect(await ask('overlay/settle', { id: 's-400', take: 'mine' })).toMatchObject({ saved: false });
    await ask('overlay/settle', { id: 's-400', take: 'mine', to: 's-400b' });
    expect(await ask('card/get', { key: 's-400b' })).toMatchObject({ provenance: 'edited', summary: 'Mine.' });
  });

  it('compiles the index again after an update, for ordinals have moved', async () => {
    await ask('overlay/hide', { key: 's-400', host: null });
    expect((await index()).suppressed).toEqual([2]);
    data = sampleData([...SAMPLE, sampleEntry('a-1')]);
    fake.manifest.version = '1.0.1';
    restart();
    await settle();
    expect(await index()).toMatchObject({ build: '1.0.1', suppressed: [3], revision: 2 });
  });

  it('takes kinds and density into the index, and out again', async () => {
    restart();
    await fake.api.storage.local.set({ settings: { unmarkedKinds: ['air-defence'], density: 'section' } });
    await vi.waitFor(async () => expect(await index()).toMatchObject({ suppressed: [1, 2], density: 'section', unmarkedKinds: ['air-defence'] }));
    expect((await index()).unmarkedNames).toBeUndefined();
    await fake.api.storage.local.set({ settings: { unmarkedKinds: ['air-defence'], density: 'section', unmarkedLanguages: ['ru'] } });
    await vi.waitFor(async () => expect(await index()).toMatchObject({ unmarkedLanguages: ['ru'], unmarkedNames: expect.any(String) }));
    await ask('overlay/add', { entry: own('x-1', { kind: 'air-defence' }) });
    expect(await index()).toMatchObject({ index: '', ids: [] });
    await fake.api.storage.local.set({ settings: {} });
    await vi.waitFor(async () => expect(await index()).toMatchObject({ suppressed: [], ids: ['x-1'] }));
    expect(await index()).not.toHaveProperty('density');
  });

  it('gives all of it out, deletes everything, takes it in again, as one step', async () => {
    await ask('overlay/add', { entry: own('x-1') });
    await ask('overlay/edit', { id: 's-300', patch: { note: 'Mine' } });
    await ask('overlay/hide', { key: 2, host: null });
    await ask('overlay/hide', { key: 0, host: WWW });
    const { overlayVersion } = await ask('overlay/get', {});
    const overlay = await overlayNow();
    expect(overlayVersion).toBe(4);
    const cleared = await ask('overlay/clear', {});
    expect((await ask('overlay/list', {})).entries).toEqual([]);
    const hides = [{ id: 's-400', host: null }, ...Object.keys(overlay.hidden.here).map((host) => ({ id: 'caatsa', host }))];
    const changes = JSON.stringify({ entries: overlay.entries, edits: overlay.edits, hides });
    expect(await ask('overlay/put', { changes, overlayVersion })).toMatchObject({ saved: false, issues: [{ message: expect.stringContaining('Something else was changed') }] });
    const put = await ask('overlay/put', { changes, overlayVersion: 5 });
    expect(await overlayNow()).toEqual(overlay);
    expect(await index()).toMatchObject({ ids: ['x-1'], suppressed: [2] });
    // Something happened since: putting the whole document back would undo the import as well.
    expect(await ask('overlay/undo', { undo: undoOf(cleared) })).toMatchObject({ saved: false });
    // What was brought in goes again, what was done to something else meanwhile stays.
    await ask('overlay/add', { entry: own('y-1') });
    expect((await ask('overlay/list', {})).history[1]).toMatchObject({ deed: 'imported', names: [], open: true });
    await ask('overlay/undo', { undo: undoOf(put) });
    expect(await overlayNow()).toMatchObject({ entries: [{ id: 'y-1' }], edits: [], hidden: { always: [], here: {} } });
  });

  it('takes no more than the limit, all or nothing', async () => {
    const entries = Array.from({ length: OWN_ENTRY_LIMIT }, (_, place) => v.parse(OwnEntrySchema, own(`x-${place}`)));
    await ask('overlay/add', { entry: own('y-1') });
    const over = await ask('overlay/put', { changes: JSON.stringify({ entries, edits: [], hides: [] }), overlayVersion: 1 });
    expect(over).toMatchObject({ saved: false, issues: [{ message: `Together that is ${OWN_ENTRY_LIMIT + 1} own entries; the limit is ${OWN_ENTRY_LIMIT}` }] });
    expect((await overlayNow()).entries).toHaveLength(1);
    const put = await ask('overlay/put', { changes: JSON.stringify({ entries: entries.slice(1), edits: [], hides: [] }), overlayVersion: 1 });
    expect((await overlayNow()).entries).toHaveLength(OWN_ENTRY_LIMIT);
    // So much lies packed in storage, and so does what takes it back.
    expect(await stored(OVERLAY_KEY)).toEqual({ packed: expect.any(String) });
    const back = await ask('overlay/undo', { undo: undoOf(put) });
    expect((await overlayNow()).entries).toMatchObject([{ id: 'y-1' }]);
    await ask('overlay/undo', { undo: undoOf(back) });
    expect((await overlayNow()).entries).toHaveLength(OWN_ENTRY_LIMIT);
    await fake.api.storage.local.set({ [OVERLAY_KEY]: { packed: 'rubbish' } });
    expect(await ask('status/get', {})).toMatchObject({ overlay: 'damaged' });
  });

  it('knows bundled entries without their edits', async () => {
    await ask('overlay/edit', { id: 's-400', patch: { summary: 'Mine.' } });
    expect(await ask('entries/bundled', { ids: ['s-400', 'none'] })).toMatchObject([{ id: 's-400', summary: 'A system.' }]);
  });

  it('restores a backup of everything, and takes that back', async () => {
    await fake.api.storage.local.set({ settings: { pace: 'slow', mark: 'tint', figures: 'none', unmarkedKinds: ['uav'], unmarkedLanguages: ['ja'] }, pageTheme: 'dark' });
    await ask('overlay/add', { entry: own('x-1') });
    await ask('site/off', { host: WWW }, PAGE);
    await ask('rules/set', { change: { scope: 'session', host: 'a.example', on: false } });
    const backup = await ask('overlay/backup', {});
    expect(JSON.parse(backup.overlay)).toMatchObject({ entries: [{ id: 'x-1' }] });
    expect(backup).toMatchObject({
      rules: { mode: 'except', paused: false, rules: [{ host: 'example.co.uk', exact: false, on: false }] },
      settings: { pace: 'slow', mark: 'tint', theme: 'dark' },
    });
    await ask('data/erase', {});
    await ask('overlay/add', { entry: own('y-1') });
    await ask('rules/set', { change: { scope: 'session', host: 'b.example', on: false } });
    const { change, before } = await ask('overlay/restore', backup);
    expect(await ask('overlay/backup', {})).toEqual(backup);
    expect((await stored<Rules>(RULES_KEY)).rules).toHaveLength(1);
    expect(await stored('settings')).toEqual({ ...DEFAULT_SETTINGS, pace: 'slow', mark: 'tint', figures: 'none', unmarkedKinds: ['uav'], unmarkedLanguages: ['ja'] });
    expect((await ask('overlay/list', {})).history[0]).toMatchObject({ deed: 'restored' });
    expect(await ask('overlay/unrestore', { undo: undoOf(change), before })).toMatchObject({ saved: true });
    expect((await overlayNow()).entries).toMatchObject([{ id: 'y-1' }]);
    expect((await stored<Rules>(RULES_KEY)).rules).toMatchObject([{ host: 'b.example', session: expect.any(String) }]);
    expect(await stored('settings')).toMatchObject({ pace: 'normal', mark: 'dotted' });
    expect(await stored('pageTheme')).toBe('system');
  });

  it('restores all of a backup or nothing', async () => {
    await ask('site/off', { host: WWW }, PAGE);
    const before = await fake.api.storage.local.get('rules');
    const { local } = fakeBrowser.storage;
    const { set } = local;
    Reflect.set(local, 'set', (items: object) => (OVERLAY_KEY in items ? Promise.reject(new Error('QUOTA_BYTES quota exceeded')) : Reflect.apply(set, local, [items])));
    const overlay = JSON.stringify({ ...EMPTY_OVERLAY, hidden: { always: ['s-400'], here: {} } });
    const { change } = await ask('overlay/restore', { overlay, rules: { mode: 'only', paused: true, rules: [] }, settings: { pace: 'slow' } });
    Reflect.set(local, 'set', set);
    expect(change).toMatchObject({ saved: false, issues: [{ message: expect.stringContaining('quota') }] });
    expect(await fake.api.storage.local.get(['rules', OVERLAY_KEY])).toEqual({ rules: before.rules });
    expect((await ask('overlay/backup', {})).settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'system' });
  });

  it('takes a restore back that changed rules and settings alone', async () => {
    const { overlay } = await ask('overlay/get', {});
    const { change, before } = await ask('overlay/restore', { overlay, rules: { mode: 'only', paused: false, rules: [] }, settings: { pace: 'slow' } });
    expect(change).toMatchObject({ saved: true, undo: '' });
    expect((await stored<Rules>(RULES_KEY)).mode).toBe('only');
    await ask('overlay/unrestore', { undo: '', before });
    expect((await stored<Rules>(RULES_KEY)).mode).toBe('except');
    expect(await stored('settings')).toMatchObject({ pace: 'normal' });
  });

  it('takes back once what is taken back twice at once', async () => {
    const undo = undoOf(await ask('overlay/add', { entry: own('x-1') }));
    restart();
    await Promise.all([fake.ask('overlay/undo', { undo }), fake.ask('overlay/undo', { undo })]);
    const { history, entries } = await ask('overlay/list', {});
    // What the list says stands exactly when the entry is there.
    expect(history[0]?.undone).toBe(entries.length === 0);
  });

  it('takes everything back that was deleted, when what followed is taken back, also after an update', async () => {
    await ask('overlay/add', { entry: own('x-1') });
    const cleared = undoOf(await ask('overlay/clear', {}));
    await ask('overlay/undo', { undo: undoOf(await ask('overlay/hide', { key: 2, host: null })) });
    fake.manifest.version = '99.0';
    restart();
    await settle();
    expect(await ask('overlay/undo', { undo: cleared })).toMatchObject({ saved: true });
    expect((await ask('overlay/list', {})).entries).toHaveLength(1);
  });

  it('writes a change together with the step that remembers it, or not at all', async () => {
    await ask('overlay/add', { entry: own('x-1') });
    const { set } = fake.api.storage.local;
    const writes: string[][] = [];
    fake.api.storage.local.set = async (items) => {
      writes.push(Object.keys(items));
      await set.call(fake.api.storage.local, items);
    };
    await ask('overlay/hide', { key: 2, host: null });
    fake.api.storage.local.set = set;
    expect(writes.map((keys) => keys.sort())).toEqual([['overlay', 'overlayHistory', 'overlayIndex']]);
  });

  it('makes no step of what changes nothing', async () => {
    await ask('overlay/hide', { key: 2, host: null });
    expect(await ask('overlay/hide', { key: 2, host: null })).toMatchObject({ saved: true, undo: '' });
    await ask('overlay/edit', { id: 'caatsa', patch: {} });
    expect((await ask('overlay/list', {})).history.map(({ deed }) => deed)).toEqual(['hidden']);
  });

  it('calls an import of hidden terms an import', async () => {
    await ask('overlay/put', { changes: JSON.stringify({ entries: [], edits: [], hides: [{ id: 's-400', host: null }] }), overlayVersion: 0 });
    expect((await ask('overlay/list', {})).history[0]?.deed).toBe('imported');
  });

  it('keeps nothing of a private window after the last one', async () => {
    await ask('overlay/hide', { key: 2, host: WWW }, PRIVATE);
    expect(JSON.stringify(await fake.api.storage.session.get(null))).toContain('example.co.uk');
    await createPrivateStore({ ...fake.api, windows: { ...fake.api.windows, getAll: async () => [] } }).sweep();
    expect(JSON.stringify(await fake.api.storage.session.get(null))).not.toContain('example.co.uk');
  });

  it('forgets everything for good', async () => {
    await ask('overlay/add', { entry: own('x-1') });
    await ask('site/off', { host: WWW }, PAGE);
    restart();
    // Also what is under way at that moment.
    await Promise.all([fake.ask('overlay/add', { entry: own('x-2') }), fake.ask('data/erase', {})]);
    await settle();
    expect(await fake.api.storage.local.get(null)).toEqual({});
    expect(await ask('overlay/list', {})).toMatchObject({ entries: [], history: [], overlayVersion: 0 });
    expect((await ask('rules/get', { host: WWW })).rules.rules).toEqual([]);
  });

  it('puts an overlay of which nothing can be read aside, says so, and starts empty', async () => {
    await fake.api.storage.local.set({ [OVERLAY_KEY]: { format: 'fieldnote-overlay', version: 1, entries: 'rubbish' } });
    expect(await ask('status/get', {})).toMatchObject({ overlay: 'damaged', reference: { ok: true } });
    expect(await stored(RESCUE_KEY)).toMatchObject({ why: 'damaged', raw: { entries: 'rubbish' } });
    expect(await ask('card/get', { key: 2 }, PAGE)).toMatchObject({ id: 's-400' });
    await ask('overlay/add', { entry: own('x-1') });
    expect((await ask('overlay/list', {})).health).toBe('damaged');
    await ask('overlay/clear', {});
    expect((await ask('overlay/list', {})).health).toBe('ok');
  });

  it('loses none of the good records to a bad one, and keeps the whole', async () => {
    const broken = { id: 'x-2', kind: 'nothing' };
    await fake.api.storage.local.set({ [OVERLAY_KEY]: { ...EMPTY_OVERLAY, entries: [own('x-1'), broken, own('x-3'), own('x-1')], hidden: 7, edits: null } });
    const { health, entries } = await ask('overlay/list', {});
    expect([health, entries.map(({ id }) => id)]).toEqual(['damaged', ['x-1', 'x-3']]);
    // Also after the worker died: what was good lies where it belongs.
    expect((await ask('overlay/list', {})).entries).toHaveLength(2);
    expect(JSON.parse((await ask('overlay/rescued', {})) ?? '')).toMatchObject({ entries: [{ id: 'x-1' }, broken, { id: 'x-3' }, { id: 'x-1' }] });
  });

  it('does not touch what a newer version wrote', async () => {
    await fake.api.storage.local.set({ [OVERLAY_KEY]: { format: 'fieldnote-overlay', version: OVERLAY_VERSION + 1, wonders: [] } });
    expect(await ask('status/get', {})).toMatchObject({ overlay: 'newer' });
    expect(await stored(RESCUE_KEY)).toMatchObject({ raw: { version: OVERLAY_VERSION + 1, wonders: [] } });
  });

  it('changes nothing when the disk is full, and says why', async () => {
    await ask('overlay/add', { entry: own('x-1') });
    const before = await stored(OVERLAY_KEY);
    restart();
    await settle();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await fake.ask('overlay/add', { entry: own('y-1') })).toMatchObject({ ok: true, value: { saved: false, issues: [{ message: expect.stringContaining('quota') }] } });
    expect(await fake.ask('overlay/list', {})).toMatchObject({ ok: true, value: { entries: [{ id: 'x-1' }] } });
    set.mockRestore();
    expect(await stored(OVERLAY_KEY)).toEqual(before);
    expect((await ask('overlay/add', { entry: own('y-1') })).saved).toBe(true);
  });

  it('writes over nothing that could not be put aside', async () => {
    const broken = { format: 'fieldnote-overlay', version: 1 };
    await fake.api.storage.local.set({ [OVERLAY_KEY]: broken });
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    restart();
    await fake.ask('overlay/list', {});
    set.mockRestore();
    expect(await fake.ask('overlay/add', { entry: own('x-1') })).toMatchObject({ ok: true, value: { saved: false } });
    expect(await stored(OVERLAY_KEY)).toEqual(broken);
    expect(await fake.ask('overlay/add', { entry: own('x-1') })).toMatchObject({ ok: true, value: { saved: true } });
    expect(await stored(RESCUE_KEY)).toMatchObject({ raw: broken });
  });
});

describe('frames', () => {
  const frame = fromContent(`https://${WWW}/article`, { tab: 5, frame: 3 });

  it('get the annotator with its style, unless the page they are in is off', async () => {
    expect(await ask('frame/annotate', {}, frame)).toBe(true);
    expect(called('scripting.insertCSS')).toEqual([[{ target: { tabId: 5, frameIds: [3] }, files: ['assets/highlight.css'] }]]);
    expect(called('scripting.executeScript')).toEqual([[{ target: { tabId: 5, frameIds: [3] }, files: ['annotator.js'] }]]);
    await ask('site/off', { host: WWW }, frame);
    expect(await ask('frame/annotate', {}, frame)).toBe(false);
    expect(called('scripting.executeScript').length).toBe(1);
    expect(await ask('frame/host', {}, frame)).toBe(WWW);
  });

  it('get the judging code', async () => {
    await ask('judge/prepare', {}, frame);
    expect(called('scripting.executeScript')).toEqual([[{ target: { tabId: 5, frameIds: [3] }, files: ['judge.js'] }]]);
  });

  it('get what thins out the marks ahead of it, where that is wanted', async () => {
    await fake.api.storage.local.set({ settings: { density: 'page' } });
    await ask('judge/prepare', {}, frame);
    expect(called('scripting.executeScript')).toMatchObject([[{ files: ['density.js'] }], [{ files: ['judge.js'] }]]);
  });

  it('print marks only where the reader wants them on paper', async () => {
    const css = () => called('scripting.insertCSS').map(([asked]) => (asked as { css: string }).css);
    await ask('judge/prepare', {}, frame);
    expect(css()).toEqual([]);
    await fake.api.storage.local.set({ settings: { mark: 'tint' } });
    await ask('judge/prepare', {}, frame);
    expect(css().at(-1)).toContain('@media screen');
    await fake.api.storage.local.set({ settings: { print: 'marked' } });
    await ask('judge/prepare', {}, frame);
    expect(css().at(-1)).not.toContain('@media');
    expect(css().at(-1)).toContain('dotted');
  });

  it('get a style for the plain looks, too, where the one of the manifest does not reach everywhere', async () => {
    markOrigin = 'USER';
    await ask('judge/prepare', {}, frame);
    markOrigin = 'AUTHOR';
    expect(called('scripting.insertCSS')).toMatchObject([[{ origin: 'USER', css: expect.stringContaining('dotted') }]]);
  });

  it('get the card code, and close their cards when another opens', async () => {
    await ask('card/prepare', {}, frame);
    expect(called('scripting.executeScript')).toEqual([[{ target: { tabId: 5, frameIds: [3] }, files: ['card.js'] }]]);
    await ask('card/opened', { from: 'me' }, frame);
    expect(called('tabs.sendMessage')).toEqual([[5, { fieldnoteTab: { type: 'card/close', except: 'me' } }]]);
  });
});

describe('what happens once', () => {
  it('welcomes and reads the open tabs at install, and at nothing else', async () => {
    fake.tabs.push({ id: 1, url: 'https://a.com/' }, { id: 2, discarded: true }, { id: 3, active: true });
    restart();
    fake.events.installed.fire({ reason: 'install' });
    await settle();
    expect(called('tabs.create')).toEqual([[{ url: `${ORIGIN}/welcome.html` }]]);
    const injected = called('scripting.executeScript').map(([one]) => one as { target: { tabId: number; allFrames?: boolean }; files: string[] });
    expect(injected.map(({ target, files }) => `${target.tabId} ${files.join()} ${target.allFrames === true}`).sort()).toEqual([
      '1 annotator.js false',
      '1 frame.js true',
      '3 annotator.js false',
      '3 frame.js true',
    ]);
    expect(injected[0]?.target.tabId).toBe(3);
    expect(called('contextMenus.create').length).toBe(2);

    fake.calls.length = 0;
    for (const reason of ['update', 'chrome_update', 'browser_update']) {
      restart();
      fake.events.installed.fire({ reason });
      await settle();
    }
    expect(called('tabs.create')).toEqual([]);
    expect(called('scripting.executeScript')).toEqual([]);
    expect(called('contextMenus.removeAll').length).toBe(3);
  });

  it('reads the tabs it is given access to', async () => {
    fake.tabs.push({ id: 1 });
    restart();
    fake.events.permissionsAdded.fire({ origins: ['https://a.com/*'] });
    await settle();
    expect(called('tabs.query')).toEqual([[{ url: ['https://a.com/*'] }]]);
    expect(called('scripting.executeScript').length).toBe(2);
    expect(await ask('page/inject', { tab: 1 })).toBe(true);
  });

  it('looks up and adds a selection', async () => {
    restart();
    fake.events.menu.fire({ menuItemId: 'look-up', selectionText: ' S-400\n Triumf ' });
    restart();
    fake.events.menu.fire({ menuItemId: 'add', selectionText: 'x'.repeat(200) });
    await settle();
    expect(called('tabs.create').map(([one]) => (one as { url: string }).url)).toEqual([
      `${ORIGIN}/reference.html#search=S-400%20Triumf`,
      `${ORIGIN}/reference.html#add=${'x'.repeat(80)}`,
    ]);
  });

  it('walks mentions and switches the site from the keyboard', async () => {
    const tab = { id: 7, url: `https://${WWW}/`, incognito: false };
    restart();
    fake.events.command.fire('next-mention', tab);
    await settle();
    expect(called('tabs.sendMessage')).toEqual([[7, { fieldnoteTab: { type: 'mention/next' } }, { frameId: 0 }]]);
    restart();
    fake.events.command.fire('toggle-site', tab);
    await settle();
    expect((await stored<Rules>(RULES_KEY)).rules).toEqual([{ host: 'example.co.uk', exact: false, on: false }]);
    fake.tabs.push({ ...tab, active: true });
    restart();
    fake.events.command.fire('toggle-site', undefined);
    await settle();
    expect((await stored<Rules>(RULES_KEY)).rules).toEqual([]);
  });
});
