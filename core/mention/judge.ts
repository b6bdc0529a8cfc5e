/** Pass 2 for one candidate: what its own block says. What the page says is added in page-annotator.ts. */
import {
  CUE_MILITARY,
  CUE_PERSON,
  CUE_PLACE,
  CUE_SPEECH,
  CUE_STRONG,
  CUE_VETO,
  CUE_WEAK,
  FIRST_GROUP,
  FIRST_TEXT_GROUP,
  type Gazetteer,
  groupAt,
  ordinalOf,
  POLICIES,
  type Policy,
  SHAPE_CAPITALS,
  SHAPE_DESIGNATION,
  SHAPE_OWN,
  SHAPE_POLICY,
  shapeOf,
} from '#core/gazetteer/format.ts';
import type { Candidate } from '#core/gazetteer/match.ts';
import { onceFor } from '#core/gazetteer/once.ts';
import { type OwnWord, unpackOwnWords } from '#core/gazetteer/own-words.ts';
import { beginsName } from '#core/gazetteer/phrases.ts';
import { classNoun } from './class-noun.ts';
import * as limits from './limits.ts';
import type { Neighbour, Neighbourhood } from './neighbourhood.ts';
import { continuationReasons, expansionOf } from './other-sense.ts';
import { hasReason, reason, weightOf, wordsAt } from './reason.ts';
import { shapeReasons, weightOfCapital } from './shape.ts';
import type { Reason } from './types.ts';
import * as weights from './weights.ts';

/**
 * What a candidate rests on besides its own spelling. With `firm` footing it may speak for doubtful names. An F-117 with no
 * word of the trade beside it is a mention, but on a page about hardware it is a foam gun: it has `none`, speaks for nobody
 * and hangs on the page. A MiG-29 is `spelt` as no part of a shop is: it stands, but speaks for nobody either.
 */
export type Footing = 'firm' | 'spelt' | 'none';

export interface Verdict {
  readonly policy: Policy;
  /** Sum of prior and local reasons. */
  readonly score: number;
  readonly why: readonly Reason[];
  readonly footing: Footing;
  /** Whether a country of the news stands by it: footing enough where no word of another world does. */
  readonly footingByPlace: boolean;
  /** Whether a word of another world stands by it. A name's own vetoes are none, for they tell of that name alone: a sergeant, of Kalashnikov the man. */
  readonly otherWorld: boolean;
}

/** A text, and how a gazetteer reads it. */
export interface Passage {
  readonly gazetteer: Gazetteer;
  readonly text: string;
  readonly neighbourhood: Neighbourhood;
}

/** How much the name of a row proves. */
export function policyOf(gazetteer: Gazetteer, row: number): Policy {
  return POLICIES[shapeOf(gazetteer, row) & SHAPE_POLICY] as Policy;
}

/** Whether the words around point to another thing. One such word beside a safe name leaves it to the page. */
export function isOtherwise(verdict: Verdict): boolean {
  return verdict.score < (verdict.policy === 'always' ? 0 : limits.THRESHOLD) && (hasReason(verdict, 'veto') || hasReason(verdict, 'other-sense'));
}

const ownWordsByRow = onceFor(() => new Map<number, readonly OwnWord[]>());

/** The words that a row has of its own. */
function ownWordsOf(gazetteer: Gazetteer, row: number): readonly OwnWord[] {
  const hasOwn = (other: number): boolean => (shapeOf(gazetteer, other) & SHAPE_OWN) !== 0;
  const known = ownWordsByRow(gazetteer);
  if (!known.has(row)) known.set(row, hasOwn(row) ? unpackOwnWords(gazetteer, row, hasOwn) : []);
  return known.get(row) as readonly OwnWord[];
}

/** The strongest first, up to a limit in all, whose sign they share. */
function capped(reasons: readonly Reason[], limit: number): Reason[] {
  let room = limit;
  return [...reasons]
    .sort((a, b) => (b.weight - a.weight) * limit)
    .flatMap((one) => {
      const weight = limit > 0 ? Math.min(one.weight, room) : Math.max(one.weight, room);
      room -= weight;
      return weight ? [{ ...one, weight }] : [];
    });
}

