/**
 * In which languages the names of the bundled gazetteer are, row by row, for readers who want those of some languages
 * left unmarked. It lies in the background alone: pages get a bitmap of the rows that are off.
 */
import { deflateSync, inflateSync } from 'fflate';

export interface NameLanguages {
  /** Languages that stand together in a row, parted by spaces. The first is that of rows that are marked whatever is off. */
  readonly sets: readonly string[];
  /** For each row the place of its set, a byte each, deflated, as base64. */
  readonly rows: string;
}

/**
 * Packs what `languagesOfRows` gives.
 * @param toBase64 the build may run in a Node that has no `Uint8Array.toBase64`.
 * @throws RangeError for more sets than a byte can tell apart.
 */
export function packNameLanguages(rows: readonly (readonly string[])[], toBase64: (bytes: Uint8Array) => string): NameLanguages {
  const sets = [''];
  const places = rows.map((languages) => {
    const set = languages.includes('') ? '' : [...languages].sort().join(' ');
    if (!sets.includes(set)) sets.push(set);
    return sets.indexOf(set);
  });
  if (sets.length > 0x100) throw new RangeError(`Too many sets of languages: ${sets.length}`);
  return { sets, rows: toBase64(deflateSync(Uint8Array.from(places), { level: 9 })) };
}

/** The rows all of whose languages are off, a bit each. */
export function rowsIn({ sets, rows }: NameLanguages, off: ReadonlySet<string>): Uint8Array {
  const isOff = sets.map((set, place) => place > 0 && set.split(' ').every((language) => off.has(language)));
  const places = inflateSync(Uint8Array.fromBase64(rows));
  const bits = new Uint8Array(Math.ceil(places.length / 8));
  for (const [row, place] of places.entries()) if (isOff[place]) bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7));
  return bits;
}
