/**
 * The packed gazetteer: what a content script carries. No text, no facts: fingerprints of token sequences that lead to
 * an entry's ordinal and to how much the name proves.
 *
 * Layout, little endian, sections in this order, each aligned to its element size by ordering wide before narrow:
 *   header   16 × u32   magic+version, counts and section sizes
 *   u32      cue hashes · own-word hashes · fingerprint b
 *   bitmaps  u32        first tokens · prefixes
 *   u16      bucket starts · fingerprint a (low half) · entry ordinal · cue masks · own-word rows
 *   u8       alias flags · own-word signs · entry kinds
 */

/** Goes up whenever a byte changes its meaning; a gazetteer of another version is refused. */
export const GAZETTEER_VERSION = 1;
const MAGIC = 0xf1e1d000;
const HEADER_WORDS = 16;

/** Bits of an alias's flags byte. */
export const FLAG = {
  /** Index into MATCH_POLICIES. */
  policy: 0b0000_0111,
  /** Letters and digits that only together are a name: S-400. */
  designation: 0b0000_1000,
  /** Written in capitals throughout: CAATSA. */
  capitals: 0b0001_0000,
  /** A stem: counts only with an ending. */
  stem: 0b0010_0000,
  /** Letters after the number make a variant: F-35B. */
  variants: 0b0100_0000,
  /** Several words, or a word that holds its own capital inside: safe in lower case. */
  compound: 0b1000_0000,
} as const;

/** Bits of a cue word's mask; class nouns of kind groups follow from bit 4 on (see cue-classes.ts). */
export const CUE = { military: 1, strong: 2, veto: 4, person: 8 } as const;

/** The sections, as typed arrays. */
export interface Gazetteer {
  readonly entryCount: number;
  readonly aliasCount: number;
  /** log2 of the number of buckets. */
  readonly bucketBits: number;
  readonly cueHashes: Uint32Array;
  readonly ownHashes: Uint32Array;
  readonly fingerprintB: Uint32Array;
  readonly firstBitmap: Uint32Array;
  readonly prefixBitmap: Uint32Array;
  readonly bucketStarts: Uint16Array;
  readonly fingerprintA: Uint16Array;
  readonly ordinals: Uint16Array;
  readonly cueMasks: Uint16Array;
  readonly ownRows: Uint16Array;
  readonly flags: Uint8Array;
  /** 1 = speaks for the alias of the row, 0 = against it. */
  readonly ownSigns: Uint8Array;
  /** Index into KIND_IDS, by ordinal. */
  readonly kinds: Uint8Array;
}

const WORDS = ['cueHashes', 'ownHashes', 'fingerprintB', 'firstBitmap', 'prefixBitmap'] as const;
const HALVES = ['bucketStarts', 'fingerprintA', 'ordinals', 'cueMasks', 'ownRows'] as const;
const BYTES = ['flags', 'ownSigns', 'kinds'] as const;

/** Packs the sections into one array of bytes. */
export function encodeGazetteer(g: Gazetteer): Uint8Array {
  const header = new Uint32Array(HEADER_WORDS);
  header[0] = MAGIC | GAZETTEER_VERSION;
  header[1] = g.entryCount;
  header[2] = g.bucketBits;
  header[3] = g.aliasCount;
  const sections = [...WORDS, ...HALVES, ...BYTES].map((name) => g[name]);
  sections.slice(0, 12).forEach((section, i) => {
    header[4 + i] = section.length;
  });
  const total = header.byteLength + sections.reduce((sum, section) => sum + section.byteLength, 0);
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const section of [header, ...sections]) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += section.byteLength;
  }
  return bytes;
}

/**
 * Reads a packed gazetteer. The arrays are views into `bytes`: nothing is copied.
 * @param bytes must begin at a multiple of four in its buffer (as `Uint8Array.fromBase64` gives it).
 * @throws RangeError for another version or a wrong length.
 */
export function decodeGazetteer(bytes: Uint8Array): Gazetteer {
  const size = (index: number): number => header[index] ?? 0;
  if (bytes.byteLength < HEADER_WORDS * 4) throw new RangeError('Not a gazetteer');
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS);
  if (header[0] !== (MAGIC | GAZETTEER_VERSION) >>> 0) throw new RangeError('A gazetteer of another version');
  let at = bytes.byteOffset + header.byteLength;
  const names = [...WORDS, ...HALVES, ...BYTES];
  const lengths = names.map((_, i) => (i < 12 ? size(4 + i) : size(1)));
  const widths = names.map((name) => ((WORDS as readonly string[]).includes(name) ? 4 : (HALVES as readonly string[]).includes(name) ? 2 : 1));
  const total = HEADER_WORDS * 4 + lengths.reduce((sum, length, i) => sum + length * (widths[i] as number), 0);
  if (total !== bytes.byteLength) throw new RangeError('A gazetteer of the wrong length');
  const views = names.map((_, i) => {
    const length = lengths[i] as number;
    const start = at;
    at += length * (widths[i] as number);
    if (widths[i] === 4) return new Uint32Array(bytes.buffer, start, length);
    return widths[i] === 2 ? new Uint16Array(bytes.buffer, start, length) : new Uint8Array(bytes.buffer, start, length);
  });
  const sections = Object.fromEntries(names.map((name, i) => [name, views[i]]));
  return { entryCount: size(1), bucketBits: size(2), aliasCount: size(3), ...sections } as unknown as Gazetteer;
}
