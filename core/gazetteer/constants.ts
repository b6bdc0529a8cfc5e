/** Numbers of the matcher, and code units that it asks for by name. In a file of their own, because the minifier writes only imported constants as numbers. */

export const SPACE_CODE = 0x20;
export const COMMA = 0x2c;
export const DOT = 0x2e;
export const AT = 0x40;
export const CAPITAL_Z = 0x5a;
export const UNDERSCORE = 0x5f;
export const SMALL_S = 0x73;

/** White space inside a name, indentation of source text included. */
export const MAX_GAP = 48;
/** Names longer than this many tokens are not looked for. */
export const MAX_TOKENS = 24;

/** Characters that are swept at a time: as many as the blocks of a page have, and all numbers stay in the processor's cache. */
export const SWEEP_LENGTH = 0x4000;
/** What is swept again with what follows: more than two words of any name and what may lie between them. */
export const SWEEP_OVERLAP = 512;
/** What is written of them: a number for each and for what follows. */
export const SWEEP_ROOM = SWEEP_LENGTH + 2;

/** What makes the two places in a filter from a quick hash: odd, else chosen for how few words of English prose pass wrongly (ADR 12). */
export const FILTER_FACTOR_A = 2_734_989;
export const FILTER_FACTOR_B = 6_242_165;

/** Length of the longest ending, in code units, and so the number of ways to cut one. */
export const MOST_CUTS = 4;
