/** Two to four entries side by side: what the reference states of each, property by property, in the same units. */
import { countCitations, type SourceRow } from '#core/card/citations.ts';
import { countryList } from '#core/card/countries.ts';
import { type FactContext, factRows, type ValueLine } from '#core/card/fact-rows.ts';
import { rowUnits } from '#core/card/row-units.ts';
import { presentStatus } from '#core/card/status-lines.ts';
import type { CardData, CardFact } from '#core/contract/card.ts';
import { KINDS } from '#core/entry/kinds.ts';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import type { Citation, Source } from '#core/entry/schema.ts';
import { unitOf } from '#core/entry/units.ts';
import type { Translate } from '#core/i18n.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { UnitSystem } from '#core/settings/settings.ts';

/** More columns than these cannot be read side by side. */
export const COMPARE_LIMIT = 4;

export interface CompareColumn {
  readonly key: EntryKey;
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  /** `Air-defence system`, `Russia`. */
  readonly what: readonly string[];
  readonly summary: string;
  /** The reader's own entry. */
  readonly own: boolean;
}

export interface CompareLine extends Pick<ValueLine, 'text' | 'customary' | 'original' | 'notes' | 'numbers'> {
  /** What it is said of and under which conditions, for tables that have a column for each. */
  readonly fact?: CardFact | undefined;
}

/** Why figures beside each other mislead: measured under other conditions, of other versions, or in units that cannot be converted. */
export type Unlike = 'conditions' | 'versions' | 'units';

/** Why a cell is empty: the kind has no such property, its status says it, or the reference does not have it. */
export type Gap = 'inapplicable' | 'status' | 'absent';

export interface CompareCell {
  readonly lines: readonly CompareLine[];
  readonly gap: Gap | undefined;
}

export interface CompareRow {
  /** The property, or `status`. */
  readonly id: PropertyId | 'status';
  readonly label: string;
  /** One for each column. */
  readonly cells: readonly CompareCell[];
  readonly unlike: Unlike | undefined;
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
  /** In which units figures are shown; metric where absent. */
  readonly units?: UnitSystem | undefined;
}

/** Lays the entries beside each other, rows in card order; source numbers count through the whole table. */
export function compareTable(entries: readonly CardData[], { t, locale, today, units: system = 'metric' }: CompareOptions): CompareTable {
  const sources = Object.fromEntries(entries.flatMap((data, i) => Object.entries(data.sources).map(([id, source]): [string, Source] => [sourceId(i, id), source])));
  const citations = countCitations(sources, { t, locale });
  const context = (data: CardData): FactContext => ({
    t,
    locale,
    today,
    sources,
    variants: data.variants,
    own: data.provenance === 'own',
    citations,
  });
  const facts = entries.map((data, i) => data.facts.map((fact): CardFact => ({ ...fact, cites: fact.cites.map((cite) => moved(i, cite)) })));
  const properties = [...new Set(facts.flat().map((fact) => fact.property))].sort((a, b) => PROPERTIES[a].order - PROPERTIES[b].order);
  // Numbers are given in reading order: row by row, not column by column.
  const status: CompareRow = {
    id: 'status',
    label: t('entry.status'),
    cells: entries.map((data, i) => {
      const lines = presentStatus(
        data.status.map((step) => ({ ...step, cites: step.cites.map((cite) => moved(i, cite)) })),
        { t, locale, today, citations, own: data.provenance === 'own' },
      );
      return { lines, gap: lines.length === 0 ? 'absent' : undefined };
    }),
    unlike: undefined,
  };
  const rows = properties.map((property): CompareRow => {
    const groups = facts.map((all) => inOrder(all.filter((fact) => fact.property === property)));
    const kinds = entries.filter((_, i) => groups[i]?.length).map(({ kind }) => kind);
    const units = rowUnits(property, groups.flat(), { system, kinds, together: true });
    const cells = groups.map((group, i): CompareCell => {
      const data = entries[i] as CardData;
      const lines = group.flatMap((fact): CompareLine[] => (factRows([fact], { ...context(data), units: () => units })[0]?.values ?? []).map((line) => ({ ...line, fact })));
      return { lines, gap: lines.length === 0 ? gapOf(property, data) : undefined };
    });
    return { id: property, label: PROPERTIES[property].label, cells, unlike: unlikeness(property, groups) };
  });
  return {
    columns: entries.map((data) => columnOf(data, locale, t)),
    rows: [status, ...rows].filter((row) => row.cells.some((cell) => cell.lines.length > 0)),
    sources: citations.rows(),
  };
}

function columnOf(data: CardData, locale: string, t: Translate): CompareColumn {
  const kind = KINDS[data.kind];
  const countries = data.origin.length > 0 ? data.origin : data.parties;
  const where = countries.length > 0 ? countryList(countries, locale, true) : data.multilateral ? t('card.multilateral') : '';
  return {
    key: data.key,
    id: data.id,
    name: data.name,
    icon: kind.icon,
    what: [kind.label, where].filter((part) => part !== ''),
    summary: data.summary,
    own: data.provenance === 'own',
  };
}

/** Ids of sources are unique in their entry only. */
function sourceId(column: number, id: string): string {
  return `${column}/${id}`;
}

function moved(column: number, cite: Citation): Citation {
  return typeof cite === 'string' ? sourceId(column, cite) : { ...cite, source: sourceId(column, cite.source) };
}

/** As a card has them: what changes, newest first. */
function inOrder(facts: readonly CardFact[]): readonly CardFact[] {
  const [first] = facts;
  return first === undefined || PROPERTIES[first.property].maxAge === undefined ? facts : [...facts].sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''));
}

/** States of the status that tell the same as a property does. */
const TOLD_BY_STATUS: Partial<Record<PropertyId, readonly string[]>> = {
  'in-service-since': ['in-service'],
  operators: ['in-service'],
  signed: ['signed'],
  'entry-into-force': ['in-force'],
  'expiry-date': ['expired'],
};

function gapOf(property: PropertyId, data: CardData): Gap {
  if (!(PROPERTIES[property].kinds as readonly string[]).includes(data.kind)) return 'inapplicable';
  const states = TOLD_BY_STATUS[property];
  return states && data.status.some((step) => states.includes(step.value) && (step.from !== undefined || step.parties !== undefined)) ? 'status' : 'absent';
}

/**
 * Whether no figure of one column can be set against one of another. Words and dates have nothing to differ in; where one
 * side names no condition nobody can tell.
 */
function unlikeness(property: PropertyId, groups: readonly (readonly CardFact[])[]): Unlike | undefined {
  const { type, units } = PROPERTIES[property];
  const filled = groups.filter((group) => group.length > 0);
  if (filled.length < 2 || (type !== 'quantity' && type !== 'count' && type !== 'money')) return undefined;
  const disjoint = (of: (fact: CardFact) => string) => {
    const [first = new Set<string>(), ...others] = filled.map((group) => new Set(group.map(of)));
    return others.some((other) => ![...first].some((value) => other.has(value)));
  };
  const dimension = ({ unit = units[0] }: CardFact) => (unit === undefined ? '' : unitOf(unit).dimension);
  if (disjoint(dimension)) return 'units';
  if (filled.every((group) => group.every(({ variant }) => variant !== undefined))) return 'versions';
  const named = filled.every((group) => group.every(({ condition }) => condition !== undefined));
  return named && disjoint(({ condition = '' }) => condition.toLowerCase()) ? 'conditions' : undefined;
}
