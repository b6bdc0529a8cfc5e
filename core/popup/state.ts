/**
 * What the toolbar popup shows and why, as one value: every case that a reader can meet has its own state, so that the
 * view only draws. The law here: "nothing on this page" is said only by a page that has finished looking.
 */
import type { PageReport } from '#core/contract/page-port.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { hostOf } from '#core/sites/host.ts';
import { judge, type Rules, type Verdict } from '#core/sites/rules.ts';
import { type Unreachable, unreachableReason } from './reach.ts';
import { mergeReports, type PageTerm } from './terms.ts';

/** The four switches as they stand; `true` means that this scope lets terms be marked. */
export interface Scopes {
  readonly host: string;
  /** What a site rule covers unless asked otherwise: the registrable domain with all under it, or the host itself. */
  readonly domain: string;
  /** `undefined` while the page has not said. */
  readonly page: boolean | undefined;
  readonly session: boolean;
  readonly site: boolean;
  readonly everywhere: boolean;
  /** What decides for the host now, with the rule. */
  readonly verdict: Verdict;
}

/** Said beside whatever else is shown; none of them makes the list useless. */
export type Notice =
  /** The reader's own entries and changes could not be read; the bundled reference works. */
  | 'overlay-failed'
  /** The page changes faster than it can be read: marking stopped, what was found stands. */
  | 'gave-up';

interface Readable {
  readonly scopes: Scopes;
  readonly notices: readonly Notice[];
}

export type PopupState =
  /** Terms were found and the page has been read. */
  | (Readable & { readonly state: 'ready'; readonly terms: readonly PageTerm[] })
  /** Still reading, or waiting to hear: never "none". `terms` grows. `asking`: the background has not told the rules yet. */
  | { readonly state: 'scanning'; readonly scopes: Scopes | undefined; readonly notices: readonly Notice[]; readonly terms: readonly PageTerm[]; readonly asking?: boolean }
  /** Every frame has been read and names nothing of the reference. */
  | (Readable & { readonly state: 'nothing' })
  /** The page itself is silent but frames inside it were read (framesets, viewers): the list is theirs alone. */
  | (Readable & { readonly state: 'frame-only'; readonly terms: readonly PageTerm[] })
  /** Off here, and which scope says so; `not-listed`: mode "only on listed sites". */
  | { readonly state: 'site-off'; readonly scopes: Scopes; readonly by: 'page' | 'session' | 'site' | 'not-listed' }
  /** Off everywhere until resumed. */
  | { readonly state: 'paused'; readonly scopes: Scopes | undefined }
  /** The browser withholds this site: the button asks for `origins`. */
  | { readonly state: 'no-access'; readonly host: string | undefined; readonly origins: readonly string[] }
  /** The tab was opened before the install (`silent`) or runs the version before the update (`updated`). */
  | { readonly state: 'needs-reload'; readonly why: 'silent' | 'updated'; readonly scopes: Scopes }
  /** No extension may read this page. */
  | { readonly state: 'unreachable'; readonly why: Unreachable }
  /** The reference could not be loaded: nothing can be shown. */
  | { readonly state: 'reference-failed'; readonly detail: string };

export interface PopupInputs {
  /** Address of the tab; undefined when the browser does not tell (its own pages, and sites without access). */
  readonly url: string | undefined;
  /** The tab's own loading state. */
  readonly loading: boolean;
  readonly privateWindow: boolean;
  /** Running in Firefox, which keeps some sites from every extension. */
  readonly firefox: boolean;
  readonly access: {
    /** `permissions.contains` for all sites. */
    readonly all: boolean;
    /** `permissions.contains` for this tab's origin; undefined while unknown. */
    readonly site: boolean | undefined;
    /** `extension.isAllowedFileSchemeAccess`. */
    readonly files: boolean;
    /** `extension.isAllowedIncognitoAccess`. */
    readonly privateWindows: boolean;
  };
  /** Undefined until the background answered. */
  readonly rules: Rules | undefined;
  /** Registrable domain of the tab's host, as the background resolves it; undefined for addresses without one. */
  readonly domain: string | undefined;
  /** Last report of each frame that answered. */
  readonly reports: readonly PageReport[];
  /** This build, to tell pages of the version before. */
  readonly build: string;
  /** Milliseconds since the popup asked the tab. */
  readonly waited: number;
  readonly overlay: 'ok' | 'failed';
  readonly reference: { readonly ok: true } | { readonly ok: false; readonly detail: string };
}

