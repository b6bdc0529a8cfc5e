/**
 * The weights of pass 2, set by hand on the development texts. A candidate starts at its policy's prior, gathers what
 * speaks for and against it, and is a mention at or above `THRESHOLD`. Read as log-odds in rough halves: one clear word
 * of context moves by about one.
 */
import type { Policy } from '#core/gazetteer/format.ts';

export const THRESHOLD = 1;

/** From here on a mention is beyond doubt and speaks for others on the page; a mere mention would let one mistake breed a hundred. */
export const SURE = 2.2;

/** What a name proves by itself. */
export const PRIOR: Readonly<Record<Policy, number>> = { always: 3, cue: -2, adjacent: -4, beside: -6 };

/** No evidence outweighs it. */
export const NEVER = -99;

export const WEIGHT = {
  /** "S400", "S 400": the hyphen that tells a designation from a product code is missing. Short ones suffer most. */
  looseShort: -2.5,
  looseLong: -0.75,
  /** Letters of a designation in lower case, "f-35". Without a hyphen it is none at all. */
  designationLower: -4,
  /** "patriot missile" in lower case: several words prove enough. */
  compoundLower: -1.5,
  /** One word in lower case is the ordinary word. */
  wordLower: -5,
  /** An abbreviation written as a word: "Start", "Inf". */
  capitalsAsWord: -4,
  /** The same for names that mean nothing else: "Nato", "Thaad". At the start of a sentence it may be a word: Italian "Nato a Roma". */
  capitalsAsWordSafe: -0.5,
  capitalsOpening: -2.5,
  /** "New START", "INF Treaty" with its capitals, in a text that is not all capitals. */
  capitalsAmongWords: 3.5,
  /** A capital in the middle of a sentence. */
  midSentenceCapital: 0.7,
  /** Everything around is in capitals too: case tells nothing, and headings hold every word. */
  allCaps: -0.5,
  classNounAdjacent: 5.5,
  /** A class noun that other worlds use too: "system", "crew". */
  classNounWeak: 3,
  classNounNear: 2,
  cue: 1.1,
  strongCue: 1.6,
  /** Context counts up to here. */
  cueLimit: 3.6,
  ownCue: 3,
  veto: -2.5,
  vetoLimit: -5,
  ownVeto: -5,
  /** Against a name that means one thing, in its own spelling: one such word wants one word of the trade to outweigh it. */
  ownVetoSafe: -2.5,
  person: -4,
  /** An abbreviation that the text spells out as something else. */
  otherExpansion: -6,
  /** "Leopard 1" where the name is that of the Leopard 2's family. */
  otherModel: -4,
  /** "Patriot Act", "Raptor Resources": part of a longer name that we do not know. */
  longerName: -1.5,
  besideName: 8,
  /** One, two, three or more other entries that the page names beyond doubt. */
  pageContext: [0, 1, 1.6, 2.4],
  /** The page names this very entry beyond doubt elsewhere. */
  namedElsewhere: 3,
  /** Elsewhere the page uses the word in another sense, and nowhere surely in this one. */
  otherSenseElsewhere: -2,
} as const;

/** Words looked at on either side of a candidate. */
export const WINDOW = 14;
