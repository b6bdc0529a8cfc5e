/** A noun beside a name that says what sort of thing it is, and so which sense is meant. */
import { CUE_WEAK } from '#core/gazetteer/format.ts';
import type { Candidate } from '#core/gazetteer/match.ts';
import type { Neighbour } from './neighbourhood.ts';
import { reason } from './reason.ts';
import type { Reason } from './types.ts';
import * as weights from './weights.ts';

/** Another clause may begin there, or another item of a list. */
const BREAKS = /[,—–、،，]/;
/** "the Tor, a short-range", "Puma is an armoured", "«Тор» – зенитный": what follows says what the name is. */
const APPOSES =
  /^["'”»)]?(?:(?:,| [–—]| (?:is|was|ist|war|est|es|è)) (?:an?|the|eine?[nrms]?|une?|un[ao]?|der|die|das) |, l['’]| [–—] (?=\p{Ll})|[,，]?是?一[种種款型])[^,，.;:!?()–—\n]*$/u;
/** Right before such a noun stands its name: "a bomber, the Vulcan". */
const APPOSED = /^, (?:the|der|die|das|l[ea]|el|il) ["“«]?$/;
/** The noun is the head of what it stands in: "a missile with", not "a missile maker", "a tank of petrol" or "a rifle was found". */
const HEADS =
  /^["”»)]?(?:\P{L}{0,2}$|[,.;:!?)–—，。]| [–—(]| (?:that|which|whose|with|from|for|in|on|built|made|meant|designed|intended|developed|used|mit|aus|von|qui|de|que|con|di|of (?:the|[A-Z\d]))(?!\p{L}))/u;
/** The name is that of a place: "In Phoenix, a missile maker". */
const PLACED = /(?<!\p{L})(?:in|at|near|from|after|before|behind|im|nach|après|bei|aus|à|au|en|bord de l['’])(?: the| der)? ?["“«]?$/iu;
/** How far behind a comma the noun may be. */
const APPOSITION = 6;

/** Whether the noun says what the name is, in an apposition or behind "is". */
function isApposed(text: string, { from, until }: Candidate, { start, end, after, distance }: Neighbour): boolean {
  if (!after) return APPOSED.test(text.slice(end, from));
  return distance <= APPOSITION && APPOSES.test(text.slice(until, start)) && HEADS.test(text.slice(end, end + 16)) && !PLACED.test(text.slice(Math.max(0, from - 16), from));
}

/**
 * The class noun that settles the kind: right beside the name, with one word of the trade between, or in apposition.
 * @param group the mask bit of the entry's class nouns.
 */
export function classNoun(text: string, words: readonly Neighbour[], group: number, candidate: Candidate): Reason | undefined {
  const near = words.filter((word) => word.mask & group && !word.parted);
  const weightOfNoun = (word: Neighbour): number => {
    const weak = (word.mask & CUE_WEAK) !== 0;
    if (isApposed(text, candidate, word)) return weak ? weights.CLASS_NOUN_WEAK : weights.CLASS_NOUN_APPOSED;
    if (word.distance > (word.after ? 1 : 0) || BREAKS.test(word.after ? text.slice(candidate.until, word.start) : text.slice(word.end, candidate.from))) return 0;
    // "Javelin anti-tank missile", "Patriot air battery": the word between belongs to the trade or hangs on a hyphen.
    const between = word.after && word.distance === 1 ? words.filter((other) => other.after && other.distance === 0) : [];
    const natural = between.length === 0 || between.some((other) => other.mask !== 0 || text[other.end] === '-');
    // "M270 sewing machine": what other trades have as well is theirs with their word before it.
    return natural ? (weak ? weights.CLASS_NOUN_WEAK : weights.CLASS_NOUN_ADJACENT) : weak ? 0 : weights.CLASS_NOUN_NEAR;
  };
  let best: Reason | undefined;
  for (const word of near) {
    const weight = weightOfNoun(word);
    if (weight > (best?.weight ?? 0)) best = reason('class-noun', weight, text.slice(word.start, word.end));
  }
  return best;
}
