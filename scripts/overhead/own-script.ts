/** How long scripts of an extension ran, by the browser's own profiler. */
import type { CDPSession } from 'playwright-core';

/** What the profiler gives, as far as it is read here. */
export interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: { readonly url: string }; readonly children?: readonly number[] }[];
  readonly samples?: readonly number[];
  /** Microseconds between samples. */
  readonly timeDeltas?: readonly number[];
}

/** Milliseconds in which code from addresses that begin with `origin` was on the stack. */
export function timeOf({ nodes, samples = [], timeDeltas = [] }: Profile, origin: string): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  /** Nodes come with parents before children. */
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith(origin)) ours.add(id);
    if (ours.has(id)) for (const child of children) if (byId.has(child)) ours.add(child);
  }
  return samples.reduce((sum, id, i) => sum + (ours.has(id) ? (timeDeltas[i] ?? 0) : 0), 0) / 1_000;
}

/** Starts the profiler in a page. */
export async function startProfile(session: CDPSession): Promise<void> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
}

export async function takeProfile(session: CDPSession): Promise<Profile> {
  return (await session.send('Profiler.stop')).profile;
}
