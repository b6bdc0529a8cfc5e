// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReport } from '#core/contract/page-port.ts';
import { HIGHLIGHT_NAME } from './highlighter.ts';
import type { Reader } from './reader.ts';
import { createSession, type Session } from './session.ts';
import { fakeAnnotator, fakeDetection, simulateBrowser, trusted } from './testing.ts';

let registry: Map<string, Set<AbstractRange>>;
let session: Session;
let alive = true;
let hidden = false;
const reader = { refresh: vi.fn(), command: vi.fn(), jump: vi.fn(), stop: vi.fn() } satisfies Reader;
const loadReader = vi.fn(async () => () => reader);
const createDetection = vi.fn(async () => fakeDetection(fakeAnnotator(['S-400']), ['S-400'], { loadReader }));

const wait = async (ms = 500): Promise<void> => {
  for (let spent = 0; spent < ms; spent += 50) await vi.advanceTimersByTimeAsync(50);
};
/** Moves the pointer: whoever does may want a card. */
const point = (): Promise<void> => {
  dispatchEvent(trusted(new PointerEvent('pointermove')));
  return wait();
};
const isMarked = () => registry.has(HIGHLIGHT_NAME);

/** A popup's end of the connection. */
function popup() {
  const posted: PageReport[] = [];
  let say: (message: unknown) => void = () => undefined;
  session.connect({
    postMessage: (message) => posted.push(message),
    onMessage: {
      addListener: (listener) => {
        say = listener;
      },
    },
    onDisconnect: { addListener: () => undefined },
  });
  return { posted, say: (message: unknown) => say(message) };
}

beforeEach(() => {
  vi.useFakeTimers();
  registry = simulateBrowser();
  vi.stubGlobal('scheduler', { yield: () => Promise.resolve() });
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  vi.clearAllMocks();
  alive = true;
  hidden = false;
  document.body.innerHTML = '<p>The S-400 and the S-400</p>';
  session = createSession({
    host: 'example.org',
    build: '1',
    top: true,
    createDetection,
    openShadow: () => null,
    isAlive: () => alive,
  });
});
afterEach(() => {
  session.stop();
  vi.useRealTimers();
});

describe('a session', () => {
  it('does nothing before the rules have spoken', async () => {
    await wait();
    expect(createDetection).not.toHaveBeenCalled();
    session.switch('off-site');
    await wait();
    expect(createDetection).not.toHaveBeenCalled();
  });

  it('goes on and off with the rules', async () => {
    session.switch(undefined);
    await wait();
    expect(isMarked()).toBe(true);
    await point();
    expect(loadReader).toHaveBeenCalledTimes(1);
    session.switch('off-session');
    expect(isMarked()).toBe(false);
    expect(reader.stop).toHaveBeenCalled();
    session.switch(undefined);
    await wait();
    expect(isMarked()).toBe(true);
  });

  it('brings no reader to a page without mentions', async () => {
    document.body.innerHTML = '<p>nothing</p>';
    session.switch(undefined);
    await wait();
    await point();
    expect(loadReader).not.toHaveBeenCalled();
  });

  it('tells the popup, and obeys it', async () => {
    session.switch(undefined);
    await wait();
    const { posted, say } = popup();
    expect(posted[0]).toEqual({ type: 'report', build: '1', top: true, host: 'example.org', state: 'done', mentions: [{ key: 0, count: 2, surface: 'S-400' }] });
    say({ type: 'jump', key: 0, open: true });
    await wait();
    expect(reader.jump).toHaveBeenCalledWith(0, true);
    session.command({ type: 'mention/next' });
    expect(reader.command).toHaveBeenCalledWith({ type: 'mention/next' });
    say({ type: 'page-switch', on: false });
    await wait();
    expect(isMarked()).toBe(false);
    expect(posted.at(-1)).toMatchObject({ state: 'off-page', mentions: [] });
    say({ type: 'page-switch', on: true });
    await wait();
    expect(isMarked()).toBe(true);
    for (const nonsense of [null, 7, {}, { type: 'jump' }]) say(nonsense);
  });

  it('starts afresh when the overlay changed: at once, or when it is next shown', async () => {
    session.switch(undefined);
    await wait();
    session.restart();
    await wait();
    expect(createDetection).toHaveBeenCalledTimes(2);
    hidden = true;
    session.restart();
    session.restart();
    await wait();
    expect(createDetection).toHaveBeenCalledTimes(2);
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await wait();
    expect(createDetection).toHaveBeenCalledTimes(3);
  });

  it('falls silent once the extension has gone', async () => {
    session.switch(undefined);
    await wait();
    await point();
    alive = false;
    document.body.append('S-400');
    await wait(2_000);
    expect(isMarked()).toBe(false);
    expect(reader.stop).toHaveBeenCalled();
  });

  it('that was stopped stays stopped, whatever is still on its way', async () => {
    session.stop();
    session.switch(undefined);
    session.restart();
    await wait();
    expect(createDetection).not.toHaveBeenCalled();
  });
});
