/**
 * From a word that may begin a name to the names that begin there. Called where the hot loop of `match.ts` saw a bit
 * set, some hundred times in a long article, so it may branch and recurse; objects are made for real finds only.
 */
import { isInAddress, mayBegin, mayEnd } from './boundaries.ts';
import { CYRILLIC, classOf, DIGIT, HANGUL, HYPHEN, INDIC, LATIN, QUOTE, SPACELESS } from './characters.ts';
import { type Gazetteer, LEAD_SHIFT, MOST_AROUND, SHAPE_DESIGNATION, SHAPE_PUNCTUATED, SHAPE_VARIANTS, shapeOf, TAIL_SHIFT } from './format.ts';
import { hasSpace, NO_TOKEN, skipGap } from './gaps.ts';
import { chain, firstSlot, hasBit, secondSlot } from './hash.ts';
import { articleOf, cutEndings, cutPrefix, MOST_CUTS, prefixesOf } from './suffixes.ts';
import { hashToken, phraseHash, quickHash, tokenEnd, tokenise, tokenStart } from './tokens.ts';
import { pluralEnd, sharedNumber, variantEnd } from './variants.ts';

/** A raw hit: where, and which row of the gazetteer. */
export interface Candidate {
  /** What is marked: the name without the class nouns around it. */
  readonly start: number;
  readonly end: number;
  /** What was matched, class nouns and all. */
  readonly from: number;
  readonly until: number;
  /** Row of the gazetteer's name sections. */
  readonly row: number;
  /** Tokens of the text that the name itself has; a variant's letters that were looked over are none. */
  readonly tokens: number;
}

/** Names longer than this many tokens are not looked for. */
const MAX_TOKENS = 24;
const SPACE_CODE = 0x20;
/** Words that look like a designation's letters where a sentence begins: "An 26-year-old", "Il 76 per cent", "Be 12 again". */
const ARTICLES = /^(?:A|I|An|As|Be|Il|No)$/;

const QUOTES: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"', '「': '」', '『': '』', '《': '》', '‘': '’', '‚': '‘' };

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isLowerCase(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  return word === word.toLowerCase() && word !== word.toUpperCase();
}

/** Whether names (or, one time in five, nothing) begin with the words of `text[start, end)`: "Anti-Ballistic Missile". */
export function beginsName(gazetteer: Gazetteer, text: string, start: number, end: number): boolean {
  return hasBit(gazetteer.prefixBitmap, phraseHash(text, start, end) >>> gazetteer.prefixShift);
}

/** Of each token so far: where it begins, where it ends (a variant's letters included), its class. One walk at a time uses them. */
const starts = new Int32Array(MAX_TOKENS);
const ends = new Int32Array(MAX_TOKENS);
const classes = new Int32Array(MAX_TOKENS);
/** Hashes of the sequence before each token. In arrays, as arguments they would be boxed. */
const chainA = new Int32Array(MAX_TOKENS + 1);
const chainB = new Int32Array(MAX_TOKENS + 1);
const cuts = new Int32Array(MAX_TOKENS * MOST_CUTS);
const hash = new Int32Array(2);

/** The walks over one text. */
export interface Walk {
  readonly found: Candidate[];
  /**
   * Looks for names that begin with the token that ends at `end`, or whose beginning does.
   * @param quick the hot loop's hash, which the first place of the filter let through.
   */
  visit(end: number, quick: number): void;
  /** Looks for names behind prefixes written solid, in the scripts that have them. */
  visitPrefixed(): void;
}

