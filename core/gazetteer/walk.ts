/**
 * From a word that may begin a name to the names that begin there. Called where the hot loop of `match.ts` saw a bit
 * set, some hundred times in a long article, so it may branch and recurse; objects are made for real finds only.
 */
import { isInAddress, mayBegin, mayEnd } from './boundaries.ts';
import { CLASS, classOf } from './characters.ts';
import { type Gazetteer, LEAD_SHIFT, SHAPE, shapeOf, TAIL_SHIFT } from './format.ts';
import { hasSpace, skipGap } from './gaps.ts';
import { chain, quickSlot } from './hash.ts';
import { articleOf, cutEndings, cutPrefix, MOST_CUTS, prefixesOf } from './suffixes.ts';
import { hashToken, quickHash, type TokenHash, tokenEnd, tokenise } from './tokens.ts';
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
}

/** Names longer than this many tokens are not looked for. */
const MAX_TOKENS = 24;

const QUOTES: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"', '「': '」', '『': '』', '《': '》', '‘': '’', '‚': '‘' };

function isLowerCase(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  return word === word.toLowerCase() && word !== word.toUpperCase();
}

/** Whether names (or, one time in five, nothing) begin with the words of `text[start, end)`: "Anti-Ballistic Missile". */
export function beginsName(gazetteer: Gazetteer, text: string, start: number, end: number): boolean {
  const hash = { a: 0, b: 0 };
  let a = 0;
  for (const token of tokenise(text.slice(start, end))) a = chain(a, hashToken(text, start + token.start, start + token.end, hash).a);
  return hasPrefix(gazetteer, a >>> 0);
}

