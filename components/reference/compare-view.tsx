/** Entries side by side. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Notes } from '#components/entry/notes.tsx';
import { Sources } from '#components/entry/sources.tsx';
import { Value } from '#components/entry/value.tsx';
import { Icon, KindIcon } from '#components/icons/icon.tsx';
import { close } from '#components/icons/shapes.ts';
import { Dotted } from '#components/parts/dotted.tsx';
import { compareCsv, compareMarkdown } from '#core/compare/copied.ts';
import { type CompareOptions, compareTable } from '#core/compare/table.ts';
import type { CardData } from '#core/contract/card.ts';
import type { EntryKey } from '#core/mention/types.ts';

/** Share of the table's width that is not its labels', in percent. */
const VALUES = 85;

interface CompareViewProps {
  readonly entries: readonly CardData[];
  readonly options: CompareOptions;
  /** Where another entry is chosen, while there is room for one. */
  readonly picker?: ComponentChildren;
  readonly onOpen: (key: EntryKey) => void;
  readonly onRemove: (id: string) => void;
  readonly onCopy: (text: string) => void;
}

/** A table that scrolls sideways where it does not fit; what the reference does not have is said, not left blank. */
export function CompareView({ entries, options, picker, onOpen, onRemove, onCopy }: CompareViewProps) {
  const { t } = options;
  const table = compareTable(entries, options);
  const [marked, setMarked] = useState<readonly number[]>([]);
  const sources = useRef<HTMLOListElement>(null);
  const onCite = (numbers: readonly number[]) => {
    setMarked(numbers);
    requestAnimationFrame(() => sources.current?.querySelector('.marked')?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <div class="compare">
      <h2 class="entry-title" id="compare-title" tabIndex={-1}>
        {t('compare.title')}
      </h2>
      <div class="buttons">
        <button type="button" class="button plain" onClick={() => onCopy(compareMarkdown(table, t))}>
          {t('compare.markdown')}
        </button>
        <button
          type="button"
          class="button plain"
          onClick={() => onCopy(compareCsv(table, t, (column, variant) => entries[column]?.variants.find(({ id }) => id === variant)?.name))}
        >
          {t('compare.csv')}
        </button>
      </div>
      {picker}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <div class="compare-scroll" tabIndex={0} role="region" aria-labelledby="compare-title">
        <table class="compare-table">
          {/* Entries as wide as each other, however much is said of each. */}
          <colgroup>
            <col />
            {table.columns.map(({ id }) => (
              <col key={id} style={{ width: `${VALUES / table.columns.length}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <td />
              {table.columns.map((column) => (
                <th key={column.id} scope="col">
                  <div class="compare-head">
                    <button type="button" class="link" onClick={() => onOpen(column.key)}>
                      {column.name}
                    </button>
                    <button
                      type="button"
                      class="control"
                      aria-label={t('compare.remove', [column.name])}
                      title={t('compare.remove', [column.name])}
                      onClick={() => onRemove(column.id)}
                    >
                      <Icon d={close} />
                    </button>
                  </div>
                  <span class="entry-kind">
                    <KindIcon name={column.icon} />
                    <Dotted>
                      {column.what.map((part) => (
                        <span key={part}>{part}</span>
                      ))}
                    </Dotted>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.label}
                  {row.unlike && <span class="differ">{t(`compare.unlike_${row.unlike}`)}</span>}
                </th>
                {row.cells.map((cell, i) => (
                  <td key={table.columns[i]?.id}>
                    {cell.gap && <span class="compare-absent">{t(`compare.gap_${cell.gap}`)}</span>}
                    {cell.lines.map((line, place) => (
                      <div class="compare-value" key={place}>
                        <Value line={line} t={t} onCite={onCite} />
                        <Notes notes={line.notes} />
                      </div>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.sources.length > 0 && (
        <section class="entry-part">
          <h3 class="section-title">{t('entry.sources')}</h3>
          <Sources rows={table.sources} marked={marked} t={t} listRef={sources} />
        </section>
      )}
    </div>
  );
}
