/** Bytes, refusals and false names at the size that the reference may grow to, on names from a seeded generator. */
import { describe, expect, it } from 'vitest';
import type { Kind } from '#core/entry/kinds.ts';
import { compileGazetteer, type Nameable, NO_CUES } from './compile.ts';
import { decodeGazetteer, encodeGazetteer } from './format.ts';
import { findCandidates } from './match.ts';
import { GAZETTEER_VERSION } from './name-index.ts';
import { type AliasLike, nameKey } from './names.ts';
import { found } from './testing.ts';

/** Numbers in [0, 1), always the same for a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(random: () => number, list: ArrayLike<T>): T => list[Math.floor(random() * list.length)] as T;

/** A word that can be spoken, two to four syllables. */
function word(random: () => number): string {
  const syllables = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, 'bdfghjklmnprstvz') + pick(random, 'aeiou') + pick(random, ['', '', 'n', 'r', 'k']));
  const made = syllables.join('');
  return made.charAt(0).toUpperCase() + made.slice(1);
}

/** Letters and a number of at most three digits, in the shapes of the trade. */
function designation(random: () => number): string {
  const letters = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, 'ABCDEFGHKLMNPRSTUVWXYZ')).join('');
  const number = 1 + Math.floor(random() * 999);
  return `${letters}-${number}${pick(random, ['', '', '', 'M', 'A', 'MK'])}`;
}

const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries([...'abdefghijklmnoprstuvz'].map((latin, i) => [latin, 'абдефгхийклмнопрстувз'[i] as string]));
const inCyrillic = (name: string) => [...name.toLowerCase()].map((char) => CYRILLIC[char] ?? char).join('');

const KINDS: readonly Kind[] = ['missile', 'aircraft', 'air-defence', 'ship-class', 'treaty'];

/** Entries with different names in about the proportions of the real ones. */
function reference(entries: number, aliases: number, seed: number): Nameable[] {
  const random = randomOf(seed);
  const taken = new Set<string>();
  const common = Array.from({ length: 60 }, () => word(random).toLowerCase());
  const make = (): string => {
    for (;;) {
      const share = random();
      const text =
        share < 0.4
          ? designation(random)
          : share < 0.65
            ? `${word(random)} ${word(random)}`
            : share < 0.8
              ? `${designation(random)} ${word(random)}`
              : share < 0.9
                ? word(random)
                : inCyrillic(word(random));
      if (taken.has(nameKey(text))) continue;
      taken.add(nameKey(text));
      return text;
    }
  };
  return Array.from({ length: entries }, (_, i) => {
    const count = Math.floor((aliases * (i + 1)) / entries) - Math.floor((aliases * i) / entries);
    return {
      kind: KINDS[i % KINDS.length] as Kind,
      aliases: Array.from({ length: count }, (__, k): AliasLike => {
        const doubtful = k === 1 && i % 4 === 0;
        return { text: make(), type: 'designation', ...(doubtful ? { match: 'cue', cues: Array.from({ length: 5 }, () => pick(random, common)) } : {}) };
      }),
    };
  });
}

const random = randomOf(7);
const CUES = {
  military: Array.from({ length: 400 }, () => word(random)),
  strong: Array.from({ length: 60 }, () => word(random)),
  veto: Array.from({ length: 200 }, () => word(random)),
  person: Array.from({ length: 40 }, () => word(random)),
  speech: Array.from({ length: 20 }, () => word(random)),
  places: Array.from({ length: 20 }, () => word(random)),
};

const ENTRIES = reference(1500, 8000, 1);
const BYTES = compileGazetteer(ENTRIES, CUES);
const GAZETTEER = decodeGazetteer(BYTES);
const ALIASES = ENTRIES.flatMap((entry, ordinal) => entry.aliases.map(({ text }) => ({ text, ordinal })));

