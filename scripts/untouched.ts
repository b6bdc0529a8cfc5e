/**
 * `npm run -s untouched -- DIR [--browser chromium|firefox|both] [--scripts] [--names] [--no-print] [--limit N]`: opens
 * every saved page below DIR without the extension and with it (with `--names` a copy with names put in), and says where
 * markup, text, boxes, globals, style sheets, selection, console or print differ. What differs between two loads without
 * the extension, too, is the page's own doing and listed apart. Ends with code 1 when anything else differs. Wants
 * builds (`npm run build`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BareBrowser, startBare } from './browser/bare.ts';
import { copyWithNames, pagesBelow, serveSaved } from './browser/saved-pages.ts';
import { differences } from './untouched/compare.ts';
import { type LookOptions, lookAt } from './untouched/look.ts';

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    browser: { type: 'string', default: 'both' },
    scripts: { type: 'boolean', default: false },
    names: { type: 'boolean', default: false },
    print: { type: 'boolean', default: true },
    limit: { type: 'string' },
  },
});
const [given] = positionals;
if (!given) throw new Error('Which folder of saved pages?');
const folder = values.names ? mkdtempSync(path.join(tmpdir(), 'fieldnote-untouched-')) : given;
if (values.names) copyWithNames(given, folder);
const pages = pagesBelow(folder).slice(0, values.limit ? Number(values.limit) : undefined);

interface Tally {
  pages: number;
  marked: number;
  marks: number;
  changed: number;
  restless: number;
  failed: number;
}

async function compare(url: string, page: string, plain: BareBrowser, ours: BareBrowser, tally: Tally): Promise<void> {
  const options: LookOptions = { print: values.print, wait: values.scripts };
  const before = await lookAt(plain, url, options);
  const after = await lookAt(ours, url, { ...options, wait: true });
  tally.pages++;
  tally.marks += after.marks;
  if (after.marks > 0) tally.marked++;
  const found = differences(before, after);
  if (found.length === 0) return;
  const own = new Set(differences(before, await lookAt(plain, url, options)).map(({ aspect }) => aspect));
  const changed = found.filter(({ aspect }) => !own.has(aspect));
  if (own.size > 0) tally.restless++;
  if (changed.length > 0) tally.changed++;
  for (const { aspect, ...sides } of changed) console.log(`${page}: ${aspect} differs\n  without: ${JSON.stringify(sides.without)}\n  with:    ${JSON.stringify(sides.with)}`);
  if (own.size > 0) console.log(`${page}: not the same twice without the extension either: ${[...own].join(', ')}`);
}

async function runIn(name: 'chromium' | 'firefox'): Promise<boolean> {
  const server = await serveSaved(folder, values.scripts);
  const plain = await startBare({ name });
  const ours = await startBare({ name, extension: BUILDS[name] });
  const tally: Tally = { pages: 0, marked: 0, marks: 0, changed: 0, restless: 0, failed: 0 };
  try {
    for (const [place, page] of pages.entries()) {
      if (process.stderr.isTTY) process.stderr.write(`\r${place + 1}/${pages.length} `);
      await compare(`${server.origin}/${page.split('/').map(encodeURIComponent).join('/')}`, page, plain, ours, tally).catch((error: unknown) => {
        tally.failed++;
        console.log(`${page}: could not be compared: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      });
    }
    console.log(
      `${plain.version}: ${tally.pages} pages, ${tally.marks} marks on ${tally.marked} of them: ${tally.changed} differ, ${tally.restless} are restless by themselves, ${tally.failed} could not be compared`,
    );
    return tally.changed === 0 && tally.failed === 0 && tally.pages > 0;
  } finally {
    await ours.close();
    await plain.close();
    await server.close();
  }
}

const names = (['chromium', 'firefox'] as const).filter((name) => values.browser === name || values.browser === 'both');
for (const name of names) if (!(await runIn(name))) process.exitCode = 1;
if (folder !== given) rmSync(folder, { recursive: true, force: true });