/** Each different word once, nearest first. */
function distinct(words: readonly Neighbour[]): Neighbour[] {
  const seen = new Set<number>();
  return [...words].sort((a, b) => a.distance - b.distance).filter((word) => !seen.has(word.hash) && seen.add(word.hash));
}

function ownReasons(gazetteer: Gazetteer, row: number, words: readonly Neighbour[], text: string, veto: number): Reason[] {
  const reasons: Reason[] = [];
  const cues: Neighbour[] = [];
  for (const { hash, speaksFor } of ownWordsOf(gazetteer, row)) {
    const word = words.find((neighbour) => neighbour.hash === hash && neighbour.exact);
    // A second own cue proves less, and nothing where it may be the other half of a phrase; a third adds nothing.
    if (!word || (speaksFor && (cues.length > 1 || cues.some(({ start, end }) => word.start < end + 2 && start < word.end + 2)))) continue;
    const weight = cues.length > 0 ? weights.OWN_CUE_MORE : weights.OWN_CUE;
    reasons.push(reason(speaksFor ? 'own-cue' : 'veto', speaksFor ? weight : veto, wordsAt(text, word)));
    if (speaksFor) cues.push(word);
  }
  return reasons;
}

/** Words of other worlds; a camera is none beside a drone. */
function vetoReasons(text: string, words: readonly Neighbour[], group: number): Reason[] {
  const vetoes = distinct(words.filter(({ mask }) => mask & CUE_VETO && !(mask & group)));
  return capped(
    vetoes.map((word) => reason('veto', weights.VETO, wordsAt(text, word))),
    weights.VETO_LIMIT,
  );
}

/** Whether a word is of the trade, or a noun for such things that no other trade has. A place is neither. */
function isOfTrade(mask: number, group: number): boolean {
  return (mask & (CUE_MILITARY | CUE_PLACE)) === CUE_MILITARY || (mask & (group | CUE_WEAK)) === group;
}

function tableReasons(text: string, words: readonly Neighbour[], group: number, candidate: Candidate): Reason[] {
  if (!words.some(({ mask }) => mask)) return [];
  const wordOf = (neighbour: Neighbour) => wordsAt(text, neighbour);
  const noun = classNoun(text, words, group, candidate);
  const known = distinct(words.filter((word) => word.mask !== 0 && wordOf(word) !== noun?.word));
  let places = 0;
  const cues = known
    .filter(({ mask }) => (mask & CUE_PLACE ? places++ === 0 : mask & CUE_MILITARY))
    .map((word) => reason('cue', word.mask & CUE_STRONG ? weights.STRONG_CUE : word.mask & CUE_PLACE ? weights.PLACE_CUE : weights.CUE, wordOf(word)));
  // Treaties and alliances "say" things, too; behind a comma somebody else speaks, and a missile is "said to be" something.
  const speech = group < 1 << (FIRST_GROUP + FIRST_TEXT_GROUP) ? CUE_SPEECH : 0;
  const speaks = ({ mask, start, end }: Neighbour) => mask & speech && /^\p{L} (?!\S+ to )/u.test(text.slice(start - 2, end + 4));
  const person = words.find((word) => word.distance === 0 && !word.parted && (word.after ? speaks(word) : word.mask & CUE_PERSON));
  return [
    ...(noun ? [noun] : []),
    ...capped(cues, weights.CUE_LIMIT),
    ...vetoReasons(text, known, group),
    ...(person ? [reason('other-sense', weights.PERSON, wordOf(person))] : []),
  ];
}

/** An abbreviation that the text spells out as something that we have no name for. */
function expansionReason(gazetteer: Gazetteer, text: string, candidate: Candidate, shape: number): Reason[] {
  if ((shape & SHAPE_CAPITALS) === 0) return [];
  const expansion = expansionOf(text, candidate.start, candidate.end);
  if (!expansion || beginsName(gazetteer, text, expansion.start, expansion.end)) return [];
  return [reason('other-sense', weights.OTHER_EXPANSION, wordsAt(text, expansion))];
}

/** A class noun that is the first half of another word; a T-72 that counts hours. */
const OTHER_NOUN = /(?:class[ -]|tanks?[ -](?=to)|\bT[-\u2011]\d\d )(action|tops?|hours|days|minutes|seconds)\b/i;

