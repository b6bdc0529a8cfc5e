/** Code units that the matcher asks for by name, and another number of its own. In a file of their own, because the minifier writes only imported constants as numbers. */

export const SPACE_CODE = 0x20;
export const COMMA = 0x2c;
export const DOT = 0x2e;
export const AT = 0x40;
export const CAPITAL_Z = 0x5a;
export const UNDERSCORE = 0x5f;
export const SMALL_S = 0x73;

/** Length of the longest ending, in code units, and so the number of ways to cut one. */
export const MOST_CUTS = 4;
