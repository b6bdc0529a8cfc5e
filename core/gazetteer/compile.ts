/** Entries to packed gazetteer. Runs at build for the bundled reference and in the background for the reader's own entries. */
import { KIND_IDS, type Kind } from '#core/entry/kinds.ts';
import type { Alias } from '#core/entry/schema.ts';
import { MATCH_POLICIES, type MatchPolicy } from '#core/entry/vocabulary.ts';
import { CLASS, character } from './characters.ts';
import { classNouns } from './cue-classes.ts';
import { CUE, encodeGazetteer, FLAG, type Gazetteer } from './format.ts';
import { chain } from './hash.ts';
import { stemOf } from './suffixes.ts';
import { hashToken, type Token, tokenise, wordHash } from './tokens.ts';

/** What the gazetteer needs to know of an entry. */
export interface Nameable {
  readonly kind: Kind;
  readonly aliases: readonly Pick<Alias, 'text' | 'match' | 'cues' | 'vetoes' | 'type'>[];
}

/** The shared word lists (assets/reference/cues.yaml). */
export interface CueLists {
  /** Words of military news. */
  readonly military: readonly string[];
  /** Words that hardly occur elsewhere. */
  readonly strong: readonly string[];
  /** Words of the other worlds that share our names: sport, software, motoring, food, music… */
  readonly veto: readonly string[];
  /** Titles and words beside which a name is somebody's. */
  readonly person: readonly string[];
}

interface Row {
  readonly a: number;
  readonly b: number;
  readonly ordinal: number;
  readonly flags: number;
  readonly own: readonly { readonly hash: number; readonly sign: number }[];
}

/** The shape of a name that decides how strictly its letters' case is taken. */
function shapeFlags(text: string, tokens: readonly Token[], kind: Kind): number {
  const has = (cls: number) => tokens.some((token) => token.cls === cls);
  const letters = text.replace(/[^\p{L}]/gu, '');
  const first = tokens[0] as Token;
  const head = text.slice(first.start, first.end);
  const designation = has(CLASS.digit) && tokens.length <= 4 && (first.cls === CLASS.digit || head.length <= 4) && !/\s\p{L}{4,}/u.test(text);
  const capitals = letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const compound = tokens.filter((token) => token.cls !== CLASS.digit && token.end - token.start > 1).length > 1 || /\p{Ll}\p{Lu}/u.test(text);
  // A bare designation (letters, then one number) of a thing that is built: what follows the number is a variant.
  const bare = /^[A-Z]{1,4}(?:[-/ ][A-Z]{1,2})?[- ]?\d{1,4}$/.test(text) && !['treaty', 'sanctions-law', 'alliance', 'defence-pact'].includes(kind);
  return (designation ? FLAG.designation : 0) | (capitals ? FLAG.capitals : 0) | (compound ? FLAG.compound : 0) | (bare ? FLAG.variants : 0);
}

function ownWords(alias: Nameable['aliases'][number]): Row['own'] {
  const words = (list: readonly string[] | undefined, sign: number) => (list ?? []).map((word) => ({ hash: wordHash(word), sign }));
  return [...words(alias.cues, 1), ...words(alias.vetoes, 0)];
}

/** The name itself and, where its last word is inflected in Cyrillic, its stem. */
function spellings(text: string, tokens: readonly Token[]): { tokens: readonly Token[]; stem: boolean }[] {
  const last = tokens.at(-1) as Token;
  const folded = foldText(text.slice(last.start, last.end));
  const stem = stemOf(folded, last.cls);
  if (stem === undefined) return [{ tokens, stem: false }];
  return [
    { tokens, stem: false },
    { tokens: [...tokens.slice(0, -1), { ...last, ...hashToken(stem, 0, stem.length) }], stem: true },
  ];
}

/** Folded letters and digits of a text, all else dropped. */
export function foldText(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const value = character(text.charCodeAt(i));
    if (value >>> 16 >= CLASS.digit) folded += String.fromCharCode(value & 0xffff);
  }
  return folded;
}

function bitmapOf(hashes: ReadonlySet<number>, bitsPerHash: number): Uint32Array {
  let words = 1;
  while (words * 32 < hashes.size * bitsPerHash) words *= 2;
  const bitmap = new Uint32Array(words);
  for (const hash of hashes) bitmap[(hash >>> 5) & (words - 1)] = (bitmap[(hash >>> 5) & (words - 1)] as number) | (1 << (hash & 31));
  return bitmap;
}

