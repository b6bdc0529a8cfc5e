/** Bringing files in: what they would change is seen, and chosen row by row, before anything is changed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { FileField } from '#components/parts/file-field.tsx';
import type { Change, Issue, RowChoice } from '#core/contract/overlay.ts';
import type { Translate } from '#core/i18n.ts';
import type { ReadOutcome, ReadPlan } from '#core/transfer/plan.ts';
import type { ReferenceClient } from './client.ts';
import { ImportRows } from './import-rows.tsx';
import { IssueTable } from './issue-table.tsx';

interface ImportViewProps extends Pick<ReferenceClient, 'readFiles' | 'bring'> {
  readonly t: Translate;
  readonly locale: string;
  /** Files that were dropped: read as soon as they come. */
  readonly dropped?: readonly File[] | undefined;
  readonly onDone: (change: Change) => void;
  readonly onCancel: () => void;
  /** A state that is already there, for looking at. */
  readonly initial?: ImportState;
}

export type ImportState =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading'; readonly done: number }
  | { readonly at: 'unreadable'; readonly issues: readonly Issue[] }
  | { readonly at: 'read'; readonly plan: ReadPlan; readonly refused?: string | undefined; readonly saving?: boolean };

const ACCEPT = '.json,.yaml,.yml,.csv,.tsv,.txt,application/json,application/yaml,text/csv';

/** Choose files, read what they would do, choose of it, do all that was chosen or nothing. */
export function ImportView({ t, locale, dropped, readFiles, bring, onDone, onCancel, initial = { at: 'choosing' } }: ImportViewProps) {
  const [state, setState] = useState<ImportState>(initial);
  const job = useRef<AbortController | undefined>(undefined);
  const read = async (files: readonly File[]) => {
    job.current?.abort();
    const mine = new AbortController();
    job.current = mine;
    setState({ at: 'reading', done: 0 });
    const outcome: ReadOutcome = await readFiles(files, { signal: mine.signal, onProgress: (done) => job.current === mine && setState({ at: 'reading', done }) }).catch(
      (error: unknown) => ({ ok: false, issues: [{ path: '', message: error instanceof Error ? error.message : t('app.failed') }] }),
    );
    // Called off, or other files were chosen meanwhile.
    if (job.current !== mine || mine.signal.aborted) return;
    setState(outcome.ok ? { at: 'read', plan: outcome } : { at: 'unreadable', issues: outcome.issues });
  };
  const run = async (plan: ReadPlan, choices: readonly RowChoice[]) => {
    setState({ at: 'read', plan, saving: true });
    const change = await bring(plan, choices).catch(() => ({ saved: false as const, issues: [] }));
    if (change.saved) onDone(change);
    else setState({ at: 'read', plan, refused: change.issues[0]?.message ?? t('app.failed') });
  };
  const stop = () => {
    job.current?.abort();
    setState({ at: 'choosing' });
  };
  useEffect(() => {
    if (dropped) void read(dropped);
  }, [dropped]);
  useEffect(() => () => job.current?.abort(), []);

  return (
    <div class="import">
      <h2 class="entry-title">{t('import.title')}</h2>
      <FileField label={t('import.file')} accept={ACCEPT} multiple onFiles={(files) => void read(files)} />
      <p class="quiet">{t('import.hint')}</p>
      {state.at === 'reading' && (
        <div class="working" role="status">
          <label>
            {t('import.reading')} <progress value={state.done} max={1} />
          </label>
          <button type="button" class="button plain" onClick={stop}>
            {t('import.stop')}
          </button>
        </div>
      )}
      {state.at === 'unreadable' && <IssueTable issues={state.issues} t={t} />}
      {state.at === 'read' && (
        <ImportRows
          key={state.plan.overlayVersion}
          rows={state.plan.rows}
          t={t}
          locale={locale}
          saving={state.saving === true}
          refused={state.refused}
          onCancel={onCancel}
          onBring={(choices) => void run(state.plan, choices)}
        />
      )}
      {(state.at === 'choosing' || state.at === 'unreadable') && (
        <div class="buttons">
          <button type="button" class="button plain" onClick={onCancel}>
            {t('form.cancel')}
          </button>
        </div>
      )}
    </div>
  );
}
