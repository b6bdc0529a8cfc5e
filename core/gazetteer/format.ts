/**
 * The packed gazetteer: no text, no facts, but fingerprints of token sequences that lead to an entry's ordinal and to how
 * much the name proves. First comes the index in which text is looked up (name-index.ts), which is all that pages without
 * names read; this file has what follows it: a header of 32-bit words, then the sections in the order of `SECTIONS`, which
 * puts wide elements before narrow ones so that each is aligned. Measured at 8,000 names of 1,500 entries in
 * `compile.test.ts`: the budget is 12 bytes a name, all in.
 */

import { decodeNameIndex, encodeNameIndex, endOfNameIndex, type NameIndex } from './name-index.ts';

/** Bits of a shape. Names share few shapes, so a row stores the number of its own. */
/** Index into POLICIES. */
export const SHAPE_POLICY = 0b0000_0011;
/** A designation that is itself written without a hyphen: M1A1, Arrow 3. */
export const SHAPE_SOLID = 0b0000_0100;
/**
 * The same bit, of a name that is no designation: words that in lower case are what any such thing is called, as in "a
 * long-range anti-ship missile".
 */
export const SHAPE_GENERIC = 0b0000_0100;
/** Letters and digits that only together are a name: S-400. */
export const SHAPE_DESIGNATION = 0b0000_1000;
/** An abbreviation, or words with one among them: CAATSA, New START. */
export const SHAPE_CAPITALS = 0b0001_0000;
/** The row has cues and vetoes of its own. */
export const SHAPE_OWN = 0b0010_0000;
/** Letters after the number make a variant: F-35B. */
export const SHAPE_VARIANTS = 0b0100_0000;
/** Several words, or a word that holds its own capital inside: safe in lower case. */
export const SHAPE_COMPOUND = 0b1000_0000;

/** Has a full stop, comma or bracket inside: "H.R. 3364", "Use, Stockpiling and Transfer". */
export const SHAPE_PUNCTUATED = 0b1_0000_0000;
/** Begins with a small letter itself, so that one in the text is no evidence: "résolution 2231". */
export const SHAPE_LOWER = 0b1000_0000_0000_0000;
/** Where the counts of tokens before and after the part that is marked stand in a shape ("ЗРК С-400", "Javelin missile"). */
export const LEAD_SHIFT = 9;
export const TAIL_SHIFT = 12;
/** Most tokens that may stand before or after, and the mask of either count. */
export const MOST_AROUND = 7;

/** How much a name proves, in the order of MATCH_POLICIES in core/entry/vocabulary.ts; `never` is not packed. */
export const POLICIES = ['always', 'cue', 'adjacent', 'beside'] as const;
export type Policy = (typeof POLICIES)[number];

/** Bits of a word's mask. Class nouns follow: one bit for each group of kinds from `FIRST_GROUP` on. */
export const CUE_MILITARY = 1;
export const CUE_STRONG = 2;
export const CUE_VETO = 4;
export const CUE_PERSON = 8;
export const CUE_WEAK = 16;
export const CUE_SPEECH = 32;
export const CUE_PLACE = 64;
export const FIRST_GROUP = 7;
/** Several tokens: "anti-tank", 导弹. A run of words is compared with these alone, and a word with none of them. */
export const CUE_PHRASE = 1 << 19;
/** Groups from here on are texts and those who signed them, those before are built things. */
export const FIRST_TEXT_GROUP = 9;

const SECTIONS = {
  /** Different masks of the shared words. */
  masks: Uint32Array,
  /** Of each row: the entry's ordinal, and in the bits above it the number of its shape, all ones for one of `odd`. */
  owners: Uint16Array,
  shapes: Uint16Array,
  /** Rows whose shape has a number too high for `owners`, in order. */
  oddRows: Uint16Array,
  ownLow: Uint16Array,
  /** Their shapes. */
  oddShapes: Uint8Array,
  /** High 8 of 24 bits; words that single names have of their own. */
  ownHigh: Uint8Array,
  /** The shared words of each mask in turn (see shared-words.ts). */
  wordLists: Uint8Array,
  /** For each row with SHAPE_OWN, in row order, its words (see own-words.ts). */
  ownLists: Uint8Array,
  /** Group of class nouns, by ordinal, two to a byte: see `groupAt`. */
  groups: Uint8Array,
} as const;

