/** Two to four entries side by side: what the reference states of each, property by property, in the same units. */
import { type Citations, countCitations, type SourceRow } from '#core/card/citations.ts';
import { countryList } from '#core/card/countries.ts';
import { type FactContext, type FactRow, factRows, type ValueLine } from '#core/card/fact-rows.ts';
import { presentStatus } from '#core/card/status-lines.ts';
import type { CardData, CardFact } from '#core/contract/card.ts';
import { KINDS } from '#core/entry/kinds.ts';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import type { Citation, Source } from '#core/entry/schema.ts';
import type { Translate } from '#core/i18n.ts';
import type { EntryKey } from '#core/mention/types.ts';

/** More columns than these cannot be read side by side. */
export const COMPARE_LIMIT = 4;

export interface CompareColumn {
  readonly key: EntryKey;
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  /** `Air-defence system · Russia`. */
  readonly what: string;
  readonly summary: string;
}

export type CompareLine = Pick<ValueLine, 'text' | 'notes' | 'numbers'> & Partial<Pick<ValueLine, 'original'>>;

export interface CompareRow {
  /** The property, or `status`. */
  readonly id: PropertyId | 'status';
  readonly label: string;
  /** One for each column; empty where the reference has nothing. */
  readonly cells: readonly (readonly CompareLine[])[];
  /** Figures that were measured or counted under different conditions: side by side they mislead. */
  readonly unlike: boolean;
}

export interface CompareTable {
  readonly columns: readonly CompareColumn[];
  readonly rows: readonly CompareRow[];
  readonly sources: readonly SourceRow[];
}

export interface CompareOptions {
  readonly t: Translate;
  readonly locale: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Values of a cell; the rest stands in the entry. */
const VALUES = 3;

/** Lays the entries beside each other, rows in card order; source numbers count through the whole table. */
export function compareTable(entries: readonly CardData[], { t, locale, today }: CompareOptions): CompareTable {
  const sources = Object.fromEntries(entries.flatMap((data, i) => Object.entries(data.sources).map(([id, source]): [string, Source] => [sourceId(i, id), source])));
  const citations = countCitations(sources, { t, locale });
  const context = (data: CardData, counted: Citations): FactContext => ({ t, locale, today, sources, variants: data.variants, citations: counted });
  const facts = entries.map((data, i) => data.facts.map((fact): CardFact => ({ ...fact, cites: fact.cites.map((cite) => moved(i, cite)) })));
  const properties = [...new Set(facts.flat().map((fact) => fact.property))].sort((a, b) => PROPERTIES[a].order - PROPERTIES[b].order);
  // Numbers are given in reading order: row by row, not column by column.
  const status: CompareRow = {
    id: 'status',
    label: t('entry.status'),
    cells: entries.map((data, i) =>
      presentStatus(
        data.status.map((step) => ({ ...step, cites: step.cites.map((cite) => moved(i, cite)) })),
        { t, locale, today, citations },
      ),
    ),
    unlike: false,
  };
  const rows = properties.map((property): CompareRow => {
    const groups = facts.map((all) => all.filter((fact) => fact.property === property));
    const cells = groups.map((group, i): FactRow | undefined => factRows(group, context(entries[i] as CardData, citations), { values: VALUES })[0]);
    return { id: property, label: PROPERTIES[property].label, cells: cells.map((row) => row?.values ?? []), unlike: isUnlike(property, groups) };
  });
  return {
    columns: entries.map((data) => columnOf(data, locale, t)),
    rows: [status, ...rows].filter((row) => row.cells.some((cell) => cell.length > 0)),
    sources: citations.rows(),
  };
}

function columnOf(data: CardData, locale: string, t: Translate): CompareColumn {
  const kind = KINDS[data.kind];
  const countries = data.origin.length > 0 ? data.origin : data.parties;
  const where = countries.length > 0 ? countryList(countries, locale, true) : data.multilateral ? t('card.multilateral') : '';
  return { key: data.key, id: data.id, name: data.name, icon: kind.icon, what: [kind.label, where].filter(Boolean).join(' · '), summary: data.summary };
}

/** Ids of sources are unique in their entry only. */
function sourceId(column: number, id: string): string {
  return `${column}/${id}`;
}

function moved(column: number, cite: Citation): Citation {
  return typeof cite === 'string' ? sourceId(column, cite) : { ...cite, source: sourceId(column, cite.source) };
}

/** Whether no figure of one column was taken under the conditions of one of another. Words and dates have none. */
function isUnlike(property: PropertyId, groups: readonly (readonly CardFact[])[]): boolean {
  const { type } = PROPERTIES[property];
  if (type !== 'quantity' && type !== 'count' && type !== 'money') return false;
  const conditions = groups.filter((group) => group.length > 0).map((group) => new Set(group.map(({ condition = '' }) => condition.toLowerCase())));
  const [first, ...others] = conditions;
  if (!first || others.length === 0) return false;
  return ![...first].some((condition) => others.every((other) => other.has(condition)));
}