function hasPrefix({ prefixBitmap, prefixShift }: Gazetteer, a: number): boolean {
  const slot = a >>> prefixShift;
  return (((prefixBitmap[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1;
}

/** The walks over one text. Keeps the place and the tokens so far, so that no step has to pass them on. */
export class Walk {
  readonly #gazetteer: Gazetteer;
  readonly #text: string;
  readonly #found: Candidate[];
  readonly #hash: TokenHash = { a: 0, b: 0 };
  /** Of each token so far: where it begins, where it ends (a variant's letters included), its class. */
  readonly #starts = new Int32Array(MAX_TOKENS);
  readonly #ends = new Int32Array(MAX_TOKENS);
  readonly #classes = new Uint8Array(MAX_TOKENS);
  /** Hashes of the sequence before each token. */
  readonly #beforeA = new Int32Array(MAX_TOKENS);
  readonly #beforeB = new Int32Array(MAX_TOKENS);
  readonly #cuts = new Int32Array(MAX_TOKENS * MOST_CUTS);
  /** The variant's letters after a number were left out of the look-up. */
  #skipped = false;
  #last = -1;
  /** Set while a number that shares the letters of the one before it is looked up. */
  #shared: { readonly start: number; readonly end: number } | undefined;

  constructor(gazetteer: Gazetteer, text: string, found: Candidate[]) {
    this.#gazetteer = gazetteer;
    this.#text = text;
    this.#found = found;
  }

  /**
   * Looks for names that begin with the token at `start`, or after a prefix written solid before it.
   * @param known the token itself, or the beginning of it, may begin a name.
   */
  visit(start: number, known: boolean): void {
    // Several beginnings of one inflected word may be known.
    if (start === this.#last) return;
    const text = this.#text;
    const cls = classOf(text.charCodeAt(start));
    if (!mayBegin(text, start, cls)) return;
    if (known) {
      this.#last = start;
      this.#descend(0, start, 0, 0);
    }
    const prefixes = prefixesOf(cls);
    if (prefixes.length === 0) return;
    const end = tokenEnd(text, start);
    for (const prefix of prefixes) {
      const at = cutPrefix(text, start, end, prefix);
      if (at >= 0 && this.#mayStart(at, end)) this.#descend(0, at, 0, 0);
    }
  }

  #mayStart(start: number, end: number): boolean {
    const { firstBitmap, firstShift } = this.#gazetteer;
    const slot = quickSlot(quickHash(this.#text, start, end), firstShift);
    return (((firstBitmap[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1;
  }

  /** Takes the token at `at` as the next one of the name, in every way in which it may be read. */
  #descend(depth: number, at: number, a: number, b: number): void {
    const text = this.#text;
    const cls = classOf(text.charCodeAt(at));
    const end = tokenEnd(text, at);
    this.#starts[depth] = at;
    this.#ends[depth] = end;
    this.#classes[depth] = cls;
    this.#beforeA[depth] = a;
    this.#beforeB[depth] = b;
    this.#follow(depth, at, end, a, b, true);
    const count = cutEndings(text, at, end, cls, this.#cuts, depth * MOST_CUTS);
    for (let i = 0; i < count; i++) {
      // A particle is no part of the name; a case ending is.
      const cut = this.#cuts[depth * MOST_CUTS + i] as number;
      this.#ends[depth] = cls === CLASS.hangul ? cut : end;
      this.#follow(depth, at, cut, a, b, cls === CLASS.cyrillic);
    }
    this.#ends[depth] = end;
    const article = depth > 0 ? articleOf(cls) : undefined;
    const bare = article === undefined ? -1 : cutPrefix(text, at, end, article);
    if (bare >= 0) this.#follow(depth, bare, end, a, b, true);
  }

  /** Reports the names that end with the token `text[from, to)` and goes on where longer ones begin alike. */
  #follow(depth: number, from: number, to: number, a: number, b: number, onward: boolean): void {
    const text = this.#text;
    const { a: tokenA, b: tokenB } = hashToken(text, from, to, this.#hash);
    const nextA = chain(a, tokenA);
    const nextB = chain(b, tokenB);
    this.#lookUp(depth, nextA >>> 0, nextB >>> 0);
    if (!onward || depth + 1 === MAX_TOKENS || !hasPrefix(this.#gazetteer, nextA >>> 0)) return;
    const cls = this.#classes[depth] as number;
    const end = this.#ends[depth] as number;
    const next = skipGap(text, end, cls);
    if (next >= 0) this.#descend(depth + 1, next, nextA, nextB);
    if (cls !== CLASS.digit || this.#skipped || next !== end) return;
    // F-15C Eagle: the letters are looked over.
    const letters = variantEnd(text, end);
    const after = letters > end ? skipGap(text, letters, CLASS.latin) : -1;
    if (after < 0) return;
    this.#skipped = true;
    this.#ends[depth] = letters;
    this.#descend(depth + 1, after, nextA, nextB);
    this.#ends[depth] = end;
    this.#skipped = false;
  }

  #lookUp(depth: number, a: number, b: number): void {
    const { fingerprintA, fingerprintB, bucketStarts, bucketBits } = this.#gazetteer;
    const bucket = a >>> (32 - bucketBits);
    const until = bucketStarts[bucket + 1] as number;
    for (let row = bucketStarts[bucket] as number; row < until; row++) {
      if (fingerprintB[row] === b && fingerprintA[row] === (a & 0xffff)) this.#report(depth, row);
    }
  }

  /** Checks what fingerprints cannot know, and keeps the candidate. */
  #report(depth: number, row: number): void {
    const text = this.#text;
    const shape = shapeOf(this.#gazetteer, row);
    if (this.#shared) {
      const { start, end } = this.#shared;
      if (shape & SHAPE.designation) this.#found.push({ start, end, from: start, until: end, row });
      return;
    }
    if (this.#skipped && (shape & SHAPE.variants) === 0) return;
    const until = this.#end(depth, (shape & SHAPE.variants) !== 0);
    if (until < 0) return;
    const from = this.#starts[0] as number;
    if (shape & SHAPE.designation && !this.#isDesignation(depth, from)) return;
    if (isInAddress(text, from, until)) return;
    const lead = (shape >>> LEAD_SHIFT) & 15;
    const tail = shape >>> TAIL_SHIFT;
    const start = this.#starts[lead] as number;
    const end = tail > 0 ? (this.#ends[depth - tail] as number) : until;
    this.#found.push({ start, end: closeQuote(text, start, end), from, until, row });
    if (shape & SHAPE.designation && depth > 0 && tail === 0 && this.#classes[depth] === CLASS.digit) this.#coordinate(depth, until);
  }

  /** Further numbers that share the letters: "S-300/400", "F-15s and -16s". What is no name with these letters stays plain. */
  #coordinate(depth: number, from: number): void {
    const text = this.#text;
    const number = sharedNumber(text, from);
    if (number < 0) return;
    const after = tokenEnd(text, number);
    const { a: tokenA, b: tokenB } = hashToken(text, number, after, this.#hash);
    const a = chain(this.#beforeA[depth] as number, tokenA) >>> 0;
    const b = chain(this.#beforeB[depth] as number, tokenB) >>> 0;
    const end = pluralEnd(text, after);
    if (!mayEnd(text, end, end > after ? CLASS.latin : CLASS.digit)) return;
    const start = classOf(text.charCodeAt(number - 1)) === CLASS.hyphen ? number - 1 : number;
    this.#shared = { start, end };
    this.#lookUp(depth, a, b);
    this.#shared = undefined;
  }

  /** End of the name, with its plural, case ending or variant's letters; -1 if its last word or number goes on. */
  #end(depth: number, variants: boolean): number {
    const text = this.#text;
    const cls = this.#classes[depth] as number;
    const end = this.#ends[depth] as number;
    if (cls !== CLASS.digit) return mayEnd(text, tokenEnd(text, this.#starts[depth] as number), cls) ? end : -1;
    const letters = variants ? variantEnd(text, end) : end;
    const plural = pluralEnd(text, letters);
    if (plural > end && mayEnd(text, plural, CLASS.latin)) return plural;
    return mayEnd(text, end, cls) ? end : -1;
  }

  /**
   * "a 50" is not the A-50, "A 10 %" not the A-10, nor is «С-300 в Сирию» the С-300В: without a hyphen, the letters of a
   * designation are capitals, an article is never one, and one letter after a space does not belong.
   */
  #isDesignation(depth: number, from: number): boolean {
    const text = this.#text;
    for (let i = 0; i < depth; i++) {
      const end = this.#ends[i] as number;
      const next = this.#starts[i + 1] as number;
      if (!hasSpace(text, end, next)) continue;
      const digitFirst = this.#classes[i] === CLASS.digit;
      const [letters, until] = digitFirst ? [next, this.#ends[i + 1] as number] : [this.#starts[i] as number, end];
      if (isLowerCase(text, letters, until)) return false;
      if (digitFirst && this.#classes[i + 1] !== CLASS.digit && until - next === 1 && classOf(text.charCodeAt(next)) !== CLASS.spaceless) return false;
      if (i === 0 && end - from === 1 && (text[from] === 'A' || text[from] === 'I')) return false;
    }
    return true;
  }
}

/** A quotation that was opened inside the name is closed inside it: С-400 «Триумф». */
function closeQuote(text: string, start: number, end: number): number {
  const close = text[end];
  if (close === undefined || classOf(text.charCodeAt(end)) !== CLASS.quote) return end;
  for (let i = end - 1; i > start; i--) {
    const opens = QUOTES[text[i] as string];
    if (opens !== undefined) return opens === close ? end + 1 : end;
  }
  return end;
}
