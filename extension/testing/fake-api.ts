/**
 * A browser API for tests: storage from WXT's fake browser, and by hand what that one lacks (it knows no senders, no
 * scripting, no commands, no menus). Everything asked of the browser is written down in `calls`.
 */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RequestType, Result } from '#core/contract/requests.ts';
import type { Api, MessageSender } from '../api.ts';

type Listener = (...args: never[]) => unknown;

export interface FakeEvent {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
  /** Calls all listeners; gives what they returned. */
  fire(...args: unknown[]): unknown[];
  clear(): void;
}

function createEvent(): FakeEvent {
  let listeners: Listener[] = [];
  return {
    addListener: (listener) => void listeners.push(listener),
    removeListener: (listener) => {
      listeners = listeners.filter((one) => one !== listener);
    },
    fire: (...args) => listeners.map((listener) => listener(...(args as never[]))),
    clear: () => {
      listeners = [];
    },
  };
}

export interface FakeTab {
  readonly id: number;
  readonly url?: string;
  readonly incognito?: boolean;
  readonly active?: boolean;
  readonly discarded?: boolean;
}

export const EXTENSION_ID = 'fieldnote-test';
export const ORIGIN = `chrome-extension://${EXTENSION_ID}`;
export const FROM_PAGE: MessageSender = { id: EXTENSION_ID, url: `${ORIGIN}/popup.html` };

/** A content script in a frame of a tab. */
export function fromContent(url: string, { incognito = false, tab = 1, frame = 0 } = {}): MessageSender {
  return { id: EXTENSION_ID, url, frameId: frame, tab: { id: tab, url, incognito } as MessageSender['tab'] };
}

export interface FakeApi {
  readonly api: Api;
  /** `['tabs.create', {…}]`, in order. */
  readonly calls: (readonly [string, ...unknown[]])[];
  readonly tabs: FakeTab[];
  readonly windows: { incognito: boolean }[];
  readonly events: Readonly<Record<'message' | 'installed' | 'startup' | 'command' | 'menu' | 'permissionsAdded' | 'windowRemoved', FakeEvent>>;
  manifest: { version: string; content_scripts: unknown[] };
  /** The worker is gone: nobody listens any more. Storage stays. */
  kill(): void;
  /** The browser closes: storage.session is gone as well. */
  closeBrowser(): Promise<void>;
  /** A message as the browser would deliver it; undefined when nobody answers. */
  send(message: unknown, sender: MessageSender): Promise<unknown>;
  ask(type: RequestType, payload: unknown, sender?: MessageSender): Promise<Result<never>>;
}

export function createFakeApi(): FakeApi {
  fakeBrowser.reset();
  const calls: (readonly [string, ...unknown[]])[] = [];
  const tabs: FakeTab[] = [];
  const windows: { incognito: boolean }[] = [{ incognito: false }];
  const event = {
    message: createEvent(),
    installed: createEvent(),
    startup: createEvent(),
    command: createEvent(),
    menu: createEvent(),
    permissionsAdded: createEvent(),
    windowRemoved: createEvent(),
  };
  const note =
    (name: string, answer?: unknown) =>
    async (...args: unknown[]) => {
      calls.push([name, ...args]);
      return answer;
    };

  const send: FakeApi['send'] = (message, sender) =>
    new Promise((resolve) => {
      const answered = event.message.fire(message, sender, resolve).includes(true);
      if (!answered) resolve(undefined);
    });

  const fake: FakeApi = {
    calls,
    tabs,
    windows,
    events: event,
    manifest: {
      version: '1.0.0',
      content_scripts: [
        { js: ['annotator.js'], css: ['assets/highlight.css'] },
        { js: ['frame.js'], all_frames: true },
      ],
    },
    kill: () => {
      for (const one of Object.values(event)) one.clear();
    },
    closeBrowser: async () => {
      fake.kill();
      await fakeBrowser.storage.session.clear();
    },
    send,
    ask: (type, payload, sender = FROM_PAGE) => send({ fieldnote: type, payload }, sender) as Promise<Result<never>>,
    api: {
      storage: fakeBrowser.storage,
      extension: { inIncognitoContext: false },
      runtime: {
        id: EXTENSION_ID,
        getURL: (path: string) => `${ORIGIN}/${path.replace(/^\//, '')}`,
        getManifest: () => fake.manifest,
        sendMessage: (message: unknown) => send(message, FROM_PAGE),
        onMessage: event.message,
        onInstalled: event.installed,
        onStartup: event.startup,
      },
      tabs: {
        create: note('tabs.create', {}),
        sendMessage: note('tabs.sendMessage'),
        query: async (query: { active?: boolean; url?: string[] }) => {
          calls.push(['tabs.query', query]);
          return tabs.filter((tab) => query.active === undefined || tab.active === query.active);
        },
      },
      scripting: { insertCSS: note('scripting.insertCSS'), removeCSS: note('scripting.removeCSS'), executeScript: note('scripting.executeScript', []) },
      contextMenus: { create: note('contextMenus.create'), removeAll: note('contextMenus.removeAll'), onClicked: event.menu },
      commands: { onCommand: event.command },
      permissions: { onAdded: event.permissionsAdded },
      windows: { getAll: async () => windows, onRemoved: event.windowRemoved },
    } as unknown as Api,
  };
  return fake;
}

/** Lets everything that was started run to its end. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setTimeout(resolve));
}
