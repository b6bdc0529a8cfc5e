/** Taking out: everything, the reader's own entries, or some that are chosen. */
import { useMemo, useState } from 'preact/hooks';
import { Segments } from '#components/parts/segments.tsx';
import { TallList } from '#components/parts/tall-list.tsx';
import type { OverlayList } from '#core/contract/overlay.ts';
import type { Translate } from '#core/i18n.ts';
import { fold } from '#core/search/fold.ts';
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

/** YAML has whole entries; what is hidden is none, so everything goes as JSON. */
export function ExportView({ list, t, locale, onExport, onCancel, initial = 'all' }: ExportViewProps) {
  const [scope, setScope] = useState<Scope>(initial);
  const [wanted, setWanted] = useState<ExportFormat>('json');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [query, setQuery] = useState('');
  const [busy, setBusy] = useState(false);
  const mine = useMemo(
    () => [
      ...list.entries.map(({ id, name, names }) => ({ id, name, folded: names.map(fold), edited: false })),
      ...list.edits.filter(({ id }) => !list.entries.some((entry) => entry.id === id)).map(({ id, name }) => ({ id, name, folded: [fold(name)], edited: true })),
    ],
    [list],
  );
  const shown = useMemo(() => mine.filter(({ folded }) => folded.some((name) => name.includes(fold(query)))), [mine, query]);
  const format = scope === 'all' ? 'json' : wanted;
  const allShown = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const toggle = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  const empty = scope === 'own' ? list.entries.length === 0 : scope === 'some' && chosen.size === 0;
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
      {scope === 'some' && (
        <>
          <div class="import-bar">
            <label class="check">
              <input
                type="checkbox"
                checked={allShown}
                disabled={shown.length === 0}
                onChange={(event) =>
                  toggle(
                    shown.map(({ id }) => id),
                    event.currentTarget.checked,
                  )
                }
              />
              <span>{t('export.allShown')}</span>
            </label>
            <input
              class="input filter"
              type="search"
              aria-label={t('export.find')}
              placeholder={t('export.find')}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
            />
          </div>
          {mine.length === 0 ? (
            <p class="quiet">{t('mine.noEntries')}</p>
          ) : (
            <TallList label={t('export.choose')} count={shown.length} keyOf={(index) => shown[index]?.id ?? ''}>
              {(index) => {
                const { id, name, edited } = shown[index] as (typeof mine)[number];
                return (
                  <label class="check">
                    <input type="checkbox" checked={chosen.has(id)} onChange={(event) => toggle([id], event.currentTarget.checked)} />
                    <span class="entry-row-words">
                      <span class="entry-row-name">{name}</span>
                      <span class="entry-row-kind">{t(edited ? 'app.edited' : 'app.yours')}</span>
                    </span>
                  </label>
                );
              }}
            </TallList>
          )}
        </>
      )}
      <div class="field">
        <p class="field-label">{t('export.form')}</p>
        <Segments
          label={t('export.form')}
          value={format}
          onChoose={setWanted}
          segments={EXPORT_FORMATS.map((value) => ({ value, label: t(`export.form_${value}`), disabled: scope === 'all' && value === 'yaml' }))}
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
