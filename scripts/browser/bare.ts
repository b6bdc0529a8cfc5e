/** Browsers for measurements and comparisons: any unpacked extension in them, or none, and nothing that belongs to Fieldnote. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tabOfPage as chromiumTab, launchChromium } from './chromium.ts';
import type { Tab } from './driver.ts';
import { tabOfPage as firefoxTab, launchFirefox } from './firefox.ts';

export interface BareOptions {
  readonly name: 'chromium' | 'firefox';
  /** Folder of an unpacked extension. */
  readonly extension?: string;
}

export interface BareBrowser {
  readonly name: BareOptions['name'];
  /** "Chromium 156.0.8078.79". */
  readonly version: string;
  /**
   * Opens a page.
   * @param onConsole told of what the page writes to its console, and of errors nobody caught.
   */
  open(url: string, onConsole?: (line: string) => void): Promise<Tab>;
  close(): Promise<void>;
}

/** The window of all measurements and comparisons. */
const VIEW = { headless: true, width: 1280, height: 800 } as const;

export async function startBare({ name, extension }: BareOptions): Promise<BareBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), `fieldnote-bare-${name}-`));
  const discard = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  try {
    return name === 'chromium' ? await startChromium(extension, profile, discard) : await startFirefox(extension, profile, discard);
  } catch (error) {
    discard();
    throw error;
  }
}

async function startChromium(extension: string | undefined, profile: string, discard: () => void): Promise<BareBrowser> {
  const context = await launchChromium({ ...VIEW, extension }, profile);
  return {
    name: 'chromium',
    version: `Chromium ${context.browser()?.version() ?? ''}`.trim(),
    async open(url, onConsole) {
      const page = await context.newPage();
      if (onConsole) {
        page.on('console', (message) => onConsole(`${message.type()}: ${message.text()}`));
        page.on('pageerror', (error) => onConsole(`uncaught: ${error.message}`));
      }
      if (url !== 'about:blank') await page.goto(url, { waitUntil: 'load' });
      return chromiumTab(page);
    },
    async close() {
      await context.close();
      discard();
    },
  };
}

async function startFirefox(extension: string | undefined, profile: string, discard: () => void): Promise<BareBrowser> {
  const browser = await launchFirefox({ ...VIEW, extension }, profile);
  return {
    name: 'firefox',
    version: (await browser.version()).replace('/', ' ').replace(/^firefox/, 'Firefox'),
    async open(url, onConsole) {
      const page = await browser.newPage();
      if (onConsole) {
        page.on('console', (message) => onConsole(`${message.type()}: ${message.text()}`));
        page.on('pageerror', (error) => onConsole(`uncaught: ${error instanceof Error ? error.message : String(error)}`));
      }
      if (url !== 'about:blank') await page.goto(url, { waitUntil: 'load' });
      return firefoxTab(browser, page);
    },
    async close() {
      await browser.close();
      discard();
    },
  };
}
