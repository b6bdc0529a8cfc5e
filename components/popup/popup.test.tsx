// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReferenceClient } from '#components/reference/client.ts';
import type { CardData } from '#core/contract/card.ts';
import type { HeadRow } from '#core/contract/overlay.ts';
import type { PopupState, Scopes } from '#core/popup/state.ts';
import { t } from '../../tests/translate.ts';
import { Popup, type PopupProps } from './popup.tsx';

const head = (key: number, id: string, name: string, more: Partial<HeadRow> = {}): HeadRow => ({
  key,
  id,
  name,
  kind: 'missile',
  summary: 'A missile.',
  names: [name],
  countries: ['RU'],
  state: 'draft',
  provenance: 'bundled',
  hidden: false,
  ...more,
});
const HEADS = [
  head(0, 's-400-triumf', 'S-400 Triumf', { kind: 'air-defence', names: ['S-400', 'SA-21 Growler'] }),
  head(1, 'caatsa', 'CAATSA', { kind: 'sanctions-law', countries: ['US'] }),
  head(2, 'kalibr', 'Kalibr'),
];
const SAVED = { saved: true as const, overlayVersion: 1, undo: 'token' };

const SCOPES: Scopes = {
  host: 'www.news.example',
  domain: 'news.example',
  page: true,
  session: true,
  site: true,
  everywhere: true,
  verdict: { on: true, by: 'default', rule: undefined },
};
const TERMS = [
  { key: 0, count: 5, surface: 'S-400' },
  { key: 1, count: 1, surface: 'CAATSA' },
];
const READY: PopupState = { state: 'ready', scopes: SCOPES, notices: [], terms: TERMS };

