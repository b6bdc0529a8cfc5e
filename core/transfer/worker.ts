/**
 * The worker that files are read and written in: a file of ten thousand rows takes seconds, in which no page may stand
 * still, and YAML is a library that no page needs otherwise. One worker a job; ending it ends the job.
 */
import type { Issue } from '#core/contract/overlay.ts';
import type { Entry } from '#core/entry/schema.ts';
import type { Overlay, OwnEntry } from '#core/overlay/document.ts';
import { makePack, type PackAbout, packText } from '#core/pack/make.ts';
import { type NamedHead, namesakeIds, type PackPlan, planPack } from '#core/pack/plan.ts';
import { readPack } from '#core/pack/read.ts';
import { type Backup, readBackup } from './backup.ts';
import { type Contribution, contributionOf, type JudgeEntry } from './contribution.ts';
import { entriesCsv } from './csv-write.ts';
import { type ExportFormat, type ExportScope, exportOverlay, partOf, underEdits, wholeEntries } from './export.ts';
import { bundledIds, type NamedContent, type PlanRow, planOf } from './plan.ts';
import { readFiles } from './read.ts';
import { type LastingRule, readSites } from './sites-file.ts';
import { entriesYaml } from './yaml-write.ts';

/** A `File`, as far as it is read here. */
export interface BroughtFile {
  readonly name: string;
  text(): Promise<string>;
}

/** To the worker. */
export type Job =
  /** `mine`: the overlay as JSON. `ids`: those of the bundled reference. Answered by `need` or a plan at once. */
  | { readonly do: 'read'; readonly files: readonly BroughtFile[]; readonly mine: string; readonly ids: readonly string[]; readonly today: string }
  /** The entries that `need` asked for. */
  | { readonly do: 'go-on'; readonly bundled: readonly Entry[] }
  | { readonly do: 'read-backup'; readonly file: BroughtFile }
  | { readonly do: 'read-sites'; readonly file: BroughtFile }
  /** `overlay`: as JSON. Answered by `need` or a text at once. */
  | { readonly do: 'write'; readonly overlay: string; readonly scope: ExportScope; readonly format: ExportFormat }
  /** `heads`: names of the bundled reference. Answered by `need` or a plan at once. */
  | { readonly do: 'read-pack'; readonly file: BroughtFile; readonly mine: string; readonly heads: readonly NamedHead[] }
  /** `ids`: of the own entries that go into it; null for all. */
  | { readonly do: 'make-pack'; readonly overlay: string; readonly about: PackAbout; readonly ids: readonly string[] | null }
  | { readonly do: 'contribute'; readonly entry: OwnEntry; readonly known: readonly Entry[]; readonly today: string };

/** From the worker. */
export type Report =
  | { readonly say: 'progress'; readonly done: number }
  | { readonly say: 'need'; readonly ids: readonly string[] }
  | { readonly say: 'plan'; readonly rows: readonly PlanRow[] }
  | { readonly say: 'issues'; readonly issues: readonly Issue[] }
  | { readonly say: 'backup'; readonly backup: Backup }
  | { readonly say: 'sites'; readonly rules: readonly LastingRule[] }
  | { readonly say: 'text'; readonly text: string }
  | { readonly say: 'pack'; readonly plan: PackPlan }
  | { readonly say: 'contribution'; readonly contribution: Contribution }
  /** Something that should not happen. */
  | { readonly say: 'failed'; readonly message: string };

/** Steps in which progress is told: more than a bar can show would only be noise. */
const STEPS = 100;

/**
 * What the worker does with the jobs it is given.
 * @param post sends to the page.
 * @param judge the rules of the reference, for contributions.
 */
export function createFileWorker(post: (report: Report) => void, judge: JudgeEntry): (job: Job) => Promise<void> {
  /** What is to be done with the bundled entries that were asked for. */
  let waiting: ((bundled: readonly Entry[]) => void) | undefined;
  const need = (ids: readonly string[], then: (bundled: readonly Entry[]) => void): void => {
    if (ids.length === 0) return then([]);
    waiting = then;
    post({ say: 'need', ids });
  };
  const finish = (contents: readonly NamedContent[], mine: Overlay, bundled: readonly Entry[]): void => {
    const plan = planOf(mine, contents, new Map(bundled.map((entry) => [entry.id, entry])));
    post(plan.ok ? { say: 'plan', rows: plan.rows } : { say: 'issues', issues: plan.issues });
  };
  const read = async ({ files, mine: text, ids, today }: Extract<Job, { do: 'read' }>): Promise<void> => {
    const mine = JSON.parse(text) as Overlay;
    let told = 0;
    const sources = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
    const result = readFiles(sources, today, mine.entries, (done) => {
      const step = Math.floor(done * STEPS);
      if (step <= told) return;
      told = step;
      post({ say: 'progress', done: step / STEPS });
    });
    if (!result.ok) return post({ say: 'issues', issues: result.issues });
    const known = new Set(ids);
    const { contents } = result;
    need(
      bundledIds(contents, mine, (id) => known.has(id)),
      (bundled) => finish(contents, mine, bundled),
    );
  };
  const write = ({ overlay, scope, format }: Extract<Job, { do: 'write' }>): void => {
    const part = partOf(JSON.parse(overlay) as Overlay, scope);
    if (format === 'json') post({ say: 'text', text: exportOverlay(part) });
    else if (format === 'csv') post({ say: 'text', text: entriesCsv(part.entries) });
    else need(underEdits(part), (bundled) => post({ say: 'text', text: entriesYaml(wholeEntries(part, bundled)) }));
  };
  const readPackFile = async ({ file, mine, heads }: Extract<Job, { do: 'read-pack' }>): Promise<void> => {
    const result = readPack(await file.text());
    if (!result.ok) return post({ say: 'issues', issues: result.issues });
    const { pack } = result;
    need(namesakeIds(pack, heads), (bundled) => post({ say: 'pack', plan: planPack(pack, JSON.parse(mine) as Overlay, bundled) }));
  };
  const makePackFile = ({ overlay, about, ids }: Extract<Job, { do: 'make-pack' }>): void => {
    const { entries } = JSON.parse(overlay) as Overlay;
    const text = packText(makePack(about, entries, new Set(ids ?? entries.map(({ id }) => id))));
    const result = readPack(text);
    post(result.ok ? { say: 'text', text } : { say: 'issues', issues: result.issues });
  };
  return async (job) => {
    try {
      switch (job.do) {
        case 'read':
          await read(job);
          break;
        case 'go-on':
          waiting?.(job.bundled);
          break;
        case 'read-backup': {
          const result = readBackup(await job.file.text());
          post(result.ok ? { say: 'backup', backup: result.backup } : { say: 'issues', issues: result.issues });
          break;
        }
        case 'read-sites': {
          const result = readSites(await job.file.text());
          post(result.ok ? { say: 'sites', rules: result.rules } : { say: 'issues', issues: result.issues });
          break;
        }
        case 'write':
          write(job);
          break;
        case 'read-pack':
          await readPackFile(job);
          break;
        case 'make-pack':
          makePackFile(job);
          break;
        default:
          post({ say: 'contribution', contribution: contributionOf(job.entry, { byId: new Map(job.known.map((entry) => [entry.id, entry])), today: job.today }, judge) });
      }
    } catch (error) {
      post({ say: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
