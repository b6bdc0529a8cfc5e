/** What is visited: saved pages, addresses, or Speedometer in a folder of its own. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { pagesBelow, serveSaved } from '../browser/saved-pages.ts';
import { type StaticServer, serve } from '../browser/serve.ts';
import type { Subject } from './visit.ts';

/** Milliseconds that one run of Speedometer may take. */
const PATIENCE = 240_000;

export interface Subjects {
  readonly list: readonly Subject[];
  close(): Promise<void>;
}

const isSpeedometer = (given: string): boolean => existsSync(path.join(given, 'resources/benchmark-runner.mjs'));

/** One iteration, begun by itself, of the suites that are named; of all the default ones when none is. */
function speedometer(origin: string, suites: string | undefined): Subject {
  const query = new URLSearchParams({ startAutomatically: 'true', iterationCount: '1', ...(suites ? { suites } : {}) });
  return {
    name: 'Speedometer',
    url: `${origin}/index.html?${query}`,
    done: async (page: Page) => void (await page.waitForFunction(`location.hash === '#summary'`, undefined, { timeout: PATIENCE, polling: 500 })),
  };
}

/** @param most pages of a folder, at most. */
export async function subjectsOf(given: readonly string[], most: number, suites: string | undefined): Promise<Subjects> {
  const servers: StaticServer[] = [];
  const list: Subject[] = [];
  for (const what of given) {
    if (/^https?:/.test(what)) list.push({ name: what, url: what });
    else if (isSpeedometer(what)) {
      const server = await serve(what);
      servers.push(server);
      list.push(speedometer(server.origin, suites));
    } else if (statSync(what).isDirectory()) {
      const server = await serveSaved(what, true);
      servers.push(server);
      const pages = pagesBelow(what);
      const step = Math.max(1, pages.length / most);
      for (let i = 0; i < pages.length; i += step) {
        const page = pages[Math.floor(i)] as string;
        list.push({ name: page, url: `${server.origin}/${page.split('/').map(encodeURIComponent).join('/')}` });
      }
    }
  }
  return { list, close: async () => void (await Promise.all(servers.map((server) => server.close()))) };
}
