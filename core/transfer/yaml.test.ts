import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type OwnEntry, OwnEntrySchema } from '#core/overlay/document.ts';
import { own } from '#core/overlay/testing.ts';
import { readYaml } from './yaml-read.ts';
import { entriesYaml, entryYaml } from './yaml-write.ts';

const issues = (text: string) => {
  const read = readYaml(text);
  return read.ok ? [] : read.issues.map(({ line, path, message }) => `${line} ${path}: ${message.slice(0, 50)}`);
};

/** Characters that mean something in YAML, words that it takes for something else, and letters of many scripts. */
const piece = fc.oneof(
  fc.constantFrom(
    ': ',
    ' #',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a',
    '*a',
    '!t',
    '|',
    '>',
    '%',
    '@',
    '`',
    '"',
    "'",
    '\\',
    '?',
    'null',
    'true',
    '~',
    '0x1F',
    '1e3',
    '2026-11-29',
    '---',
    '...',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
const line = text.map(
  (some) =>
    some
      .replace(/[\n\r]/g, ' ')
      .trim()
      .slice(0, 70)
      .trim() || 'x',
);
const id = fc.constantFrom('s1', '1', 'null', 'true', 'x-9', 'link');
const cites = fc.array(fc.oneof(id, fc.record({ source: id, at: line.map((at) => at.slice(0, 50).trim() || 'x') })), { maxLength: 2 });
const fact = fc.record(
  {
    property: fc.constantFrom('range' as const, 'users' as const),
    value: fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      line,
      fc.record({ min: fc.integer(), max: fc.integer() }),
      fc.constant(['RU', 'NO']),
    ),
    condition: line,
    asOf: fc.constantFrom('2025', '2025-06'),
    cites,
  },
  { requiredKeys: ['property', 'value', 'cites'] },
);
const source = fc.record(
  { url: fc.constant('https://example.org/a?b=#c: d'), publisher: line, title: line, accessed: fc.constant('2026-11-22'), tier: fc.constant('press' as const) },
  { requiredKeys: ['url', 'publisher', 'accessed', 'tier'] },
);
const entry: fc.Arbitrary<OwnEntry> = fc
  .record(
    {
      id: fc.constant('x-1'),
      name: line,
      kind: fc.constant('missile' as const),
      origin: fc.constantFrom(['NO'], ['RU', 'IN']),
      summary: fc.option(line, { nil: '' }),
      aliases: fc.array(
        fc.record({ text: line, type: fc.constant('native' as const), lang: fc.constant('no'), cues: fc.constant(['on', 'off']) }, { requiredKeys: ['text', 'type'] }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      variants: fc.array(fc.record({ id, name: line }), { maxLength: 2 }),
      status: fc.array(fc.record({ value: fc.constant('in-service' as const), from: fc.constant('2007'), note: line, cites }), { maxLength: 2 }),
      facts: fc.array(fact, { maxLength: 3 }),
      events: fc.array(fc.record({ date: fc.constant('2018-10-05'), type: fc.constant('contract' as const), text: line, cites }), { maxLength: 2 }),
      relations: fc.array(fc.record({ type: fc.constant('counters' as const), target: fc.constant('s-400'), text: line, cites }), { maxLength: 2 }),
      examples: fc.record({ yes: fc.array(line, { maxLength: 2 }), no: fc.array(line, { maxLength: 2 }) }),
      sources: fc.dictionary(id, source, { maxKeys: 3, noNullPrototype: true }),
      note: text.filter((some) => some !== ''),
      checked: fc.constant('2026-11-22'),
    },
    { requiredKeys: ['id', 'name', 'kind', 'aliases', 'variants', 'status', 'facts', 'events', 'relations', 'examples', 'sources', 'summary'] },
  )
  .filter((one) => v.safeParse(OwnEntrySchema, one).success)
  .map((one) => v.parse(OwnEntrySchema, one));

describe('entries as YAML', () => {
  it('property: what was written is read back the same, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), (some) => {
        // Sources that nobody has are another test's business.
        const whole = some.map((one, place) => ({ ...one, id: `x-${place}`, sources: { ...one.sources, ...sourcesOf(one) } }));
        expect(readYaml(entriesYaml(whole))).toEqual({ ok: true, entries: whole });
      }),
      { numRuns: 300 },
    );
  });

  it('looks as the entry files look', () => {
    const one = own('x-1', {
      name: 'X-1: the first',
      origin: ['NO'],
      summary: 'A missile.',
      aliases: [{ text: 'Икс, 1', type: 'native', lang: 'ru' }],
      facts: [{ property: 'range', value: { max: 120 }, unit: 'km', basis: 'press', asOf: '2025', cites: ['s1', { source: 's2', at: 'page 4' }] }],
      examples: { yes: ['The X-1 flew.'], no: [] },
      sources: { s1: { url: 'https://example.org/', publisher: 'Who', accessed: '2026-11-22', tier: 'press' } },
    });
    expect(entryYaml(one)).toBe(`id: x-1
name: 'X-1: the first'
kind: missile
origin: [NO]
summary: A missile.
aliases:
  - { text: 'Икс, 1', type: native, lang: ru }
facts:
  - property: range
    value: { max: 120 }
    unit: km
    basis: press
    asOf: '2025'
    cites: [s1, { source: s2, at: page 4 }]
examples:
  yes:
    - The X-1 flew.
sources:
  s1:
    url: https://example.org/
    publisher: Who
    accessed: 2026-11-22
    tier: press
`);
  });
});

