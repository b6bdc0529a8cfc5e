/**
 * Pass 1: text to candidates in linear time. The hot loop touches every character once (fold, hash) and looks one bit up
 * at each token's end; only where the bit is set are the tokens that follow walked and the fingerprints compared.
 */
import { CLASS, characterPage, character, isTokenClass } from './characters.ts';
import { FLAG, type Gazetteer } from './format.ts';
import { chain, finish, SEED_A, stepA } from './hash.ts';
import { endingsOf, prefixesOf, takesEndings, takesPrefixes } from './suffixes.ts';
import { hashToken, tokenEnd } from './tokens.ts';

/** A raw hit: where, and which row of the gazetteer. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Row of the gazetteer's alias sections. */
  readonly row: number;
  /** The name's last token ends here; what follows up to `end` is a plural, ending or variant's letters. */
  readonly nameEnd: number;
}

/** Names longer than this many tokens are not looked for. */
const MAX_TOKENS = 24;
/** White space inside a name, indentation of source text included. */
const MAX_GAP = 48;

function hasBit(bitmap: Uint32Array, hash: number): boolean {
  return (((bitmap[(hash >>> 5) & (bitmap.length - 1)] as number) >>> (hash & 31)) & 1) === 1;
}

/**
 * Where the next token of one name may begin after `from`, or -1 if what lies between parts names. Allowed: nothing
 * (letters to digits), one hyphen, slash or apostrophe with at most a line break after it, white space with at most one
 * line break, an opening quotation mark after white space.
 */
export function skipGap(text: string, from: number): number {
  let joiners = 0;
  let newlines = 0;
  let quotes = 0;
  let spaces = 0;
  for (let i = from; i < text.length && i - from <= MAX_GAP; i++) {
    const cls = character(text.charCodeAt(i)) >>> 16;
    if (isTokenClass(cls)) return i;
    if (cls === CLASS.ignored) continue;
    if (cls === CLASS.space) spaces++;
    else if (cls === CLASS.newline) newlines++;
    else if (cls === CLASS.hyphen || cls === CLASS.joiner) {
      // " – " is a dash between two thoughts; "S-\n400" is a name over two lines.
      if (spaces + newlines > 0) return -1;
      joiners++;
    } else if (cls === CLASS.quote) {
      if (spaces === 0) return -1;
      quotes++;
    } else return -1;
    if (joiners > 1 || newlines > 1 || quotes > 1 || (joiners > 0 && spaces > 0 && newlines === 0)) return -1;
  }
  return -1;
}

/** Whether a name may begin at `start`: not inside a word or a number. */
function mayBegin(text: string, start: number, cls: number): boolean {
  if (start === 0 || cls === CLASS.spaceless) return true;
  let i = start - 1;
  let before = character(text.charCodeAt(i)) >>> 16;
  while (before === CLASS.ignored && i > 0) before = character(text.charCodeAt(--i)) >>> 16;
  const raw = text.charCodeAt(i);
  if (raw === 0x5f || raw === 0x40) return false; // `_` and `@`: an identifier or an account
  if (before === CLASS.digit) return false;
  if (before === cls) return false;
  if (before === CLASS.hyphen && i > 0) {
    // "KC-46-F-35" or "2-S-400": part of a longer designation.
    const ahead = character(text.charCodeAt(i - 1)) >>> 16;
    if (ahead === CLASS.digit && cls !== CLASS.digit) return false;
  }
  if (raw === 0x2e && i > 0 && isTokenClass(character(text.charCodeAt(i - 1)) >>> 16)) return false; // a.b: an address or a number
  return true;
}

