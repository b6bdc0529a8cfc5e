/** Taking out: everything, the reader's own entries, or some that are chosen. */
import { useMemo, useState } from 'preact/hooks';
import { EntryChooser } from '#components/parts/entry-chooser.tsx';
import { Segments } from '#components/parts/segments.tsx';
import type { OverlayList } from '#core/contract/overlay.ts';
import type { Translate } from '#core/i18n.ts';
import { EXPORT_FORMATS, type ExportFormat, type ExportScope } from '#core/transfer/export.ts';

interface ExportViewProps {
  readonly list: Pick<OverlayList, 'entries' | 'edits'>;
  readonly t: Translate;
  readonly locale: string;
  /** Offers the file; may reject. */
  readonly onExport: (scope: ExportScope, format: ExportFormat) => Promise<void>;
  readonly onCancel: () => void;
  /** A choice that is already made, for looking at. */
  readonly initial?: Scope;
}

type Scope = 'all' | 'own' | 'some';

/** YAML has whole entries; what is hidden is none, so everything goes as JSON. A list for spreadsheets has the reader's own entries alone. */
export function ExportView({ list, t, locale, onExport, onCancel, initial = 'all' }: ExportViewProps) {
  const [scope, setScope] = useState<Scope>(initial);
  const [wanted, setWanted] = useState<ExportFormat>('json');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const mine = useMemo(
    () => [
      ...list.entries.map(({ id, name, names }) => ({ id, name, names, words: t('app.yours') })),
      ...list.edits.filter(({ id }) => !list.entries.some((entry) => entry.id === id)).map(({ id, name }) => ({ id, name, names: [name], words: t('app.edited') })),
    ],
    [list],
  );
  const format = scope === 'all' ? 'json' : wanted;
  const empty = scope === 'own' ? list.entries.length === 0 : scope === 'some' && (wanted === 'csv' ? !list.entries.some(({ id }) => chosen.has(id)) : chosen.size === 0);
  const run = async () => {
    setBusy(true);
    await onExport(scope === 'some' ? mine.map(({ id }) => id).filter((id) => chosen.has(id)) : scope, format);
    setBusy(false);
  };
  return (
    <div class="import">
      <h2 class="entry-title">{t('export.title')}</h2>
      <div class="field">
        <p class="field-label">{t('export.what')}</p>
        <Segments
          label={t('export.what')}
          value={scope}
          onChoose={setScope}
          segments={(['all', 'own', 'some'] as const).map((value) => ({ value, label: t(`export.what_${value}`) }))}
        />
        <p class="quiet">{t(`export.hint_${scope}`)}</p>
      </div>
      {scope === 'some' && (mine.length === 0 ? <p class="quiet">{t('mine.noEntries')}</p> : <EntryChooser entries={mine} chosen={chosen} t={t} onChange={setChosen} />)}
      <div class="field">
        <p class="field-label">{t('export.form')}</p>
        <Segments
          label={t('export.form')}
          value={format}
          onChoose={setWanted}
          segments={EXPORT_FORMATS.map((value) => ({ value, label: t(`export.form_${value}`), disabled: scope === 'all' && value !== 'json' }))}
        />
        <p class="quiet">{t(scope === 'all' ? 'export.formHint_all' : `export.formHint_${format}`)}</p>
      </div>
      <div class="buttons">
        <button type="button" class="button" disabled={empty || busy} onClick={() => void run()}>
          {scope === 'some' ? t('export.runSome', [chosen.size.toLocaleString(locale)], chosen.size) : t('export.run')}
        </button>
        <button type="button" class="button plain" onClick={onCancel}>
          {t('form.cancel')}
        </button>
      </div>
    </div>
  );
}
