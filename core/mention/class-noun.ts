/** A noun beside a name that says what sort of thing it is, and so which sense is meant. */
import { CUE_WEAK } from '#core/gazetteer/format.ts';
import type { Candidate } from '#core/gazetteer/match.ts';
import type { Neighbour } from './neighbourhood.ts';
import { reason } from './reason.ts';
import type { Reason } from './types.ts';
import * as weights from './weights.ts';

/** Another clause may begin there, or another item of a list. */
const BREAKS = /[,、،，]| [–—]/;
/** "the Tor, a short-range", "Puma is an armoured", "«Тор» – зенитный": what follows says what the name is. */
const APPOSES = /^["”»]?(?:,| [–—]| is| ist| est)(?: an?| the| eine?| une?| l['’]|(?<=[–—]))(?!\p{Lu})[^,.;!?–—]*$/u;
/** Right before it stands such a noun: "a bomber, the Vulcan". */
const APPOSED = /^, (?:the|d[eia][ers]) $/;
/** The noun is the head of what it stands in: "a missile with", not "a missile maker", "a tank of petrol" or "a rifle was found". */
const HEADS = /^(?:$|[,.;?)]| [–—]| (?:that|which|whose|with|from|for|in|on|meant|mit|de|of (?:the|[A-Z\d]))(?!\p{L}))/u;
/** So many characters before the name are looked at: a block may be a whole book. */
const PLACE = 12;
/** The name is that of a place or a time: "In Phoenix, a missile maker". */
const PLACED = /\b(?:in|at|near|after|im|en)(?: the)? $/i;
/** How far behind a comma the noun may be. */
const APPOSITION = 6;

/**
 * The class noun that settles the kind: right beside the name, with one word of the trade between, or in apposition.
 * @param group the mask bit of the entry's class nouns.
 */
export function classNoun(text: string, words: readonly Neighbour[], group: number, { from, until }: Candidate): Reason | undefined {
  let best: Reason | undefined;
  for (const { mask, parted, start, end, after, distance } of words) {
    if (!(mask & group) || parted) continue;
    const gap = after ? text.slice(until, start) : text.slice(end, from);
    const apposed = after ? distance <= APPOSITION && APPOSES.test(gap) && HEADS.test(text.slice(end)) && !PLACED.test(text.slice(0, from).slice(-PLACE)) : APPOSED.test(gap);
    if (!apposed && (distance > +after || BREAKS.test(gap))) continue;
    // "Javelin anti-tank missile", "Patriot air battery": the word between belongs to the trade or hangs on a hyphen.
    const natural = apposed || !distance || words.some((other) => other.after && other.distance === 0 && (other.mask || text[other.end] === '-'));
    // "M270 sewing machine": what other trades have as well is theirs with their word before it.
    const weak = natural ? weights.CLASS_NOUN_WEAK : 0;
    const strong = apposed ? weights.CLASS_NOUN_APPOSED : natural ? weights.CLASS_NOUN_ADJACENT : weights.CLASS_NOUN_NEAR;
    const weight = mask & CUE_WEAK ? weak : strong;
    if (weight > (best?.weight ?? 0)) best = reason('class-noun', weight, text.slice(start, end));
  }
  return best;
}
