/** Which rows of the reference are shown, how many each choice would leave, and in which order. */
import type { HeadRow } from '#core/contract/overlay.ts';
import { KIND_IDS, type Kind } from '#core/entry/kinds.ts';
import { STATUSES, type StatusValue } from '#core/entry/vocabulary.ts';

/** How much there is to read: a name only, figures read once, figures checked twice. */
export const DEPTHS = ['sourced', 'verified', 'stub'] as const;
export type Depth = (typeof DEPTHS)[number];

/** What sets a row apart from the bundled ones. */
export const OWNERSHIPS = ['own', 'edited', 'hidden'] as const;
export type Ownership = (typeof OWNERSHIPS)[number];

export interface RowFilter {
  readonly kind?: Kind | undefined;
  /** ISO code of an origin or a party. */
  readonly country?: string | undefined;
  readonly status?: StatusValue | undefined;
  readonly depth?: Depth | undefined;
  readonly whose?: Ownership | undefined;
  /** Id of a pack. */
  readonly pack?: string | undefined;
}
export type FacetName = keyof RowFilter;

export const FACET_NAMES = ['kind', 'country', 'status', 'depth', 'whose', 'pack'] as const satisfies readonly FacetName[];

/** Values of each facet with how many rows each would leave under the other choices; values that leave none are absent. */
export type Facets = { readonly [F in FacetName]: ReadonlyMap<NonNullable<RowFilter[F]>, number> };

/** `depth` puts first what there is most to read of. */
export const ROW_ORDERS = ['depth', 'name', 'kind', 'status', 'newest'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

const valuesOf: { readonly [F in FacetName]: (row: HeadRow) => readonly NonNullable<RowFilter[F]>[] } = {
  kind: (row) => [row.kind],
  country: (row) => row.countries,
  status: (row) => (row.status ? [row.status] : []),
  depth: ({ state }) => (state === 'stub' ? ['stub'] : state === 'verified' ? ['sourced', 'verified'] : ['sourced']),
  pack: (row) => (row.pack ? [row.pack.id] : []),
  whose: (row) => [...(row.provenance === 'own' || row.provenance === 'edited' ? [row.provenance] : []), ...(row.hidden ? (['hidden'] as const) : [])],
};

/** Tells whether a row fits the choice made in one facet. */
function fits(row: HeadRow, filter: RowFilter, name: FacetName): boolean {
  return filter[name] === undefined || (valuesOf[name](row) as readonly unknown[]).includes(filter[name]);
}

/** Tells whether anything is chosen. */
export function isFiltering(filter: RowFilter): boolean {
  return FACET_NAMES.some((name) => filter[name] !== undefined);
}

/** The rows that fit, in their order. */
export function filterRows<T extends { readonly row: HeadRow }>(rows: readonly T[], filter: RowFilter): readonly T[] {
  return isFiltering(filter) ? rows.filter(({ row }) => FACET_NAMES.every((name) => fits(row, filter, name))) : rows;
}

/** Counts for every facet, each under the choices made in the others. */
export function facetsOf(rows: readonly { readonly row: HeadRow }[], filter: RowFilter): Facets {
  const counted = Object.fromEntries(FACET_NAMES.map((name) => [name, new Map<unknown, number>()])) as Record<FacetName, Map<unknown, number>>;
  for (const { row } of rows) {
    const failing = FACET_NAMES.filter((name) => !fits(row, filter, name));
    if (failing.length > 1) continue;
    // Its own choice does not count for a facet: a row that fails one of them counts there alone.
    for (const name of failing.length === 1 ? failing : FACET_NAMES) {
      for (const value of valuesOf[name](row)) counted[name].set(value, (counted[name].get(value) ?? 0) + 1);
    }
  }
  return counted as unknown as Facets;
}

/** Titles of the packs that rows are from, by id, in the order of the rows. */
export function packTitles(rows: readonly HeadRow[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(({ pack }) => (pack ? [[pack.id, pack.title] as const] : [])));
}

/** How many rows each kind has. */
export function kindCounts(rows: readonly HeadRow[]): ReadonlyMap<Kind, number> {
  return facetsOf(
    rows.map((row) => ({ row })),
    {},
  ).kind;
}

const KIND_PLACE = new Map(KIND_IDS.map((kind, place) => [kind, place]));
const STATE_PLACE: Readonly<Record<HeadRow['state'], number>> = { verified: 0, draft: 0, stub: 1 };
const STATUS_PLACE = new Map(Object.keys(STATUSES).map((status, place) => [status, place]));

/**
 * The rows in an order that a reader chose; equal ones by name. Rows without a status, or without a day, come last.
 * @param locale of the interface, for the order of names.
 */
export function orderRows<T extends { readonly row: HeadRow }>(rows: readonly T[], order: RowOrder, locale: string): readonly T[] {
  const byName = new Intl.Collator(locale, { numeric: true });
  const compare: Record<RowOrder, (a: HeadRow, b: HeadRow) => number> = {
    depth: (a, b) => STATE_PLACE[a.state] - STATE_PLACE[b.state],
    name: () => 0,
    kind: (a, b) => (KIND_PLACE.get(a.kind) ?? 0) - (KIND_PLACE.get(b.kind) ?? 0),
    status: (a, b) => placeOf(a) - placeOf(b),
    newest: (a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? 1 : (a.asOf ?? '') > (b.asOf ?? '') ? -1 : 0),
  };
  return [...rows].sort(({ row: a }, { row: b }) => compare[order](a, b) || byName.compare(a.name, b.name));
}

function placeOf({ status }: HeadRow): number {
  return status === undefined ? STATUS_PLACE.size : (STATUS_PLACE.get(status) ?? 0);
}
