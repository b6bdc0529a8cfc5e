import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OVERLAY_INDEX_KEY, OVERLAY_INDEX_VERSION } from '#core/overlay/index-document.ts';
import { freshRules, isAnnotated, RULES_KEY } from '#core/sites/rules.ts';
import { domainOf } from './domain.ts';
import { askForAnnotator } from './frame-gate.ts';
import type { Client } from './messages.ts';
import { createOverlayReader } from './overlay-index.ts';
import { createPrivateReader } from './private-reader.ts';
import { createSites } from './sites.ts';
import { createFakeApi, type FakeApi, settle } from './testing/fake-api.ts';

let fake: FakeApi;
const ask = vi.fn();
const client: Client = { ask, alive: () => true };
const off = (host: string) => ({ ...freshRules(), rules: [{ host, exact: false, on: false }] });
const INDEX = {
  version: OVERLAY_INDEX_VERSION,
  revision: 1,
  build: '1.0.0',
  stamp: '',
  index: Buffer.from([1, 2, 3]).toString('base64'),
  ids: ['x-1'],
  suppressed: [4],
  ownCount: 1,
  hiddenHere: { 'example.com': [7] },
};

beforeEach(() => {
  fake = createFakeApi();
  ask.mockReset();
});

const secretOf = (secret: boolean) => createPrivateReader({ ...fake.api, extension: { inIncognitoContext: secret } } as never, client);

describe('rules in a page', () => {
  it('are read and followed without a message', async () => {
    const sites = createSites(fake.api, secretOf(false));
    expect(await sites.read()).toEqual(freshRules());
    const heard = vi.fn();
    const stop = sites.watch(heard);
    await fake.api.storage.local.set({ [RULES_KEY]: off('example.com') });
    await settle();
    expect(heard).toHaveBeenCalledWith(off('example.com'));
    stop();
    await fake.api.storage.local.set({ [RULES_KEY]: freshRules(), other: 1 });
    await settle();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(ask).not.toHaveBeenCalled();
  });

  it('are fresh ones where storage holds another version or fails', async () => {
    await fake.api.storage.local.set({ [RULES_KEY]: { version: 99 } });
    expect(await createSites(fake.api, secretOf(false)).read()).toEqual(freshRules());
    const storage = { ...fake.api.storage, local: { get: () => Promise.reject(new Error('gone')) } };
    expect(await createSites({ storage } as never, secretOf(false)).read()).toEqual(freshRules());
  });

  it('are those of private windows in private windows', async () => {
    ask.mockResolvedValue({ ok: true, value: { rules: off('a.com'), hidden: { always: [9], here: {} } } });
    const sites = createSites(fake.api, secretOf(true));
    expect(isAnnotated(await sites.read(), 'www.a.com')).toBe(false);
    const heard = vi.fn();
    sites.watch(heard);
    await fake.send({ fieldnoteTab: { type: 'private/changed' } }, {});
    await settle();
    expect(heard).toHaveBeenCalledTimes(1);
    ask.mockResolvedValue({ ok: false, error: { code: 'timeout', message: '' } });
    expect(await sites.read()).toEqual(freshRules());
  });
});

describe('the overlay in a page', () => {
  it('is the document, with what private windows hide', async () => {
    await fake.api.storage.local.set({ [OVERLAY_INDEX_KEY]: INDEX });
    expect(await createOverlayReader(fake.api, secretOf(false), '1.0.0').read()).toEqual({ overlay: INDEX, hidden: undefined });
    const hidden = { always: [9], here: {} };
    ask.mockResolvedValue({ ok: true, value: { rules: freshRules(), hidden } });
    expect(await createOverlayReader(fake.api, secretOf(true), '1.0.0').read()).toEqual({ overlay: INDEX, hidden });
  });

  it('is nothing when there is none, or one of another build or version', async () => {
    const read = async () => (await createOverlayReader(fake.api, secretOf(false), '1.0.0').read()).overlay;
    expect(await read()).toBeUndefined();
    await fake.api.storage.local.set({ [OVERLAY_INDEX_KEY]: { ...INDEX, build: '1.0.1' } });
    expect(await read()).toBeUndefined();
    await fake.api.storage.local.set({ [OVERLAY_INDEX_KEY]: { ...INDEX, version: 99 } });
    expect(await read()).toBeUndefined();
  });

  it('tells of changes', async () => {
    const heard = vi.fn();
    const stop = createOverlayReader(fake.api, secretOf(false), '1.0.0').watch(heard);
    await fake.api.storage.local.set({ [OVERLAY_INDEX_KEY]: INDEX });
    stop();
    await fake.api.storage.local.set({ [OVERLAY_INDEX_KEY]: { ...INDEX, revision: 2 } });
    expect(heard).toHaveBeenCalledTimes(1);
  });
});

describe('the stub of a subframe', () => {
  it('asks once, and again when the rules change, until it got the annotator', async () => {
    const sendMessage = vi.fn().mockResolvedValue({ ok: true, value: false });
    askForAnnotator({ storage: fake.api.storage, runtime: { ...fake.api.runtime, sendMessage } } as never);
    await settle();
    await fake.api.storage.local.set({ other: 1 });
    await settle();
    expect(sendMessage).toHaveBeenCalledTimes(1);
    await fake.send({ fieldnoteTab: { type: 'private/changed' } }, {});
    await settle();
    sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist'));
    await fake.api.storage.local.set({ [RULES_KEY]: off('a.com') });
    await settle();
    expect(sendMessage).toHaveBeenCalledTimes(3);
    sendMessage.mockResolvedValue({ ok: true, value: true });
    await fake.api.storage.local.set({ [RULES_KEY]: freshRules() });
    await settle();
    await fake.api.storage.local.set({ [RULES_KEY]: off('b.com') });
    await settle();
    expect(sendMessage).toHaveBeenCalledTimes(4);
  });
});

describe('domains', () => {
  it.each([
    ['www.bbc.co.uk', 'bbc.co.uk'],
    ['someone.github.io', 'someone.github.io'],
    ['a.someone.github.io', 'someone.github.io'],
    ['localhost', 'localhost'],
    ['10.0.0.1', '10.0.0.1'],
    ['co.uk', 'co.uk'],
    ['', ''],
  ])('%s belongs to %s', (host, domain) => {
    expect(domainOf(host)).toBe(domain);
  });
});
