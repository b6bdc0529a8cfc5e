/** Names to candidates: what the walk found, looked at closely. */
import { isInAddress } from './addresses.ts';
import { DIGIT, HYPHEN, LATIN, NEWLINE, QUOTE, SPACE, SPACELESS } from './classes.ts';
import { type Gazetteer, LEAD_SHIFT, MOST_AROUND, SHAPE_DESIGNATION, SHAPE_PUNCTUATED, SHAPE_VARIANTS, shapeOf, TAIL_SHIFT } from './format.ts';
import { classAt, mayEnd, nameEnd, pluralEnd, scan, tokenEnd } from './reading.ts';
import { sharedNumber } from './variants.ts';
import type { Trail } from './walk.ts';

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

/** Words that look like a designation's letters where a sentence begins: "An 26-year-old", "Il 76 per cent", "Be 12 again". */
const ARTICLES = /^(?:A|I|An|As|Be|Il|No)$/;

const QUOTES: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"', '「': '」', '『': '』', '《': '》', '‘': '’', '‚': '‘' };

function isLowerCase(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  return word === word.toLowerCase() && word !== word.toUpperCase();
}

/** Whether white space lies in `text[from, to)`. */
function hasSpace(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const cls = classAt(text, i);
    if (cls === SPACE || cls === NEWLINE) return true;
  }
  return false;
}

/**
 * Finds the names of the gazetteer in the text, longest and shorter ones alike. Which of them count is for
 * `core/mention` to judge.
 * @param text a text block; offsets are UTF-16 code units of it.
 * @returns undefined when the text holds characters that are to be ignored: give it to `cleanText` first.
 */
export function findCandidates(gazetteer: Gazetteer, text: string): Candidate[] | undefined {
  names = gazetteer;
  found = [];
  return scan(gazetteer, text, keep) ? found : undefined;
}

// One search at a time uses these: a function made anew for each of a page's blocks is slower.
let names: Gazetteer;
let found: Candidate[];

/** Checks what fingerprints cannot know, and keeps the candidate. */
function keep(trail: Trail, depth: number, row: number): void {
  const { text, starts, ends, classes, skipped, punctuated } = trail;
  const shape = shapeOf(names, row);
  const designation = (shape & SHAPE_DESIGNATION) !== 0;
  const variants = (shape & SHAPE_VARIANTS) !== 0;
  if ((skipped && !variants) || (punctuated && (shape & SHAPE_PUNCTUATED) === 0)) return;
  const until = nameEnd(text, starts[depth] as number, ends[depth] as number, classes[depth] as number, variants);
  const from = starts[0] as number;
  if (until < 0 || (designation && !isDesignation(trail, depth)) || isConjunction(trail, depth) || isInAddress(text, from, until)) return;
  const tail = (shape >>> TAIL_SHIFT) & MOST_AROUND;
  const start = starts[(shape >>> LEAD_SHIFT) & MOST_AROUND] as number;
  const end = tail > 0 ? (ends[depth - tail] as number) : until;
  // Where letters were looked over, a name that has them ("Type 052D") must not seem the shorter one for want of the class noun.
  found.push({ start, end: closeQuote(text, start, end), from, until: skipped ? end : until, row, tokens: depth + 1 - tail });
  if (tail === 0 && isNumbered(row, trail, depth)) coordinate(trail, depth, until);
}

/** Whether a name is letters with a number of their own: a designation, or a word with a number at a hyphen (Hwasong-17). */
function isNumbered(row: number, { text, starts, classes }: Pick<Trail, 'text' | 'starts' | 'classes'>, depth: number): boolean {
  if (depth === 0 || classes[depth] !== DIGIT) return false;
  return (shapeOf(names, row) & SHAPE_DESIGNATION) !== 0 || classAt(text, (starts[depth] as number) - 1) === HYPHEN;
}

/** A further number that shares the letters: "S-300/400", "F-15s and -16s", "Hwasong-17 and -18". What is no name with these letters stays plain. */
function coordinate(trail: Trail, depth: number, from: number): void {
  const { text } = trail;
  const number = sharedNumber(text, from);
  if (number < 0) return;
  const after = tokenEnd(text, number);
  const end = pluralEnd(text, after);
  if (!mayEnd(text, end, end > after ? LATIN : DIGIT)) return;
  const start = classAt(text, number - 1) === HYPHEN ? number - 1 : number;
  trail.lookUp(depth, number, after, (_, __, row) => {
    if (isNumbered(row, trail, depth)) found.push({ start, end, from: start, until: end, row, tokens: depth + 1 });
  });
}

/**
 * "a 50" is not the A-50, "A 10 %" not the A-10, nor is «С-300 в Сирию» the С-300В: without a hyphen, the letters of a
 * designation are capitals, an article or another short word is never one, and one letter after a space does not belong.
 */
function isDesignation({ text, starts, ends, classes }: Trail, depth: number): boolean {
  for (let i = 0; i < depth; i++) {
    const end = ends[i] as number;
    const next = starts[i + 1] as number;
    if (!hasSpace(text, end, next)) continue;
    const digitFirst = classes[i] === DIGIT;
    if (digitFirst ? isLowerCase(text, next, ends[i + 1] as number) : isLowerCase(text, starts[i] as number, end)) return false;
    const letterAfter = digitFirst && (ends[i + 1] as number) - next === 1 && classes[i + 1] !== DIGIT && classes[i + 1] !== SPACELESS;
    if (letterAfter || (i === 0 && ARTICLES.test(text.slice(starts[0], end)))) return false;
  }
  return true;
}

/** The last letter alone and small is a word: "Leopard i Tygrys" is Polish for two tanks, no Leopard I; "Salt i peppar" no treaty. */
function isConjunction({ text, starts, ends }: Trail, depth: number): boolean {
  const start = starts[depth] as number;
  return depth > 0 && (ends[depth] as number) - start === 1 && hasSpace(text, start - 1, start) && isLowerCase(text, start, start + 1);
}

/** A quotation that was opened inside the name is closed inside it: С-400 «Триумф». */
function closeQuote(text: string, start: number, end: number): number {
  const close = text[end];
  if (close === undefined || classAt(text, end) !== QUOTE) return end;
  for (let i = end - 1; i > start; i--) {
    const opens = QUOTES[text[i] as string];
    if (opens !== undefined) return opens === close ? end + 1 : end;
  }
  return end;
}
