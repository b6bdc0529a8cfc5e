import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PAGE_PORT, type PageReport } from '#core/contract/page-port.ts';
import type { PopupState } from '#core/popup/state.ts';
import { freshRules } from '#core/sites/rules.ts';
import type { Client } from '../messages.ts';
import { linkPopup } from './popup-link.ts';

type Listener = (...args: never[]) => unknown;

/** An event of the browser: `fire` calls who listens. */
function event() {
  const listeners: Listener[] = [];
  return { addListener: (listener: Listener) => void listeners.push(listener), fire: (...args: unknown[]) => listeners.forEach((listener) => void listener(...(args as never[]))) };
}

interface FakePort {
  readonly frameId: number;
  readonly name: string;
  readonly sent: unknown[];
  readonly onMessage: ReturnType<typeof event>;
  readonly onDisconnect: ReturnType<typeof event>;
  postMessage(message: unknown): void;
}

function world({ frames = [0], url = 'https://www.news.example/a', refused = false } = {}) {
  const ports: FakePort[] = [];
  const updated = event();
  const stored = event();
  const api = {
    tabs: {
      query: vi.fn(async () => [{ id: 7, url, status: 'complete', incognito: false }]),
      get: vi.fn(async (id: number) => ({ id, url, status: 'complete', incognito: false })),
      connect: vi.fn((_id: number, { frameId, name }: { frameId: number; name: string }) => {
        const port: FakePort = { frameId, name, sent: [], onMessage: event(), onDisconnect: event(), postMessage: (message) => void port.sent.push(message) };
        ports.push(port);
        return port;
      }),
      reload: vi.fn(async () => undefined),
      onUpdated: updated,
    },
    scripting: {
      executeScript: vi.fn(async () => {
        if (refused) throw new Error('Cannot access contents of the page');
        return frames.map((frameId) => ({ frameId }));
      }),
    },
    permissions: { contains: vi.fn(async () => !refused), request: vi.fn(async () => true), onAdded: event(), onRemoved: event() },
    extension: { isAllowedFileSchemeAccess: async () => true, isAllowedIncognitoAccess: async () => true },
    runtime: { getManifest: () => ({ version: '1.0.0' }) },
    storage: { local: { onChanged: stored } },
  };
  let rules = freshRules('s');
  const ask = vi.fn(async (type: string, payload: { change?: { scope: string; on: boolean } }) => {
    if (type === 'rules/set' && payload.change?.scope === 'everywhere') rules = { ...rules, paused: !payload.change.on };
    if (type === 'rules/get' || type === 'rules/set') return { ok: true, value: { rules, domain: 'news.example' } };
    if (type === 'status/get') return { ok: true, value: { reference: { ok: true }, overlay: 'ok' } };
    return { ok: true, value: true };
  });
  return { api, ports, ask, updated, stored };
}

type World = ReturnType<typeof world>;

async function open(made: World, tabId?: number) {
  const states: PopupState[] = [];
  const link = linkPopup(made.api as never, {
    client: { ask: made.ask, alive: () => true } as unknown as Client,
    firefox: false,
    now: () => 0,
    onState: (state) => void states.push(state),
    tabId,
  });
  await link.retry();
  return { link, states };
}

const report = (more: Partial<PageReport> = {}): PageReport => ({
  type: 'report',
  build: '1.0.0',
  top: true,
  host: 'www.news.example',
  state: 'done',
  mentions: [{ key: 3, count: 2, surface: 'S-400' }],
  ...more,
});

beforeEach(() => void vi.useFakeTimers());

