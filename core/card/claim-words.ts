/** One statement in words, as cards have it: for lists of statements that are managed. */
import { formatDate } from '#core/entry/dates.ts';
import { RELATION_QUALIFIERS, RELATIONS } from '#core/entry/vocabulary.ts';
import type { Claim } from '#core/overlay/claims.ts';
import { type FactContext, factRows, type Note } from './fact-rows.ts';
import { statusHistory } from './status-lines.ts';
import { inOneLine } from './value.ts';
import { whoseNotes } from './whose.ts';

export interface ClaimWords {
  /** What it is about: a property, a day, the other entry. */
  readonly label: string;
  readonly text: string;
  readonly notes: readonly Note[];
  /** Source numbers. */
  readonly numbers: readonly number[];
}

export interface ClaimContext extends FactContext {
  /** What an entry is called. */
  readonly nameOf: (id: string) => string;
}

/** @param mine the statement is the reader's own. */
export function claimWords(stated: Claim, mine: boolean, context: ClaimContext): ClaimWords {
  const { t, locale, citations, nameOf } = context;
  const claim = mine ? { ...stated, mine: true as const } : stated;
  if ('property' in claim) {
    const [row] = factRows([claim], context);
    const [value] = row?.values ?? [];
    return { label: row?.label ?? '', text: value ? inOneLine(value, t) : '', notes: value?.notes ?? [], numbers: value?.numbers ?? [] };
  }
  if ('target' in claim) {
    const said = [claim.qualifier && RELATION_QUALIFIERS[claim.qualifier], claim.asOf !== undefined && t('card.asOf', [formatDate(claim.asOf, locale)])].filter(
      (note) => typeof note === 'string',
    );
    return {
      label: `${RELATIONS[claim.type].label} ${nameOf(claim.target)}`,
      text: claim.text,
      notes: [...said.map((text) => ({ text })), ...whoseNotes(claim, context)],
      numbers: citations.numbersOf(claim.cites),
    };
  }
  if ('date' in claim) return { label: formatDate(claim.date, locale), text: claim.text, notes: whoseNotes(claim, context), numbers: citations.numbersOf(claim.cites) };
  const [line] = statusHistory([claim], context);
  return { label: t('entry.status'), text: line?.text ?? '', notes: line?.notes ?? [], numbers: line?.numbers ?? [] };
}
