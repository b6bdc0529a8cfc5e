/** The column of facts. */
import type { FactRow, ValueLine } from '#core/card/fact-rows.ts';
import type { StatusRest } from '#core/card/status-brief.ts';
import type { StatusLine } from '#core/card/status-lines.ts';
import type { Translate } from '#core/i18n.ts';
import { Notes } from './notes.tsx';
import { Value } from './value.tsx';

interface FactsProps {
  readonly rows: readonly FactRow[];
  /** Shown as the first row, in the same column. */
  readonly status?: readonly StatusLine[];
  /** What else is to be said on it, where it stands elsewhere: the last row. */
  readonly statusNotes?: readonly StatusRest[];
  readonly t: Translate;
  readonly onCite: (numbers: readonly number[]) => void;
  /** For small frames: no hint at what is left out. */
  readonly brief?: boolean;
  /** Opens the full entry, where the values left out here stand. */
  readonly onMore?: (() => void) | undefined;
}

/** Label left, values right; contradicting values are joined by a bracket and said to differ. */
export function Facts({ rows, status = [], statusNotes = [], t, onCite, onMore, brief = false }: FactsProps) {
  if (rows.length + status.length + statusNotes.length === 0) return null;
  const statusRow = (label: string, lines: readonly (StatusLine | StatusRest)[]) =>
    lines.length > 0 && (
      <div class="row">
        <dt>{label}</dt>
        {lines.map((line) => (
          <dd key={line.text}>
            <Line line={line} t={t} onCite={onCite} />
          </dd>
        ))}
      </div>
    );
  return (
    <dl class="facts">
      {statusRow(t('entry.status'), status)}
      {rows.map((row) => (
        <div class="row" key={row.property}>
          <dt>
            {row.label}
            {row.disputed && <span class="differ">{t(row.disputedByMine ? 'entry.differMine' : 'entry.differ')}</span>}
          </dt>
          {row.values.map((line, place) => (
            <dd key={place} class={line.disputed ? 'disputed' : undefined}>
              <Line line={line} t={t} onCite={onCite} />
            </dd>
          ))}
          {row.more > 0 && !brief && (
            <dd class="row-more">
              <button type="button" class="link" onClick={onMore}>
                {t('entry.more', [], row.more)}
              </button>
            </dd>
          )}
        </div>
      ))}
      {statusRow(t('entry.statusNotes'), statusNotes)}
    </dl>
  );
}

interface LineProps {
  readonly line: ValueLine | StatusLine | StatusRest;
  readonly t: Translate;
  readonly onCite: (numbers: readonly number[]) => void;
}

function Line({ line, t, onCite }: LineProps) {
  return (
    <>
      <div class={'prose' in line && line.prose ? 'value prose' : 'value'}>
        <Value line={line} t={t} onCite={onCite} />
      </div>
      <Notes notes={line.notes} />
    </>
  );
}
