/**
 * The weights of pass 2, learnt by `npm run -s train -- --write` from our own sentences and texts: edit
 * scripts/train/parameters.ts, not this file. A candidate starts at its policy's prior, gathers what speaks for and
 * against it, and is a mention at or above the threshold (limits.ts). All are eighths, which add up without rounding.
 */
import type { Policy } from '#core/gazetteer/format.ts';

/** What a name proves by itself. */
export const PRIOR: Readonly<Record<Policy, number>> = { always: 3, cue: -2, adjacent: -4, beside: -6 };
/** "S400", "S 400": the hyphen that tells a designation from a product code is missing. Short ones suffer most. */
export const LOOSE_SHORT = -3.25;
export const LOOSE_LONG = -0.75;
/** Letters of a designation in lower case, "f-35". Without a hyphen it is none at all. */
export const DESIGNATION_LOWER = -4;
/** "patriot missile" in lower case: several words prove enough. */
export const COMPOUND_LOWER = -1.625;
/** One word in lower case is the ordinary word, the more so where there is one. */
export const WORD_LOWER = -5;
export const WORD_LOWER_UNSAFE = -8;
/** An abbreviation written as a word: "Start", "Inf". */
export const CAPITALS_AS_WORD = -4;
/**
 * The same for names that mean nothing else: "Nato", "Thaad". At the start of a sentence it may be a word: Italian "Nato a
 * Roma".
 */
export const CAPITALS_AS_WORD_SAFE = -0.625;
export const CAPITALS_OPENING = -2.5;
/** "New START", "INF Treaty" with its capitals, in a text that is not all capitals. */
export const CAPITALS_AMONG_WORDS = 3.5;
/** A capital in the middle of a sentence. */
export const MID_SENTENCE_CAPITAL = 0.75;
/**
 * The capital of a single word that any word has at the start of a sentence: the page's word for the name is not enough,
 * one of the trade is.
 */
export const OPENING_CAPITAL = -0.75;
/** Everything around is in capitals too: case tells nothing, and headings hold every word. */
export const ALL_CAPS = -0.5;
/** A class noun right beside the name. */
export const CLASS_NOUN_ADJACENT = 5.5;
/** A class noun that says what the name is, behind a comma or "is". */
export const CLASS_NOUN_APPOSED = 4.5;
/**
 * A class noun that other trades use too ("battery", "crew"): with one more sign it settles the sense, alone it never
 * does.
 */
export const CLASS_NOUN_WEAK = 2.125;
/** A class noun with a word between that is none of the trade. */
export const CLASS_NOUN_NEAR = 2.75;
/**
 * Words of the trade near by; those that hardly occur in another world; and where military news comes from, which other
 * news does as well.
 */
export const CUE = 2.125;
export const STRONG_CUE = 1.875;
export const PLACE_CUE = 1;
/** Context counts up to here. */
export const CUE_LIMIT = 4.25;
/** A word of the name's own, and a second one. */
export const OWN_CUE = 3;
export const OWN_CUE_MORE = 1.5;
/** Words of the other worlds that share our names, and how far they count. */
export const VETO = -2.375;
export const VETO_LIMIT = -5;
/**
 * A word that the name has against it; against one that means one thing and stands in its own spelling, one word of the
 * trade outweighs it.
 */
export const OWN_VETO = -5;
export const OWN_VETO_SAFE = -4;
/** Somebody of that name: "Stacey Abrams", "Bradley said". */
export const PERSON = -6.625;
/** An abbreviation that the text spells out as something else. */
export const OTHER_EXPANSION = -6;
/** "Leopard 1" where the name is that of the Leopard 2's family. */
export const OTHER_MODEL = -4;
/** "Patriot Act", "Raptor Resources": part of a longer name that we do not know. */
export const LONGER_NAME = -1.375;
/** Another name of the same entry right beside it. */
export const BESIDE_NAME = 8;
/** Between names in a list that are beyond doubt. */
export const LISTED = 4.625;
/** Between doubtful names in a list: with one word of the trade it is enough for those that want evidence of any sort. */
export const LISTED_DOUBTFUL = 1.375;
/**
 * One, two, three or more other entries named beyond doubt within a sentence or so. One alone does not settle it for a
 * word that opens a sentence.
 */
export const NAMED_NEAR = [0, 1.375, 2, 3.25] as const;
/** One, two, three or more other entries that the page names beyond doubt. */
export const PAGE_CONTEXT = [0, 1.25, 1.375, 2.5] as const;
/** The page names this very entry beyond doubt elsewhere. */
export const NAMED_ELSEWHERE = 3;
/** The same for a name that wants a class noun beside it: "AH-64 Apache helicopters" above, "the Apache sales" below. */
export const NAMED_ELSEWHERE_ADJACENT = 4.375;
/** Elsewhere the page uses the word in another sense, and nowhere surely in this one. */
export const OTHER_SENSE_ELSEWHERE = -2;
