/** Relations as rows to follow; what this page mentions too comes first. */
import { spokenOf } from '#core/context/said-alike.ts';
import type { Link } from '#core/contract/card.ts';
import { formatDate } from '#core/entry/dates.ts';
import { RELATION_QUALIFIERS, RELATIONS } from '#core/entry/vocabulary.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { Citations } from './citations.ts';
import type { Note } from './fact-rows.ts';
import type { Wording } from './value.ts';
import { whoseNotes } from './whose.ts';

export interface LinkRow {
  /** Null where the other end is gone. */
  readonly key: EntryKey | null;
  readonly id: string;
  /** Name of the entry at the other end. */
  readonly name: string;
  /** How the two hang together, read from here: `Sanctions under`. */
  readonly label: string;
  readonly text: string;
  readonly notes: readonly Note[];
  readonly numbers: readonly number[];
  readonly onPage: boolean;
}

export interface LinkContext extends Wording {
  readonly citations: Citations;
  /** Ids of the entries that this page mentions. */
  readonly onPage: readonly string[];
  /** The whole entry is the reader's own. */
  readonly own?: boolean | undefined;
}

/** Rows in the order of the data, those on this page before the rest; numbers are counted in that order. */
export function linkRows(links: readonly Link[], context: LinkContext, limit?: number): LinkRow[] {
  const here = links.filter((link) => context.onPage.includes(link.target));
  const rest = links.filter((link) => !context.onPage.includes(link.target));
  return [...here, ...rest].slice(0, limit).map((link) => linkRow(link, context));
}

/**
 * What two entries have in common twice is read in the full entry: on a card each stands once. Of several relations of one
 * type that is the reader's own, or the one which speaks of the same as the passage does, then the latest: of sanctions over the S-400, in an
 * article on Ankara, those on Türkiye.
 */
export function onePerTarget(links: readonly Link[], said: string): Link[] {
  const first = links.filter((link, place) => links.findIndex(({ target }) => target === link.target) === place);
  return first.map((link) => {
    const alike = links.filter(({ target, type, inverse }) => target === link.target && type === link.type && inverse === link.inverse);
    const latest = alike.toSorted((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''));
    return latest.find(({ mine }) => mine) ?? spokenOf(said, latest, ({ text }) => text)[0] ?? link;
  });
}

function linkRow(link: Link, { t, locale, citations, onPage, own }: LinkContext): LinkRow {
  const { label, inverse } = RELATIONS[link.type];
  const notes: Note[] = [];
  if (link.qualifier) notes.push({ text: RELATION_QUALIFIERS[link.qualifier] });
  notes.push(...whoseNotes(link, { t, own }));
  if (link.asOf !== undefined) notes.push({ text: t('card.asOf', [formatDate(link.asOf, locale)]) });
  return {
    key: link.targetKey,
    id: link.target,
    name: link.targetName,
    label: link.inverse ? inverse : label,
    text: link.text,
    notes,
    numbers: citations.numbersOf(link.cites),
    onPage: onPage.includes(link.target),
  };
}