describe('linkPopup', () => {
  it('gives each frame a port of its own and merges what they report', async () => {
    const made = world({ frames: [0, 4] });
    const { link } = await open(made);
    expect(made.ports.map((port) => [port.frameId, port.name])).toEqual([
      [0, PAGE_PORT],
      [4, PAGE_PORT],
    ]);
    made.ports[0]?.onMessage.fire(report());
    made.ports[1]?.onMessage.fire(report({ top: false, mentions: [{ key: 3, count: 1, surface: 'S-400' }] }));
    expect(link.state).toMatchObject({ state: 'ready', terms: [{ key: 3, count: 3 }], scopes: { domain: 'news.example' } });
  });

  it('does not listen to what follows no contract', async () => {
    const made = world();
    const { link } = await open(made);
    made.ports[0]?.onMessage.fire({ type: 'report', state: 'done' });
    expect(link.state.state).toBe('scanning');
  });

  it('forgets a frame that is gone, and connects again once the tab has loaded', async () => {
    const made = world();
    const { link } = await open(made);
    made.ports[0]?.onMessage.fire(report());
    made.ports[0]?.onDisconnect.fire();
    expect(link.state.state).toBe('scanning');
    made.updated.fire(7, { status: 'complete' });
    await vi.waitFor(() => expect(made.ports).toHaveLength(2));
    made.updated.fire(8, { status: 'complete' });
    expect(made.ports).toHaveLength(2);
  });

  it('says that the browser withholds the site', async () => {
    const made = world({ refused: true });
    const { link } = await open(made);
    made.ports[0]?.onDisconnect.fire();
    expect(link.state).toMatchObject({ state: 'no-access', origins: ['*://www.news.example/*'] });
  });

  it('asks for access inside the click, before anything else', async () => {
    const made = world({ refused: true });
    const { link } = await open(made);
    void link.askAccess(['*://www.news.example/*']);
    expect(made.api.permissions.request).toHaveBeenCalledWith({ origins: ['*://www.news.example/*'] });
  });

  it('sends a jump to the frame that has the mention, and the page switch to all', async () => {
    const made = world({ frames: [0, 4] });
    const { link } = await open(made);
    made.ports[0]?.onMessage.fire(report({ mentions: [] }));
    made.ports[1]?.onMessage.fire(report({ top: false }));
    link.jump(3, true);
    await link.throwSwitch('page', false);
    expect(made.ports.map((port) => port.sent)).toEqual([
      [{ type: 'page-switch', on: false }],
      [
        { type: 'jump', key: 3, open: true },
        { type: 'page-switch', on: false },
      ],
    ]);
  });

  it('throws stored switches in the background and takes the answer', async () => {
    const made = world();
    const { link } = await open(made);
    await link.throwSwitch('site', false);
    expect(made.ask).toHaveBeenCalledWith('rules/set', { change: { scope: 'site', on: false, host: 'www.news.example' }, private: false });
    await link.throwSwitch('everywhere', false);
    expect(link.state.state).toBe('paused');
  });

  it('throws no site switch where there is no site', async () => {
    const made = world({ url: 'about:blank' });
    const { link } = await open(made);
    await link.throwSwitch('site', false);
    expect(made.ask).not.toHaveBeenCalledWith('rules/set', expect.anything());
  });

  it('reads the rules again when another page changes them', async () => {
    const made = world();
    await open(made);
    const before = made.ask.mock.calls.length;
    made.stored.fire({ rules: {} });
    made.stored.fire({ other: {} });
    expect(made.ask.mock.calls.slice(before).map(([type]) => type)).toEqual(['rules/get']);
  });

  it('reloads a tab that takes no script', async () => {
    const made = world();
    const { link } = await open(made);
    made.ask.mockResolvedValueOnce({ ok: true, value: false });
    await link.inject();
    expect(made.api.tabs.reload).toHaveBeenCalledWith(7);
  });

  it('may stand over a tab that is not the active one', async () => {
    const made = world();
    await open(made, 9);
    expect(made.api.tabs.get).toHaveBeenCalledWith(9);
    expect(made.api.tabs.connect).toHaveBeenCalledWith(9, { name: PAGE_PORT, frameId: 0 });
  });
});