type ArrayOf<Constructor> = Constructor extends Uint32ArrayConstructor ? Uint32Array : Constructor extends Uint16ArrayConstructor ? Uint16Array : Uint8Array;
type Sections = { readonly [Name in keyof typeof SECTIONS]: ArrayOf<(typeof SECTIONS)[Name]> };

/** What the names mean. */
interface Meanings extends Sections {
  readonly entryCount: number;
  /** Own words that several names have. */
  readonly sharedCount: number;
}

export interface Gazetteer extends NameIndex, Meanings {}

// Pure, so that code which reads no gazetteer does not carry the table.
const NAMES = /* @__PURE__ */ Object.keys(SECTIONS) as (keyof Sections)[];
const SIZES = 2;

/** Packs a gazetteer into one array of bytes. */
export function encodeGazetteer(g: Gazetteer): Uint8Array {
  const header = Int32Array.of(g.entryCount, g.sharedCount, ...NAMES.map((name) => g[name].length));
  const parts = encodeNameIndex(g, [header, ...NAMES.map((name) => g[name])]);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/**
 * Reads what the names of a packed gazetteer mean.
 * @param bytes as for `decodeNameIndex`.
 * @param index what that gave of them.
 */
export function decodeMeanings(bytes: Uint8Array, index: NameIndex): Gazetteer {
  let at = bytes.byteOffset + endOfNameIndex(bytes);
  const header = new Int32Array(bytes.buffer, at, SIZES + NAMES.length);
  const [entryCount, sharedCount] = header;
  at += header.byteLength;
  const views = NAMES.map((name, i) => {
    const view = new SECTIONS[name](bytes.buffer as ArrayBuffer, at, header[SIZES + i]);
    at += view.byteLength;
    return [name, view];
  });
  return { ...index, ...(Object.fromEntries(views) as Sections), entryCount, sharedCount } as Gazetteer;
}

/**
 * Reads a packed gazetteer whole.
 * @param bytes as for `decodeNameIndex`.
 * @throws RangeError for another version or a wrong length.
 */
export function decodeGazetteer(bytes: Uint8Array): Gazetteer {
  return decodeMeanings(bytes, decodeNameIndex(bytes));
}

/** Bits of an owner that the ordinal takes. */
export function ordinalBits(entryCount: number): number {
  return Math.max(1, 32 - Math.clz32(entryCount - 1));
}

/** The entry of a row. */
export function ordinalOf(gazetteer: Gazetteer, row: number): number {
  return (gazetteer.owners[row] as number) & ((1 << ordinalBits(gazetteer.entryCount)) - 1);
}

/** Packs the groups of entries, each below 16, in the order of their ordinals. */
export function packGroups(groups: readonly number[]): Uint8Array {
  const packed = new Uint8Array((groups.length + 1) >> 1);
  for (const [ordinal, group] of groups.entries()) packed[ordinal >> 1] = (packed[ordinal >> 1] as number) | (group << ((ordinal & 1) * 4));
  return packed;
}

/** Group of class nouns of an entry. */
export function groupAt({ groups }: Gazetteer, ordinal: number): number {
  return ((groups[ordinal >> 1] as number) >> ((ordinal & 1) * 4)) & 15;
}

/** Shape of a row. */
export function shapeOf({ owners, shapes, oddRows, oddShapes, entryCount }: Gazetteer, row: number): number {
  const bits = ordinalBits(entryCount);
  const number = (owners[row] as number) >>> bits;
  if (number !== 0xffff >>> bits) return shapes[number] as number;
  let low = 0;
  for (let high = oddRows.length - 1; low < high; ) {
    const middle = (low + high) >> 1;
    if ((oddRows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return shapes[oddShapes[low] as number] as number;
}
