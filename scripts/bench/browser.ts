/** The benchmark inside a browser: the same code, bundled as the extension is, in a page without one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { type BareBrowser, startBare } from '../browser/bare.ts';
import { pause } from '../browser/marks.ts';
import { serve } from '../browser/serve.ts';
import type { Figure } from './figure.ts';
import type { Order, Outcome } from './in-page.ts';
import type { Input } from './input.ts';

const FOLDER = '.cache/bench';
/** Clocks of isolated pages are finer. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
/** Milliseconds that a part may take. */
const PATIENCE = 300_000;

async function prepare(input: Input): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: ['chrome148', 'firefox150'],
      outDir: FOLDER,
      emptyOutDir: true,
      lib: { entry: path.resolve('scripts/bench/in-page.ts'), formats: ['iife'], name: 'benchmark', fileName: () => 'bench.js' },
    },
  });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/input.json`, JSON.stringify(input));
  writeFileSync(`${FOLDER}/index.html`, '<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title><body><script src="bench.js"></script></body></html>');
}

async function runPart(browser: BareBrowser, origin: string, order: Order): Promise<readonly Figure[]> {
  // A fresh tab for each: what one part has made the engine believe does not weigh on the next.
  const tab = await browser.open(`${origin}/index.html`);
  await tab.activate();
  await tab.evaluate(`void bench(${JSON.stringify(order)})`);
  const end = Date.now() + PATIENCE;
  for (;;) {
    await pause(1_000);
    // While the page is at work, it does not answer.
    const outcome = await tab.evaluate<Outcome | null>('window.outcome ?? null').catch(() => null);
    if (outcome && 'error' in outcome) throw new Error(`${order.part}: ${outcome.error}`);
    if (outcome) {
      await tab.close();
      return outcome.figures;
    }
    if (Date.now() > end) throw new Error(`${order.part}: nothing after ${PATIENCE / 1000} s`);
  }
}

/** Every part in one browser; mark.js in Chromium only, for it takes its time. */
export async function runInBrowser(name: BareBrowser['name'], input: Input, rounds: number): Promise<{ version: string; figures: Figure[] }> {
  await prepare(input);
  const server = await serve(FOLDER, () => ISOLATED);
  const browser = await startBare({ name });
  try {
    const figures: Figure[] = [];
    for (const part of ['scan', 'peers', 'page', 'live', 'markjs'] as const) {
      if (part === 'markjs' && name === 'firefox') continue;
      figures.push(...(await runPart(browser, server.origin, { part, rounds, isFirefox: name === 'firefox' })));
    }
    return { version: browser.version, figures };
  } finally {
    await browser.close();
    await server.close();
  }
}
