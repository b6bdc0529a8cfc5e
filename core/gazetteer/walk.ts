/**
 * From a word that may begin a name to the names that begin there. Called for what the two loops of `scan.ts` leave over,
 * some dozens of times in a long article, so it may branch and recurse. What fingerprints cannot know is left to whoever
 * the names are reported to: `match.ts` looks closely, the sieve of every page does not.
 */
import { isLower, mayBegin } from './boundaries.ts';
import { classAt } from './characters.ts';
import { CYRILLIC, DIGIT, HANGUL, INDIC, LATIN } from './classes.ts';
import { MAX_TOKENS, MOST_CUTS, SPACE_CODE } from './constants.ts';
import { NO_TOKEN, skipGap } from './gaps.ts';
import { chain, hasBit } from './hash.ts';
import type { NameIndex } from './name-index.ts';
import { articleOf, cutEndings, cutPrefix, prefixesOf } from './suffixes.ts';
import { hashToken, quickHash, tokenEnd } from './tokens.ts';
import { variantEnd } from './variants.ts';

/** The tokens that make a name, as the walk stands when it reports one. */
export interface Trail {
  readonly text: string;
  /** Of each token so far: where it begins, where it ends (a variant's letters included), its class. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly classes: Int32Array;
  /** The variant's letters after a number were left out of the look-up. */
  readonly skipped: boolean;
  /** A full stop, comma or bracket lies between the tokens. */
  readonly punctuated: boolean;
  /** Reports the names that the tokens before `depth` make with `text[from, to)` as the next one. */
  lookUp(depth: number, from: number, to: number, report: Report): number;
}

/**
 * Told of each name.
 * @param depth index of its last token.
 * @param row of the name in the index.
 */
export type Report = (trail: Trail, depth: number, row: number) => void;

/** Room for what is known of each token of a name. */
function numbers(): Int32Array {
  return new Int32Array(MAX_TOKENS * MOST_CUTS);
}

// One walk at a time uses these. They are the file's and no call's: functions made anew for each text are slower, most of all in Firefox.
const starts = numbers();
const ends = numbers();
const classes = numbers();
/** Hashes of the sequence before each token. In arrays, as arguments they would be boxed. */
const chainA = numbers();
const chainB = numbers();
const cuts = numbers();
const hash = numbers();
const trail = { text: '', starts, ends, classes, skipped: false, punctuated: false, lookUp };
let text: string;
let index: NameIndex;
let report: Report;

/** What the next visits are to: a text, the names that are looked for in it, and who is told of them. */
export function prepareWalk(names: NameIndex, inText: string, whom: Report): void {
  index = names;
  report = whom;
  trail.text = text = inText;
}

/** Takes the token at `at` as the next one of the name, in every way in which it may be read. */
function descend(depth: number, at: number): void {
  const cls = classAt(text, at);
  const end = tokenEnd(text, at);
  starts[depth] = at;
  ends[depth] = end;
  classes[depth] = cls;
  follow(depth, at, end, true);
  const count = cutEndings(index.endings, text, at, end, cls, cuts, depth * MOST_CUTS);
  for (let i = 0; i < count; i++) {
    // A particle is no part of the name; a case ending is.
    const cut = cuts[depth * MOST_CUTS + i] as number;
    ends[depth] = cls === HANGUL || cls === INDIC ? cut : end;
    follow(depth, at, cut, cls === CYRILLIC);
  }
  ends[depth] = end;
  const article = articleOf(cls);
  const bare = depth > 0 && article ? cutPrefix(text, at, end, article) : -1;
  if (bare < 0) return;
  starts[depth] = bare;
  follow(depth, bare, end, true);
  starts[depth] = at;
}

/** Reports the names that end with the token `text[from, to)` and goes on where longer ones begin alike. */
function follow(depth: number, from: number, to: number, onward: boolean): void {
  const a = lookUp(depth, from, to, report);
  if (!onward || depth + 1 === MAX_TOKENS || !hasBit(index.prefixBitmap, a >>> index.prefixShift)) return;
  const cls = classes[depth] as number;
  const end = ends[depth] as number;
  const next = skipGap(text, end, cls);
  if (next >= 0) descend(depth + 1, next);
  else if (next < NO_TOKEN) {
    const outer = trail.punctuated;
    trail.punctuated = true;
    descend(depth + 1, ~next);
    trail.punctuated = outer;
  }
  if (cls !== DIGIT || trail.skipped || next !== end) return;
  // F-15C Eagle: the letters are looked over.
  const letters = variantEnd(text, end);
  const after = letters > end ? skipGap(text, letters, LATIN) : -1;
  if (after < 0) return;
  trail.skipped = true;
  ends[depth] = letters;
  descend(depth + 1, after);
  ends[depth] = end;
  trail.skipped = false;
}

/** See `Trail`. Gives the first hash of the sequence. */
function lookUp(depth: number, from: number, to: number, found: Report): number {
  const { bucketBits, bucketStarts, fingerprintA, fingerprintB } = index;
  hashToken(text, from, to, hash);
  const a = chain(chainA[depth] as number, hash[0] as number);
  const b = chain(chainB[depth] as number, hash[1] as number);
  const bucket = a >>> (32 - bucketBits);
  const until = bucketStarts[bucket + 1] as number;
  for (let row = bucketStarts[bucket] as number; row < until; row++) {
    if (fingerprintB[row] === b && fingerprintA[row] === (a & 0xffff)) found(trail, depth, row);
  }
  // Last, for whoever is told of a name may look others up.
  chainA[depth + 1] = a;
  chainB[depth + 1] = b;
  return a;
}

/** Looks for names that begin with the token at `start`; the filter of beginnings let it through. */
export function visit(start: number): void {
  // Every twentieth word is the article "a" or the rest of "it's"; a designation's letters are capitals or have a hyphen.
  if (text.charCodeAt(start + 1) === SPACE_CODE && isLower(text.charCodeAt(start))) return;
  if (!mayBegin(text, start, classAt(text, start))) return;
  descend(0, start);
}

/** Looks for names behind prefixes written solid, in the scripts that have them. */
export function visitPrefixed(): void {
  const { firstBitmap } = index;
  let end = 0;
  for (let start = 0; start < text.length; start = end) {
    const cls = classAt(text, start);
    end = tokenEnd(text, start);
    if (!mayBegin(text, start, cls)) continue;
    for (const prefix of prefixesOf(cls)) {
      const at = cutPrefix(text, start, end, prefix);
      if (at >= 0 && hasBit(firstBitmap, quickHash(text, at, end))) descend(0, at);
    }
  }
}
