/** One file with all that there is, and the way back from it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { FileField } from '#components/parts/file-field.tsx';
import type { Issue } from '#core/contract/overlay.ts';
import type { Translate } from '#core/i18n.ts';
import type { Backup as BackupFile, ReadBackup } from '#core/transfer/backup.ts';
import { IssueTable } from './issue-table.tsx';

export interface BackupProps {
  readonly t: Translate;
  readonly locale: string;
  readonly onSave: () => void;
  readonly onRead: (file: File) => Promise<ReadBackup>;
  readonly onRestore: (backup: BackupFile) => Promise<void>;
  /** A file that was read already, for looking at. */
  readonly initial?: ReadBackup;
}

/** What the file holds is said before anything is replaced. */
export function Backup({ t, locale, onSave, onRead, onRestore, initial }: BackupProps) {
  const [read, setRead] = useState<ReadBackup | undefined>(initial);
  const [busy, setBusy] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (read?.ok && read !== initial) sure.current?.focus();
  }, [read]);
  const choose = async ([file]: readonly File[]) => {
    if (!file) return;
    setRead(
      await onRead(file).catch(
        (error: unknown): ReadBackup => ({ ok: false, issues: [{ path: '', message: error instanceof Error ? error.message : t('app.failed') } satisfies Issue] }),
      ),
    );
  };
  const restore = async (backup: BackupFile) => {
    setBusy(true);
    await onRestore(backup);
    setBusy(false);
    setRead(undefined);
  };
  return (
    <div class="entry-part backup">
      <h3 class="section-title">{t('backup.title')}</h3>
      <p class="quiet">{t('backup.hint')}</p>
      <div class="buttons">
        <button type="button" class="button plain" onClick={onSave}>
          {t('backup.save')}
        </button>
      </div>
      <FileField label={t('backup.restore')} accept=".json,application/json" onFiles={(files) => void choose(files)} />
      {read?.ok === false && <IssueTable issues={read.issues} t={t} />}
      {read?.ok && (
        <div class="field" role="group" aria-label={t('backup.sure')}>
          <p role="status">
            {t(
              'backup.holds',
              contents(read.backup).map((count) => count.toLocaleString(locale)),
            )}
          </p>
          <p>{t('backup.sure')}</p>
          <div class="buttons">
            <button type="button" class="button" ref={sure} disabled={busy} onClick={() => void restore(read.backup)}>
              {t('backup.yes')}
            </button>
            <button type="button" class="button plain" disabled={busy} onClick={() => setRead(undefined)}>
              {t('form.cancel')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

/** Own entries, edits, hidden ones, sites, packs. */
function contents({ overlay, rules }: BackupFile): number[] {
  const hidden = overlay.hidden.always.length + Object.values(overlay.hidden.here).flat().length;
  return [overlay.entries.length, overlay.edits.length, hidden, rules.rules.length, overlay.packs.length];
}