beforeEach(() => {
  // happy-dom has none; the real one runs when the browser has time.
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open(state: PopupState = READY, more: Partial<ReferenceClient> = {}) {
  const client = {
    heads: vi.fn(async (keys) => ({ referenceDate: '2026-11-23', overlayVersion: 0, heads: keys ? HEADS.filter((row) => keys.includes(row.key)) : HEADS })),
    hide: vi.fn(async () => SAVED),
    undo: vi.fn(async () => SAVED),
    card: vi.fn(async () => null),
    cards: vi.fn(async () => ({ referenceDate: '2026-11-23', overlayVersion: 0, shared: [], cards: [] })),
    ...more,
  } as unknown as ReferenceClient;
  const events = { onSwitch: vi.fn(), onAskAccess: vi.fn(), onReload: vi.fn(), onInject: vi.fn(), onRetry: vi.fn(), onSettings: vi.fn(), onJump: vi.fn(), onReference: vi.fn() };
  const wording: PopupProps['wording'] = { t, locale: 'en-GB', today: '2026-11-23' };
  render(<Popup state={state} client={client} wording={wording} {...events} />);
  await act(async () => void (await Promise.resolve()));
  return { client, events };
}

const press = (name: string | RegExp): Promise<void> => act(() => void fireEvent.click(screen.getByRole('button', { name })));

describe('the list', () => {
  it('shows names, kinds and counts, sorted', async () => {
    await open();
    await waitFor(() => expect(screen.getByText('S-400 Triumf')).toBeTruthy());
    const rows = [...document.querySelectorAll('.term')].map((row) => row.textContent);
    expect(rows[0]).toContain('CAATSA');
    expect(rows[1]).toContain('5×');
    expect(rows[1]).toContain('Air-defence system');
    await press('By kind');
    expect([...document.querySelectorAll('.list-kind')].map((title) => title.textContent)).toEqual(['Air defence', 'Laws and sanctions']);
  });

  it('says how the terms hang together', async () => {
    const blank = {
      kind: 'missile',
      origin: [],
      parties: [],
      multilateral: false,
      summary: '',
      otherNames: [],
      variants: [],
      status: [],
      facts: [],
      events: [],
      sources: { s: { url: 'https://s.example/', publisher: 'S', accessed: '2026-11-22', tier: 'press' } },
      state: 'draft',
    } as const;
    const relation = {
      type: 'sanctioned-under',
      target: 'caatsa',
      targetName: 'CAATSA',
      targetKey: 1,
      inverse: false,
      text: 'It was bought, and they were sanctioned.',
      asOf: '2020-12',
      cites: ['s'],
    };
    const cards = [
      { ...blank, key: 0, id: 's-400', name: 'S-400 Triumf', links: [relation], provenance: 'bundled', complete: false },
      { ...blank, key: 1, id: 'caatsa', name: 'CAATSA', links: [], provenance: 'bundled', complete: false },
    ] as unknown as CardData[];
    await open(READY, { cards: vi.fn(async () => ({ referenceDate: '2026-11-23', overlayVersion: 0, shared: [], cards })) });
    await waitFor(() => expect(screen.getByText('It was bought, and they were sanctioned.')).toBeTruthy());
    const said = document.querySelector('.page-links li')?.textContent ?? '';
    expect(said).toMatch(/^S-400 Triumf → .*Sanctions under.*CAATSA.*It was bought, and they were sanctioned\..*as of Dec 2020/);
    expect(document.querySelector('.page-links a')?.getAttribute('href')).toBe('https://s.example/');
  });

  it('says what two terms share by way of a third, but no more than two such things', async () => {
    const leg = (key: number, name: string) => ({ key, id: name.toLowerCase(), name, text: `${name} kept to it.`, asOf: '2020-12', cites: ['s1'], sources: {} });
    const shared = [9, 10, 11].map((key) => ({
      type: 'limited-by' as const,
      inverse: false,
      third: { key, id: `t${key}`, name: `Treaty ${key}` },
      legs: [leg(0, 'S-400 Triumf'), leg(1, 'CAATSA')],
    }));
    const { client } = await open(READY, { cards: vi.fn(async () => ({ referenceDate: '2026-11-23', overlayVersion: 0, shared, cards: [] })) });
    await waitFor(() => expect(document.querySelectorAll('.page-shared')).toHaveLength(2));
    expect(document.querySelector('.page-shared')?.textContent).toMatch(
      /^S-400 Triumf, CAATSALimited by the same Treaty 9S-400 Triumf kept to it\.as of Dec 2020CAATSA kept to it\./,
    );
    await press('Treaty 9');
    expect(client.card).toHaveBeenCalledWith(9);
  });

  it('shows the words of the page until the names arrive', async () => {
    await open(READY, { heads: () => new Promise(() => undefined) });
    expect(screen.getByText('S-400')).toBeTruthy();
  });

  it('leads to the page', async () => {
    const { events } = await open();
    await press('Go to CAATSA on the page');
    await press('Open the card of CAATSA on the page');
    expect(events.onJump.mock.calls).toEqual([
      [1, false],
      [1, true],
    ]);
  });

  it.each<[string, string | null, string]>([
    ['Do not mark this term on www.news.example', 'www.news.example', 'CAATSA is no longer marked on www.news.example.'],
    ['Do not mark this term anywhere', null, 'CAATSA is no longer marked anywhere.'],
  ])('%s, with the way back', async (item, host, said) => {
    const { client } = await open();
    await press('More for CAATSA');
    await act(() => void fireEvent.click(screen.getByRole('menuitem', { name: item })));
    expect(client.hide).toHaveBeenCalledWith(1, host);
    await waitFor(() => expect(screen.getByText(said)).toBeTruthy());
    await press('Undo');
    expect(client.undo).toHaveBeenCalledWith('token');
  });

  it('says so when a change fails', async () => {
    await open(READY, { hide: async () => Promise.reject(new Error('gone')) });
    await press('More for CAATSA');
    await act(() => void fireEvent.click(screen.getByRole('menuitem', { name: 'Do not mark this term anywhere' })));
    await waitFor(() => expect(screen.getByText('That did not work.')).toBeTruthy());
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('the switch', () => {
  const title = () => screen.getByRole('heading', { level: 1 }).textContent;
  const toggle = () => screen.getByRole('switch');

  it('throws the site by default and says what was found', async () => {
    const { events } = await open();
    expect(title()).toBe('On for news.example');
    expect(screen.getByText('6 mentions of 2 terms on this page')).toBeTruthy();
    expect(toggle().getAttribute('aria-checked')).toBe('true');
    fireEvent.click(toggle());
    expect(events.onSwitch.mock.calls).toEqual([['site', false]]);
  });

  it.each<[string, 'page' | 'session' | 'site' | 'everywhere', string]>([
    ['This page', 'page', 'On for this page'],
    ['This session', 'session', 'On for news.example'],
    ['Everywhere', 'everywhere', 'On everywhere'],
  ])('throws the chosen scope: %s', async (label, scope, words) => {
    const { events } = await open();
    await act(() => void fireEvent.click(screen.getByRole('radio', { name: label })));
    expect(title()).toBe(words);
    fireEvent.click(toggle());
    expect(events.onSwitch.mock.calls).toEqual([[scope, false]]);
  });

  it('is walked with arrow keys', async () => {
    await open();
    const site = screen.getByRole('radio', { name: 'This site' });
    expect(site.tabIndex).toBe(0);
    await act(() => void fireEvent.keyDown(site, { key: 'ArrowRight' }));
    expect(screen.getByRole('radio', { name: 'Everywhere' }).getAttribute('aria-checked')).toBe('true');
    await act(() => void fireEvent.keyDown(screen.getByRole('radio', { name: 'Everywhere' }), { key: 'ArrowRight' }));
    expect(screen.getByRole('radio', { name: 'This page' }).getAttribute('aria-checked')).toBe('true');
  });

  it.each<[string, PopupState, string]>([
    ['site', { state: 'site-off', by: 'site', scopes: { ...SCOPES, site: false } }, 'Off for news.example'],
    ['session', { state: 'site-off', by: 'session', scopes: { ...SCOPES, session: false } }, 'Off for news.example until the browser closes'],
    ['page', { state: 'site-off', by: 'page', scopes: { ...SCOPES, page: false } }, 'Off for this page'],
    ['everywhere', { state: 'paused', scopes: { ...SCOPES, everywhere: false } }, 'Off everywhere'],
  ])('stands at the scope that keeps it off: %s', async (scope, state, words) => {
    const { events } = await open(state);
    expect(title()).toBe(words);
    fireEvent.click(toggle());
    expect(events.onSwitch.mock.calls).toEqual([[scope, true]]);
  });

  it('says when another scope holds it off all the same', async () => {
    await open({ state: 'site-off', by: 'session', scopes: { ...SCOPES, session: false } });
    await act(() => void fireEvent.click(screen.getByRole('radio', { name: 'This site' })));
    expect(screen.getByText('Off here until the browser closes all the same.')).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'This session (off)' })).toBeTruthy();
  });

  it('knows only "everywhere" where no site rule reaches', async () => {
    await open({ state: 'unreachable', why: 'browser-page' });
    expect(title()).toBe('On everywhere');
    expect(screen.getAllByRole<HTMLButtonElement>('radio').map((radio) => radio.disabled)).toEqual([true, true, true, false]);
  });
});

describe('states', () => {
  const off = (by: 'page' | 'session' | 'site' | 'not-listed'): PopupState => ({ state: 'site-off', by, scopes: SCOPES });
  it.each<[string, PopupState, string, string, string, unknown[]]>([
    ['site off', off('site'), 'Fieldnote is off for news.example.', 'Turn on', 'onSwitch', ['site', true]],
    ['session off', off('session'), 'Fieldnote is off for news.example until the browser closes.', 'Turn on', 'onSwitch', ['session', true]],
    ['page off', off('page'), 'Fieldnote is off for this page.', 'Turn on', 'onSwitch', ['page', true]],
    ['not listed', off('not-listed'), 'Fieldnote works only on sites you list, and news.example is not among them.', 'Add news.example to the list', 'onSwitch', ['site', true]],
    ['paused', { state: 'paused', scopes: undefined }, 'Fieldnote is off everywhere.', 'Turn on everywhere', 'onSwitch', ['everywhere', true]],
    [
      'no access',
      { state: 'no-access', host: 'news.example', origins: ['*://news.example/*'] },
      'The browser does not let Fieldnote read news.example.',
      'Allow on news.example',
      'onAskAccess',
      [['*://news.example/*']],
    ],
    [
      'no access to an unknown site',
      { state: 'no-access', host: undefined, origins: ['<all_urls>'] },
      'The browser does not let Fieldnote read this site.',
      'Allow on all sites',
      'onAskAccess',
      [['<all_urls>']],
    ],
    ['before install', { state: 'needs-reload', why: 'silent', scopes: SCOPES }, 'This page was open before Fieldnote was installed.', 'Read this page now', 'onInject', []],
    ['before update', { state: 'needs-reload', why: 'updated', scopes: SCOPES }, 'Fieldnote was updated while this page was open.', 'Reload the page', 'onReload', []],
    ['files', { state: 'unreachable', why: 'file-not-allowed' }, 'Fieldnote may not read local files yet.', 'Open the settings', 'onSettings', []],
    ['private windows', { state: 'unreachable', why: 'private-not-allowed' }, 'Fieldnote is not allowed in private windows.', 'Open the settings', 'onSettings', []],
    ['no reference', { state: 'reference-failed', detail: 'Checksum' }, 'The reference could not be loaded.', 'Try again', 'onRetry', []],
  ])('%s: one sentence, one button', async (_, state, sentence, button, event, args) => {
    const { events } = await open(state);
    expect(screen.getByText(sentence)).toBeTruthy();
    await press(button);
    expect(events[event as keyof typeof events].mock.calls).toEqual([args]);
  });

  it.each<[PopupState, string]>([
    [{ state: 'nothing', scopes: SCOPES, notices: [] }, 'Nothing on this page is in the reference.'],
    [{ state: 'scanning', scopes: SCOPES, notices: [], terms: [] }, 'This page is still being read.'],
    [{ state: 'unreachable', why: 'browser-page' }, 'The browser keeps its own pages closed to extensions.'],
    [{ state: 'unreachable', why: 'store-page' }, 'Browsers keep extension stores closed to extensions.'],
    [{ state: 'unreachable', why: 'pdf-viewer' }, 'The browser’s PDF viewer is closed to extensions.'],
    [{ state: 'unreachable', why: 'restricted-domain' }, 'Firefox keeps this site closed to extensions.'],
  ])('%j: the reference is still here', async (state, sentence) => {
    await open(state);
    expect(screen.getByText(sentence)).toBeTruthy();
    await press('Search the reference');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('never says "nothing" while reading', async () => {
    await open({ state: 'scanning', scopes: SCOPES, notices: [], terms: TERMS });
    expect(screen.getByText(/ so far, still reading$/)).toBeTruthy();
    expect(screen.queryByText(/Nothing on this page/)).toBeNull();
  });

  it('keeps the switch still until it knows what holds', async () => {
    await open({ state: 'scanning', scopes: undefined, notices: [], terms: TERMS, asking: true });
    const button = screen.getByRole('switch', { name: 'Asking what holds here…' });
    expect(button.getAttribute('aria-checked')).toBe('false');
    expect(button.hasAttribute('disabled')).toBe(true);
    for (const radio of screen.getAllByRole('radio')) expect(radio.hasAttribute('disabled')).toBe(true);
    expect(screen.getByText('CAATSA')).toBeTruthy();
  });

  it('lists what stands beside an own layer that failed', async () => {
    await open({ ...READY, notices: ['overlay-failed', 'gave-up'] } as PopupState);
    expect(screen.getByText('Not all of your own entries could be read; the reference itself works.')).toBeTruthy();
    expect(screen.getByText('This page changes too fast to be marked; this is what was found.')).toBeTruthy();
    expect(screen.getByText('CAATSA')).toBeTruthy();
  });

  it('says where the terms are when only frames have them', async () => {
    await open({ state: 'frame-only', scopes: SCOPES, notices: [], terms: TERMS });
    expect(screen.getByText('Found in frames inside this page.')).toBeTruthy();
  });
});

describe('search', () => {
  const field = () => screen.getByRole<HTMLInputElement>('searchbox');
  const type = (text: string) => act(() => void fireEvent.input(field(), { target: { value: text } }));

  it('is reached with / and finds any name', async () => {
    await open();
    await act(() => void fireEvent.keyDown(document.body, { key: '/' }));
    expect(document.activeElement).toBe(field());
    await type('growl');
    const results = screen.getByRole('region', { name: 'Results' });
    expect(within(results).getByText('S-400 Triumf')).toBeTruthy();
    expect(within(results).getByText('also SA-21 Growler')).toBeTruthy();
  });

  it('opens the first with Enter', async () => {
    const { client } = await open();
    await type('kalib');
    await act(() => void fireEvent.keyDown(field(), { key: 'Enter' }));
    expect(client.card).toHaveBeenCalledWith(2);
    await waitFor(() => expect(screen.getByText('There is no such entry in the reference.')).toBeTruthy());
  });

  it('offers to add what it does not find', async () => {
    await open();
    await type('Zumwalt');
    expect(screen.getByText('No entry goes by “Zumwalt”.')).toBeTruthy();
    await press('Add an entry');
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Zumwalt'));
  });

  it('leaves only the search with Escape', async () => {
    await open();
    await type('kalib');
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    await act(() => void field().dispatchEvent(escape));
    expect(escape.defaultPrevented).toBe(true);
    expect(field().value).toBe('');
  });
});
