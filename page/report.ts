/** What the popup is told of this frame, and how often. */
import type { PageReport } from '#core/contract/page-port.ts';

/** At most four reports a second: a list that flickers cannot be read. */
const GAP_MS = 250;

/** As much of a `runtime.Port` as is needed here. */
export interface ReportPort {
  postMessage(message: PageReport): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

export interface Reporter {
  /** Reports to a popup until it closes, and hears its commands. */
  connect(port: ReportPort, onCommand: (command: unknown) => void): void;
  /** There is something new to say. Costs nothing while no popup is open. */
  changed(): void;
}

export function createReporter(report: () => PageReport): Reporter {
  const ports = new Set<ReportPort>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const post = (): void => {
    timer = undefined;
    if (!ports.size) return;
    const message = report();
    for (const port of ports) port.postMessage(message);
  };
  return {
    connect(port, onCommand) {
      ports.add(port);
      port.onDisconnect.addListener(() => ports.delete(port));
      port.onMessage.addListener(onCommand);
      port.postMessage(report());
    },
    changed() {
      if (ports.size) timer ??= setTimeout(post, GAP_MS);
    },
  };
}
