import { defineConfig } from 'wxt';

/** Nothing may leave the reader's machine, and nothing but the package's own files may run. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const EVERY_PAGE = { matches: ['<all_urls>'], run_at: 'document_idle', match_about_blank: true, match_origin_as_fallback: true } as const;

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  imports: false,
  vite: () => ({
    // The preload helper would bring `fetch` into the bundles.
    // Constants are written as numbers wherever they stand, which saves bytes in every page.
    build: { rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 3 } } }, modulePreload: false, target: ['chrome148', 'firefox150'], chunkSizeWarningLimit: 4000 },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    minimum_chrome_version: browser === 'chrome' ? '148' : undefined,
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    // Named here and not by WXT's own kind of content script, whose wrapper tells every page that it runs (by an event
    // on the document) and weighs 3.5 kB in each script of each frame: docs/adr/0008-scripts-without-wrapper.md.
    content_scripts: [
      { js: ['annotator.js'], css: ['assets/highlight.css'], ...EVERY_PAGE },
      { js: ['frame.js'], all_frames: true, ...EVERY_PAGE },
    ],
    // At most four may be suggested; the popup shows what is really bound.
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_command_nextMention__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_command_previousMention__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_openCard__' },
      'toggle-site': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_toggleSite__' },
    },
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    browser_specific_settings:
      browser === 'firefox' ? { gecko: { id: 'fieldnote@fieldnote.example', strict_min_version: '150.0', data_collection_permissions: { required: ['none'] } } } : undefined,
  }),
});
