/** The built gallery in a browser. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../browsers.mjs';

const OUTPUT = fileURLToPath(new URL('../../.cache/gallery/', import.meta.url));

/** Where pictures go. */
export const SHOTS = `${OUTPUT}shots`;

/** What the system may ask for, and how large the window is. */
export interface View extends BrowserContextOptions {
  readonly name: string;
  /** Whether axe looks: where the system decides the colours or only the window changes, it would find the same or nothing. */
  readonly axe: boolean;
}

const DESK = { viewport: { width: 1360, height: 900 }, reducedMotion: 'reduce' } as const;

/** The ways in which every component has to hold. */
export const VIEWS: readonly View[] = [
  { ...DESK, name: 'desk', axe: true },
  { ...DESK, name: 'narrow', axe: false, viewport: { width: 320, height: 640 } },
  // What 200 % page zoom does to a window of 1280 × 900.
  { ...DESK, name: 'zoom', axe: false, viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
  { ...DESK, name: 'contrast', axe: true, contrast: 'more' },
  { ...DESK, name: 'forced', axe: false, forcedColors: 'active' },
];

/** Builds the static page. */
export async function buildGallery(): Promise<void> {
  await build({ configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)), logLevel: 'warn' });
}

export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error('The gallery needs Chromium or Chrome');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'] });
}

/** Titles of the sections, asked of the page: a list kept by hand forgot one. */
export async function sectionsOf(browser: Browser): Promise<string[]> {
  const page = await openGallery(browser, VIEWS[0] as View);
  const titles = await page.$$eval('section[data-section]', (sections) => sections.map((section) => section.getAttribute('data-section') ?? ''));
  await page.close();
  return titles;
}

/** Opens the page, or a part of it (`section`, `case`, `theme`), in a view. */
export async function openGallery(browser: Browser, { name: _name, axe: _axe, ...view }: View, part: Record<string, string> = {}): Promise<Page> {
  const page = await browser.newPage(view);
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`${pathToFileURL(`${OUTPUT}index.html`).href}?${new URLSearchParams(part).toString()}`);
  await page.waitForSelector('.case');
  // Fixtures answer in promises: two turns of the event loop and everything stands.
  await page.waitForTimeout(150);
  return page;
}
