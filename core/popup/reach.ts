/** Pages that no extension may read, and which kind of page that is: the popup says so instead of "nothing found". */

export type Unreachable =
  /** The browser's own pages, other extensions, blank and view-source tabs. */
  | 'browser-page'
  /** Extension stores. */
  | 'store-page'
  /** The built-in PDF viewer. */
  | 'pdf-viewer'
  /** A local file, without the switch on the extension's details page. */
  | 'file-not-allowed'
  | 'private-not-allowed'
  /** Sites that Firefox keeps from every extension. */
  | 'restricted-domain';

const STORES: readonly string[] = ['chromewebstore.google.com', 'addons.mozilla.org'];

/** Firefox's `extensions.webextensions.restrictedDomains` as of version 153, without the store. */
const RESTRICTED: readonly string[] = [
  'accounts-static.cdn.mozilla.net',
  'accounts.firefox.com',
  'addons.cdn.mozilla.net',
  'api.accounts.firefox.com',
  'content.cdn.mozilla.net',
  'discovery.addons.mozilla.org',
  'oauth.accounts.firefox.com',
  'profile.accounts.firefox.com',
  'support.mozilla.org',
  'sync.services.mozilla.com',
];

const READABLE_SCHEMES: readonly string[] = ['http:', 'https:', 'file:', 'data:', 'blob:'];

export interface ReachInputs {
  readonly url: string | undefined;
  readonly privateWindow: boolean;
  readonly loading: boolean;
  readonly firefox: boolean;
  readonly access: { readonly all: boolean; readonly files: boolean; readonly privateWindows: boolean };
}

/**
 * Why the page cannot be read, or undefined when it may be readable.
 * @param page whether a frame of the tab has answered, and whether any found a term: then it was readable, whatever its
 * address looks like. Chromium runs scripts in the empty shell around a PDF, so an answer alone proves nothing there.
 */
export function unreachableReason(inputs: ReachInputs, page: { readonly answered: boolean; readonly found: boolean }): Unreachable | undefined {
  const { url, privateWindow, loading, firefox, access } = inputs;
  if (page.found) return undefined;
  if (page.answered) return looksLikePdf(url, false) ? 'pdf-viewer' : undefined;
  if (privateWindow && !access.privateWindows) return 'private-not-allowed';
  // With access to all sites the browser hides only the addresses of its own pages.
  if (url === undefined || url === '') return access.all && !loading ? 'browser-page' : undefined;
  if (!URL.canParse(url)) return 'browser-page';
  const { protocol, hostname, pathname } = new URL(url);
  if (!READABLE_SCHEMES.includes(protocol)) return 'browser-page';
  if (isStore(hostname, pathname)) return 'store-page';
  if (firefox && RESTRICTED.includes(hostname)) return 'restricted-domain';
  if (protocol === 'file:' && !access.files) return 'file-not-allowed';
  return !loading && looksLikePdf(url, true) ? 'pdf-viewer' : undefined;
}

function isStore(hostname: string, pathname: string): boolean {
  if (hostname === 'chrome.google.com') return pathname.startsWith('/webstore');
  if (hostname === 'microsoftedge.microsoft.com') return pathname.startsWith('/addons');
  return STORES.includes(hostname);
}

/** By the address alone. `loose` also takes `/pdf/2301.00001`, as preprint servers write it. */
function looksLikePdf(url: string | undefined, loose: boolean): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { pathname } = new URL(url);
  return /\.pdf$/i.test(pathname) || (loose && /\/pdf\/[^/]+$/i.test(pathname));
}
