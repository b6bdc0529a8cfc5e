/** The rows that files would bring, each with its checkbox and, where both sides differ, whose values stand. */
import { useMemo, useState } from 'preact/hooks';
import { Dotted } from '#components/parts/dotted.tsx';
import { Segments } from '#components/parts/segments.tsx';
import { TallList } from '#components/parts/tall-list.tsx';
import type { ImportRow, RowChoice } from '#core/contract/overlay.ts';
import type { Translate } from '#core/i18n.ts';
import { fieldList } from '#core/reference/field-words.ts';
import { countRows, type PlanRow } from '#core/transfer/plan.ts';

interface ImportRowsProps {
  readonly rows: readonly PlanRow[];
  readonly t: Translate;
  readonly locale: string;
  /** What was chosen is on its way. */
  readonly saving: boolean;
  /** Why it was not taken. */
  readonly refused: string | undefined;
  readonly onBring: (choices: readonly RowChoice[]) => void;
  readonly onCancel: () => void;
}

type Outcome = ImportRow['outcome'];
const SHOWN: readonly (Outcome | 'all')[] = ['all', 'added', 'changed', 'conflict', 'skipped'];

/** What is new comes in, and where both differ the reader's own stands, until the reader says otherwise. */
function firstChoice({ row }: PlanRow): RowChoice {
  return row.outcome === 'conflict' ? 'mine' : row.outcome === 'skipped' ? 'out' : 'theirs';
}

export function ImportRows({ rows, t, locale, saving, refused, onBring, onCancel }: ImportRowsProps) {
  const [choices, setChoices] = useState<readonly RowChoice[]>(() => rows.map(firstChoice));
  const [shown, setShown] = useState<Outcome | 'all'>('all');
  const counts = useMemo(() => countRows(rows), [rows]);
  const places = useMemo(() => rows.flatMap(({ row }, place) => (shown === 'all' || row.outcome === shown ? [place] : [])), [rows, shown]);
  const files = useMemo(() => new Set(rows.map(({ row }) => row.file)).size, [rows]);
  const number = (count: number) => count.toLocaleString(locale);
  const chosen = choices.filter((choice) => choice !== 'out').length;
  const open = places.filter((place) => rows[place]?.row.outcome !== 'skipped');
  const openChosen = open.filter((place) => choices[place] !== 'out').length;
  const set = (which: readonly number[], choice: (place: number) => RowChoice) => {
    const next = [...choices];
    for (const place of which) next[place] = choice(place);
    setChoices(next);
  };
  const clashes = rows.flatMap(({ row }, place) => (row.outcome === 'conflict' ? [place] : []));
  const sides = new Set(clashes.map((place) => choices[place]).filter((choice) => choice !== 'out'));

  return (
    <>
      <p role="status">{t('import.counts', [number(counts.added), number(counts.changed), number(counts.conflict), number(counts.skipped)])}</p>
      {clashes.length > 0 && (
        <div class="field">
          <p class="field-label">{t('import.conflict')}</p>
          <Segments
            label={t('import.conflict')}
            value={sides.size === 1 ? ([...sides][0] as 'mine' | 'theirs') : ('' as 'mine')}
            onChoose={(side) => set(clashes, (place) => (choices[place] === 'out' ? 'out' : side))}
            segments={[
              { value: 'mine', label: t('import.mine') },
              { value: 'theirs', label: t('import.theirs') },
            ]}
          />
        </div>
      )}
      <div class="import-bar">
        <label class="check">
          <input
            type="checkbox"
            checked={open.length > 0 && openChosen === open.length}
            ref={(box) => {
              if (box) box.indeterminate = openChosen > 0 && openChosen < open.length;
            }}
            disabled={open.length === 0 || saving}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              set(open, (place) => (!checked ? 'out' : choices[place] === 'out' ? firstChoice(rows[place] as PlanRow) : (choices[place] as RowChoice)));
            }}
          />
          <span>{t('import.all')}</span>
        </label>
        <select class="input filter" aria-label={t('import.show')} value={shown} onChange={(event) => setShown(event.currentTarget.value as Outcome | 'all')}>
          {SHOWN.filter((one) => one === 'all' || counts[one] > 0).map((one) => (
            <option key={one} value={one}>
              {one === 'all' ? t('import.show_all', [number(rows.length)]) : t('filter.choice', [t(`import.outcome_${one}`), number(counts[one])])}
            </option>
          ))}
        </select>
      </div>
      <TallList label={t('import.rows')} count={places.length} keyOf={(index) => String(places[index])}>
        {(index) => {
          const place = places[index] as number;
          return (
            <Row {...(rows[place] as PlanRow)} choice={choices[place] ?? 'out'} showFile={files > 1} disabled={saving} t={t} onChoose={(choice) => set([place], () => choice)} />
          );
        }}
      </TallList>
      {refused !== undefined && (
        <p class="field-problem" role="alert">
          {refused}
        </p>
      )}
      {saving && (
        <div class="working" role="status">
          <label>
            {t('import.saving')} <progress />
          </label>
        </div>
      )}
      <div class="buttons">
        <button type="button" class="button" disabled={chosen === 0 || saving} onClick={() => onBring(choices)}>
          {t('import.run', [number(chosen)], chosen)}
        </button>
        <button type="button" class="button plain" disabled={saving} onClick={onCancel}>
          {t('form.cancel')}
        </button>
      </div>
    </>
  );
}

interface RowProps extends PlanRow {
  readonly choice: RowChoice;
  readonly showFile: boolean;
  readonly disabled: boolean;
  readonly t: Translate;
  readonly onChoose: (choice: RowChoice) => void;
}

function Row({ choice, showFile, disabled, t, onChoose, ...planned }: RowProps) {
  const { name, what, outcome, fields, file } = planned.row;
  return (
    <div class="import-row">
      <label class="check">
        <input
          type="checkbox"
          checked={choice !== 'out'}
          disabled={disabled || outcome === 'skipped'}
          onChange={(event) => onChoose(event.currentTarget.checked ? firstChoice(planned) : 'out')}
        />
        <div class="entry-row-words">
          <span class="entry-row-name">{name}</span>
          <Dotted class="entry-row-kind">
            <span>{t(`import.what_${what}`)}</span>
            {outcome === 'conflict' ? <span class="stale">{t('import.outcome_conflict')}</span> : <span>{t(`import.outcome_${outcome}`)}</span>}
            {fields.length > 0 && <span>{fieldList(fields, t)}</span>}
            {showFile && <span>{file}</span>}
          </Dotted>
        </div>
      </label>
      {outcome === 'conflict' && choice !== 'out' && (
        <select
          class="input filter"
          aria-label={t('import.sideOf', [name])}
          value={choice}
          disabled={disabled}
          onChange={(event) => onChoose(event.currentTarget.value as RowChoice)}
        >
          <option value="mine">{t('import.mine')}</option>
          <option value="theirs">{t('import.theirs')}</option>
        </select>
      )}
    </div>
  );
}