/** A few letters and a number, and what variants hang on it: "S-300PMU2", neither "Arrow 3" nor "B-2 Spirit". */
const BARE = /^\p{L}{1,4}\P{L}?\d[\p{L}\d]*$/u;

/** Small letters before the number: MiG-29, Tu-95. */
const SPELT = /^\p{Lu}\p{L}*\p{Ll}\p{L}*\P{L}?\d/u;

/** What a bare designation rests on that has no other name of its entry beside it. */
function footingOf(name: string, group: number, own: readonly Reason[], words: readonly Neighbour[]): Footing {
  if (own.some(({ weight }) => weight > 0) || words.some(({ mask }) => isOfTrade(mask, group))) return 'firm';
  return SPELT.test(name) ? 'spelt' : 'none';
}

/**
 * Judges a candidate by its own characters and the words around it.
 * @param beside another name of the same entry that stands right before or after it.
 * @param isOwn whether the name is the reader's own, who knows what it means.
 */
export function judge({ gazetteer, text, neighbourhood }: Passage, candidate: Candidate, beside: string | undefined, isOwn: boolean): Verdict {
  const shape = shapeOf(gazetteer, candidate.row);
  const policy = policyOf(gazetteer, candidate.row);
  const safe = policy === 'always';
  const why: Reason[] = [...(safe ? [reason('unambiguous', weights.PRIOR.always)] : []), ...shapeReasons(text, candidate.start, candidate.end, shape, safe)];
  if (beside !== undefined) why.push(reason('beside-name', weights.BESIDE_NAME, beside));
  // "The Ohio class action", which is not about submarines; a Tiger tank top.
  const other = OTHER_NOUN.exec(text.slice(candidate.until - 5, candidate.until + 10))?.[1];
  if (other) why.push(reason('other-sense', weights.OTHER_EXPANSION, other));
  const known = weightOf(why) + (safe ? 0 : weights.PRIOR[policy]);
  /** The verdict that nothing around can change. */
  const settled = (score: number): Verdict => ({ policy, score, why, footing: 'firm', footingByPlace: false, otherWorld: false });
  // Names like "Stone" and "Giant" are too common for any other evidence.
  if (known <= limits.NEVER / 2 || (policy === 'beside' && beside === undefined)) return settled(limits.NEVER);
  const proper = safe && known >= weights.PRIOR.always;
  const name = wordsAt(text, candidate);
  // Letters and a number are the spelling of half the world's goods.
  const bare = proper && !isOwn && (shape & SHAPE_DESIGNATION) !== 0 && BARE.test(name);
  // Any other safe name in its own spelling needs nobody's word for it, and asks only those that are set against it.
  if (proper && !bare && (shape & SHAPE_OWN) === 0) return settled(known);
  const words = neighbourhood(candidate, limits.WINDOW);
  const own = ownReasons(gazetteer, candidate.row, words, text, proper ? weights.OWN_VETO_SAFE : weights.OWN_VETO);
  const opposed = own.some(({ weight }) => weight < 0);
  if (proper && !bare && !opposed) return settled(known);
  const group = 1 << (FIRST_GROUP + groupAt(gazetteer, ordinalOf(gazetteer, candidate.row)));
  const footing = bare && beside === undefined ? footingOf(name, group, own, words) : 'firm';
  const shared: Reason[] = [];
  const context: Reason[] = [];
  if (!bare || opposed) {
    // A word that the name has against it is none for it.
    const others = words.filter((other) => !own.some(({ weight, word }) => weight < 0 && word === wordsAt(text, other)));
    shared.push(...tableReasons(text, others, group, candidate));
    context.push(...own);
    if (!safe) context.push(...continuationReasons(text, candidate.until, words), ...expansionReason(gazetteer, text, candidate, shape));
  } else if (footing === 'none') shared.push(...vetoReasons(text, words, group));
  const capital = !safe && !(shape & SHAPE_DESIGNATION) ? weightOfCapital(text, candidate.start, candidate.end, shape) : 0;
  return {
    policy,
    score: known + weightOf(shared) + weightOf(context) + capital,
    why: [...why, ...shared, ...context],
    footing,
    footingByPlace: bare && words.some(({ mask }) => mask & CUE_PLACE),
    otherWorld: shared.some(({ code }) => code === 'veto'),
  };
}
