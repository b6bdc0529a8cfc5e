/** Installing a pack: a file is chosen or dropped, what it would bring is seen, then it comes in whole or not at all. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { FileField } from '#components/parts/file-field.tsx';
import { IssueTable } from '#components/reference/issue-table.tsx';
import type { Change, Issue } from '#core/contract/overlay.ts';
import type { Translate } from '#core/i18n.ts';
import type { Pack } from '#core/pack/document.ts';
import type { PackPlan, ReadPackOutcome } from '#core/pack/plan.ts';
import { PackPreview } from './pack-preview.tsx';

export type InstallState =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading' }
  | { readonly at: 'unreadable'; readonly issues: readonly Issue[] }
  | { readonly at: 'read'; readonly plan: PackPlan; readonly overlayVersion: number; readonly refused?: string | undefined; readonly saving?: boolean };

export interface PackInstallProps {
  readonly t: Translate;
  readonly locale: string;
  /** Files that were dropped: the first is read as soon as it comes. */
  readonly dropped?: readonly File[] | undefined;
  readonly onRead: (file: File) => Promise<ReadPackOutcome>;
  /** Says what came of it, and tells the reader where it was saved. */
  readonly onInstall: (pack: Pack, overlayVersion: number) => Promise<Change>;
  /** A state that is already there, for looking at. */
  readonly initial?: InstallState | undefined;
}

const CHOOSING: InstallState = { at: 'choosing' };

export function PackInstall({ t, locale, dropped, onRead, onInstall, initial = CHOOSING }: PackInstallProps) {
  const [state, setState] = useState<InstallState>(initial);
  /** The file that is wanted now: an answer about an earlier one is dropped. */
  const wanted = useRef<File | undefined>(undefined);
  const read = async (file: File) => {
    wanted.current = file;
    setState({ at: 'reading' });
    const outcome = await onRead(file).catch((error: unknown): ReadPackOutcome => {
      return { ok: false, issues: [{ path: '', message: error instanceof Error ? error.message : t('app.failed') }] };
    });
    if (wanted.current !== file) return;
    setState(outcome.ok ? { at: 'read', plan: outcome.plan, overlayVersion: outcome.overlayVersion } : { at: 'unreadable', issues: outcome.issues });
  };
  const install = async (plan: PackPlan, overlayVersion: number) => {
    setState({ at: 'read', plan, overlayVersion, saving: true });
    const change = await onInstall(plan.pack, overlayVersion).catch(() => ({ saved: false as const, issues: [] }));
    setState(change.saved ? CHOOSING : { at: 'read', plan, overlayVersion, refused: change.issues[0]?.message ?? t('app.failed') });
  };
  useEffect(() => {
    if (dropped?.[0]) void read(dropped[0]);
  }, [dropped]);
  useEffect(
    () => () => {
      wanted.current = undefined;
    },
    [],
  );
  return (
    <div class="import">
      <FileField label={t('packs.install')} accept=".json,application/json" onFiles={([file]) => file && void read(file)} />
      {state.at === 'reading' && (
        <div class="working" role="status">
          <label>
            {t('packs.reading')} <progress />
          </label>
        </div>
      )}
      {state.at === 'unreadable' && <IssueTable issues={state.issues} t={t} />}
      {state.at === 'read' && (
        <PackPreview
          plan={state.plan}
          t={t}
          locale={locale}
          refused={state.refused}
          saving={state.saving === true}
          takeFocus={state !== initial}
          onInstall={() => void install(state.plan, state.overlayVersion)}
          onCancel={() => setState(CHOOSING)}
        />
      )}
    </div>
  );
}
