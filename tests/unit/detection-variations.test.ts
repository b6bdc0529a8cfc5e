/** Every name that needs no proof, in the spellings of real text, through the whole of detection: found, as itself, and marked where it stands. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '#core/entry/schema.ts';
import { nameKey } from '#core/gazetteer/names.ts';
import { createDetector } from '../../scripts/annotate/detect.ts';

// Some thirty thousand names in each law.
vi.setConfig({ testTimeout: 60_000 });

const detector = createDetector();

interface Name {
  readonly text: string;
  readonly entry: Entry;
}

const NAMES: readonly Name[] = detector.entries.flatMap((entry) => entry.aliases.filter(({ match = 'always' }) => match === 'always').map(({ text }): Name => ({ text, entry })));
const KEYS = new Map(detector.entries.map((entry) => [entry.id, new Set(entry.aliases.map(({ text }) => nameKey(text)))]));

const HYPHENS = ['-', '\u058a', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe58', '\ufe63', '\uff0d'];
const HYPHEN = /[-\u058a\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;

/** A spelling of a name; undefined where it changes nothing. */
type Variation = (text: string) => string | undefined;

const changed =
  (vary: (text: string) => string): Variation =>
  (text) => {
    const varied = vary(text);
    return varied === text ? undefined : varied;
  };

const VARIATIONS: Readonly<Record<string, Variation>> = {
  ...Object.fromEntries(HYPHENS.slice(1).map((hyphen) => [`hyphen U+${hyphen.charCodeAt(0).toString(16)}`, changed((text) => text.replace(HYPHEN, hyphen))])),
  'no-break space': changed((text) => text.replaceAll(' ', '\u00a0')),
  'narrow no-break space': changed((text) => text.replaceAll(' ', '\u202f')),
  'soft hyphen in the middle': (text) => `${text.slice(0, Math.ceil(text.length / 2))}\u00ad${text.slice(Math.ceil(text.length / 2))}`,
  'soft hyphens everywhere': (text) => [...text].join('\u00ad'),
  decomposed: changed((text) => text.normalize('NFD')),
};

const BEFORE = 'Troops said the army had moved ';
const AFTER = ' to the front before the strike.';

interface Mark {
  readonly surface: string;
  readonly covers: boolean;
}

/** Marks of the name's entry that touch the place where it stands. */
function marksOf({ entry }: Name, spelled: string): Mark[] {
  const text = `${BEFORE}${spelled}${AFTER}`;
  const start = BEFORE.length;
  const end = start + spelled.length;
  // A closing bracket or full stop is not marked.
  const last = start + spelled.replace(/[\u00ad.)\]]+$/u, '').length;
  return detector
    .detect(text)
    .mentions.filter((mention) => mention.start < end && mention.end > start && detector.entryOf(mention.key) === entry)
    .map((mention) => ({ surface: text.slice(mention.start, mention.end), covers: mention.start <= start && mention.end >= last }));
}

/**
 * The spelling, if it is lost. A mark covers the name, or is another name of the entry with nothing but class nouns and
 * makers around it; then it is the same mark that the name as listed gets.
 */
function loss(name: Name, spelled: string): string | undefined {
  const marks = marksOf(name, spelled);
  const keys = KEYS.get(name.entry.id);
  if (marks.some(({ covers, surface }) => covers || keys?.has(nameKey(surface)))) return undefined;
  const listed = marksOf(name, name.text).map(({ surface }) => nameKey(surface));
  return marks.some(({ surface }) => listed.includes(nameKey(surface))) ? undefined : `${name.entry.id}: ${JSON.stringify(spelled)}`;
}

describe('names that need no proof', () => {
  it('are found as they are listed', () => {
    expect(NAMES.map((name) => loss(name, name.text)).filter(Boolean)).toEqual([]);
  });

  it.each(Object.entries(VARIATIONS))('are found with %s', (_, vary) => {
    const spelled = NAMES.flatMap((name) => {
      const text = vary(name.text);
      return text === undefined ? [] : [{ name, text }];
    });
    expect(spelled.length).toBeGreaterThan(100);
    expect(spelled.map(({ name, text }) => loss(name, text)).filter(Boolean)).toEqual([]);
  });

  it('are found in two of these spellings at once', () => {
    const kind = fc.constantFrom(...Object.values(VARIATIONS));
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), kind, kind, (name, one, two) => {
        const once = one(name.text) ?? name.text;
        expect(loss(name, two(once) ?? once)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('are marked from end to end but for class nouns and makers, never short of a number', () => {
    const digits = (text: string | undefined) => (text?.match(/\d/g) ?? []).length;
    const short = NAMES.map((name) => ({ name, marks: marksOf(name, name.text) })).filter(({ marks }) => !marks.some(({ covers }) => covers));
    expect(short.filter(({ name, marks }) => digits(name.text) !== digits(marks[0]?.surface)).map(({ name }) => `${name.entry.id}: ${name.text}`)).toEqual([]);
    expect(short.length / NAMES.length).toBeLessThan(0.25);
  });
});
