/** Entries to packed gazetteer. Runs at build for the bundled reference and in the background for the reader's own entries. */
import type { Kind } from '#core/entry/kinds.ts';
import { languageOf } from '#core/entry/languages.ts';
import { classNouns, groupOf, weakNouns } from './class-nouns.ts';
import { endingHashes } from './endings.ts';
import {
  CUE_MILITARY,
  CUE_PERSON,
  CUE_PHRASE,
  CUE_PLACE,
  CUE_SPEECH,
  CUE_STRONG,
  CUE_VETO,
  CUE_WEAK,
  encodeGazetteer,
  ordinalBits,
  packGroups,
  SHAPE_LOWER,
  SHAPE_PUNCTUATED,
  SHAPE_SOLID,
} from './format.ts';
import { addMember, pair, setBit } from './hash.ts';
import type { NameIndex } from './name-index.ts';
import { type AliasLike, cueHash, namesOf, type Spelling, sharedHash } from './names.ts';
import { type OwnWord, packOwnWords } from './own-words.ts';
import { tokenise } from './phrases.ts';
import { packSharedWords } from './shared-words.ts';
import { quickHash } from './tokens.ts';

/** What the gazetteer needs to know of an entry. */
export interface Nameable {
  /** Under which the entry goes. */
  readonly name?: string;
  readonly kind: Kind;
  readonly aliases: readonly AliasLike[];
  /** Where entries come from several sides: a name that an earlier side has, a later one has not. Rising along the list; all of one side when absent. */
  readonly layer?: number;
}

/** The shared word lists (assets/reference/cues.yaml). A word may be several tokens: "anti-tank". */
export interface CueLists {
  /** Words of military news. */
  readonly military: readonly string[];
  /** Names of countries and capitals: military news is full of them, and not alone. */
  readonly places: readonly string[];
  /** Words that hardly occur elsewhere. */
  readonly strong: readonly string[];
  /** Words of the other worlds that share our names: sport, software, motoring, food, music… */
  readonly veto: readonly string[];
  /** Titles and words beside which a name is somebody's. */
  readonly person: readonly string[];
  /** What only people do, right behind a name: "said". */
  readonly speech: readonly string[];
}

/** No shared words: for own entries, which bring only their own and are judged beside the bundled lists. */
export const NO_CUES: CueLists = { military: [], strong: [], veto: [], person: [], speech: [], places: [] };

interface Row extends Spelling {
  readonly ordinal: number;
  readonly shape: number;
  readonly own: readonly OwnWord[];
  /** Languages of the names that are written so, empty for names of every language. */
  readonly languages: readonly string[];
}

/** Looks that one of two spellings lends the other. */
const EITHER = SHAPE_LOWER | SHAPE_SOLID | SHAPE_PUNCTUATED;
/**
 * Least bits of each bitmap for a hash in it; as sizes are powers of two, it has up to twice as many. Of strangers pass
 * one in three to six where words begin, one in twenty to two hundred of these with what follows, one in three to six beginnings of longer names.
 */
const FIRST_BITS = 3;
const START_BITS = 5.8;
const PREFIX_BITS = 3;

function ownWords(alias: AliasLike): OwnWord[] {
  const words = (list: readonly string[] | undefined, speaksFor: boolean) => [...new Set((list ?? []).map(cueHash))].map((hash) => ({ hash, speaksFor }));
  const all = [...words(alias.cues, true), ...words(alias.vetoes, false)];
  if (all.length > 0xff) throw new RangeError(`Too many cues for "${alias.text}"`);
  return all;
}

function collectRows(entries: readonly Nameable[]): Row[] {
  const rows = new Map<string, Row>();
  const layers = new Map<string, number>();
  for (const [ordinal, entry] of entries.entries()) {
    for (const { alias, shape, spellings } of namesOf(entry.kind, entry.aliases, entry.name)) {
      for (const spelling of spellings) {
        const name = `${spelling.a} ${spelling.b}`;
        const layer = layers.get(name) ?? entry.layer ?? 0;
        layers.set(name, layer);
        if (layer < (entry.layer ?? 0)) continue;
        const key = `${name} ${ordinal}`;
        const known = rows.get(key);
        const languages = [...new Set([...(known?.languages ?? []), languageOf(alias, entry.name)])];
        // Two names that fold to one ("AS-90" and "AS90", "Resolution 2231" and "résolution 2231"): what one may look like, both may.
        if (known) rows.set(key, { ...known, shape: known.shape | (shape & EITHER), languages });
        else rows.set(key, { ...spelling, ordinal, shape, own: ownWords(alias), languages });
      }
    }
  }
  return [...rows.values()];
}

/** The rows in the order in which they are packed: by bucket, as many as make eight rows a bucket at most. */
function orderedRows(entries: readonly Nameable[]): { readonly rows: readonly Row[]; readonly bucketBits: number; readonly bucketOf: (row: Row) => number } {
  const rows = collectRows(entries);
  let bucketBits = 1;
  while (2 ** bucketBits * 8 < rows.length) bucketBits++;
  const bucketOf = (row: Row) => row.a >>> (32 - bucketBits);
  return { rows: rows.sort((x, y) => bucketOf(x) - bucketOf(y) || x.b - y.b || x.ordinal - y.ordinal), bucketBits, bucketOf };
}

/** Languages of the names of the gazetteer that `compileGazetteer` makes of the same entries, row by row. */
export function languagesOfRows(entries: readonly Nameable[]): readonly (readonly string[])[] {
  return orderedRows(entries).rows.map(({ languages }) => languages);
}

