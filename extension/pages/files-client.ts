/** Bringing files in and taking files out, for the pages: the worker reads and writes, the background keeps. */
import type { Change, Issue, RowChoice } from '#core/contract/overlay.ts';
import { type Answer, type Ask, BUNDLED_AT_ONCE, type RequestType } from '#core/contract/requests.ts';
import type { Entry } from '#core/entry/schema.ts';
import type { Overlay } from '#core/overlay/document.ts';
import type { Pack } from '#core/pack/document.ts';
import { type PackAbout, packFileName, packText } from '#core/pack/make.ts';
import type { NamedHead, ReadPackOutcome } from '#core/pack/plan.ts';
import type { Rule } from '#core/sites/rules.ts';
import { type Backup, backupText, type ReadBackup } from '#core/transfer/backup.ts';
import { type ExportFormat, type ExportScope, exportName, partOf, underEdits, wholeEntries } from '#core/transfer/export.ts';
import { changesOf, type ReadOutcome, type ReadPlan } from '#core/transfer/plan.ts';
import { type ReadSites, sitesText } from '#core/transfer/sites-file.ts';
import type { Job, Report } from '#core/transfer/worker.ts';

/** A worker, as far as it is used here. */
export type FileWorker = Pick<Worker, 'onmessage' | 'onerror' | 'postMessage' | 'terminate'>;

/** Asks the background, and rejects where it refuses. */
export type Need = <T extends RequestType>(type: T, payload: Ask<T>, wait?: number) => Promise<Answer<T>>;