/** Whether a name may end at `end`: the next character does not continue its last word or number. */
function mayEnd(text: string, end: number, cls: number): boolean {
  let i = end;
  while (i < text.length && character(text.charCodeAt(i)) >>> 16 === CLASS.ignored) i++;
  if (i >= text.length || cls === CLASS.spaceless) return true;
  const code = text.charCodeAt(i);
  const after = character(code) >>> 16;
  if (code === 0x5f) return false;
  if (after === cls) return false;
  if (cls === CLASS.digit && after === CLASS.latin) return false;
  if (cls === CLASS.latin && after === CLASS.digit) return false;
  const next = i + 1 < text.length ? character(text.charCodeAt(i + 1)) >>> 16 : CLASS.break;
  // "2.5", "400-1": the number goes on; "5.0" in a version likewise.
  if (cls === CLASS.digit && next === CLASS.digit && (after === CLASS.hyphen || code === 0x2e || code === 0x2c)) return false;
  return true;
}

const CAPITALS_AFTER = /^[A-Z]{1,4}\d{0,2}(?:-\d{1,2})?(?=s?(?![\p{L}\p{N}]))/u;
const SMALL_PLURAL = /^s(?![\p{L}\p{N}])/u;

/** Ends of a name whose tokens end at `end`: as it stands, with a plural s after a number, with a variant's letters. */
function extend(text: string, end: number, cls: number, variants: boolean): number {
  if (cls !== CLASS.digit) {
    // Pieces of the wanted shape only: F-35As, Su-30MKIs.
    return mayEnd(text, end, cls) ? end : -1;
  }
  const rest = text.slice(end, end + 12);
  const letters = variants ? CAPITALS_AFTER.exec(rest)?.[0].length ?? 0 : 0;
  const plural = SMALL_PLURAL.test(rest.slice(letters)) ? 1 : 0;
  if (letters + plural > 0) return end + letters + plural;
  return mayEnd(text, end, cls) ? end : -1;
}

function lookUp(gazetteer: Gazetteer, a: number, b: number, found: (row: number) => void): void {
  const bucket = a >>> (32 - gazetteer.bucketBits);
  const low = a & 0xffff;
  const until = gazetteer.bucketStarts[bucket + 1] as number;
  for (let row = gazetteer.bucketStarts[bucket] as number; row < until; row++) {
    if (gazetteer.fingerprintA[row] === low && gazetteer.fingerprintB[row] === b) found(row);
  }
}

/** Folded letters of a token, for scripts whose words take endings or prefixes. */
function foldedToken(text: string, start: number, end: number): string {
  let folded = '';
  for (let i = start; i < end; i++) {
    const value = character(text.charCodeAt(i));
    if (isTokenClass(value >>> 16)) folded += String.fromCharCode(value & 0xffff);
  }
  return folded;
}

/**
 * Walks the tokens from `start` and reports every name that begins there.
 * @param start first character of a token, or of the part of it after a solid prefix.
 */
function walk(gazetteer: Gazetteer, text: string, start: number, report: (candidate: Candidate) => void): void {
  let a = 0;
  let b = 0;
  let at = start;
  for (let count = 0; count < MAX_TOKENS; count++) {
    const cls = character(text.charCodeAt(at)) >>> 16;
    const end = tokenEnd(text, at);
    if (takesEndings(cls) && end - at > 2) {
      const folded = foldedToken(text, at, end);
      // Cut endings only where no character of the token is dropped by folding, so that lengths agree.
      if (folded.length === end - at && mayEnd(text, end, cls)) {
        for (const length of endingsOf(folded, cls)) {
          const cut = hashToken(text, at, end - length);
          lookUp(gazetteer, chain(a, cut.a) >>> 0, chain(b, cut.b) >>> 0, (row) => {
            if (((gazetteer.flags[row] as number) & FLAG.stem) === 0 || cls === CLASS.cyrillic) report({ start, end: cls === CLASS.hangul ? end - length : end, row, nameEnd: end - length });
          });
        }
      }
    }
    const token = hashToken(text, at, end);
    a = chain(a, token.a);
    b = chain(b, token.b);
    lookUp(gazetteer, a >>> 0, b >>> 0, (row) => {
      const flags = gazetteer.flags[row] as number;
      if (flags & FLAG.stem) return;
      const until = extend(text, end, cls, (flags & FLAG.variants) !== 0);
      if (until >= 0) report({ start, end: until, row, nameEnd: end });
    });
    if (!hasBit(gazetteer.prefixBitmap, a >>> 0)) return;
    const next = skipGap(text, end);
    if (next < 0) return;
    at = next;
  }
}

