/** Whether a predicted entry is the thing that a label means. */
import type { Label, NamedEntry, ScoreInput } from './labels.ts';

export type Agreement = 'exact' | 'family' | 'wrong';

/** The names that the evaluation accepts, folded. */
export interface Accepted {
  isCovered(label: Label): boolean;
  /** Folded names of a canonical. */
  namesOf(canonical: string): ReadonlySet<string>;
  /** Whether a folded name is a canonical of something else. */
  isOther(name: string, canonical: string): boolean;
  familiesOf(name: string): ReadonlySet<number>;
}

/** Letters and digits in lower case, accents dropped. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const DESIGNATION = /(?<![A-Za-z0-9])([A-Za-z]{1,4}(?:\/[A-Za-z])?)[- ]?(\d{1,4})(?=[A-Za-z]{0,5}(?![A-Za-z0-9]))/g;

/** Designations in a name without what follows their number: F-15E → f15, Su-30MKI → su30. */
export function stemsOf(name: string): string[] {
  return [...name.replace(/[\u2010-\u2015]/g, '-').matchAll(DESIGNATION)].map((match) => fold(match[1] ?? '') + (match[2] ?? '').replace(/^0+/, ''));
}

const NONE: ReadonlySet<number> = new Set();

/** Prepares the look-ups that `agreement` needs. */
export function createAccepted({ aliases, families, entries }: Pick<ScoreInput, 'aliases' | 'families' | 'entries'>): Accepted {
  const owned = new Set(entries.flatMap((entry) => [entry.id, entry.name, ...entry.aliases].map(fold)));
  const canonicals = new Map<string, Set<string>>();
  for (const canonical of Object.keys(aliases)) canonicals.set(fold(canonical), (canonicals.get(fold(canonical)) ?? new Set()).add(canonical));
  const groups = new Map<string, Set<number>>();
  for (const [group, members] of families.entries()) {
    for (const name of members.flatMap((member) => [member, ...(aliases[member] ?? [])])) groups.set(fold(name), (groups.get(fold(name)) ?? new Set()).add(group));
  }
  return {
    isCovered: (label) => [label.canonical, label.surface, ...(aliases[label.canonical] ?? [])].some((name) => owned.has(fold(name))),
    namesOf: (canonical) => new Set([canonical, ...(aliases[canonical] ?? [])].map(fold)),
    isOther: (name, canonical) => [...(canonicals.get(name) ?? [])].some((other) => other !== canonical),
    familiesOf: (name) => groups.get(fold(name)) ?? NONE,
  };
}

/**
 * `exact`: the entry bears a name of the labelled thing; `family`: the same designation but for what follows the number,
 * or one group of relatives; else `wrong`. An entry that is itself another labelled thing cannot pass by a mere alias.
 */
export function agreement(label: Label, entry: NamedEntry, accepted: Accepted): Agreement {
  const names = accepted.namesOf(label.canonical);
  const primary = [entry.name, entry.id];
  const all = [...primary, ...entry.aliases].map(fold);
  if (primary.some((name) => names.has(fold(name)))) return 'exact';
  if (all.includes(fold(label.canonical))) return 'exact';
  const isAnother = primary.some((name) => accepted.isOther(fold(name), label.canonical));
  if (!isAnother && all.some((name) => names.has(name))) return 'exact';
  const stems = new Set(primary.flatMap(stemsOf));
  if ([label.canonical, label.surface].flatMap(stemsOf).some((stem) => stems.has(stem))) return 'family';
  const families = accepted.familiesOf(label.canonical);
  return primary.some((name) => [...accepted.familiesOf(name)].some((group) => families.has(group))) ? 'family' : 'wrong';
}
