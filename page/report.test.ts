import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReport } from '#core/contract/page-port.ts';
import { createReporter, type ReportPort } from './report.ts';

function fakePort() {
  const posted: PageReport[] = [];
  const ends: (() => void)[] = [];
  const hears: ((message: unknown) => void)[] = [];
  const port: ReportPort = {
    postMessage: (message) => posted.push(message),
    onMessage: { addListener: (listener) => hears.push(listener) },
    onDisconnect: { addListener: (listener) => ends.push(listener) },
  };
  return { port, posted, close: () => ends.forEach((end) => end()), say: (message: unknown) => hears.forEach((hear) => hear(message)) };
}

beforeEach(() => {
  vi.useFakeTimers();
});

describe('the report', () => {
  it('goes out at once on connecting, then four times a second at most, and to nobody else', () => {
    const report = vi.fn(() => ({ type: 'report' }) as PageReport);
    const reporter = createReporter(report);
    reporter.changed();
    vi.advanceTimersByTime(1_000);
    expect(report).not.toHaveBeenCalled();
    const { port, posted, close } = fakePort();
    reporter.connect(port, () => undefined);
    expect(posted.length).toBe(1);
    for (let i = 0; i < 100; i++) {
      reporter.changed();
      vi.advanceTimersByTime(10);
    }
    expect(posted.length).toBeGreaterThan(3);
    expect(posted.length).toBeLessThanOrEqual(5);
    reporter.changed();
    close();
    const before = posted.length;
    vi.advanceTimersByTime(1_000);
    expect(posted.length).toBe(before);
  });

  it('hands on what the popup says', () => {
    const heard: unknown[] = [];
    const { port, say } = fakePort();
    createReporter(() => ({ type: 'report' }) as PageReport).connect(port, (command) => heard.push(command));
    say({ type: 'jump', key: 1, open: true });
    expect(heard).toEqual([{ type: 'jump', key: 1, open: true }]);
  });
});
