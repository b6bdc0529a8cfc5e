/** One frame's page from start to end: on and off as the rules say, and what the popup and the background want of it. */
import type { PageReport } from '#core/contract/page-port.ts';
import type { TabCommand } from '#core/contract/requests.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { type AnnotateOptions, type Annotation, annotatePage, type Detection } from './annotate.ts';
import { createReporter, type ReportPort } from './report.ts';

export type Off = Extract<PageReport['state'], `off-${string}`>;

export interface SessionOptions extends Pick<PageReport, 'build' | 'top' | 'host'>, Pick<AnnotateOptions, 'openShadow'> {
  readonly createDetection: () => Promise<Detection>;
  /** Whether the extension still answers; an updated one leaves its old scripts behind. */
  readonly isAlive: () => boolean;
}

export interface Session {
  /** What the site rules say now. */
  switch(off: Off | undefined): void;
  /** The reader's own entries or hidden ones changed: detection starts afresh, at once or when the page is next shown. */
  restart(): void;
  connect(port: ReportPort): void;
  /** What the background wants of whoever reads the page. */
  command(command: TabCommand): void;
  /** Takes everything off the page. */
  stop(): void;
}

export function createSession(options: SessionOptions): Session {
  const { host, build, top, isAlive, openShadow } = options;
  let siteOff: Off | undefined = 'off-site';
  let pageOff = false;
  let stopped = false;
  let stale = false;
  /** Of the annotation that is wanted; a slower one that was wanted before gives up when it sees another number. */
  let turn = 0;
  let annotation: Annotation | undefined;

  const off = (): Off | undefined => (pageOff ? 'off-page' : siteOff);
  const reporter = createReporter(() => ({
    type: 'report',
    build,
    top,
    host,
    state: off() ?? annotation?.state ?? 'scanning',
    mentions: annotation?.marker?.terms() ?? [],
  }));

  const clear = (): void => {
    turn++;
    annotation?.stop();
    annotation = undefined;
    reporter.changed();
  };

  const onChange = (): void => {
    if (isAlive()) reporter.changed();
    else stop();
  };

  const start = async (): Promise<void> => {
    clear();
    if (stopped || off()) return;
    const mine = turn;
    const detection = await options.createDetection();
    if (mine === turn) annotation = annotatePage({ ...detection, openShadow, onChange, onDead: stop });
  };

  const onShown = (): void => {
    if (!isAlive()) stop();
    else if (stale && !document.hidden) {
      stale = false;
      void start();
    }
  };
  document.addEventListener('visibilitychange', onShown);

  const stop = (): void => {
    // For good: whatever is still awaited finds a closed door.
    stopped = true;
    document.removeEventListener('visibilitychange', onShown);
    clear();
  };

  const onCommand = (message: unknown): void => {
    const command = message as { type?: unknown; key: EntryKey; open?: unknown; on?: unknown } | null;
    if (command?.type === 'jump') annotation?.marker?.jump(command.key, command.open === true);
    else if (command?.type === 'page-switch') {
      pageOff = command.on !== true;
      void start();
    }
  };

  return {
    switch(next) {
      if (next === siteOff) return;
      siteOff = next;
      void start();
    },
    restart() {
      stale = true;
      onShown();
    },
    connect: (port) => reporter.connect(port, onCommand),
    command: (command) => annotation?.marker?.command(command),
    stop,
  };
}
