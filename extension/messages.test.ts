import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withCheckedAnswers } from './answers.ts';
import type { Api } from './api.ts';
import { createClient } from './messages.ts';
import { callerOf, type Handlers, RequestFailure, serve } from './serve.ts';
import { onTabCommand, sendToTab } from './tab-commands.ts';
import { createFakeApi, EXTENSION_ID, type FakeApi, FROM_PAGE, fromContent, ORIGIN } from './testing/fake-api.ts';

let fake: FakeApi;
const CONTENT = fromContent('https://example.com/');
const handlers = (some: Partial<Record<string, unknown>>) => some as unknown as Handlers;
type Send = Api['runtime']['sendMessage'];

/** A client whose messages meet `sendMessage`. */
function clientOf(sendMessage: (message: unknown) => unknown) {
  return createClient({ runtime: { id: EXTENSION_ID, sendMessage: sendMessage as Send } } as unknown as Pick<Api, 'runtime'>, 20);
}

beforeEach(() => {
  fake = createFakeApi();
});

describe('serving', () => {
  it('answers a well-formed question with a well-formed answer', async () => {
    serve(fake.api, handlers({ 'frame/host': () => 'example.com' }));
    expect(await fake.ask('frame/host', {}, CONTENT)).toEqual({ ok: true, value: 'example.com' });
  });

  it.each([
    ['a request nobody knows', 'toString', {}, FROM_PAGE, 'invalid'],
    ['a content script asking for what pages may ask', 'overlay/clear', {}, CONTENT, 'refused'],
    ['a page asking for what frames may ask', 'frame/annotate', {}, FROM_PAGE, 'refused'],
    ['another extension', 'frame/host', {}, { ...CONTENT, id: 'somebody' }, 'refused'],
    ['a sender without tab or address', 'frame/host', {}, {}, 'refused'],
    ['a page that only looks like ours', 'status/get', {}, { id: EXTENSION_ID, url: `https://evil.example/${ORIGIN}/` }, 'refused'],
    ['a question of another shape', 'cards/get', { keys: 'all' }, CONTENT, 'invalid'],
    ['a question with more in it', 'frame/host', { more: 1 }, CONTENT, 'invalid'],
  ])('refuses %s', async (_what, type, payload, sender, code) => {
    const handler = vi.fn();
    serve(fake.api, handlers({ [type]: handler }));
    expect(await fake.send({ fieldnote: type, payload }, sender)).toMatchObject({ ok: false, error: { code } });
    expect(handler).not.toHaveBeenCalled();
  });

  it('takes an extension page in a tab for a page, and a script in a page for a script, whatever its frame', () => {
    expect(callerOf(fake.api, { ...CONTENT, url: `${ORIGIN}/reference.html` })).toMatchObject({ asker: 'page' });
    expect(callerOf(fake.api, { ...CONTENT, url: 'about:srcdoc' })).toMatchObject({ asker: 'content', tab: 1, frame: 0, url: 'https://example.com/' });
  });

  it('says what failed, and never sends an answer of another shape', async () => {
    serve(
      fake.api,
      handlers({
        'frame/host': () => {
          throw new RequestFailure('No.');
        },
        'cards/get': () => ({ cards: 1 }),
      }),
    );
    expect(await fake.ask('frame/host', {}, CONTENT)).toEqual({ ok: false, error: { code: 'failed', message: 'No.' } });
    expect(await fake.ask('cards/get', { keys: [] }, CONTENT)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('leaves messages of others alone', async () => {
    serve(fake.api, handlers({}));
    for (const message of [null, 'hello', { type: 'x' }, { fieldnote: 1 }]) expect(await fake.send(message, FROM_PAGE)).toBeUndefined();
  });
});

describe('asking', () => {
  it('gives the answer', async () => {
    serve(fake.api, handlers({ 'rules/get': ({ host }: { host: string }) => ({ rules: { version: 1, mode: 'except', paused: false, session: '', rules: [] }, domain: host }) }));
    expect(await withCheckedAnswers(createClient(fake.api)).ask('rules/get', { host: 'a.com' })).toMatchObject({ ok: true, value: { domain: 'a.com' } });
  });

  it('asks once more when the worker was dead, and not for ever', async () => {
    const send = vi.fn().mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.')).mockResolvedValueOnce({ ok: true, value: 1 });
    expect(await clientOf(send).ask('card/get', { key: 1 })).toEqual({ ok: true, value: 1 });
    const dead = vi.fn().mockResolvedValue(undefined);
    expect(await clientOf(dead).ask('card/get', { key: 1 })).toMatchObject({ ok: false, error: { code: 'timeout' } });
    expect(dead).toHaveBeenCalledTimes(2);
  });

  it('does not wait for ever', async () => {
    expect(await clientOf(() => new Promise(() => undefined)).ask('card/get', { key: 1 })).toMatchObject({ ok: false, error: { code: 'timeout' } });
  });

  it('does not make a change twice that may have been made', async () => {
    const silent = vi.fn().mockResolvedValue(undefined);
    await clientOf(silent).ask('overlay/undo', { undo: 'x' });
    expect(silent).toHaveBeenCalledTimes(1);
    const unheard = vi.fn().mockRejectedValueOnce(new Error('Receiving end does not exist')).mockResolvedValueOnce({ ok: true, value: null });
    await clientOf(unheard).ask('overlay/undo', { undo: 'x' });
    expect(unheard).toHaveBeenCalledTimes(2);
  });

  it('knows when the extension was updated under the page', async () => {
    const runtime: { id?: string; sendMessage: Send } = { id: EXTENSION_ID, sendMessage: (async () => undefined) as Send };
    const client = createClient({ runtime } as never, 20);
    expect(client.alive()).toBe(true);
    delete runtime.id;
    expect(await client.ask('card/get', { key: 1 })).toMatchObject({ ok: false, error: { code: 'gone' } });
    expect(createClient({} as never).alive()).toBe(false);
  });

  it('passes on what the background refused, and refuses an answer of another shape', async () => {
    const refused = { ok: false, error: { code: 'refused', message: 'no' } };
    expect(await withCheckedAnswers(clientOf(async () => refused)).ask('card/get', { key: 1 })).toEqual(refused);
    expect(await withCheckedAnswers(clientOf(async () => ({ ok: true, value: { rules: 1 } }))).ask('rules/get', { host: null })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  });
});

describe('commands to tabs', () => {
  it('arrive as they were sent, until one stops listening', async () => {
    const heard = vi.fn();
    const stop = onTabCommand(fake.api, heard);
    await fake.send({ fieldnoteTab: { type: 'mention/next' } }, {});
    await fake.send({ fieldnote: 'card/get' }, {});
    await fake.send(null, {});
    stop();
    await fake.send({ fieldnoteTab: { type: 'mention/open' } }, {});
    expect(heard.mock.calls).toEqual([[{ type: 'mention/next' }]]);
  });

  it('do not mind a tab where nobody listens', async () => {
    const tabs = { sendMessage: vi.fn().mockRejectedValue(new Error('Receiving end does not exist')) };
    await expect(sendToTab({ tabs } as never, 1, { type: 'mention/next' }, 0)).resolves.toBeUndefined();
    expect(tabs.sendMessage).toHaveBeenCalledWith(1, expect.anything(), { frameId: 0 });
  });
});