/** log2 of the size of a bitmap with at least `perHash` bits for each hash. */
function bitsFor(count: number, perHash: number): number {
  let bits = 5;
  while (2 ** bits < count * perHash) bits++;
  return bits;
}

/** What finds out where names may begin: the bitmap of first words, and the filter of whole names of one word and of first words with the next. */
function beginnings(rows: readonly Row[]): Pick<NameIndex, 'firstBitmap' | 'startFilter'> {
  const hashOf = (word: string): number => quickHash(word, 0, word.length);
  const words = new Set(rows.flatMap((row) => row.first.map(hashOf)));
  const bits = bitsFor(words.size, FIRST_BITS);
  const firstBitmap = new Int32Array(2 ** (bits - 5));
  for (const hash of words) setBit(firstBitmap, hash);
  const starts = new Set(
    rows.flatMap(({ first, second }) => {
      const hashes = first.map(hashOf);
      return second.length === 0 ? hashes : second.map((word) => pair(hashes[0] as number, hashOf(word)));
    }),
  );
  const startFilter = new Int32Array(2 ** (bitsFor(starts.size, START_BITS) - 5));
  for (const hash of starts) addMember(startFilter, hash);
  return { firstBitmap, startFilter };
}

/** Bitmap of the sequences that longer names begin with. */
function prefixes(hashes: ReadonlySet<number>): { prefixBitmap: Uint32Array; prefixShift: number } {
  const bits = bitsFor(hashes.size, PREFIX_BITS);
  const prefixBitmap = new Uint32Array(2 ** (bits - 5));
  for (const hash of hashes) setBit(prefixBitmap, hash >>> (32 - bits));
  return { prefixBitmap, prefixShift: 32 - bits };
}

/** Ordinals and shapes in sixteen bits a row: the frequent shapes fit above the ordinal, the others are listed apart. */
function ownersOf(rows: readonly Row[], entryCount: number): { owners: Uint16Array; shapes: Uint16Array; oddRows: Uint16Array; oddShapes: Uint8Array } {
  const uses = new Map<number, number>();
  for (const { shape } of rows) uses.set(shape, (uses.get(shape) ?? 0) + 1);
  const shapes = [...uses].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([shape]) => shape);
  if (shapes.length > 0x100) throw new RangeError('Too many different shapes of names');
  const bits = ordinalBits(entryCount);
  const odd = 0xffff >>> bits;
  const numbers = rows.map(({ shape }) => shapes.indexOf(shape));
  const oddRows = [...rows.keys()].filter((row) => (numbers[row] as number) >= odd);
  return {
    owners: Uint16Array.from(rows, ({ ordinal }, row) => ordinal | (Math.min(numbers[row] as number, odd) << bits)),
    shapes: Uint16Array.from(shapes),
    oddRows: Uint16Array.from(oddRows),
    oddShapes: Uint8Array.from(oddRows, (row) => numbers[row] as number),
  };
}

/** Shared words by their hash. A plural is found by its singular, and left out where both say the same. */
function sharedWords(cues: CueLists): { masks: Uint32Array; wordLists: Uint8Array } {
  const words = new Map<string, number>();
  const add = (word: string, mask: number) => words.set(word, (words.get(word) ?? 0) | mask);
  for (const [noun, mask] of classNouns()) add(noun, mask);
  for (const noun of weakNouns()) add(noun, CUE_WEAK);
  for (const word of cues.military) add(word, CUE_MILITARY);
  for (const word of cues.places) add(word, CUE_MILITARY | CUE_PLACE);
  for (const word of cues.strong) add(word, CUE_MILITARY | CUE_STRONG);
  for (const word of cues.veto) add(word, CUE_VETO);
  for (const word of cues.person) add(word, CUE_PERSON);
  for (const word of cues.speech) add(word, CUE_SPEECH);
  const masks = new Map<number, number>();
  for (const [word, mask] of words) {
    if (/[a-z]s$/.test(word) && words.get(word.slice(0, -1)) === mask) continue;
    masks.set(sharedHash(word), (masks.get(sharedHash(word)) ?? 0) | mask | (tokenise(word).length > 1 ? CUE_PHRASE : 0));
  }
  return packSharedWords(masks);
}

/**
 * Packs the names of the entries.
 * @param entries in ordinal order: the place in this list is what a candidate carries.
 * @throws RangeError for more than 65,535 entries or names: the format counts in sixteen bits.
 */
export function compileGazetteer(entries: readonly Nameable[], cues: CueLists): Uint8Array {
  const { rows, bucketBits, bucketOf } = orderedRows(entries);
  if (entries.length > 0xffff || rows.length > 0xffff) throw new RangeError(`Too many names for one gazetteer: ${rows.length} of ${0xffff}`);
  const bucketStarts = new Uint16Array(2 ** bucketBits + 1);
  for (const row of rows) bucketStarts[bucketOf(row) + 1] = (bucketStarts[bucketOf(row) + 1] as number) + 1;
  for (let i = 1; i < bucketStarts.length; i++) bucketStarts[i] = (bucketStarts[i] as number) + (bucketStarts[i - 1] as number);
  return encodeGazetteer({
    bucketBits,
    entryCount: entries.length,
    ...beginnings(rows),
    ...prefixes(new Set(rows.flatMap((row) => row.prefixes))),
    fingerprintB: Int32Array.from(rows, (row) => row.b),
    bucketStarts,
    endings: endingHashes(),
    fingerprintA: Uint16Array.from(rows, (row) => row.a & 0xffff),
    ...ownersOf(rows, entries.length),
    groups: packGroups(entries.map((entry) => groupOf(entry.kind))),
    ...sharedWords(cues),
    ...packOwnWords(rows.map((row) => row.own)),
  });
}
