import { CLIENT } from '#components/gallery/client.ts';
import { HEADS, WORDING } from '#components/gallery/fixtures.ts';
import type { GalleryCase, GallerySection } from '#components/gallery/section.ts';
import type { ReferenceClient } from '#components/reference/client.ts';
import type { Route } from '#components/reference/route.ts';
import type { PopupState, Scopes } from '#core/popup/state.ts';
import { Popup } from './popup.tsx';

const SCOPES: Scopes = {
  host: 'www.thehindu.example',
  domain: 'thehindu.example',
  page: true,
  session: true,
  site: true,
  everywhere: true,
  verdict: { on: true, by: 'default', rule: undefined },
};
const KEYS = ['s-400-triumf', 'caatsa', 'shahed-136', 'inf-treaty', 'new-start', 'kalibr', 'iskander'].flatMap((id) => HEADS.find((row) => row.id === id)?.key ?? []);
const TERMS = KEYS.map((key, place) => ({ key, count: [5, 1, 3, 2, 1, 1, 1][place] ?? 1, surface: 'S-400' }));

const TERMS_OF_A_RULE = ['brahmos', 'mq-9-reaper', 's-400-triumf']
  .flatMap((id) => HEADS.find((row) => row.id === id) ?? [])
  .map(({ key, name }) => ({ key, count: 1, surface: name }));

const nothing = () => undefined;

function one(name: string, state: PopupState, more: { initial?: Route; client?: Partial<ReferenceClient> } = {}): GalleryCase {
  return {
    name,
    view: () => (
      <Popup
        state={state}
        client={{ ...CLIENT, ...more.client }}
        wording={WORDING}
        initial={more.initial}
        onSwitch={nothing}
        onAskAccess={nothing}
        onReload={nothing}
        onInject={nothing}
        onRetry={nothing}
        onSettings={nothing}
        onJump={nothing}
        onReference={nothing}
      />
    ),
  };
}

const ready: PopupState = { state: 'ready', scopes: SCOPES, notices: [], terms: TERMS };
const off = (by: 'page' | 'session' | 'site' | 'not-listed', scopes: Partial<Scopes>): PopupState => ({ state: 'site-off', by, scopes: { ...SCOPES, ...scopes } });
const first = KEYS[0] ?? 0;

export const gallery: GallerySection = {
  title: 'Popup',
  cases: [
    one('On this page', ready),
    one('Two terms under one rule that the page does not name', { ...ready, terms: TERMS_OF_A_RULE }),
    one('Scanning, some found', { state: 'scanning', scopes: SCOPES, notices: [], terms: TERMS.slice(0, 2) }),
    one('Not heard from the background yet', { state: 'scanning', scopes: undefined, notices: [], terms: TERMS.slice(0, 2), asking: true }),
    one('Scanning', { state: 'scanning', scopes: SCOPES, notices: [], terms: [] }),
    one('Nothing here', { state: 'nothing', scopes: SCOPES, notices: [] }),
    one('Frames only', { state: 'frame-only', scopes: SCOPES, notices: [], terms: TERMS.slice(0, 1) }),
    one('Off for the site', off('site', { site: false })),
    one('Off for this session', off('session', { session: false })),
    one('Off for the page', off('page', { page: false })),
    one('Not on the list', off('not-listed', { site: false })),
    one('Paused', { state: 'paused', scopes: { ...SCOPES, everywhere: false } }),
    one('No access', { state: 'no-access', host: 'thehindu.example', origins: ['*://thehindu.example/*'] }),
    one('Open before install', { state: 'needs-reload', why: 'silent', scopes: SCOPES }),
    one('Open before update', { state: 'needs-reload', why: 'updated', scopes: SCOPES }),
    one('Browser page', { state: 'unreachable', why: 'browser-page' }),
    one('Store page', { state: 'unreachable', why: 'store-page' }),
    one('PDF viewer', { state: 'unreachable', why: 'pdf-viewer' }),
    one('Local file', { state: 'unreachable', why: 'file-not-allowed' }),
    one('Private window', { state: 'unreachable', why: 'private-not-allowed' }),
    one('Restricted domain', { state: 'unreachable', why: 'restricted-domain' }),
    one('Overlay failed', { ...ready, notices: ['overlay-failed', 'gave-up'], terms: TERMS.slice(0, 2) }),
    one('Reference failed', { state: 'reference-failed', detail: 'Checksum of shard 3' }, { client: { heads: async () => Promise.reject(new Error('failed')) } }),
    one('Entry', ready, { initial: { view: 'entry', key: first } }),
    one('Kind', ready, { initial: { view: 'kind', kind: 'missile' } }),
    one('My entries', ready, { initial: { view: 'mine' } }),
    one('New entry', ready, { initial: { view: 'form', name: 'Project 23550' } }),
  ],
};
