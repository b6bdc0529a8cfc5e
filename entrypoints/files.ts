/** The worker that reads and writes files for the reference page. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { JudgeEntry } from '#core/transfer/contribution.ts';
import { createFileWorker, type Job } from '#core/transfer/worker.ts';
import { OF_ONE_ENTRY } from '../scripts/reference/rules/of-one-entry.ts';

const judge: JudgeEntry = (entry, { byId, today }) =>
  OF_ONE_ENTRY.flatMap((rule) => [...rule.check(entry, { byId, redirects: new Map(), today })]).flatMap(({ at, message, level = 'error' }) =>
    level === 'error' ? [{ path: at.join('.'), message }] : [],
  );

export default defineUnlistedScript(() => {
  const run = createFileWorker((report) => postMessage(report), judge);
  addEventListener('message', ({ data }: MessageEvent<Job>) => void run(data));
});
