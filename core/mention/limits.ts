/** What is decided, not learnt: where the scale of the weights has its zero and its ends. */

/** A candidate is a mention from here on. */
export const THRESHOLD = 1;

/** From here on a mention is beyond doubt and speaks for others on the page; a mere mention would let one mistake breed a hundred. */
export const SURE = 2.25;

/** No evidence outweighs it. */
export const NEVER = -99;

/** Words looked at on either side of a candidate. */
export const WINDOW = 14;
