/** One way to drive both browsers with the built extension, as far as demo and end-to-end tests need it. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A tab. Expressions run in the page's own world and must give JSON. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Evaluates a JavaScript expression (promises are awaited). */
  evaluate<T>(expression: string): Promise<T>;
  /** The same in the subframe of that name, of whatever site. */
  inFrame<T>(name: string, expression: string): Promise<T>;
  /**
   * Runs a function, given as source, on the closed shadow root of the first element that matches. Gives undefined when
   * there is no such element.
   */
  inClosedRoot<T>(hostSelector: string, source: string): Promise<T | undefined>;
  /** Moves the real pointer in a few steps, so that trusted events arrive. */
  movePointer(x: number, y: number, steps?: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Presses the button at one place and lets it go at another. */
  drag(from: Point, to: Point): Promise<void>;
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  wheel(deltaY: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** The tab as it is printed. */
  pdf(): Promise<Uint8Array>;
  /** Brings the tab to the front. */
  activate(): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

export interface DriverOptions {
  /** Folder of the unpacked build. */
  readonly extension: string;
  readonly headless: boolean;
  /** Profile to keep between runs; a fresh one that is thrown away when absent. */
  readonly profile?: string;
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** The same for a browser that need not have our extension, or any. */
export type LaunchOptions = Omit<DriverOptions, 'extension' | 'profile'> & { readonly extension?: string | undefined };

export interface Driver {
  readonly name: 'chromium' | 'firefox';
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly extensionOrigin: string;
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension in a tab. */
  openExtensionPage(path: string): Promise<Tab>;
  /** Stops the background (service worker or event page): the next message wakes it. */
  stopBackground(): Promise<void>;
  isBackgroundAwake(): Promise<boolean>;
  /** Starts the extension anew under open pages, as an update does. */
  update(): Promise<void>;
  /** Runs an expression in an extension page, where `browser`/`chrome` is at hand. */
  inExtension<T>(expression: string): Promise<T>;
  /** Fires a command of the manifest for the tab in front, as its keys would: keys sent by a test never reach the browser's own bindings. */
  command(name: string): Promise<void>;
  /** Closes the browser and starts it again on the same profile. Firefox forgets add-ons installed for a test, so there it is installed again over the storage it left. */
  restart(): Promise<void>;
  /** Resolves when the user has closed the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}
