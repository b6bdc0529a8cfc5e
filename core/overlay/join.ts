/**
 * Two entries of one thing made one: what of the one that goes is brought to the one that stays, what both have, and
 * where they differ. Pure: the page shows it before, the background does it, both by the same words.
 */
import type { Alias, Citation } from '#core/entry/schema.ts';
import { isSame } from './canonical.ts';
import { inserted } from './claim-merge.ts';
import { CLAIM_LISTS, type Claim, type ClaimList, freeId, type Sources, sameClaim, subjectOf } from './claims.ts';
import type { OwnEntry } from './own-entry.ts';

/** An entry as far as it is merged: its id, or key, lies beside it. */
export type Body = Omit<OwnEntry, 'id'>;

export interface Side {
  /** Id of it, or the key of a pack's entry. */
  readonly id: string;
  readonly body: Body;
}

/** Fields of which one side's stands. */
export const WORD_FIELDS = ['name', 'kind', 'origin', 'parties', 'multilateral', 'summary'] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** A field in which the sides differ. `taken`: the value of the one that goes is the one that will stand. */
export interface Differing {
  readonly field: WordField;
  readonly stays: Body[WordField];
  readonly goes: Body[WordField];
  readonly taken: boolean;
}

/** Two statements about one thing that do not say the same: both are kept, side by side. */
export interface Beside {
  readonly list: ClaimList;
  readonly theirs: Claim;
  readonly mine: Claim;
}

export interface Joined {
  readonly body: Body;
  /** Statements that are new to the one that stays, citing by its ids. */
  readonly added: Readonly<Record<ClaimList, readonly Claim[]>>;
  /** Sources that came along, by their ids there. */
  readonly sources: Sources;
  /** Names that are new to it. */
  readonly names: readonly string[];
  readonly variants: readonly string[];
  readonly differing: readonly Differing[];
  readonly beside: readonly Beside[];
  /** How many statements it has already. */
  readonly same: number;
  /** Relations between the two: of one entry to itself they would say nothing. */
  readonly between: readonly Claim[];
  /** The note that came along; undefined where there was none, or the same. */
  readonly note: string | undefined;
}

const lists = <T>(of: (list: ClaimList) => T) => Object.fromEntries(CLAIM_LISTS.map((list) => [list, of(list)])) as Record<ClaimList, T>;

/**
 * Merges one entry into another.
 * @param takes fields of which the value of the one that goes is to stand. What the one that stays does not have it takes anyway.
 */
