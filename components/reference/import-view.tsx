/** Bringing a file in: what it would change is seen before anything is changed. */
import { useState } from 'preact/hooks';
import { Segments } from '#components/parts/segments.tsx';
import type { Change, ImportPreview, Issue, OnConflict } from '#core/contract/overlay.ts';
import type { Translate } from '#core/i18n.ts';

interface ImportViewProps {
  readonly t: Translate;
  readonly onPreview: (text: string) => Promise<ImportPreview>;
  readonly onImport: (text: string, onConflict: OnConflict) => Promise<Change>;
  readonly onCancel: () => void;
  /** A preview that is already there, for looking at. */
  readonly initial?: ImportPreview;
}

/** Choose a file, read what it would do, do all of it or nothing. */
export function ImportView({ t, onPreview, onImport, onCancel, initial }: ImportViewProps) {
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<ImportPreview | undefined>(initial);
  const [onConflict, setOnConflict] = useState<OnConflict>('mine');
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const content = await file.text();
    setText(content);
    setPreview(await onPreview(content));
  };
  const run = async () => {
    const change = await onImport(text, onConflict);
    if (!change.saved) setPreview({ readable: false, issues: change.issues });
  };
  const busy = preview?.readable === true ? preview.counts.added + preview.counts.changed + preview.counts.conflict : 0;
  return (
    <div class="import">
      <h2 class="entry-title">{t('import.title')}</h2>
      <label class="file">
        <span class="field-label">{t('import.file')}</span>
        <input type="file" accept=".json,.csv,.tsv,.txt,application/json,text/csv" onChange={(event) => void choose(event.currentTarget.files?.[0])} />
      </label>
      <p class="quiet">{t('import.hint')}</p>
      {preview?.readable === false && <Issues issues={preview.issues} t={t} />}
      {preview?.readable === true && (
        <>
          <p role="status">{t('import.counts', [String(preview.counts.added), String(preview.counts.changed), String(preview.counts.conflict), String(preview.counts.skipped)])}</p>
          <div class="table-box" tabIndex={0} role="group" aria-label={t('import.rows')}>
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{t('import.name')}</th>
                  <th scope="col">{t('import.what')}</th>
                  <th scope="col">{t('import.outcome')}</th>
                  <th scope="col">{t('import.fields')}</th>
                </tr>
              </thead>
              <tbody>
                {preview.rows.map((row, place) => (
                  <tr key={place}>
                    <th scope="row">{row.name}</th>
                    <td>{t(`import.what_${row.what}`)}</td>
                    <td class={row.outcome === 'conflict' ? 'stale' : undefined}>{t(`import.outcome_${row.outcome}`)}</td>
                    <td>{row.fields.join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {preview.counts.conflict > 0 && (
            <div class="field">
              <p class="field-label">{t('import.conflict')}</p>
              <Segments
                label={t('import.conflict')}
                value={onConflict}
                onChoose={setOnConflict}
                segments={[
                  { value: 'mine', label: t('import.mine') },
                  { value: 'theirs', label: t('import.theirs') },
                ]}
              />
            </div>
          )}
        </>
      )}
      <div class="buttons">
        <button type="button" class="button" disabled={busy === 0} onClick={() => void run()}>
          {t('import.run')}
        </button>
        <button type="button" class="button plain" onClick={onCancel}>
          {t('form.cancel')}
        </button>
      </div>
    </div>
  );
}

/** Where in the file, which field, what is wrong. */
function Issues({ issues, t }: { readonly issues: readonly Issue[]; readonly t: Translate }) {
  return (
    <>
      <p role="alert">{t('import.unreadable')}</p>
      <div class="table-box" tabIndex={0} role="group" aria-label={t('import.problems')}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t('import.line')}</th>
              <th scope="col">{t('import.field')}</th>
              <th scope="col">{t('import.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {issues.map((issue, place) => (
              <tr key={place}>
                <td>{issue.line ?? '–'}</td>
                <td>{issue.path || '–'}</td>
                <td>{issue.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
