/** The choices above the list: what is shown, and in which order. */
import { countryName } from '#core/card/countries.ts';
import { KIND_IDS, kindOf } from '#core/entry/kinds.ts';
import { STATUSES, type StatusValue } from '#core/entry/vocabulary.ts';
import type { Translate } from '#core/i18n.ts';
import { DEPTHS, type Facets, isFiltering, OWNERSHIPS, ROW_ORDERS, type RowFilter, type RowOrder } from '#core/reference/row-filters.ts';

interface RowFilterBarProps {
  readonly facets: Facets;
  readonly filter: RowFilter;
  readonly order: RowOrder;
  /** Results of a search keep the order of the search. */
  readonly ordered: boolean;
  /** Titles of the packs that rows are from, by id. */
  readonly packs: ReadonlyMap<string, string>;
  readonly t: Translate;
  readonly locale: string;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onOrder: (order: RowOrder) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Choices that nothing is left of are not offered. Kinds are chosen here where there is no room for a list of them beside. */
export function RowFilterBar({ facets, filter, order, ordered, packs, t, locale, onFilter, onOrder }: RowFilterBarProps) {
  // What is chosen stays on the list, whether anything is left of it or not.
  const chosen = <T extends string>(counts: ReadonlyMap<T, number>, value: T | undefined): ReadonlyMap<T, number> =>
    value === undefined || counts.has(value) ? counts : new Map([...counts, [value, 0]]);
  const byName = (a: Choice, b: Choice) => a.label.localeCompare(b.label, locale);
  const countries = [...chosen(facets.country, filter.country)].map(([value, count]) => ({ value, count, label: countryName(value, locale) })).sort(byName);
  const statuses = (Object.keys(STATUSES) as StatusValue[]).flatMap((value) => choice(value, STATUSES[value].label, chosen(facets.status, filter.status).get(value)));
  const depths = DEPTHS.flatMap((value) => choice(value, t(`filter.${value}`), chosen(facets.depth, filter.depth).get(value)));
  const whose = OWNERSHIPS.flatMap((value) => choice(value, t(`filter.${value}`), chosen(facets.whose, filter.whose).get(value)));
  const fromPacks = [...packs].flatMap(([id, title]) => choice(id, title, chosen(facets.pack, filter.pack).get(id)));
  const kinds = KIND_IDS.flatMap((value) => choice(value, kindOf(value).plural, chosen(facets.kind, filter.kind).get(value)));
  const select = (name: keyof RowFilter, choices: readonly Choice[]) =>
    (choices.length > 0 || filter[name] !== undefined) && (
      <select
        class={`input filter filter-${name}`}
        aria-label={t(`filter.${name}`)}
        value={filter[name] ?? ''}
        data-chosen={filter[name] !== undefined}
        onChange={(event) => onFilter({ ...filter, [name]: event.currentTarget.value || undefined })}
      >
        <option value="">{t(`filter.${name}`)}</option>
        {choices.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {t('filter.choice', [label, count.toLocaleString(locale)])}
          </option>
        ))}
      </select>
    );
  return (
    <div class="filters">
      {select('kind', kinds)}
      {select('depth', depths)}
      {select('country', countries)}
      {select('status', statuses)}
      {select('whose', whose)}
      {select('pack', fromPacks)}
      {ordered && (
        <select class="input filter" aria-label={t('filter.order')} value={order} onChange={(event) => onOrder(event.currentTarget.value as RowOrder)}>
          {ROW_ORDERS.map((value) => (
            <option key={value} value={value}>
              {t(`filter.by_${value}`)}
            </option>
          ))}
        </select>
      )}
      {isFiltering(filter) && (
        <button
          type="button"
          class="link filter-clear"
          onClick={(event) => {
            // The button goes; the first choice beside it takes over.
            event.currentTarget.closest('.filters')?.querySelector('select')?.focus();
            onFilter({});
          }}
        >
          {t('filter.clear')}
        </button>
      )}
    </div>
  );
}

function choice(value: string, label: string, count: number | undefined): Choice[] {
  return count === undefined ? [] : [{ value, label, count }];
}
