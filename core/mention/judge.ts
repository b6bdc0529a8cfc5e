/** Pass 2 for one candidate: what its own block says. What the page says is added in page-annotator.ts. */
import { MATCH_POLICIES, type MatchPolicy } from '#core/entry/vocabulary.ts';
import { KIND_IDS, type Kind } from '#core/entry/kinds.ts';
import { nounMaskOf } from '#core/gazetteer/cue-classes.ts';
import { CUE, FLAG, type Gazetteer } from '#core/gazetteer/format.ts';
import type { Candidate } from '#core/gazetteer/match.ts';
import { type Neighbour, neighbours } from './neighbourhood.ts';
import { shapeReasons } from './shape.ts';
import type { Reason } from './types.ts';
import { PRIOR, WEIGHT, WINDOW } from './weights.ts';

export interface Verdict {
  readonly policy: MatchPolicy;
  /** Sum of prior and local reasons. */
  readonly score: number;
  readonly why: readonly Reason[];
}

/** The policy of a row. */
export function policyOf(gazetteer: Gazetteer, row: number): MatchPolicy {
  return MATCH_POLICIES[(gazetteer.flags[row] as number) & FLAG.policy] ?? 'never';
}

function capped(reasons: readonly Reason[], limit: number): Reason[] {
  const kept: Reason[] = [];
  let sum = 0;
  for (const reason of [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))) {
    const room = limit - sum;
    if (Math.abs(room) < 0.05) break;
    const weight = Math.abs(reason.weight) > Math.abs(room) ? room : reason.weight;
    sum += weight;
    kept.push({ ...reason, weight });
  }
  return kept;
}

/** Each different word once, nearest first. */
function distinct(words: readonly Neighbour[]): Neighbour[] {
  const seen = new Set<number>();
  return [...words].sort((a, b) => a.distance - b.distance).filter((word) => !seen.has(word.hash) && seen.add(word.hash));
}

function ownReasons(gazetteer: Gazetteer, row: number, words: readonly Neighbour[], text: string): Reason[] {
  const reasons: Reason[] = [];
  for (let i = 0; i < gazetteer.ownRows.length; i++) {
    if (gazetteer.ownRows[i] !== row) continue;
    const word = words.find((neighbour) => neighbour.hash === gazetteer.ownHashes[i]);
    if (!word) continue;
    const speaksFor = gazetteer.ownSigns[i] === 1;
    reasons.push({ code: speaksFor ? 'own-cue' : 'veto', weight: speaksFor ? WEIGHT.ownCue : WEIGHT.ownVeto, word: text.slice(word.start, word.end) });
  }
  return reasons;
}

/** The class noun that settles the kind: right beside the name, or near enough to be its own. */
function classNoun(text: string, words: readonly Neighbour[], mask: number): Reason | undefined {
  const noun = words.find((word) => (word.mask & mask) !== 0 && !word.parted && (word.after ? word.distance <= 1 : word.distance === 0));
  if (noun) {
    const between = noun.after && noun.distance === 1 ? words.find((word) => word.after && word.distance === 0) : undefined;
    // "Patriot air battery", "Javelin anti-tank missile": one word between, if it is of the trade itself.
    if (!between || between.mask !== 0 || text.slice(between.start - 1, between.end + 1).includes('-')) {
      return { code: 'class-noun', weight: WEIGHT.classNounAdjacent, word: text.slice(noun.start, noun.end) };
    }
    return { code: 'class-noun', weight: WEIGHT.classNounNear, word: text.slice(noun.start, noun.end) };
  }
  return undefined;
}

function contextReasons(gazetteer: Gazetteer, candidate: Candidate, kind: Kind, text: string): Reason[] {
  const words = neighbours(gazetteer, text, candidate.start, candidate.end, WINDOW);
  const wordOf = (neighbour: Neighbour) => text.slice(neighbour.start, neighbour.end);
  const noun = classNoun(text, words, nounMaskOf(kind));
  const known = distinct(words.filter((word) => word.mask !== 0 && wordOf(word) !== noun?.word));
  const cues = known
    .filter((word) => word.mask & CUE.military)
    .map((word): Reason => ({ code: 'cue', weight: word.mask & CUE.strong ? WEIGHT.strongCue : WEIGHT.cue, word: wordOf(word) }));
  const vetoes = known.filter((word) => word.mask & CUE.veto).map((word): Reason => ({ code: 'veto', weight: WEIGHT.veto, word: wordOf(word) }));
  const person = words.find((word) => word.mask & CUE.person && !word.after && word.distance === 0 && !word.parted);
  return [
    ...(noun ? [noun] : []),
    ...capped(cues, WEIGHT.cueLimit),
    ...capped(vetoes, WEIGHT.vetoLimit),
    ...(person ? [{ code: 'other-sense', weight: WEIGHT.person, word: wordOf(person) } as const] : []),
    ...ownReasons(gazetteer, candidate.row, words, text),
  ];
}

/**
 * Judges a candidate by its own characters and the words around it.
 * @param beside whether another name of the same entry stands right before or after it.
 */
export function judge(gazetteer: Gazetteer, candidate: Candidate, text: string, beside: boolean): Verdict {
  const policy = policyOf(gazetteer, candidate.row);
  const flags = gazetteer.flags[candidate.row] as number;
  const safe = policy === 'always';
  const why: Reason[] = shapeReasons(text, candidate.start, candidate.end, flags, safe);
  if (beside) why.push({ code: 'beside-name', weight: WEIGHT.besideName });
  const shape = why.reduce((sum, reason) => sum + reason.weight, PRIOR[policy]);
  // A safe name in its own spelling needs nobody's word for it: most candidates end here.
  if (safe && shape >= PRIOR.always) return { policy, score: shape, why: [{ code: 'unambiguous', weight: PRIOR.always }, ...why] };
  const kind = KIND_IDS[gazetteer.kinds[gazetteer.ordinals[candidate.row] as number] as number] as Kind;
  const context = contextReasons(gazetteer, candidate, kind, text);
  const score = context.reduce((sum, reason) => sum + reason.weight, shape);
  return { policy, score, why: [...(safe ? [{ code: 'unambiguous', weight: PRIOR.always } as const] : []), ...why, ...context] };
}
