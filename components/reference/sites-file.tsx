/** The list of sites as a file, and one that is brought in: what it would change is seen first. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { FileField } from '#components/parts/file-field.tsx';
import type { Translate } from '#core/i18n.ts';
import type { Rule } from '#core/sites/rules.ts';
import type { RulesChange } from '#core/sites/switch.ts';
import { planSites, type ReadSites, type SiteRow } from '#core/transfer/sites-file.ts';
import { IssueTable } from './issue-table.tsx';
import { SiteWords } from './site-row.tsx';

export interface SitesFileProps {
  readonly rules: readonly Rule[];
  readonly t: Translate;
  readonly locale: string;
  readonly onSave: () => void;
  readonly onRead: (file: File) => Promise<ReadSites>;
  readonly onChange: (change: RulesChange, done: string) => Promise<boolean>;
  /** A file that was read already, for looking at. */
  readonly initial?: ReadSites | undefined;
}

/** So many are shown; of more the number says enough. */
const SHOWN = 100;

export function SitesFile({ rules, t, locale, onSave, onRead, onChange, initial }: SitesFileProps) {
  const [read, setRead] = useState<ReadSites | undefined>(initial);
  const [busy, setBusy] = useState(false);
  const choose = async ([file]: readonly File[]) => {
    if (!file) return;
    setRead(await onRead(file).catch((error: unknown): ReadSites => ({ ok: false, issues: [{ path: '', message: error instanceof Error ? error.message : t('app.failed') }] })));
  };
  const bring = async (rows: readonly SiteRow[]) => {
    setBusy(true);
    const done = await onChange({ gone: [], put: rows.map(({ rule }) => rule) }, t('sites.brought'));
    setBusy(false);
    if (done) setRead(undefined);
  };
  return (
    <div class="field sites-file">
      {rules.some(({ session }) => session === undefined) && (
        <div class="buttons">
          <button type="button" class="button plain" onClick={onSave}>
            {t('sites.save')}
          </button>
        </div>
      )}
      <FileField label={t('sites.bring')} accept=".json,application/json" onFiles={(files) => void choose(files)} />
      {read?.ok === false && <IssueTable issues={read.issues} t={t} />}
      {read?.ok && (
        <Preview
          rows={planSites(rules, read.rules)}
          busy={busy}
          takeFocus={read !== initial}
          t={t}
          locale={locale}
          onBring={(chosen) => void bring(chosen)}
          onCancel={() => setRead(undefined)}
        />
      )}
    </div>
  );
}

interface PreviewProps {
  readonly rows: readonly SiteRow[];
  readonly busy: boolean;
  readonly takeFocus: boolean;
  readonly t: Translate;
  readonly locale: string;
  readonly onBring: (rows: readonly SiteRow[]) => void;
  readonly onCancel: () => void;
}

function Preview({ rows, busy, takeFocus, t, locale, onBring, onCancel }: PreviewProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takeFocus) title.current?.focus();
  }, []);
  const number = (count: number) => count.toLocaleString(locale);
  const countOf = (outcome: SiteRow['outcome']) => number(rows.filter((row) => row.outcome === outcome).length);
  const acting = rows.filter(({ outcome }) => outcome !== 'skipped');
  return (
    <section aria-labelledby="sites-preview">
      <h4 class="field-label" id="sites-preview" tabIndex={-1} ref={title}>
        {t('sites.preview')}
      </h4>
      <p role="status">{t('sites.counts', [countOf('added'), countOf('changed'), countOf('skipped')])}</p>
      <ul class="rows">
        {acting.slice(0, SHOWN).map(({ rule, outcome }) => (
          <li class="line" key={`${rule.host} ${rule.exact}`}>
            <SiteWords rule={rule} outcome={t(`import.outcome_${outcome}`)} t={t} />
          </li>
        ))}
      </ul>
      {acting.length > SHOWN && <p class="quiet">{t('packs.more', [number(acting.length - SHOWN)])}</p>}
      <div class="buttons">
        <button type="button" class="button" disabled={busy || acting.length === 0} onClick={() => onBring(acting)}>
          {t('import.run', [number(acting.length)], acting.length)}
        </button>
        <button type="button" class="button plain" disabled={busy} onClick={onCancel}>
          {t('form.cancel')}
        </button>
      </div>
    </section>
  );
}
