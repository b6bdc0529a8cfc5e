/**
 * Names that lead to more than one entry, as the compiled gazetteer has them: plurals, endings and a variant's letters
 * included. Each with the rule by which one of the two wins; where there is none, readers may get the wrong card.
 */
import type { Alias, Entry } from '#core/entry/schema.ts';
import type { MatchPolicy } from '#core/entry/vocabulary.ts';
import { groupOf } from '#core/gazetteer/class-nouns.ts';
import { ordinalOf, POLICIES, type Policy } from '#core/gazetteer/format.ts';
import { type Candidate, findCandidates } from '#core/gazetteer/match.ts';
import { nameKey } from '#core/gazetteer/names.ts';
import { visibleText } from '#core/gazetteer/visible.ts';
import { policyOf } from '#core/mention/judge.ts';
import type { Detector } from '../annotate/detect.ts';

/** Why it is clear which of two entries a name means. */
export const BECAUSE = {
  evidence: 'the words around decide: one of the two needs them, or both do and differ in what they take for evidence',
  variant: 'one names the variant, the other only looks its letters over',
  longest: 'the longer name wins, and needs no more evidence than the shorter one',
  related: 'the entries are related: either card tells of the other',
  search: 'the name of the first is for search only',
} as const;
export type Because = keyof typeof BECAUSE;

export interface Collision {
  readonly entry: string;
  /** An alias of the entry. */
  readonly name: string;
  readonly policy: MatchPolicy;
  /** Another entry, which the name or a part of it leads to. */
  readonly rival: string;
  readonly surface: string;
  readonly rivalPolicy: Policy;
  /** Ids of what is marked where the name stands alone. */
  readonly alone: readonly string[];
  /** Undefined where nothing in the data says which of the two is meant. */
  readonly because: Because | undefined;
}

type Matcher = Pick<Detector, 'gazetteer' | 'entries' | 'entryOf' | 'detect'>;

/** All collisions, in the order of the entries; a name that two entries write is told once. */
export function collisionsOf(matcher: Matcher): Collision[] {
  return matcher.entries.flatMap((entry) =>
    collisionsIn(matcher, entry).filter(({ rival, policy, name }) => entry.id < rival || policy === 'never' || !writes(matcher, rival, name)),
  );
}

function writes({ entries }: Matcher, id: string, name: string): boolean {
  return entries.some((entry) => entry.id === id && aliasLike(entry, name) !== undefined);
}

/** The alias by which an entry itself has a name; one for search is not in the gazetteer. */
function aliasLike(entry: Entry, name: string): Alias | undefined {
  const key = nameKey(name);
  return entry.aliases.find((alias) => alias.match !== 'never' && nameKey(alias.text) === key);
}

/** The collisions of one entry's names. */
export function collisionsIn(matcher: Matcher, entry: Entry): Collision[] {
  return entry.aliases.flatMap((alias) => {
    const { gazetteer } = matcher;
    const text = visibleText(alias.text.normalize('NFC'));
    const longestOf = new Map<Entry, Candidate>();
    for (const candidate of findCandidates(gazetteer, text) ?? []) {
      const owner = matcher.entryOf(ordinalOf(gazetteer, candidate.row));
      const known = longestOf.get(owner);
      if (!known || candidate.until - candidate.from > known.until - known.from || candidate.tokens > known.tokens) longestOf.set(owner, candidate);
    }
    const own = longestOf.get(entry);
    longestOf.delete(entry);
    if (longestOf.size === 0) return [];
    const alone = [...new Set(matcher.detect(alias.text).mentions.map(({ key }) => matcher.entryOf(key).id))];
    return [...longestOf].map(([rival, candidate]): Collision => {
      const surface = text.slice(candidate.from, candidate.until);
      const two = { alias, entry, rival, own, candidate, rivalPolicy: policyOf(gazetteer, candidate.row), whole: surface === text, beaten: alone.includes(rival.id) };
      return {
        entry: entry.id,
        name: alias.text,
        policy: alias.match ?? 'always',
        rival: rival.id,
        surface,
        rivalPolicy: two.rivalPolicy,
        alone,
        because: becauseOf(two) ?? (isRelated(entry, rival) || isRelated(rival, entry) ? 'related' : undefined),
      };
    });
  });
}

interface Two {
  readonly alias: Alias;
  readonly entry: Entry;
  readonly rival: Entry;
  readonly own: Candidate | undefined;
  readonly candidate: Candidate;
  readonly rivalPolicy: Policy;
  /** The rival claims all of the name. */
  readonly whole: boolean;
  /** The rival is marked where the name stands alone. */
  readonly beaten: boolean;
}

function becauseOf({ alias, entry, rival, own, candidate, rivalPolicy, whole, beaten }: Two): Because | undefined {
  const { match: policy = 'always' } = alias;
  if (policy === 'never') return 'search';
  /** Above 0 where the rival needs less evidence. */
  const care = POLICIES.indexOf(policy) - POLICIES.indexOf(rivalPolicy);
  if (!whole) return care <= 0 && !beaten ? 'longest' : undefined;
  if (own && own.tokens > candidate.tokens && care <= 0) return 'variant';
  // What comes of an ending or a variant's letters nobody has weighed against the name.
  const written = aliasLike(rival, alias.text);
  if (care > 0 && !written) return undefined;
  const hasWords = (one: Alias | undefined) => (one?.cues ?? one?.vetoes) !== undefined;
  const apart = care !== 0 || groupOf(entry.kind) !== groupOf(rival.kind) || hasWords(alias) || hasWords(written);
  return apart && !(policy === 'always' && rivalPolicy === 'always') ? 'evidence' : undefined;
}

function isRelated(one: Entry, other: Entry): boolean {
  return one.relations.some(({ target }) => target === other.id);
}

/** One collision for a terminal. */
export function collisionLine({ entry, name, policy, rival, surface, rivalPolicy, alone }: Collision): string {
  const part = surface === name ? '' : ` "${surface}"`;
  return `${entry} "${name}" (${policy}) · ${rival}${part} (${rivalPolicy}) · ${alone.length > 0 ? `alone it is ${alone.join(' and ')}` : 'alone it is not marked'}`;
}

/**
 * The report for a terminal: what is not explained in full, then each explanation with what it explains.
 * @param most how many are listed under one explanation.
 */
export function collisionLines(collisions: readonly Collision[], most: number): string[] {
  const under = (because: Because | undefined) => collisions.filter((one) => one.because === because);
  const unexplained = under(undefined);
  return [
    ...unexplained.map(collisionLine),
    `${collisions.length} collisions, ${unexplained.length} unexplained`,
    ...(Object.keys(BECAUSE) as Because[]).flatMap((because) => {
      const all = under(because);
      const rest = all.length > most ? [`  and ${all.length - most} more`] : [];
      return all.length === 0 ? [] : ['', `${all.length}: ${BECAUSE[because]}`, ...all.slice(0, most).map((one) => `  ${collisionLine(one)}`), ...rest];
    }),
  ];
}
