/**
 * The part of a packed gazetteer in which text is looked up, and all of it that a page without names reads: which words
 * begin a name, which sequences go on, and the fingerprints of the names. What the names mean follows it (format.ts).
 *
 * Layout, little endian: a header of 32-bit words, then the bitmaps and the rows, wide elements before narrow ones so
 * that each is aligned. The sizes in the header say all lengths.
 */

/** Goes up whenever a byte changes its meaning; a gazetteer of another version is refused. */
export const GAZETTEER_VERSION = 8;
const MAGIC = 0xf1e1d000;
const HEADER_WORDS = 9;
/** The header's words, in the order in which `encodeNameIndex` writes them. */
type Header = [number, number, number, number, number, number, number, number, number];

export interface NameIndex {
  /** log2 of the number of buckets. */
  readonly bucketBits: number;
  /** 32 less log2 of the number of bits of the last bitmap. */
  readonly prefixShift: number;
  /** Words that names begin with, by the low bits of their quick hash. */
  readonly firstBitmap: Int32Array;
  /** Words that are names, and those that names begin with together with the next one: see scan.ts. */
  readonly startFilter: Int32Array;
  readonly prefixBitmap: Uint32Array;
  /** Second hash of each name; its length is the number of names. */
  readonly fingerprintB: Int32Array;
  /** Low half of the first hash; its top bits are the bucket. */
  readonly fingerprintA: Uint16Array;
  readonly bucketStarts: Uint16Array;
  /** Hashes of the endings that words take. */
  readonly endings: ReadonlySet<number>;
}

/** The index as arrays to be laid one after the other. Those in `rest` come behind it, at a multiple of four; with them it is the whole gazetteer. */
export function encodeNameIndex(index: NameIndex, rest: readonly ArrayBufferView[]): ArrayBufferView[] {
  const { bucketBits, prefixShift, firstBitmap, startFilter, prefixBitmap, fingerprintB, fingerprintA, bucketStarts, endings } = index;
  const sorted = Int32Array.from(endings).sort();
  const parts: ArrayBufferView[] = [firstBitmap, startFilter, prefixBitmap, fingerprintB, sorted, fingerprintA, bucketStarts];
  const bytes = (list: readonly ArrayBufferView[]): number => list.reduce((sum, part) => sum + part.byteLength, 0);
  parts.push(new Uint8Array(-bytes(parts) & 3));
  const end = HEADER_WORDS * 4 + bytes(parts);
  parts.push(...rest);
  return [
    Int32Array.of(
      MAGIC | GAZETTEER_VERSION,
      HEADER_WORDS * 4 + bytes(parts),
      end,
      fingerprintB.length,
      sorted.length,
      bucketBits,
      firstBitmap.length,
      startFilter.length,
      prefixShift,
    ),
    ...parts,
  ];
}

/** Where in its bytes the index of a gazetteer ends. */
export function endOfNameIndex({ buffer, byteOffset }: Uint8Array): number {
  return new Int32Array(buffer, byteOffset, HEADER_WORDS)[2] as number;
}

/**
 * Reads the index of a packed gazetteer. The arrays are views into `bytes`.
 * @param bytes must begin at a multiple of four in its buffer (as `Uint8Array.fromBase64` gives it).
 * @throws RangeError for another version or a wrong length.
 */
export function decodeNameIndex({ buffer, byteOffset, byteLength }: Uint8Array): NameIndex {
  const [version, length, , names, endings, bucketBits, firstWords, startWords, prefixShift] = new Int32Array(buffer, byteOffset, HEADER_WORDS) as Iterable<number> as Header;
  if (version !== (MAGIC | GAZETTEER_VERSION) || length !== byteLength) throw new RangeError('Of another version');
  let at = byteOffset + HEADER_WORDS * 4;
  const take = <View extends ArrayBufferView>(Type: new (buffer: ArrayBufferLike, at: number, count: number) => View, count: number): View => {
    const view = new Type(buffer, at, count);
    at += view.byteLength;
    return view;
  };
  return {
    bucketBits,
    prefixShift,
    firstBitmap: take(Int32Array, firstWords),
    startFilter: take(Int32Array, startWords),
    prefixBitmap: take(Uint32Array, 2 ** (27 - prefixShift)),
    fingerprintB: take(Int32Array, names),
    endings: new Set(take(Int32Array, endings)),
    fingerprintA: take(Uint16Array, names),
    bucketStarts: take(Uint16Array, 2 ** bucketBits + 1),
  };
}
