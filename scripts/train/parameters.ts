/**
 * The weights of pass 2: what each is for, where it began and how far the data may pull it. The trainer writes
 * `core/mention/weights.ts` from this list.
 */
import type { ReasonCode } from '#core/mention/types.ts';

export interface Parameter {
  /** As `Values` has it: a member of a record or list behind a full stop. */
  readonly name: string;
  /** What it is for, as the comment in `weights.ts` says it; of a record or list at its first member. */
  readonly meaning?: string;
  /** Set by hand on the development texts before anything was learnt: the mean of its prior. */
  readonly start: number;
  /** Standard deviation of its prior; none for what is not learnt. */
  readonly spread?: number;
  /** The reasons whose weight it may change; none where it takes part in every judgement that is not settled before. */
  readonly codes?: readonly ReasonCode[];
}

/** Single sentences say much of the words in them. */
const LEARNT_FREELY = 0.4;
/** Texts of several sentences say something of what a page adds. */
const ON_PAGES = 0.2;
/**
 * They say little of the rest, which may move by a hair: how a name elsewhere on the page speaks; what speaks against a name, since a sentence
 * with such a word seldom holds one for it and would come out right without either; a name's own words, chosen so that
 * they suffice; and what the guide promises of a policy, in which no word replaces a class noun.
 */
const HELD = 0.1;