/**
 * How long a loaded page may stay silent before it counts as one without our script. A content script that is there
 * answers in 1–8 ms, but a busy main thread can hold it for a few hundred.
 */
export const SILENCE_MS = 800;

/** Decides what the popup shows. Ask again whenever an input changes, and once `SILENCE_MS` have passed. */
export function popupState(inputs: PopupInputs): PopupState {
  if (!inputs.reference.ok) return { state: 'reference-failed', detail: inputs.reference.detail };
  const { reports, rules } = inputs;
  const current = reports.filter((report) => report.build === inputs.build);
  const terms = mergeReports(current);
  const why = unreachableReason(inputs, { answered: current.length > 0, found: terms.length > 0 });
  if (why) return { state: 'unreachable', why };

  const top = current.find((report) => report.top);
  const host = hostOf(inputs.url) ?? top?.host;
  const scopes = host === undefined || !rules ? undefined : scopesOf(rules, host, inputs.domain, top);
  if (rules?.paused) return { state: 'paused', scopes };
  const silent = current.length === 0;
  if (silent && (inputs.access.site === false || (inputs.url === undefined && !inputs.access.all))) {
    return { state: 'no-access', host, origins: originsFor(inputs.url) };
  }

  const notices: Notice[] = [];
  if (inputs.overlay === 'failed') notices.push('overlay-failed');
  if (current.some((report) => report.state === 'gave-up')) notices.push('gave-up');
  if (!scopes) return { state: 'scanning', scopes, notices, terms, asking: rules === undefined };
  const off = offBy(scopes, top);
  if (off) return { state: 'site-off', scopes, by: off };

  if (silent) {
    if (reports.length > 0) return { state: 'needs-reload', why: 'updated', scopes };
    if (!inputs.loading && inputs.waited >= SILENCE_MS) return { state: 'needs-reload', why: 'silent', scopes };
    return { state: 'scanning', scopes, notices, terms };
  }
  // A report that still says "off" while the rules say "on" is on its way to starting.
  const busy = inputs.loading || current.some((report) => report.state === 'scanning' || report.state.startsWith('off-'));
  if (busy || (!top && inputs.waited < SILENCE_MS)) return { state: 'scanning', scopes, notices, terms };
  if (!top) return { state: 'frame-only', scopes, notices, terms };
  return terms.length > 0 ? { state: 'ready', scopes, notices, terms } : { state: 'nothing', scopes, notices };
}

/** Keys of the terms of a state, for asking their heads; empty where there is no list. */
export function termKeys(state: PopupState): EntryKey[] {
  return 'terms' in state ? state.terms.map((term) => term.key) : [];
}

function scopesOf(rules: Rules, host: string, domain: string | undefined, top: PageReport | undefined): Scopes {
  const lasting = judge({ ...rules, paused: false, rules: rules.rules.filter((rule) => rule.session === undefined) }, host);
  const verdict = judge({ ...rules, paused: false }, host);
  return {
    host,
    domain: domain ?? host,
    page: top && top.state !== 'off-page',
    session: verdict.by === 'session' ? verdict.on : true,
    site: lasting.on,
    everywhere: !rules.paused,
    verdict: rules.paused ? judge(rules, host) : verdict,
  };
}

function offBy(scopes: Scopes, top: PageReport | undefined): 'page' | 'session' | 'site' | 'not-listed' | undefined {
  const { verdict } = scopes;
  if (!verdict.on) return verdict.by === 'session' ? 'session' : verdict.by === 'site' ? 'site' : 'not-listed';
  return top?.state === 'off-page' ? 'page' : undefined;
}

/** Match patterns to ask the browser for: this site if it is known, else all. */
function originsFor(url: string | undefined): string[] {
  const host = hostOf(url);
  return host ? [`*://${host}/*`] : ['<all_urls>'];
}
