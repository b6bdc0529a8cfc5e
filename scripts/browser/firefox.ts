/** Firefox through puppeteer-core, WebDriver BiDi and the system's browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { findBrowser } from '../browsers.mjs';
import { withLimit } from './chromium.ts';
import type { Driver, DriverOptions, LaunchOptions, Tab } from './driver.ts';

const ADDON_ID = 'fieldnote@fieldnote.example';
/** Fixed for tests: installed add-ons get a random one, so pages cannot know it. */
const HOST = '11111111-2222-4333-8444-555555555555';
const ORIGIN = `moz-extension://${HOST}/`;

/** The part of a BiDi connection that puppeteer does not type. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

function connectionOf(browser: Browser): BidiConnection {
  return (browser as unknown as { connection: BidiConnection }).connection;
}

interface ScriptResult {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Evaluates an expression whose value travels as JSON text, in a context that puppeteer does not follow (extension page, browser chrome). */
async function evaluateRaw<T>(browser: Browser, context: string, expression: string): Promise<T> {
  const { result } = (await withLimit(
    connectionOf(browser).send('script.evaluate', {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    }),
    20_000,
    expression,
  )) as { result: ScriptResult };
  if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? 'exception');
  return JSON.parse(result.result?.value ?? 'null') as T;
}

interface SharedNode {
  readonly sharedId?: string;
  readonly value?: { readonly shadowRoot?: SharedNode | null };
}

/** Closed shadow roots are open to the protocol only: they come as references when a host is serialised whole. */
async function inClosedRoot<T>(browser: Browser, context: string, hostSelector: string, source: string): Promise<T | undefined> {
  const target = { context };
  const host = (await withLimit(
    connectionOf(browser).send('script.evaluate', {
      expression: `document.querySelector(${JSON.stringify(hostSelector)})`,
      target,
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    }),
    15_000,
    hostSelector,
  )) as { result: { result?: SharedNode } };
  const root = host.result.result?.value?.shadowRoot;
  if (!root?.sharedId) return undefined;
  const { result } = (await withLimit(
    connectionOf(browser).send('script.callFunction', {
      functionDeclaration: `async (root) => JSON.stringify((await (${source})(root)) ?? null)`,
      target,
      awaitPromise: true,
      arguments: [{ sharedId: root.sharedId }],
    }),
    15_000,
    source,
  )) as { result: ScriptResult };
  if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? 'exception');
  return JSON.parse(result.result?.value ?? 'null') as T;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

/** A tab; on pages of the extension puppeteer's own navigation never resolves, so the raw protocol is used there. */
export function tabOfPage(browser: Browser, page: Page): Tab {
  let pointer = { x: 0, y: 0 };
  const goto = async (url: string) => {
    if (url.startsWith('moz-extension:')) {
      await connectionOf(browser).send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
      for (let i = 0; i < 100; i++) {
        const ready = await evaluateRaw<string>(browser, contextOf(page), 'document.readyState + location.href').catch(() => '');
        if (ready === `complete${url}`) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`Did not load: ${url}`);
    }
    await page.goto(url, { waitUntil: 'load' });
  };
  return {
    goto,
    evaluate: (expression) => evaluateRaw(browser, contextOf(page), expression),
    async inFrame(name, expression) {
      const { result } = (await connectionOf(browser).send('browsingContext.getTree', { root: contextOf(page) })) as {
        result: { contexts: { children: { context: string }[] }[] };
      };
      for (const { context } of result.contexts[0]?.children ?? []) {
        if ((await evaluateRaw<string>(browser, context, 'window.name')) === name) return evaluateRaw(browser, context, expression);
      }
      throw new Error(`No frame "${name}"`);
    },
    inClosedRoot: (hostSelector, source) => inClosedRoot(browser, contextOf(page), hostSelector, source),
    async movePointer(x, y, steps = 8) {
      await page.mouse.move(x, y, { steps });
      pointer = { x, y };
    },
    click: (x, y) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 12 });
      await page.mouse.up();
      pointer = to;
    },
    async press(key) {
      const parts = key.split('+');
      const last = parts.pop() as string;
      for (const part of parts) await page.keyboard.down(part as KeyInput);
      await page.keyboard.press(last as KeyInput);
      for (const part of parts.reverse()) await page.keyboard.up(part as KeyInput);
    },
    type: (text) => page.keyboard.type(text),
    async wheel(deltaY) {
      await page.mouse.move(pointer.x, pointer.y);
      await page.mouse.wheel({ deltaY });
    },
    resize: async (width, height) => void (await page.setViewport({ width, height })),
    screenshot: async (file) => void (await page.screenshot({ path: file as `${string}.png` })),
    pdf: () => page.pdf(),
    activate: () => page.bringToFront(),
    reload: async () => {
      const url = await evaluateRaw<string>(browser, contextOf(page), 'location.href');
      if (url.startsWith('moz-extension:')) await goto(url);
      else await page.reload({ waitUntil: 'load' });
    },
    close: () => page.close(),
  };
}

