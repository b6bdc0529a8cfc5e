/** One frame's page from start to end: on and off as the rules say, marks, and the reader once there are any. */
import type { PageReport } from '#core/contract/page-port.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { type Annotation, annotatePage } from './annotate.ts';
import type { Highlighter } from './highlighter.ts';
import type { LateAnnotator } from './late-annotator.ts';
import type { Reader, ReaderOptions } from './reader.ts';
import type { CreateReader } from './reader-slot.ts';
import { createReporter, type ReportPort, termsOf } from './report.ts';

export type Off = Extract<PageReport['state'], `off-${string}`>;

export interface SessionOptions extends Pick<ReaderOptions, 'ask' | 'host'>, Pick<PageReport, 'build' | 'top'> {
  readonly createAnnotator: () => Promise<LateAnnotator>;
  readonly createHighlighter: () => Highlighter;
  readonly openShadow: (element: Element) => ShadowRoot | null;
  /** Brings the card code into this frame. */
  readonly loadReader: () => Promise<CreateReader | undefined>;
  /** Whether the extension still answers; an updated one leaves its old scripts behind. */
  readonly isAlive: () => boolean;
}

export interface Session {
  /** What the site rules say now. */
  switch(off: Off | undefined): void;
  /** The reader's own entries or hidden ones changed: detection starts afresh, at once or when the page is next shown. */
  restart(): void;
  connect(port: ReportPort): void;
  readonly reader: Reader | undefined;
  /** Takes everything off the page. */
  stop(): void;
}

export function createSession(options: SessionOptions): Session {
  const { ask, host, build, top, isAlive } = options;
  let siteOff: Off | undefined = 'off-site';
  let pageOff = false;
  let stopped = false;
  let stale = false;
  /** Of the annotation that is wanted; a slower one that was wanted before gives up when it sees another number. */
  let turn = 0;
  let annotation: Annotation | undefined;
  let reader: Reader | undefined;
  let loading = false;

  const off = (): Off | undefined => (pageOff ? 'off-page' : siteOff);
  const reporter = createReporter(() => ({
    type: 'report',
    build,
    top,
    host,
    state: off() ?? annotation?.state ?? 'scanning',
    mentions: termsOf(annotation?.marks.all() ?? []),
  }));

  const clear = (): void => {
    turn++;
    reader?.stop();
    annotation?.stop();
    reader = annotation = undefined;
    loading = false;
    reporter.changed();
  };

  const onChange = (): void => {
    if (!isAlive()) return stop();
    reporter.changed();
    if (reader) reader.refresh();
    else if (!loading && annotation?.marks.all().length) void startReader();
  };

  const startReader = async (): Promise<void> => {
    loading = true;
    const mine = turn;
    const create = await options.loadReader();
    if (mine !== turn || !annotation) return;
    loading = false;
    const { marks, addRoot, release } = annotation;
    reader = create?.({ marks, ask, host, onRoot: addRoot, onEdit: release, isAlive, onDead: stop });
  };

  const start = async (): Promise<void> => {
    clear();
    if (stopped || off()) return;
    const mine = turn;
    const annotator = await options.createAnnotator();
    if (mine !== turn) return;
    annotation = annotatePage({ annotator, highlighter: options.createHighlighter(), openShadow: options.openShadow, onChange });
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
    const command = message as { type?: unknown; key?: EntryKey; open?: unknown; on?: unknown } | null;
    if (command?.type === 'jump' && command.key !== undefined) reader?.jump(command.key, command.open === true);
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
    get reader() {
      return reader;
    },
    stop,
  };
}
