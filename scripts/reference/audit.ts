/** Claims of the reference with their sources, drawn at random, for somebody to check by hand. */
import { createHash } from 'node:crypto';
import { PROPERTIES } from '#core/entry/properties.ts';
import type { Citation, Entry, Fact, Source } from '#core/entry/schema.ts';
import { sourceOf } from '#core/entry/state.ts';
import { RELATIONS } from '#core/entry/vocabulary.ts';

export interface AuditedClaim {
  readonly entry: string;
  /** What the entry says, in one line. */
  readonly statement: string;
  readonly verified: string | undefined;
  readonly sources: readonly Source[];
}

function valueInWords({ value, unit, qualifier, condition, variant, basis, asOf }: Fact): string {
  const plain =
    typeof value === 'object' && !Array.isArray(value)
      ? [('min' in value && value.min) || '', ('max' in value && value.max) || ''].filter((bound) => bound !== '').join('–')
      : String(value);
  const aside = [variant, condition, basis, asOf && `as of ${asOf}`].filter((part) => part !== undefined);
  return `${[qualifier, plain, unit].filter((part) => part !== undefined).join(' ')} (${aside.join('; ')})`;
}

/** Every claim of the entries: facts, statuses, events, relations. */
export function claimsOf(entries: readonly Entry[]): AuditedClaim[] {
  return entries.flatMap((entry) => {
    const claim = (statement: string, { cites, verified }: { cites: readonly Citation[]; verified?: string | undefined }): AuditedClaim => ({
      entry: entry.id,
      statement,
      verified,
      sources: cites.flatMap((cite) => entry.sources[sourceOf(cite)] ?? []),
    });
    return [
      ...entry.facts.map((fact) => claim(`${PROPERTIES[fact.property].label}: ${valueInWords(fact)}`, fact)),
      ...entry.status.map((step) =>
        claim(
          `Status: ${[step.value, step.parties?.join(', '), step.from && `from ${step.from}`, step.until && `until ${step.until}`, step.note, step.asOf && `as of ${step.asOf}`]
            .filter((part) => part)
            .join('; ')}`,
          step,
        ),
      ),
      ...entry.events.map((event) => claim(`${event.date}: ${event.text}`, event)),
      ...entry.relations.map((relation) =>
        claim(`${RELATIONS[relation.type].label} ${relation.target}: ${relation.text}${relation.qualifier ? ` (${relation.qualifier})` : ''}`, relation),
      ),
    ];
  });
}

/**
 * Draws claims by a hash of their words and the seed: the same on every machine, and a claim's turn does not depend on
 * which others there are.
 */
export function draw(claims: readonly AuditedClaim[], sample: number, seed: string): AuditedClaim[] {
  const turn = (claim: AuditedClaim): string => createHash('sha256').update(`${seed}\n${claim.entry}\n${claim.statement}`).digest('hex');
  return claims
    .map((claim) => ({ claim, turn: turn(claim) }))
    .sort((a, b) => (a.turn < b.turn ? -1 : 1))
    .slice(0, sample)
    .map(({ claim }) => claim);
}

/** One claim for a terminal: the statement, then a line for each source. */
export function auditLines({ entry, statement, verified, sources }: AuditedClaim, number: number): string[] {
  return [
    `${number}. ${entry} · ${statement}${verified ? ` · verified ${verified}` : ''}`,
    ...sources.map(
      ({ publisher, title, date, origin, url }) => `   ${[publisher, title, date, origin && `origin: ${origin}`].filter((part) => part !== undefined).join(' · ')} · ${url}`,
    ),
  ];
}