/** Prepares the walks over one text. */
export function createWalk(gazetteer: Gazetteer, text: string): Walk {
  const { firstBitmap, firstFactor, firstShift, prefixBitmap, prefixShift, fingerprintA, fingerprintB, bucketStarts, bucketBits } = gazetteer;
  const found: Candidate[] = [];
  /** The variant's letters after a number were left out of the look-up. */
  let skipped = false;
  /** A full stop, comma or bracket lies between the tokens. */
  let punctuated = false;
  /** Span of a number that shares the letters of the one before it, while it is looked up. */
  let shared: readonly [number, number] | undefined;
  let last = -1;

  /** Takes the token at `at` as the next one of the name, in every way in which it may be read. */
  function descend(depth: number, at: number): void {
    const cls = classOf(text.charCodeAt(at));
    const end = tokenEnd(text, at);
    starts[depth] = at;
    ends[depth] = end;
    classes[depth] = cls;
    follow(depth, at, end, true);
    const count = cutEndings(text, at, end, cls, cuts, depth * MOST_CUTS);
    for (let i = 0; i < count; i++) {
      // A particle is no part of the name; a case ending is.
      const cut = cuts[depth * MOST_CUTS + i] as number;
      ends[depth] = cls === HANGUL || cls === INDIC ? cut : end;
      follow(depth, at, cut, cls === CYRILLIC);
    }
    ends[depth] = end;
    const article = depth > 0 ? articleOf(cls) : undefined;
    const bare = article === undefined ? -1 : cutPrefix(text, at, end, article);
    if (bare < 0) return;
    starts[depth] = bare;
    follow(depth, bare, end, true);
    starts[depth] = at;
  }

  /** Reports the names that end with the token `text[from, to)` and goes on where longer ones begin alike. */
  function follow(depth: number, from: number, to: number, onward: boolean): void {
    hashToken(text, from, to, hash);
    const a = chain(chainA[depth] as number, hash[0] as number);
    chainA[depth + 1] = a;
    chainB[depth + 1] = chain(chainB[depth] as number, hash[1] as number);
    lookUp(depth);
    if (!onward || depth + 1 === MAX_TOKENS || !hasBit(prefixBitmap, a >>> prefixShift)) return;
    const cls = classes[depth] as number;
    const end = ends[depth] as number;
    const next = skipGap(text, end, cls);
    if (next >= 0) descend(depth + 1, next);
    else if (next < NO_TOKEN) {
      const outer = punctuated;
      punctuated = true;
      descend(depth + 1, -2 - next);
      punctuated = outer;
    }
    if (cls !== DIGIT || skipped || next !== end) return;
    // F-15C Eagle: the letters are looked over.
    const letters = variantEnd(text, end);
    const after = letters > end ? skipGap(text, letters, LATIN) : -1;
    if (after < 0) return;
    skipped = true;
    ends[depth] = letters;
    descend(depth + 1, after);
    ends[depth] = end;
    skipped = false;
  }

  /** Reports the names that the tokens up to this one make. */
  function lookUp(depth: number): void {
    const a = chainA[depth + 1] as number;
    const b = chainB[depth + 1] as number;
    const bucket = a >>> (32 - bucketBits);
    const until = bucketStarts[bucket + 1] as number;
    for (let row = bucketStarts[bucket] as number; row < until; row++) {
      if (fingerprintB[row] === b && fingerprintA[row] === (a & 0xffff)) report(depth, row);
    }
  }

  /** Checks what fingerprints cannot know, and keeps the candidate. */
  function report(depth: number, row: number): void {
    const shape = shapeOf(gazetteer, row);
    const designation = (shape & SHAPE_DESIGNATION) !== 0;
    if (shared) {
      const [start, end] = shared;
      if (designation) found.push({ start, end, from: start, until: end, row, tokens: depth + 1 });
      return;
    }
    const variants = (shape & SHAPE_VARIANTS) !== 0;
    const until = endOf(depth, variants);
    const from = starts[0] as number;
    if ((skipped && !variants) || (punctuated && (shape & SHAPE_PUNCTUATED) === 0) || until < 0 || (designation && !isDesignation(depth, from)) || isInAddress(text, from, until))
      return;
    const tail = (shape >>> TAIL_SHIFT) & MOST_AROUND;
    const start = starts[(shape >>> LEAD_SHIFT) & MOST_AROUND] as number;
    const end = tail > 0 ? (ends[depth - tail] as number) : until;
    // Where letters were looked over, a name that has them ("Type 052D") must not seem the shorter one for want of the class noun.
    found.push({ start, end: closeQuote(text, start, end), from, until: skipped ? end : until, row, tokens: depth + 1 - tail });
    if (designation && depth > 0 && tail === 0 && classes[depth] === DIGIT) coordinate(depth, until);
  }

  /** Further numbers that share the letters: "S-300/400", "F-15s and -16s". What is no name with these letters stays plain. */
  function coordinate(depth: number, from: number): void {
    const number = sharedNumber(text, from);
    if (number < 0) return;
    const after = tokenEnd(text, number);
    const end = pluralEnd(text, after);
    if (!mayEnd(text, end, end > after ? LATIN : DIGIT)) return;
    const a = chainA[depth + 1] as number;
    const b = chainB[depth + 1] as number;
    hashToken(text, number, after, hash);
    chainA[depth + 1] = chain(chainA[depth] as number, hash[0] as number);
    chainB[depth + 1] = chain(chainB[depth] as number, hash[1] as number);
    shared = [classOf(text.charCodeAt(number - 1)) === HYPHEN ? number - 1 : number, end];
    lookUp(depth);
    shared = undefined;
    chainA[depth + 1] = a;
    chainB[depth + 1] = b;
  }

  /** End of the name, with its plural, case ending or variant's letters; -1 if its last word or number goes on. */
  function endOf(depth: number, variants: boolean): number {
    const cls = classes[depth] as number;
    const end = ends[depth] as number;
    if (cls !== DIGIT) return mayEnd(text, tokenEnd(text, starts[depth] as number), cls) ? end : -1;
    const plural = pluralEnd(text, variants ? variantEnd(text, end) : end);
    if (plural > end && mayEnd(text, plural, LATIN)) return plural;
    return mayEnd(text, end, cls) ? end : -1;
  }

  /**
   * "a 50" is not the A-50, "A 10 %" not the A-10, nor is «С-300 в Сирию» the С-300В: without a hyphen, the letters of a
   * designation are capitals, an article or another short word is never one, and one letter after a space does not belong.
   */
  function isDesignation(depth: number, from: number): boolean {
    for (let i = 0; i < depth; i++) {
      const end = ends[i] as number;
      const next = starts[i + 1] as number;
      if (!hasSpace(text, end, next)) continue;
      const digitFirst = classes[i] === DIGIT;
      if (digitFirst ? isLowerCase(text, next, ends[i + 1] as number) : isLowerCase(text, starts[i] as number, end)) return false;
      const letterAfter = digitFirst && (ends[i + 1] as number) - next === 1 && classes[i + 1] !== DIGIT && classes[i + 1] !== SPACELESS;
      if (letterAfter || (i === 0 && ARTICLES.test(text.slice(from, end)))) return false;
    }
    return true;
  }

  function visit(end: number, quick: number): void {
    if (!hasBit(firstBitmap, secondSlot(quick, firstShift)) || goesOn(text, end)) return;
    const start = tokenStart(text, end - 1);
    // Every twentieth word is the article "a" or the rest of "it's"; a designation's letters are capitals or have a hyphen.
    if (end - start === 1 && text.charCodeAt(end) === SPACE_CODE && isLower(text.charCodeAt(start))) return;
    // Several beginnings of one inflected word may have been let through.
    if (start === last || !mayBegin(text, start, classOf(text.charCodeAt(start)))) return;
    last = start;
    descend(0, start);
  }

  function visitPrefixed(): void {
    for (const { start, end, cls } of tokenise(text)) {
      if (!mayBegin(text, start, cls)) continue;
      for (const prefix of prefixesOf(cls)) {
        const at = cutPrefix(text, start, end, prefix);
        const quick = at < 0 ? 0 : quickHash(text, at, end);
        if (quick !== 0 && hasBit(firstBitmap, firstSlot(quick, firstFactor, firstShift)) && hasBit(firstBitmap, secondSlot(quick, firstShift))) descend(0, at);
      }
    }
  }

  return { found, visit, visitPrefixed };
}

/** Whether more of the token follows at `end` than any ending has. */
function goesOn(text: string, end: number): boolean {
  const cls = classOf(text.charCodeAt(end - 1));
  let i = end;
  while (i <= end + MOST_CUTS && i < text.length && classOf(text.charCodeAt(i)) === cls) i++;
  return i > end + MOST_CUTS && cls !== SPACELESS;
}

/** A quotation that was opened inside the name is closed inside it: С-400 «Триумф». */
function closeQuote(text: string, start: number, end: number): number {
  const close = text[end];
  if (close === undefined || classOf(text.charCodeAt(end)) !== QUOTE) return end;
  for (let i = end - 1; i > start; i--) {
    const opens = QUOTES[text[i] as string];
    if (opens !== undefined) return opens === close ? end + 1 : end;
  }
  return end;
}