export function joinEntries(stays: Side, goes: Side, takes: ReadonlySet<WordField> = new Set()): Joined {
  const { body: kept } = stays;
  const variants = joinedVariants(kept, goes.body);
  const sources = joinedSources(kept.sources, goes.body.sources);
  const moved = <T extends Claim>(claim: T): T => ({
    ...claim,
    cites: claim.cites.map((cite) => (typeof cite === 'string' ? sources.idOf(cite) : { ...cite, source: sources.idOf(cite.source) })) as Citation[],
    ...('variant' in claim && typeof claim.variant === 'string' && { variant: variants.idOf(claim.variant) }),
  });
  const isBetween = (claim: Claim): boolean => 'target' in claim && (claim.target === goes.id || claim.target === stays.id);
  const theirs = lists((list) => goes.body[list].filter((claim) => !isBetween(claim)).map(moved));
  const added = lists((list) => theirs[list].filter((claim) => !kept[list].some((one) => saysAll(one, claim))));
  const beside = CLAIM_LISTS.flatMap((list) =>
    added[list].flatMap((claim): Beside[] => {
      const mine = kept[list].find((one) => subjectOf(one) === subjectOf(claim));
      return mine ? [{ list, theirs: claim, mine }] : [];
    }),
  );
  const differing = WORD_FIELDS.filter((field) => goes.body[field] !== undefined && goes.body[field] !== '' && !isSame(kept[field], goes.body[field])).map((field): Differing => {
    const isEmpty = kept[field] === undefined || kept[field] === '';
    return { field, stays: kept[field], goes: goes.body[field], taken: isEmpty || takes.has(field) };
  });
  const isRenamed = differing.some(({ field, taken }) => field === 'name' && taken);
  const names = joinedNames(kept, goes.body, { isRenamed, variantOf: variants.idOf });
  const note = goes.body.note !== undefined && !kept.note?.includes(goes.body.note) ? goes.body.note : undefined;
  const words = Object.fromEntries(differing.filter(({ taken }) => taken).map(({ field, goes: value }) => [field, value]));
  return {
    body: {
      ...kept,
      ...words,
      aliases: [...kept.aliases, ...names],
      variants: [...kept.variants, ...variants.added],
      ...(lists((list) =>
        added[list].reduce(
          inserted,
          kept[list].filter((claim: Claim) => !isBetween(claim)),
        ),
      ) as Pick<Body, ClaimList>),
      examples: { yes: union(kept.examples.yes, goes.body.examples.yes), no: union(kept.examples.no, goes.body.examples.no) },
      sources: { ...kept.sources, ...sources.added },
      ...(note !== undefined && { note: kept.note === undefined ? note : `${kept.note}\n\n${note}` }),
    },
    added,
    sources: sources.added,
    names: names.map(({ text }) => text),
    variants: variants.added.map(({ name }) => name),
    differing,
    beside,
    same: CLAIM_LISTS.reduce((sum, list) => sum + theirs[list].length - added[list].length, 0),
    between: [...goes.body.relations, ...kept.relations].filter(isBetween),
    note,
  };
}

/** Whether a statement says all that another does: the same with the same sources, or the same where the other has none. */
function saysAll(one: Claim, other: Claim): boolean {
  return sameClaim(one, other) || (other.cites.length === 0 && sameClaim({ ...one, cites: [] }, other));
}

/** Names that the one that stays does not have. A name that was no alias is kept for the search; it is marked by others. */
function joinedNames(kept: Body, goes: Body, { isRenamed, variantOf }: { readonly isRenamed: boolean; readonly variantOf: (id: string) => string }): Alias[] {
  const there = new Set(kept.aliases.map(({ text }) => text));
  const theirs = goes.aliases.map((alias): Alias => (alias.variant === undefined ? alias : { ...alias, variant: variantOf(alias.variant) }));
  const lost = isRenamed ? kept.name : goes.name;
  const known = isRenamed ? goes.name : kept.name;
  const isNamed = lost === known || [...kept.aliases, ...goes.aliases].some(({ text }) => text === lost);
  const all: Alias[] = isNamed ? theirs : [...theirs, { text: lost, type: 'designation', match: 'never' }];
  return all.filter(({ text }) => !there.has(text));
}

function joinedVariants(kept: Body, goes: Body) {
  const ids = new Map<string, string>();
  const added: Body['variants'] = [];
  for (const variant of goes.variants) {
    const same = kept.variants.find(({ name }) => name === variant.name);
    const id = same?.id ?? freeId(variant.id, Object.fromEntries([...kept.variants, ...added].map((one) => [one.id, one])));
    ids.set(variant.id, id);
    if (!same) added.push({ ...variant, id });
  }
  return { added, idOf: (id: string) => ids.get(id) ?? id };
}

/** Sources of one address are one; of one id and two addresses, the second gets an id of its own. */
function joinedSources(kept: Sources, theirs: Sources) {
  const ids = new Map<string, string>();
  const added: Record<string, Sources[string]> = {};
  const byUrl = new Map(Object.entries(kept).map(([id, { url }]) => [url, id]));
  for (const [id, source] of Object.entries(theirs)) {
    const known = byUrl.get(source.url);
    const to = known ?? freeId(id, { ...kept, ...added });
    ids.set(id, to);
    if (known !== undefined) continue;
    added[to] = source;
    byUrl.set(source.url, to);
  }
  return { added, idOf: (id: string) => ids.get(id) ?? id };
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}
