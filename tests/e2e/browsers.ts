/** Which browsers the end-to-end tests run in, and how each test file gets one. */
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { startChromium } from '../../scripts/browser/chromium.ts';
import type { Driver } from '../../scripts/browser/driver.ts';
import { startFirefox } from '../../scripts/browser/firefox.ts';
import { type StaticServer, serve } from '../../scripts/browser/serve.ts';
import { API, reset, until } from './extension.ts';

export interface World {
  readonly driver: Driver;
  /** Serves the repository's root, so that `assets/demo` and `tests/pages` have an address. */
  readonly server: StaticServer;
}

/** Where the builds are. */
const BUILDS = process.env.FIELDNOTE_BUILDS ?? '.output';

const STARTERS = {
  chromium: () => startChromium({ extension: `${BUILDS}/chrome-mv3`, headless: true }),
  firefox: () => startFirefox({ extension: `${BUILDS}/firefox-mv3`, headless: true }),
} as const;

/** `FIELDNOTE_E2E=chromium` or `firefox` runs one browser only. */
const only = process.env.FIELDNOTE_E2E;
const NAMES = (Object.keys(STARTERS) as (keyof typeof STARTERS)[]).filter((name) => !only || name === only);

/** Headers that some test pages need; the name of the folder says which. */
function headersOf(pathname: string): Record<string, string> {
  if (pathname.includes('/csp-none/')) return { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
  // What may not be stored does not come back from the cache.
  if (pathname.includes('/bfcache/')) return { 'cache-control': 'max-age=60' };
  if (pathname.includes('/trusted-types/')) return { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" };
  return {};
}

/**
 * Declares the same tests for every browser.
 * @param tests gets a function that gives the world; call it inside tests only.
 */
export function inEachBrowser(title: string, tests: (world: () => World) => void): void {
  for (const name of NAMES) {
    describe(`${title} · ${name}`, () => {
      let world: World | undefined;
      beforeAll(async () => {
        world = { server: await serve('.', headersOf), driver: await STARTERS[name]() };
        // The first run opens its page when it is ready, which must not be in the middle of a test.
        await until(world.driver, `${API}.tabs.query({}).then((tabs) => tabs.some(({ url }) => url?.endsWith('/welcome.html')))`, 20_000);
      });
      // What a test that broke off has left behind must not fail the next ones.
      beforeEach(({ onTestFailed }) => {
        onTestFailed(async () => {
          if (world) await reset(world.driver);
        });
      });
      afterAll(async () => {
        await world?.driver.close();
        await world?.server.close();
      });
      tests(() => {
        if (!world) throw new Error('The browser did not start');
        return world;
      });
    });
  }
}