export const PARAMETERS: readonly Parameter[] = [
  {
    name: 'PRIOR.always',
    start: 3,
    meaning: 'What a name proves by itself.',
    codes: ['unambiguous'],
  },
  { name: 'PRIOR.cue', start: -2, spread: LEARNT_FREELY },
  { name: 'PRIOR.adjacent', start: -4, spread: HELD },
  { name: 'PRIOR.beside', start: -6, spread: HELD },
  {
    name: 'LOOSE_SHORT',
    start: -3.2,
    spread: HELD,
    codes: ['loose-shape'],
    meaning: '"S400", "S 400": the hyphen that tells a designation from a product code is missing. Short ones suffer most.',
  },
  { name: 'LOOSE_LONG', start: -0.75, spread: HELD, codes: ['loose-shape'] },
  {
    name: 'DESIGNATION_LOWER',
    start: -4,
    spread: HELD,
    codes: ['lower-case'],
    meaning: 'Letters of a designation in lower case, "f-35". Without a hyphen it is none at all.',
  },
  { name: 'COMPOUND_LOWER', start: -1.5, spread: HELD, codes: ['lower-case'], meaning: '"patriot missile" in lower case: several words prove enough.' },
  { name: 'WORD_LOWER', start: -5, spread: HELD, codes: ['lower-case'], meaning: 'One word in lower case is the ordinary word, the more so where there is one.' },
  { name: 'WORD_LOWER_UNSAFE', start: -8, spread: HELD, codes: ['lower-case'] },
  { name: 'CAPITALS_AS_WORD', start: -4, spread: HELD, codes: ['lower-case'], meaning: 'An abbreviation written as a word: "Start", "Inf".' },
  {
    name: 'CAPITALS_AS_WORD_SAFE',
    start: -0.5,
    spread: HELD,
    codes: ['lower-case'],
    meaning: 'The same for names that mean nothing else: "Nato", "Thaad". At the start of a sentence it may be a word: Italian "Nato a Roma".',
  },
  { name: 'CAPITALS_OPENING', start: -2.5, spread: HELD, codes: ['lower-case'] },
  {
    name: 'CAPITALS_AMONG_WORDS',
    start: 3.5,
    spread: HELD,
    codes: ['designation-shape'],
    meaning: '"New START", "INF Treaty" with its capitals, in a text that is not all capitals.',
  },
  { name: 'MID_SENTENCE_CAPITAL', start: 0.7, spread: HELD, meaning: 'A capital in the middle of a sentence.' },
  {
    name: 'OPENING_CAPITAL',
    start: -0.1,
    spread: LEARNT_FREELY,
    meaning: "The capital of a single word that any word has at the start of a sentence: the page's word for the name is not enough, one of the trade is.",
  },
  { name: 'ALL_CAPS', start: -0.5, spread: HELD, codes: ['all-caps'], meaning: 'Everything around is in capitals too: case tells nothing, and headings hold every word.' },
  { name: 'CLASS_NOUN_ADJACENT', start: 5.5, spread: HELD, codes: ['class-noun'], meaning: 'A class noun right beside the name.' },
  {
    name: 'CLASS_NOUN_APPOSED',
    start: 4.5,
    spread: HELD,
    codes: ['class-noun'],
    meaning: 'A class noun that says what the name is, behind a comma or "is".',
  },
  {
    name: 'CLASS_NOUN_WEAK',
    start: 2.125,
    spread: HELD,
    codes: ['class-noun'],
    meaning: 'A class noun that other trades use too ("battery", "crew"): with one more sign it settles the sense, alone it never does.',
  },
  { name: 'CLASS_NOUN_NEAR', start: 2, spread: LEARNT_FREELY, codes: ['class-noun'], meaning: 'A class noun with a word between that is none of the trade.' },
  {
    name: 'CUE',
    start: 1.1,
    spread: LEARNT_FREELY,
    codes: ['cue'],
    meaning: 'Words of the trade near by; those that hardly occur in another world; and where military news comes from, which other news does as well.',
  },
  { name: 'STRONG_CUE', start: 1.6, spread: LEARNT_FREELY, codes: ['cue'] },
  { name: 'PLACE_CUE', start: 1.1, spread: LEARNT_FREELY, codes: ['cue'] },
  { name: 'CUE_LIMIT', start: 3.6, spread: LEARNT_FREELY, codes: ['cue'], meaning: 'Context counts up to here.' },
  { name: 'OWN_CUE', start: 3, spread: HELD, codes: ['own-cue'], meaning: "A word of the name's own, and a second one." },
  { name: 'OWN_CUE_MORE', start: 1.5, spread: HELD, codes: ['own-cue'] },
  { name: 'VETO', start: -2.5, spread: HELD, codes: ['veto'], meaning: 'Words of the other worlds that share our names, and how far they count.' },
  { name: 'VETO_LIMIT', start: -5, spread: HELD, codes: ['veto'] },
  {
    name: 'OWN_VETO',
    start: -5,
    spread: HELD,
    codes: ['veto'],
    meaning: 'A word that the name has against it; against one that means one thing and stands in its own spelling, one word of the trade outweighs it.',
  },
  { name: 'OWN_VETO_SAFE', start: -4, spread: HELD, codes: ['veto'] },
  { name: 'PERSON', start: -6.5, spread: HELD, codes: ['other-sense'], meaning: 'Somebody of that name: "Stacey Abrams", "Bradley said".' },
  { name: 'OTHER_EXPANSION', start: -6, spread: HELD, codes: ['other-sense'], meaning: 'An abbreviation that the text spells out as something else.' },
  { name: 'OTHER_MODEL', start: -4, spread: HELD, codes: ['other-sense'], meaning: '"Leopard 1" where the name is that of the Leopard 2\'s family.' },
  { name: 'LONGER_NAME', start: -1.5, spread: HELD, codes: ['other-sense'], meaning: '"Patriot Act", "Raptor Resources": part of a longer name that we do not know.' },
  { name: 'BESIDE_NAME', start: 8, spread: HELD, codes: ['beside-name'], meaning: 'Another name of the same entry right beside it.' },
  { name: 'LISTED', start: 4.5, spread: LEARNT_FREELY, codes: ['listed'], meaning: 'Between names in a list that are beyond doubt.' },
  {
    name: 'LISTED_DOUBTFUL',
    start: 1.2,
    spread: LEARNT_FREELY,
    codes: ['named-near'],
    meaning: 'Between doubtful names in a list: with one word of the trade it is enough for those that want evidence of any sort.',
  },
  {
    name: 'NAMED_NEAR.0',
    start: 0,
    meaning: 'One, two, three or more other entries named beyond doubt within a sentence or so. One alone does not settle it for a word that opens a sentence.',
    codes: ['named-near'],
  },
  { name: 'NAMED_NEAR.1', start: 1.1, spread: LEARNT_FREELY, codes: ['named-near'] },
  { name: 'NAMED_NEAR.2', start: 2.2, spread: LEARNT_FREELY, codes: ['named-near'] },
  { name: 'NAMED_NEAR.3', start: 3, spread: LEARNT_FREELY, codes: ['named-near'] },
  { name: 'PAGE_CONTEXT.0', start: 0, meaning: 'One, two, three or more other entries that the page names beyond doubt.', codes: ['page-context'] },
  { name: 'PAGE_CONTEXT.1', start: 1, spread: ON_PAGES, codes: ['page-context'] },
  { name: 'PAGE_CONTEXT.2', start: 1.6, spread: ON_PAGES, codes: ['page-context'] },
  { name: 'PAGE_CONTEXT.3', start: 2.4, spread: ON_PAGES, codes: ['page-context'] },
  { name: 'NAMED_ELSEWHERE', start: 3, spread: HELD, codes: ['named-elsewhere'], meaning: 'The page names this very entry beyond doubt elsewhere.' },
  {
    name: 'NAMED_ELSEWHERE_ADJACENT',
    start: 4.4,
    spread: HELD,
    codes: ['named-elsewhere'],
    meaning: 'The same for a name that wants a class noun beside it: "AH-64 Apache helicopters" above, "the Apache sales" below.',
  },
  {
    name: 'OTHER_SENSE_ELSEWHERE',
    start: -2,
    spread: HELD,
    codes: ['other-sense'],
    meaning: 'Elsewhere the page uses the word in another sense, and nowhere surely in this one.',
  },
];

/** Those that the data may move. */
export const LEARNT: readonly (Parameter & { readonly spread: number })[] = PARAMETERS.flatMap(({ spread, ...rest }) => (spread === undefined ? [] : [{ ...rest, spread }]));

/** The values from before anything was learnt. */
export const HAND_SET: Readonly<Record<string, number>> = Object.fromEntries(PARAMETERS.map(({ name, start }) => [name, start]));
