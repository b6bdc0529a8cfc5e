import { describe, expect, it } from 'vitest';
import type { PageReport } from '#core/contract/page-port.ts';
import { freshRules, type Rule } from '#core/sites/rules.ts';
import { type PopupInputs, popupState, SILENCE_MS, termKeys } from './state.ts';

const report = (more: Partial<PageReport> = {}): PageReport => ({ type: 'report', build: '1', top: true, host: 'www.example.com', state: 'done', mentions: [], ...more });
const inputs = (more: Partial<PopupInputs> = {}): PopupInputs => ({
  url: 'https://www.example.com/a',
  loading: false,
  privateWindow: false,
  firefox: false,
  access: { all: true, site: true, files: false, privateWindows: false },
  rules: freshRules(),
  domain: 'example.com',
  reports: [],
  build: '1',
  waited: SILENCE_MS,
  overlay: 'ok',
  reference: { ok: true },
  ...more,
});
const off = (more: Partial<Rule>) => ({ ...freshRules('t'), rules: [{ host: 'example.com', exact: false, on: false, ...more }] });
const S400 = { key: 1, count: 2, surface: 'S-400' };

describe('what the popup shows', () => {
  it('lists the terms of all frames, the page first, counts added up', () => {
    const frame = report({
      top: false,
      host: 'b.example',
      mentions: [
        { key: 7, count: 1, surface: 'CAATSA' },
        { ...S400, surface: 'S400' },
      ],
    });
    const state = popupState(inputs({ reports: [frame, report({ mentions: [S400] })] }));
    expect(state).toMatchObject({
      state: 'ready',
      terms: [
        { key: 1, count: 4, surface: 'S-400' },
        { key: 7, count: 1 },
      ],
      notices: [],
    });
    expect(state).toMatchObject({ scopes: { host: 'www.example.com', domain: 'example.com', page: true, session: true, site: true, everywhere: true } });
    expect(termKeys(state)).toEqual([1, 7]);
  });

  it('says "nothing" only when every frame has finished', () => {
    expect(popupState(inputs({ reports: [report()] })).state).toBe('nothing');
    expect(popupState(inputs({ reports: [report({ state: 'scanning' })] })).state).toBe('scanning');
    expect(popupState(inputs({ reports: [report(), report({ top: false, state: 'scanning' })] })).state).toBe('scanning');
    expect(popupState(inputs({ reports: [report()], loading: true })).state).toBe('scanning');
    expect(popupState(inputs({ reports: [report()], rules: undefined }))).toMatchObject({ state: 'scanning', asking: true });
    expect(popupState(inputs({ waited: 0 })).state).toBe('scanning');
  });

  it('shows a growing list while the page is being read', () => {
    expect(popupState(inputs({ reports: [report({ state: 'scanning', mentions: [S400] })] }))).toMatchObject({ state: 'scanning', terms: [S400] });
  });

  it('names the scope that keeps the site off, without waiting for the page', () => {
    expect(popupState(inputs({ rules: off({}) }))).toMatchObject({ state: 'site-off', by: 'site', scopes: { site: false, session: true } });
    expect(popupState(inputs({ rules: off({ session: 't' }) }))).toMatchObject({ state: 'site-off', by: 'session', scopes: { site: true, session: false } });
    expect(popupState(inputs({ rules: { ...freshRules(), mode: 'only' } }))).toMatchObject({ state: 'site-off', by: 'not-listed' });
    expect(popupState(inputs({ reports: [report({ state: 'off-page' })] }))).toMatchObject({ state: 'site-off', by: 'page', scopes: { page: false } });
    expect(popupState(inputs({ rules: { ...freshRules(), paused: true } }))).toMatchObject({ state: 'paused', scopes: { everywhere: false } });
  });

  it('waits for a page that still reports the switch as it was before', () => {
    expect(popupState(inputs({ reports: [report({ state: 'off-site' })] })).state).toBe('scanning');
  });

  it('tells a page without our script from a slow one', () => {
    expect(popupState(inputs({ waited: SILENCE_MS - 1 })).state).toBe('scanning');
    expect(popupState(inputs())).toMatchObject({ state: 'needs-reload', why: 'silent' });
    expect(popupState(inputs({ loading: true })).state).toBe('scanning');
    expect(popupState(inputs({ reports: [report({ build: '0', mentions: [S400] })] }))).toMatchObject({ state: 'needs-reload', why: 'updated' });
  });

  it('shows what frames found when the page itself is silent', () => {
    expect(popupState(inputs({ reports: [report({ top: false, mentions: [S400] })] }))).toMatchObject({ state: 'frame-only', terms: [S400] });
    expect(popupState(inputs({ reports: [report({ top: false, mentions: [S400] })], waited: 10 })).state).toBe('scanning');
  });

  it('asks for access where the browser withholds it', () => {
    const none = { all: false, site: false, files: false, privateWindows: false };
    expect(popupState(inputs({ access: none }))).toMatchObject({ state: 'no-access', host: 'www.example.com', origins: ['*://www.example.com/*'] });
    expect(popupState(inputs({ access: { ...none, site: undefined }, url: undefined }))).toMatchObject({ state: 'no-access', host: undefined, origins: ['<all_urls>'] });
  });

  it.each([
    ['chrome://settings/', 'browser-page'],
    ['about:addons', 'browser-page'],
    [undefined, 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'store-page'],
    ['https://chrome.google.com/webstore/devconsole', 'store-page'],
    ['https://addons.mozilla.org/en-GB/firefox/', 'store-page'],
    ['https://example.com/report.PDF?x=1', 'pdf-viewer'],
    ['https://arxiv.example/pdf/2301.00001', 'pdf-viewer'],
    ['file:///home/a.html', 'file-not-allowed'],
  ])('%s cannot be read: %s', (url, why) => {
    expect(popupState(inputs({ url }))).toEqual({ state: 'unreachable', why });
  });

  it('knows the sites that Firefox alone withholds, and private windows', () => {
    const url = 'https://support.mozilla.org/kb';
    expect(popupState(inputs({ url, firefox: true }))).toEqual({ state: 'unreachable', why: 'restricted-domain' });
    expect(popupState(inputs({ url, reports: [report()] })).state).toBe('nothing');
    expect(popupState(inputs({ privateWindow: true }))).toEqual({ state: 'unreachable', why: 'private-not-allowed' });
  });

  it('does not take the empty shell around a PDF for a page without terms', () => {
    const url = 'https://example.com/report.pdf';
    expect(popupState(inputs({ url, reports: [report()] }))).toEqual({ state: 'unreachable', why: 'pdf-viewer' });
    expect(popupState(inputs({ url, reports: [report({ mentions: [S400] })] })).state).toBe('ready');
  });

  it('puts failures where they belong: no reference, no list; no overlay, a notice', () => {
    expect(popupState(inputs({ reference: { ok: false, detail: 'x' } }))).toEqual({ state: 'reference-failed', detail: 'x' });
    expect(popupState(inputs({ overlay: 'failed', reports: [report({ state: 'gave-up', mentions: [S400] })] }))).toMatchObject({
      state: 'ready',
      notices: ['overlay-failed', 'gave-up'],
    });
  });
});