interface ReadOptions {
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

interface FilesClientParts {
  readonly need: Need;
  /** Heads of the bundled reference. */
  readonly heads: () => Promise<readonly NamedHead[]>;
  readonly startWorker: () => FileWorker;
  readonly saveFile: (name: string, text: string) => void;
  readonly today: () => string;
}

/** Ten thousand entries take the background some seconds on a slow machine; nobody asks twice meanwhile. */
export const LONG_WAIT = 120_000;

export function createFilesClient({ need, heads, startWorker, saveFile, today }: FilesClientParts) {
  /** Gives a job to a worker of its own and waits for its last report. `onReport` may answer the ones before. */
  const run = <T extends Report['say']>(
    job: Job,
    last: readonly T[],
    { signal, onReport }: { signal?: AbortSignal; onReport?: (report: Report, worker: FileWorker) => Promise<void> | void } = {},
  ): Promise<Extract<Report, { say: T }>> => {
    const worker = startWorker();
    return new Promise<Extract<Report, { say: T }>>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      worker.onerror = ({ message }) => reject(new Error(message ?? 'The worker did not start'));
      worker.onmessage = ({ data }: MessageEvent<Report>) => {
        if ((last as readonly string[]).includes(data.say)) resolve(data as Extract<Report, { say: T }>);
        else if (data.say === 'failed') reject(new Error(data.message));
        else Promise.resolve(onReport?.(data, worker)).catch(reject);
      };
      signal?.throwIfAborted();
      worker.postMessage(job);
    }).finally(() => worker.terminate());
  };

  const bundled = async (wanted: readonly string[], signal?: AbortSignal): Promise<Entry[]> => {
    const found: Entry[] = [];
    for (let at = 0; at < wanted.length; at += BUNDLED_AT_ONCE) {
      signal?.throwIfAborted();
      found.push(...(await need('entries/bundled', { ids: wanted.slice(at, at + BUNDLED_AT_ONCE) }, LONG_WAIT)));
    }
    return found;
  };

  const overlay = () => need('overlay/get', {}, LONG_WAIT);

  /** Answers what a worker asks for on its way. */
  const answer = (signal?: AbortSignal, onProgress?: (done: number) => void) => async (said: Report, worker: FileWorker) => {
    if (said.say === 'progress') onProgress?.(said.done);
    if (said.say === 'need') worker.postMessage({ do: 'go-on', bundled: await bundled(said.ids, signal) } satisfies Job);
  };

  return {
    /** Reads files and lays them beside what is there. Rejects with the signal's reason when it is called off. */
    async readFiles(files: readonly File[], { onProgress, signal }: ReadOptions): Promise<ReadOutcome> {
      const [{ overlay: mine, overlayVersion }, known] = await Promise.all([overlay(), heads()]);
      const report = await run({ do: 'read', files, mine, ids: known.map(({ id }) => id), today: today() }, ['plan', 'issues'], {
        signal,
        onReport: answer(signal, onProgress),
      });
      return report.say === 'plan' ? { ok: true, rows: report.rows, overlayVersion } : { ok: false, issues: report.issues };
    },

    /** Brings in what was chosen, all or nothing. */
    bring: ({ rows, overlayVersion }: ReadPlan, choices: readonly RowChoice[]): Promise<Change> =>
      need('overlay/put', { changes: JSON.stringify(changesOf(rows, (place) => choices[place] ?? 'out')), overlayVersion }, LONG_WAIT),

    /** Offers an export as a file. YAML has whole entries and so nothing of what is hidden. */
    async exportFile(scope: ExportScope, format: ExportFormat): Promise<void> {
      const { text } = await run({ do: 'write', overlay: (await overlay()).overlay, scope, format }, ['text'], { onReport: answer() });
      saveFile(exportName(scope, format, today()), text);
    },

    /** Offers the repository's file of one own or edited entry. Gives what it still lacks; undefined when there is no such entry. */
    async contribute(id: string): Promise<readonly string[] | undefined> {
      const part = partOf(JSON.parse((await overlay()).overlay) as Overlay, [id]);
      const [entry] = wholeEntries(part, await bundled(underEdits(part)));
      if (!entry) return undefined;
      const known = await bundled([...new Set([...entry.relations.map(({ target }) => target), entry.id.replace(/^own-/, '')])]);
      const { contribution } = await run({ do: 'contribute', entry, known, today: today() }, ['contribution']);
      saveFile(contribution.fileName, contribution.text);
      return contribution.missing;
    },

    /** Reads a pack and lays it beside what is there; changes nothing. */
    async readPack(file: File): Promise<ReadPackOutcome> {
      const [{ overlay: mine, overlayVersion }, bundledHeads] = await Promise.all([overlay(), heads()]);
      const report = await run({ do: 'read-pack', file, mine, heads: bundledHeads.map(({ id, names }) => ({ id, names })) }, ['pack', 'issues'], { onReport: answer() });
      return report.say === 'pack' ? { ok: true, plan: report.plan, overlayVersion } : { ok: false, issues: report.issues };
    },

    installPack: (pack: Pack, overlayVersion: number): Promise<Change> => need('packs/install', { pack: JSON.stringify(pack), overlayVersion }, LONG_WAIT),

    /** Offers a pack of own entries as a file: those of the ids, or (null) all. Issues where what is said of it does not do. */
    async makePack(about: PackAbout, ids: readonly string[] | null): Promise<readonly Issue[]> {
      const report = await run({ do: 'make-pack', overlay: (await overlay()).overlay, about, ids }, ['text', 'issues']);
      if (report.say === 'issues') return report.issues;
      saveFile(packFileName(about.id.trim()), report.text);
      return [];
    },

    /** Offers an installed pack as the file that it came as. */
    async savePack(id: string): Promise<void> {
      const { packs } = JSON.parse((await overlay()).overlay) as Overlay;
      const found = packs.find(({ pack }) => pack.id === id);
      if (found) saveFile(packFileName(id), packText(found.pack));
    },

    /** Offers the rules that last as a file. */
    saveSites: (rules: readonly Rule[]): void => saveFile(`fieldnote-sites-${today()}.json`, sitesText(rules)),

    /** Reads a file of sites; changes nothing. */
    async readSites(file: File): Promise<ReadSites> {
      const report = await run({ do: 'read-sites', file }, ['sites', 'issues']);
      return report.say === 'sites' ? { ok: true, rules: report.rules } : { ok: false, issues: report.issues };
    },

    async saveBackup(): Promise<void> {
      const backup = await need('overlay/backup', {}, LONG_WAIT);
      saveFile(`fieldnote-backup-${today()}.json`, backupText({ ...backup, overlay: JSON.parse(backup.overlay) as Overlay }));
    },

    async readBackup(file: File): Promise<ReadBackup> {
      const report = await run({ do: 'read-backup', file }, ['backup', 'issues']);
      return report.say === 'backup' ? { ok: true, backup: report.backup } : { ok: false, issues: report.issues };
    },

    /** Puts a backup in place of all there is. `undo` takes it back. */
    async restore({ overlay, rules, settings }: Backup): Promise<{ readonly change: Change; readonly undo: () => Promise<Change> }> {
      const { change, before } = await need('overlay/restore', { overlay: JSON.stringify(overlay), rules, settings }, LONG_WAIT);
      return { change, undo: async () => (change.saved ? need('overlay/unrestore', { undo: change.undo, before }, LONG_WAIT) : change) };
    },
  };
}