/** Closes a quotation that was opened inside the name: С-400 «Триумф». */
function closeQuote(text: string, candidate: Candidate): Candidate {
  const inside = text.slice(candidate.start, candidate.end);
  const pairs: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"', '「': '」', '‘': '’' };
  for (const [open, close] of Object.entries(pairs)) {
    if (inside.includes(open) && !inside.slice(inside.indexOf(open) + 1).includes(close) && text[candidate.end] === close) return { ...candidate, end: candidate.end + 1 };
  }
  return candidate;
}

/**
 * Finds every name of the gazetteer in the text, longest and shorter ones alike, in order of their beginning. Which of
 * them count is for `core/mention` to judge.
 * @param text a text block; offsets are UTF-16 code units of it.
 */
export function findCandidates(gazetteer: Gazetteer, text: string): Candidate[] {
  const found: Candidate[] = [];
  const { firstBitmap } = gazetteer;
  const mask = firstBitmap.length - 1;
  const report = (candidate: Candidate) => found.push(closeQuote(text, candidate));
  const length = text.length;
  let pageNumber = -1;
  let page: Uint32Array = characterPage(0);
  let start = -1;
  let cls = CLASS.break as number;
  let hash = 0;
  let before = 0;
  for (let i = 0; i <= length; i++) {
    let value = 0;
    if (i < length) {
      const code = text.charCodeAt(i);
      if (code >> 8 !== pageNumber) {
        pageNumber = code >> 8;
        page = characterPage(pageNumber);
      }
      value = page[code & 255] as number;
    }
    const next = value >>> 16;
    if (next === cls && next > CLASS.ignored && next !== CLASS.spaceless) {
      before = hash;
      hash = stepA(hash, value & 0xffff);
      continue;
    }
    if (next === CLASS.ignored && i < length) continue;
    if (cls > CLASS.ignored) {
      const full = finish(hash);
      let hit = (((firstBitmap[(full >>> 5) & mask] as number) >>> (full & 31)) & 1) === 1;
      if (!hit && cls === CLASS.latin) {
        // A plural s may hide a one-word name: Javelins.
        const cut = finish(before);
        hit = (((firstBitmap[(cut >>> 5) & mask] as number) >>> (cut & 31)) & 1) === 1;
      }
      if (cls > CLASS.latin && cls < CLASS.other) examine(gazetteer, text, start, cls, hit, report);
      else if (hit && mayBegin(text, start, cls)) walk(gazetteer, text, start, report);
    }
    cls = next;
    if (next > CLASS.ignored) {
      start = i;
      before = SEED_A;
      hash = stepA(SEED_A, value & 0xffff);
    }
  }
  return found;
}

/** Tokens of scripts with endings or solid prefixes: the first-token bit may be set for the cut form only. */
function examine(gazetteer: Gazetteer, text: string, start: number, cls: number, hit: boolean, report: (candidate: Candidate) => void): void {
  if (!mayBegin(text, start, cls)) return;
  const end = tokenEnd(text, start);
  const folded = foldedToken(text, start, end);
  const known = (from: number, to: number) => hasBit(gazetteer.firstBitmap, hashToken(text, from, to).a);
  if (hit || (takesEndings(cls) && folded.length === end - start && endingsOf(folded, cls).some((cut) => known(start, end - cut)))) walk(gazetteer, text, start, report);
  if (!takesPrefixes(cls) || folded.length !== end - start) return;
  for (const cut of prefixesOf(folded, cls)) {
    if (known(start + cut, end)) walk(gazetteer, text, start + cut, report);
  }
}
