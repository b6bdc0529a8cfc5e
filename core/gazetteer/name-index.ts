/**
 * The part of a packed gazetteer in which text is looked up, and all of it that a page without names reads: which words
 * begin a name, which sequences go on, and the fingerprints of the names. What the names mean follows it (format.ts).
 *
 * Layout, little endian: a header of 32-bit words, then the bitmaps and the rows, wide elements before narrow ones so
 * that each is aligned. The sizes in the header say all lengths.
 */
import { hasBit } from './hash.ts';
import { packSet, unpackSet } from './numbers.ts';

/** Goes up whenever a byte changes its meaning; a gazetteer of another version is refused. */
export const GAZETTEER_VERSION = 4;
const MAGIC = 0xf1e1d000;
const HEADER_WORDS = 9;
/** The header's words, in the order in which `encodeNameIndex` writes them. */
type Header = [number, number, number, number, number, number, number, number, number];

interface Packed {
  /** log2 of the number of buckets. */
  readonly bucketBits: number;
  /** 32 less log2 of the number of bits, of each bitmap. */
  readonly firstShift: number;
  readonly prefixShift: number;
  /** Odd; spreads quick hashes over the first bitmap. */
  readonly firstFactor: number;
  readonly firstBitmap: Uint32Array;
  readonly prefixBitmap: Uint32Array;
  /** Second hash of each name; its length is the number of names. */
  readonly fingerprintB: Int32Array;
  /** Low half of the first hash; its top bits are the bucket. */
  readonly fingerprintA: Uint16Array;
  readonly bucketStarts: Uint16Array;
  /** Hashes of the endings that words take. */
  readonly endings: ReadonlySet<number>;
}

export interface NameIndex extends Packed {
  /** The first bitmap, a byte for each bit: what the hot loop looks up at every character. */
  readonly firstBits: Uint8Array;
}

/** The index as arrays to be laid one after the other. Those in `rest` come behind it, at a multiple of four; with them it is the whole gazetteer. */
export function encodeNameIndex(index: Packed, rest: readonly ArrayBufferView[]): ArrayBufferView[] {
  const { bucketBits, firstShift, prefixShift, firstFactor, firstBitmap, prefixBitmap, fingerprintB, fingerprintA, bucketStarts, endings } = index;
  const packed = packSet(endings);
  const parts: ArrayBufferView[] = [firstBitmap, prefixBitmap, fingerprintB, fingerprintA, bucketStarts, packed];
  const bytes = (list: readonly ArrayBufferView[]): number => list.reduce((sum, part) => sum + part.byteLength, 0);
  parts.push(new Uint8Array(-bytes(parts) & 3));
  const end = HEADER_WORDS * 4 + bytes(parts);
  parts.push(...rest);
  return [
    Int32Array.of(MAGIC | GAZETTEER_VERSION, HEADER_WORDS * 4 + bytes(parts), end, fingerprintB.length, packed.byteLength, bucketBits, firstShift, prefixShift, firstFactor),
    ...parts,
  ];
}

/** Where in its bytes the index of a gazetteer ends. */
export function endOfNameIndex({ buffer, byteOffset }: Uint8Array): number {
  return new Int32Array(buffer, byteOffset, HEADER_WORDS)[2] as number;
}

/**
 * Reads the index of a packed gazetteer. The arrays are views into `bytes`; only the first bitmap is spread out.
 * @param bytes must begin at a multiple of four in its buffer (as `Uint8Array.fromBase64` gives it).
 * @throws RangeError for another version or a wrong length.
 */
export function decodeNameIndex({ buffer, byteOffset, byteLength }: Uint8Array): NameIndex {
  const [version, length, , names, endings, bucketBits, firstShift, prefixShift, firstFactor] = new Int32Array(buffer, byteOffset, HEADER_WORDS) as Iterable<number> as Header;
  if (version !== (MAGIC | GAZETTEER_VERSION) || length !== byteLength) throw new RangeError('No gazetteer of this version');
  let at = byteOffset + HEADER_WORDS * 4;
  const take = <View extends ArrayBufferView>(Type: new (buffer: ArrayBufferLike, at: number, count: number) => View, count: number): View => {
    const view = new Type(buffer, at, count);
    at += view.byteLength;
    return view;
  };
  const firstBitmap = take(Uint32Array, 2 ** (27 - firstShift));
  // A loop: `Array.from` with a callback takes two to seven times as long (131,072 slots: 7 ms against 1 to 3), and every page does this.
  const firstBits = new Uint8Array(firstBitmap.length * 32);
  for (let slot = 0; slot < firstBits.length; slot++) firstBits[slot] = hasBit(firstBitmap, slot) ? 1 : 0;
  return {
    bucketBits,
    firstShift,
    prefixShift,
    firstFactor,
    firstBits,
    firstBitmap,
    prefixBitmap: take(Uint32Array, 2 ** (27 - prefixShift)),
    fingerprintB: take(Int32Array, names),
    fingerprintA: take(Uint16Array, names),
    bucketStarts: take(Uint16Array, 2 ** bucketBits + 1),
    endings: unpackSet(take(Uint8Array, endings)),
  };
}
