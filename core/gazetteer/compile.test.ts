import { describe, expect, it } from 'vitest';
import type { Kind } from '#core/entry/kinds.ts';
import { compileGazetteer, type Nameable, NO_CUES } from './compile.ts';
import { decodeGazetteer } from './format.ts';
import type { AliasLike } from './names.ts';
import { found, gazetteerOf, names } from './testing.ts';

/** Word `i` of an endless list, of the length and letters of names. */
function word(i: number): string {
  let rest = i * 7919 + 13;
  let made = '';
  for (let k = 0; k < 3; k++) {
    made += 'bdfghklmnprstvz'[rest % 15];
    rest = Math.floor(rest / 15);
    made += 'aeiou'[rest % 5];
    rest = Math.floor(rest / 5);
  }
  return made[0]?.toUpperCase() + made.slice(1);
}

const KINDS: readonly Kind[] = ['missile', 'aircraft', 'air-defence', 'ship-class', 'treaty'];

/**
 * Entries in the proportions of the real ones: five or six names each, one in twenty-seven with eight cues of its own. Of
 * those, three are words of that name only and five are shared, a few of them by many.
 */
function madeUp(entries: number): Nameable[] {
  return Array.from({ length: entries }, (_, i) => {
    const designation = `${'KLMNPQRTUVXYZ'[i % 13]}${'BCDGHJ'[i % 6]}-${i}`;
    const name = word(i);
    const texts = [designation, name, `${designation} ${name}`, `${name} ${word(i + 31)} ${i % 97}`, `Ж${'абвгде'[i % 6]}${'клмнпр'[i % 6]}-${i}`, `${name} missile`];
    const cues = Array.from({ length: 8 }, (__, j) => (j < 3 ? `${word(i)}${word(i + j)}` : word(20_000 + Math.floor((i * (j + 1) * 37) % 900 ** (j / 8 + 0.1)))));
    return {
      kind: KINDS[i % KINDS.length] as Kind,
      aliases: texts.slice(0, i % 3 === 0 ? 6 : 5).map((text, k): AliasLike => ({ text, type: 'designation', ...(k === 1 && i % 5 === 0 ? { match: 'cue', cues } : {}) })),
    };
  });
}

/** Shared words in the number of the real ones. */
const CUES = { ...NO_CUES, military: Array.from({ length: 600 }, (_, i) => word(i + 5000)), veto: Array.from({ length: 250 }, (_, i) => word(i + 9000)) };

const aliasCount = (entries: readonly Nameable[]) => entries.reduce((sum, entry) => sum + entry.aliases.length, 0);

describe('size', () => {
  it('is at most 12 bytes a name at 8,000 names of 1,500 entries, all in', () => {
    const entries = madeUp(1500);
    const count = aliasCount(entries);
    expect(count).toBe(8000);
    const bytes = compileGazetteer(entries, CUES).byteLength;
    expect(bytes / count).toBeLessThanOrEqual(12);
  });

  it('grows no faster than the names', () => {
    const [small, large] = [madeUp(1500), madeUp(4000)];
    const perName = (entries: readonly Nameable[]) => compileGazetteer(entries, CUES).byteLength / aliasCount(entries);
    expect(perName(large)).toBeLessThanOrEqual(perName(small) * 1.05);
  });
});

describe('compiling', () => {
  it('is the same every time', () => {
    expect(compileGazetteer(madeUp(50), CUES)).toEqual(compileGazetteer(madeUp(50), CUES));
  });

  it('builds 10,000 names in well under the time of a build', () => {
    const entries = madeUp(1900);
    const start = performance.now();
    compileGazetteer(entries, CUES);
    // 0.3 s on an idle machine; the bound is for a busy one.
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(aliasCount(entries)).toBeGreaterThan(10_000);
  });

  it('refuses what the format cannot count', () => {
    const entries = Array.from({ length: 70_000 }, () => ({ kind: 'missile' as const, aliases: [] }));
    expect(() => compileGazetteer(entries, NO_CUES)).toThrow(RangeError);
  });

  it('leaves out names for search only, and knows every ordinal', () => {
    const gazetteer = gazetteerOf([['Alpha-1'], [{ text: 'ban treaty', match: 'never' }], ['Gamma-3']]);
    expect(names(gazetteer, 'Alpha-1, ban treaty, Gamma-3')).toEqual(['Alpha-1', 'Gamma-3']);
    expect(found(gazetteer, 'Alpha-1, Gamma-3').map((one) => one.ordinal)).toEqual([0, 2]);
  });

  it('stores one row for spellings that are one to the matcher', () => {
    const rows = (texts: string[]) => gazetteerOf([texts]).fingerprintB.length;
    expect(rows(['Su-30MKI', 'Su-30 MKI', 'SU30MKI'])).toBe(1);
    expect(rows(['Ракета Тополь', 'Ракеты Тополя'])).toBe(1);
    // The noun adds nothing to a name that needs no proof, but is evidence for one that does.
    expect(rows(['Kinzhal', 'Kinzhal missile'])).toBe(1);
    const doubtful = gazetteerOf([[{ text: 'Kinzhal', match: 'cue' }, 'Kinzhal missile']]);
    expect(doubtful.fingerprintB.length).toBe(2);
  });

  it('gives each of many names back', () => {
    const entries = madeUp(1900);
    const gazetteer = decodeGazetteer(compileGazetteer(entries, CUES));
    for (const [ordinal, entry] of entries.entries()) {
      if (ordinal % 10 !== 0) continue;
      for (const { text } of entry.aliases) expect(found(gazetteer, `the ${text}.`).map((one) => one.ordinal)).toContain(ordinal);
    }
  });

  it('knows the shape and the entry of every row, however many there are of either', () => {
    for (const count of [1, 2, 3, 1500, 40_000]) {
      const entries = Array.from({ length: count }, (_, i) => ({
        kind: 'missile' as const,
        aliases: i < 40 ? [{ text: `Name${i} missile ${'round '.repeat(i % 12)}${i}`, type: 'designation' as const }] : [],
      }));
      const gazetteer = decodeGazetteer(compileGazetteer(entries, NO_CUES));
      for (const [ordinal, entry] of entries.slice(0, 40).entries()) {
        for (const { text } of entry.aliases) expect(found(gazetteer, text).map((one) => [one.text, one.ordinal])).toEqual([[text, ordinal]]);
      }
    }
  });
});