function collectRows(entries: readonly Nameable[]): { rows: Row[]; first: Set<number>; prefixes: Set<number> } {
  const rows: Row[] = [];
  const first = new Set<number>();
  const prefixes = new Set<number>();
  const seen = new Set<string>();
  for (const [ordinal, entry] of entries.entries()) {
    for (const alias of entry.aliases) {
      const policy: MatchPolicy = alias.match ?? 'always';
      const all = tokenise(alias.text);
      if (policy === 'never' || all.length === 0) continue;
      const flags = MATCH_POLICIES.indexOf(policy) | shapeFlags(alias.text, all, entry.kind);
      for (const { tokens, stem } of spellings(alias.text, all)) {
        let a = 0;
        let b = 0;
        for (const [i, token] of tokens.entries()) {
          a = chain(a, token.a);
          b = chain(b, token.b);
          if (i === 0) first.add(token.a);
          if (i < tokens.length - 1) prefixes.add(a >>> 0);
        }
        const key = `${a} ${b} ${ordinal}`;
        if (seen.has(key)) continue;
        seen.add(key);
        rows.push({ a: a >>> 0, b: b >>> 0, ordinal, flags: flags | (stem ? FLAG.stem : 0), own: ownWords(alias) });
      }
    }
  }
  return { rows, first, prefixes };
}

function cueTable(cues: CueLists): { hashes: Uint32Array; masks: Uint16Array } {
  const masks = new Map<number, number>();
  const add = (word: string, mask: number) => masks.set(wordHash(word), (masks.get(wordHash(word)) ?? 0) | mask);
  for (const [noun, mask] of classNouns()) add(noun, mask);
  for (const word of cues.military) add(word, CUE.military);
  for (const word of cues.strong) add(word, CUE.military | CUE.strong);
  for (const word of cues.veto) add(word, CUE.veto);
  for (const word of cues.person) add(word, CUE.person);
  const sorted = [...masks].sort((x, y) => x[0] - y[0]);
  return { hashes: Uint32Array.from(sorted, (pair) => pair[0]), masks: Uint16Array.from(sorted, (pair) => pair[1]) };
}

/**
 * Packs the names of the entries.
 * @param entries in ordinal order: the place in this list is what a candidate carries.
 * @throws RangeError for more than 65,535 entries or aliases: the format counts in sixteen bits.
 */
export function compileGazetteer(entries: readonly Nameable[], cues: CueLists): Uint8Array {
  const { rows, first, prefixes } = collectRows(entries);
  if (entries.length > 0xffff || rows.length > 0xffff) throw new RangeError('Too many names for one gazetteer');
  let bucketBits = 1;
  while (2 ** bucketBits * 8 < rows.length) bucketBits++;
  const bucketOf = (row: Row) => row.a >>> (32 - bucketBits);
  rows.sort((x, y) => bucketOf(x) - bucketOf(y) || x.b - y.b || x.ordinal - y.ordinal);
  const bucketStarts = new Uint16Array(2 ** bucketBits + 1);
  for (const row of rows) bucketStarts[bucketOf(row) + 1] = (bucketStarts[bucketOf(row) + 1] as number) + 1;
  for (let i = 1; i < bucketStarts.length; i++) bucketStarts[i] = (bucketStarts[i] as number) + (bucketStarts[i - 1] as number);
  const own = rows.flatMap((row, i) => row.own.map((word) => ({ ...word, row: i })));
  const table = cueTable(cues);
  const gazetteer: Gazetteer = {
    entryCount: entries.length,
    aliasCount: rows.length,
    bucketBits,
    cueHashes: table.hashes,
    ownHashes: Uint32Array.from(own, (word) => word.hash),
    fingerprintB: Uint32Array.from(rows, (row) => row.b),
    firstBitmap: bitmapOf(first, 12),
    prefixBitmap: bitmapOf(prefixes, 8),
    bucketStarts,
    fingerprintA: Uint16Array.from(rows, (row) => row.a & 0xffff),
    ordinals: Uint16Array.from(rows, (row) => row.ordinal),
    cueMasks: table.masks,
    ownRows: Uint16Array.from(own, (word) => word.row),
    flags: Uint8Array.from(rows, (row) => row.flags),
    ownSigns: Uint8Array.from(own, (word) => word.sign),
    kinds: Uint8Array.from(entries, (entry) => KIND_IDS.indexOf(entry.kind)),
  };
  return encodeGazetteer(gazetteer);
}