/** Starts Firefox on a profile, with an extension or without. */
export async function launchFirefox(options: LaunchOptions, profile: string): Promise<Browser> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('Firefox not found');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    userDataDir: profile,
    defaultViewport: options.headless ? { width: options.width ?? 1280, height: options.height ?? 800 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: HOST }),
      'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
      // Nothing of the browser's own may go out, or wait for an answer, during a test.
      'app.update.enabled': false,
      'browser.safebrowsing.malware.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      // Installed for the session only, it would otherwise lose its storage at each restart.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
    timeout: 90_000,
  });
  try {
    if (options.extension !== undefined) await browser.installExtension(path.resolve(options.extension));
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Starts Firefox with the extension installed for the session. */
export async function startFirefox(options: DriverOptions): Promise<Driver> {
  const temporary = options.profile === undefined;
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'fieldnote-firefox-'));
  const discard = () => temporary && rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  let browser = await launchFirefox(options, profile).catch((error: unknown) => {
    discard();
    throw error;
  });
  let helper: Tab | undefined;
  const inExtension: Driver['inExtension'] = async (expression) => {
    if (!helper) {
      helper = tabOfPage(browser, await browser.newPage());
      await helper.goto(`${ORIGIN}popup.html?quiet`);
    }
    return helper.evaluate(expression);
  };

  /** Runs in the browser's privileged scope. */
  const inChrome = async <T>(expression: string): Promise<T> => {
    const { result } = (await connectionOf(browser).send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as { result: { contexts: { context: string }[] } };
    const context = result.contexts[0]?.context;
    if (!context) throw new Error('No chrome scope');
    return evaluateRaw(browser, context, expression);
  };

  return {
    name: 'firefox',
    extensionOrigin: ORIGIN,
    async open(url) {
      const tab = tabOfPage(browser, await browser.newPage());
      if (url !== 'about:blank') await tab.goto(url);
      return tab;
    },
    async openExtensionPage(file) {
      const tab = tabOfPage(browser, await browser.newPage());
      await tab.goto(`${ORIGIN}${file}`);
      return tab;
    },
    async stopBackground() {
      await inChrome(`WebExtensionPolicy.getByID(${JSON.stringify(ADDON_ID)}).extension.terminateBackground({ ignoreDevToolsAttached: true })`);
    },
    isBackgroundAwake: () => inChrome(`WebExtensionPolicy.getByID(${JSON.stringify(ADDON_ID)}).extension.backgroundState !== 'stopped'`),
    async update() {
      await inExtension('void setTimeout(() => browser.runtime.reload(), 100)');
      helper = undefined;
    },
    inExtension,
    async command(name) {
      // A key element stands for each bound command, in the order of the manifest.
      await inChrome(`(() => {
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ADDON_ID)});
        const place = Object.keys(extension.manifest.commands).indexOf(${JSON.stringify(name)});
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        const keys = [...window.document.querySelectorAll('keyset')].find((set) => set.id.includes('fieldnote'))?.children;
        keys[place].dispatchEvent(new window.CustomEvent('command', { bubbles: true }));
      })()`);
    },
    async restart() {
      await browser.close();
      helper = undefined;
      browser = await launchFirefox(options, profile);
    },
    closed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    async close() {
      await browser.close();
      discard();
    },
  };
}
