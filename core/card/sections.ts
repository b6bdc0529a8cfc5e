/** How the full entry groups its facts. Derived from what a property is, so that a new property needs no second list. */
import { KINDS, type Kind } from '#core/entry/kinds.ts';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import type { FactRow } from './fact-rows.ts';

/** Order in which the full entry shows them; each has its heading under `section.` in the locale file. */
export const SECTIONS = ['performance', 'terms', 'dates', 'users', 'parties', 'build', 'cost'] as const;
export type Section = (typeof SECTIONS)[number];

/** Properties from this place on describe size and make (see the headings in properties.ts). */
const BUILD_FROM = 30;

/** The group a property belongs to on an entry of a kind. */
export function sectionOf(property: PropertyId, kind: Kind): Section {
  const { type, order, maxAge } = PROPERTIES[property];
  const instrument = KINDS[kind].realm === 'instrument';
  if (type === 'money') return 'cost';
  if (type === 'date') return 'dates';
  if (maxAge !== undefined || type === 'countries') return instrument ? 'parties' : 'users';
  if (instrument) return 'terms';
  return order >= BUILD_FROM ? 'build' : 'performance';
}

/** Rows under their headings; empty groups are left out. */
export function inSections(rows: readonly FactRow[], kind: Kind): { readonly section: Section; readonly rows: readonly FactRow[] }[] {
  return SECTIONS.map((section) => ({ section, rows: rows.filter((row) => sectionOf(row.property, kind) === section) })).filter((group) => group.rows.length > 0);
}
