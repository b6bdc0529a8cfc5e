/** Chromium through playwright-core and the system's browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../browsers.mjs';
import type { Driver, DriverOptions, LaunchOptions, Tab } from './driver.ts';

/** The debugger of a tab. Playwright's own evaluation runs helpers in the page's world, which a hostile page may have bent. */
async function evaluate<T>(session: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** Closed shadow roots are open to the debugger only. */
async function inClosedRoot<T>(session: CDPSession, hostSelector: string, source: string): Promise<T | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: hostSelector });
  if (nodeId === 0) return undefined;
  const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
  const shadow = node.shadowRoots?.[0];
  if (!shadow) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId as string,
    functionDeclaration: `function () { return (${source})(this); }`,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** Drives a page by its debugger. */
export async function tabOfPage(page: Page): Promise<Tab> {
  const session = await page.context().newCDPSession(page);
  return {
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    // A page under `CSP: sandbox` never answers: every evaluation has a limit.
    evaluate: <T>(expression: string) => withLimit<T>(evaluate(session, expression), 15_000, expression),
    async inFrame(name, expression) {
      const frame = page.frames().find((each) => each !== page.mainFrame() && each.name() === name);
      if (!frame) throw new Error(`No frame "${name}"`);
      return withLimit(frame.evaluate(expression), 15_000, expression);
    },
    inClosedRoot: <T>(hostSelector: string, source: string) =>
      // The node may go away between two questions about it.
      withLimit<T | undefined>(
        inClosedRoot<T>(session, hostSelector, source).catch((error: Error) => (/Could not find|No node|not belong/.test(error.message) ? undefined : Promise.reject(error))),
        15_000,
        source,
      ),
    movePointer: (x, y, steps = 8) => page.mouse.move(x, y, { steps }),
    // What is clicked may close the page, as in the popup, before the browser has said that the button is up again.
    click: (x, y) =>
      page.mouse.click(x, y).catch((error: unknown) => {
        if (!page.isClosed()) throw error;
      }),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 12 });
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    wheel: (deltaY) => page.mouse.wheel(0, deltaY),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async screenshot(file) {
      // A tab behind another (the welcome page opens late) would give the frame that it had last, after a quarter of a minute.
      await page.bringToFront();
      await page.screenshot({ path: file });
    },
    pdf: () => page.pdf(),
    activate: () => page.bringToFront(),
    reload: async () => void (await page.reload({ waitUntil: 'load' })),
    close: () => page.close(),
  };
}

/** Rejects when the promise has not settled after `ms`. */
export function withLimit<T>(promise: Promise<unknown>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer in ${ms} ms: ${what.slice(0, 200)}`)), ms);
  });
  return Promise.race([promise as Promise<T>, limit]).finally(() => clearTimeout(timer));
}

/** Starts Chromium on a profile, with an extension or without. */
export async function launchChromium(options: LaunchOptions, profile: string): Promise<BrowserContext> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium not found');
  const extension = options.extension === undefined ? undefined : path.resolve(options.extension);
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless,
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: options.headless ? { width: options.width ?? 1280, height: options.height ?? 800 } : null,
    // Pages are to come back from the cache as they do for readers.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: [
      ...(extension === undefined ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      // Root (containers, build machines) has no sandbox of its own to use.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

async function launch(options: DriverOptions, profile: string): Promise<{ context: BrowserContext; origin: string }> {
  const context = await launchChromium(options, profile);
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
    return { context, origin: `chrome-extension://${new URL(worker.url()).host}/` };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Starts Chromium with the extension loaded. */
export async function startChromium(options: DriverOptions): Promise<Driver> {
  const temporary = options.profile === undefined;
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'fieldnote-chromium-'));
  const discard = () => temporary && rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  let { context, origin } = await launch(options, profile).catch((error: unknown) => {
    discard();
    throw error;
  });
  let helper: Page | undefined;

  const helperPage = async (): Promise<Page> => {
    if (!helper || helper.isClosed()) {
      helper = await context.newPage();
      await helper.goto(`${origin}popup.html?quiet`);
    }
    return helper;
  };

  /** The extension's running workers, which the debugger knows. */
  const withWorkers = async <T>(use: (session: CDPSession, workers: readonly { targetId: string }[]) => Promise<T>): Promise<T> => {
    const page = context.pages()[0] ?? (await context.newPage());
    const session = await context.newCDPSession(page);
    const { targetInfos } = await session.send('Target.getTargets');
    try {
      return await use(
        session,
        targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin)),
      );
    } finally {
      await session.detach();
    }
  };

  return {
    name: 'chromium',
    get extensionOrigin() {
      return origin;
    },
    async open(url) {
      const page = await context.newPage();
      if (url !== 'about:blank') await page.goto(url, { waitUntil: 'load' });
      return tabOfPage(page);
    },
    async openExtensionPage(file) {
      const page = await context.newPage();
      await page.goto(`${origin}${file}`);
      return tabOfPage(page);
    },
    async stopBackground() {
      await withWorkers(async (session, workers) => {
        for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
      });
    },
    isBackgroundAwake: () => withWorkers(async (_session, workers) => workers.length > 0),
    async update() {
      // The extension's own `runtime.reload` leaves one that was loaded by the command line switched off.
      const page = await context.newPage();
      await page.goto('chrome://extensions/');
      await page.evaluate(`(async () => {
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.reload(${JSON.stringify(new URL(origin).host)}, { failQuietly: true });
      })()`);
      helper = undefined;
      await page.close();
    },
    async inExtension(expression) {
      return withLimit((await helperPage()).evaluate(expression), 15_000, expression);
    },
    async command(name) {
      const worker = context.serviceWorkers().find((each) => each.url().startsWith(origin));
      if (!worker) throw new Error('The background is not running');
      await worker.evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`);
    },
    async restart() {
      await context.close();
      helper = undefined;
      ({ context, origin } = await launch(options, profile));
    },
    closed: () => new Promise((resolve) => context.once('close', () => resolve())),
    async close() {
      await context.close();
      discard();
    },
  };
}
