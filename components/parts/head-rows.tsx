/** Entries as rows to open: search results, a kind's list, one's own. */

import { KindIcon } from '#components/icons/icon.tsx';
import { countryList } from '#core/card/countries.ts';
import type { HeadRow } from '#core/contract/overlay.ts';
import { formatDate } from '#core/entry/dates.ts';
import { kindOf } from '#core/entry/kinds.ts';
import { STATUSES } from '#core/entry/vocabulary.ts';
import type { Translate } from '#core/i18n.ts';
import type { EntryKey } from '#core/mention/types.ts';
import { Dotted } from './dotted.tsx';

export interface ListedHead {
  readonly row: HeadRow;
  /** The name that was found, when it is not the entry's own. */
  readonly via?: string | undefined;
}

interface RowWords {
  readonly locale: string;
  readonly t: Translate;
  readonly onOpen: (key: EntryKey) => void;
}

interface HeadRowsProps extends RowWords {
  readonly rows: readonly ListedHead[];
  /** The one that is open beside the list. */
  readonly current?: EntryKey | undefined;
}

/** Name, and under it kind, countries and what else sets it apart. */
export function HeadRows({ rows, current, ...words }: HeadRowsProps) {
  return (
    <ul class="rows">
      {rows.map((listed) => (
        <li key={listed.row.key}>
          <HeadButton {...listed} current={listed.row.key === current} {...words} />
        </li>
      ))}
    </ul>
  );
}

interface HeadButtonProps extends ListedHead, RowWords {
  readonly current: boolean;
  /** With the day up to which its status is known. */
  readonly dated?: boolean;
  readonly tabIndex?: number;
}

/** One row. */
export function HeadButton({ row, via, current, dated = false, tabIndex, locale, t, onOpen }: HeadButtonProps) {
  return (
    <button type="button" class="entry-row" tabIndex={tabIndex} aria-current={current ? 'true' : undefined} onClick={() => onOpen(row.key)}>
      <KindIcon name={kindOf(row.kind).icon} size={18} />
      <div class="entry-row-words">
        <span class="entry-row-name">{row.name}</span>
        <Dotted class="entry-row-kind">
          {via !== undefined && <span>{t('search.via', [via])}</span>}
          <span>{kindOf(row.kind).label}</span>
          {row.countries.length > 0 && <span>{countryList(row.countries.slice(0, 3), locale, true)}</span>}
          {row.status !== undefined && <span>{STATUSES[row.status].label}</span>}
          {dated && row.asOf !== undefined && <span>{t('card.asOf', [formatDate(row.asOf, locale)])}</span>}
          {row.pack && <span class="tag">{row.pack.title}</span>}
          {(row.provenance === 'own' || row.provenance === 'edited') && <span class="tag">{t(row.provenance === 'own' ? 'app.yours' : 'app.edited')}</span>}
          {row.hidden && <span class="tag">{t('app.hidden')}</span>}
        </Dotted>
      </div>
    </button>
  );
}