/** What an entry cites and does not have. */
function sourcesOf(one: OwnEntry): OwnEntry['sources'] {
  const cited = [...one.facts, ...one.status, ...one.events, ...one.relations].flatMap((claim) => claim.cites.map((cite) => (typeof cite === 'string' ? cite : cite.source)));
  return Object.fromEntries(
    cited
      .filter((one_) => !Object.hasOwn(one.sources, one_))
      .map((one_) => [one_, { url: 'https://example.org/', publisher: 'P', accessed: '2026-01-01', tier: 'press' as const }]),
  );
}

describe('problems in YAML', () => {
  const GOOD = entryYaml(own('x-1'));

  it.each<[string, string, string[]]>([
    ['where it stops being YAML', `${GOOD}summary: "open\n`, ['7 : Missing closing "quote']],
    ['a field that is wrong, in the document that it is in', `${GOOD}---\n# another\n${GOOD.replace('x-1', 'x-2').replace('missile', 'misile')}`, ['10 kind: ']],
    ['a field that does not exist', `${GOOD}colour: red\n`, ['6 colour: Invalid key']],
    ['the same id twice', `${GOOD}---\n${GOOD}`, ['7 id: "x-1" stands in line 1 already']],
    ['a source that is not there', `${GOOD}facts:\n  - property: range\n    value: 1\n    cites: [s9]\n`, ['9 facts.0.cites: There is no source "s9"']],
    ['no entry but a list', '- a\n- b\n', ['1 : An entry is a list of fields']],
    ['nothing at all', '# only a comment\n', ['1 : There is no entry in it']],
    ['a name for a value that is nowhere', '*a', ['1 : Unresolved alias']],
    ['a key twice', `${GOOD}kind: missile\n`, ['6 : Map keys must be unique']],
  ])('%s', (_what, some, wanted) => {
    const found = issues(some);
    expect(found).toHaveLength(wanted.length);
    for (const [place, one] of wanted.entries()) expect(found[place]).toContain(one);
  });

  it('are shown up to a limit, and reading ends there', () => {
    const many = Array.from({ length: 80 }, (_, place) => `---\nid: x-${place}\n`).join('');
    const read = readYaml(many);
    expect(!read.ok && read.issues.length).toBe(50);
  });

  it('property: any text gives entries or issues, never an error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('id', ':', ' ', '\n', '-', '---\n', '{', '}', '[', '&a', '*a', '"', '#', 'x-1', '\t', '!!', '|', 'é'), maxLength: 40 }),
        (some) => {
          const read = readYaml(some);
          expect(read.ok || read.issues.length > 0).toBe(true);
        },
      ),
    );
  });
});