describe('8,000 names of 1,500 entries', () => {
  it('take at most 12 bytes each, shared words and all', () => {
    expect(ALIASES).toHaveLength(8000);
    expect(BYTES.byteLength / ALIASES.length).toBeLessThanOrEqual(12);
  });

  it('are all found again, each with its entry', () => {
    const missed = ALIASES.filter(({ text, ordinal }) => !found(GAZETTEER, `the ${text}.`).some((one) => one.ordinal === ordinal && one.text === text));
    expect(missed).toEqual([]);
  });

  it('come back byte by byte', () => {
    expect(decodeGazetteer(BYTES).entryCount).toBe(1500);
    expect(encodeGazetteer(decodeGazetteer(BYTES))).toEqual(BYTES);
    expect(compileGazetteer(ENTRIES, CUES)).toEqual(BYTES);
  });

  it('compare at least 56 bits: both stored halves and the bucket', () => {
    const { fingerprintA, fingerprintB, bucketBits } = GAZETTEER;
    expect((fingerprintA.BYTES_PER_ELEMENT + fingerprintB.BYTES_PER_ELEMENT) * 8 + bucketBits).toBeGreaterThanOrEqual(56);
    expect(GAZETTEER.bucketStarts).toHaveLength(2 ** bucketBits + 1);
  });
});

it('10,000 names compile and are found', () => {
  const entries = reference(1900, 10_000, 2);
  const gazetteer = decodeGazetteer(compileGazetteer(entries, CUES));
  const texts = entries.map((entry) => entry.aliases[0]?.text as string);
  expect(gazetteer.fingerprintB.length).toBeGreaterThan(9900);
  expect(texts.filter((text) => !found(gazetteer, `the ${text}.`).some((one) => one.text === text))).toEqual([]);
});

describe('refusals', () => {
  const firstWord = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset).getInt32(0, true);
  const ofVersion = (distance: number) => {
    const bytes = BYTES.slice();
    new DataView(bytes.buffer).setInt32(0, firstWord(BYTES) + distance, true);
    return bytes;
  };

  it.each([
    ['the version before', ofVersion(-1)],
    ['the version after', ofVersion(1)],
    ['something else of the same length', new Uint8Array(BYTES.byteLength)],
    ['nothing', new Uint8Array(0)],
    ['half a header', BYTES.slice(0, 12)],
    ['a byte too few', BYTES.slice(0, -1)],
    ['four bytes too few', BYTES.slice(0, -4)],
    ['a byte too many', Uint8Array.from([...BYTES, 0])],
  ])('%s', (_, bytes) => {
    expect(() => decodeGazetteer(bytes)).toThrow(RangeError);
  });

  it('carries the version in its first word', () => {
    expect(firstWord(BYTES) & 0xfff).toBe(GAZETTEER_VERSION);
  });
});

describe('200,000 strings that are no names', () => {
  /** Twenty strings a text, parted so that no two make one name. */
  function falseNames(make: (i: number) => string): string[] {
    const caught: string[] = [];
    for (let from = 0; from < 100_000; from += 20) {
      const text = Array.from({ length: 20 }, (_, i) => make(from + i)).join('; ');
      for (const { from: start, until } of findCandidates(GAZETTEER, text) ?? []) caught.push(text.slice(start, until));
    }
    return caught;
  }

  it('words with letters that no name has', () => {
    const other = randomOf(3);
    expect(falseNames(() => `${word(other)}${pick(other, 'qwxy')}${word(other).toLowerCase()}`)).toEqual([]);
  });

  it('the beginnings of real names, gone on with otherwise', () => {
    const other = randomOf(4);
    // Numbers of four to six digits follow no letters in the list; these pass the filters of beginnings.
    const heads = ALIASES.map(({ text }) => text.split(/[- ]/)[0] as string).filter((head) => !ALIASES.some(({ text }) => text === head));
    expect(heads.length).toBeGreaterThan(3000);
    expect(falseNames(() => `${pick(other, heads)}-${1000 + Math.floor(other() * 999_000)}`)).toEqual([]);
  });
});

it('an empty list of names finds nothing', () => {
  const none = decodeGazetteer(compileGazetteer([], NO_CUES));
  expect(findCandidates(none, 'S-400, NATO and New START')).toEqual([]);
});
