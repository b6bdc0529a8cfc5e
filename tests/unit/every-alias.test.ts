/** Every name of the real reference, in every spelling that real text has, is found with the right span and entry. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Entry } from '#core/entry/schema.ts';
import { cleanText, originalSpan } from '#core/gazetteer/clean.ts';
import { compileGazetteer } from '#core/gazetteer/compile.ts';
import { decodeGazetteer, ordinalOf } from '#core/gazetteer/format.ts';
import { findCandidates } from '#core/gazetteer/match.ts';
import { namesOf } from '#core/gazetteer/names.ts';
import { tokenise } from '#core/gazetteer/phrases.ts';
import { createSieve } from '#core/gazetteer/sieve.ts';
import { readReference } from '../../scripts/reference/read.ts';

// Some thirty thousand names in each law.
vi.setConfig({ testTimeout: 60_000 });

const { entries, cues } = readReference('assets/reference');
const gazetteer = decodeGazetteer(compileGazetteer(entries, cues));
const sieve = createSieve([gazetteer]);

interface Name {
  readonly entry: Entry;
  readonly ordinal: number;
  readonly text: string;
}

/** Packed names; what only adds class nouns to a sure name is found as that. */
const NAMES: readonly Name[] = entries.flatMap((entry, ordinal) => namesOf(entry.kind, entry.aliases, entry.name).map(({ alias }): Name => ({ entry, ordinal, text: alias.text })));

const HYPHENS = [...'-\u2010\u2011\u2012\u2013\u2014\u2212\ufe58\ufe63\uff0d'];
const isLatin = (char: string | undefined) => char !== undefined && /[A-Za-z0-9]/.test(char);
const fullWidth = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** A spelling of a name, or undefined where it is none of that name: one that the matcher has to refuse, or that makes no sense. */
type Variation = (text: string) => string | undefined;

/** Where letters and digits meet at a hyphen, a space would make an article or a stray letter of some. */
const mayLoseHyphen = (spelled: string) => {
  const text = spelled.normalize('NFC');
  return !/(?:^|[^\p{L}])[AI]-\d|\d-\p{L}(?!\p{L})/u.test(text) && !/\p{Ll}-\d|\d-\p{Ll}/u.test(text);
};

const VARIATIONS: Readonly<Record<string, Variation>> = {
  'as it is': (text) => text,
  ...Object.fromEntries(
    HYPHENS.map((hyphen) => [`hyphen U+${hyphen.charCodeAt(0).toString(16)}`, (text: string) => (text.includes('-') ? text.replaceAll('-', hyphen) : undefined)]),
  ),
  'no hyphen': (text) => (/\p{L}-\d|\d-\p{L}/u.test(text) && !/\d-\d|\p{L}-\p{L}/u.test(text) ? text.replaceAll('-', '') : undefined),
  'a space for a hyphen': (text) => (text.includes('-') && mayLoseHyphen(text) ? text.replaceAll('-', ' ') : undefined),
  'no-break spaces': (text) => (text.includes(' ') ? text.replaceAll(' ', '\u00a0') : undefined),
  'two spaces': (text) => (text.includes(' ') ? text.replaceAll(' ', '  ') : undefined),
  'a line break': (text) => (text.includes(' ') ? text.replace(' ', '\n') : undefined),
  'a soft hyphen': (text) => `${text.slice(0, -1)}\u00ad${text.slice(-1)}`,
  'a zero-width joiner': (text) => `${text.slice(0, 1)}\u200d${text.slice(1)}`,
  decomposed: (text) => text.normalize('NFD'),
  'full width': (text) => (/^[\x20-\x7e]+$/.test(text) && !/[.&]/.test(text) ? fullWidth(text) : undefined),
  capitals: (text) => (text.toUpperCase().length === text.length ? text.toUpperCase() : undefined),
  plural: (text) => (isLatin(text.at(-1)) && !/s$|(?<![A-Z\d])\p{L}$/iu.test(text) ? `${text}s` : undefined),
};

/** Candidates of the entry that cover the place where the name stands. */
function covering(text: string, name: Name, start: number, end: number): boolean {
  const direct = findCandidates(gazetteer, text);
  const clean = direct ? undefined : cleanText(text);
  const candidates = direct ?? findCandidates(gazetteer, clean?.text ?? '') ?? [];
  return candidates.some((candidate) => {
    const span = clean ? originalSpan(clean, candidate.from, candidate.until) : { start: candidate.from, end: candidate.until };
    return ordinalOf(gazetteer, candidate.row) === name.ordinal && span.start === start && span.end === end;
  });
}

/** Names that end or begin with punctuation are matched without it. */
function core(text: string): { from: number; to: number } {
  const tokens = tokenise(cleanText(text).text);
  const first = cleanText(text).places[tokens[0]?.start ?? 0] ?? 0;
  const last = tokens.at(-1);
  return { from: first, to: last ? (cleanText(text).places[last.end - 1] ?? 0) + 1 : 0 };
}

function isFound(name: Name, spelled: string, before: string, after: string): boolean {
  const { from, to } = core(spelled);
  // A quotation opened inside the name is closed by it.
  const ends = /[»”"」』]$/.test(spelled) ? [to, spelled.length] : [to];
  const text = `${before}${spelled}${after}`;
  // What the sieve of every page kept back would never be judged.
  return sieve(text) && ends.some((end) => covering(text, name, before.length + from, before.length + end));
}

describe('every name of the reference', () => {
  it.each(Object.keys(VARIATIONS))('%s', (variation) => {
    const missed: string[] = [];
    let tried = 0;
    for (const name of NAMES) {
      const spelled = VARIATIONS[variation]?.(name.text);
      if (spelled === undefined) continue;
      tried++;
      if (!isFound(name, spelled, 'x ', ' y')) missed.push(`${name.entry.id}: ${JSON.stringify(spelled)}`);
    }
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(variation === 'as it is' ? NAMES.length - 1 : 50);
  });

  it('in any two spellings at once, between any neighbours', () => {
    const neighbour = fc.constantFrom(...['', 'the ', '(', '«', '“', 'a\n', '… ', '、', 'word, ']);
    const follower = fc.constantFrom(...['', ' and', ')', '»', '”', '. Then', ',', '\n', '’s own', '、', '?']);
    const spellings = fc.constantFrom(...Object.keys(VARIATIONS).filter((key) => key !== 'plural'));
    // What is not seen comes last, or the other spelling could not see the name for it.
    const visible = spellings.filter((key) => !/soft|joiner/.test(key));
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), visible, spellings, neighbour, follower, (name, one, two, before, after) => {
        const spelled = VARIATIONS[one]?.(name.text);
        const twice = spelled === undefined ? undefined : VARIATIONS[two]?.(spelled);
        fc.pre(twice !== undefined && two !== 'a line break' && !(one.startsWith('two') && two.startsWith('no-break')));
        expect(isFound(name, twice as string, before, after)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
