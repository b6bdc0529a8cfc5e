import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#core/entry/schema.ts';
import { parseEntry } from './load.ts';
import { entryText } from './rules/testing.ts';
import { statsLines, statsOf } from './stats.ts';

const template = parseEntry('t.yaml', readFileSync(new URL('../../assets/reference/TEMPLATE.yaml', import.meta.url), 'utf8')).entry as Entry;
const stub = parseEntry('s.yaml', entryText()).entry as Entry;

describe('counting the reference', () => {
  it('counts entries, claims, sources and names', () => {
    const verified: Entry = { ...template, id: 'x-2', facts: template.facts.map((fact) => ({ ...fact, verified: '2026-11-22' })), status: [], events: [], relations: [] };
    expect(statsOf([template, stub, verified])).toEqual({
      entries: 3,
      realms: { system: 3 },
      kinds: { 'air-defence': 2, missile: 1 },
      states: { draft: 1, stub: 1, verified: 1 },
      facts: 2,
      statuses: 1,
      events: 1,
      relations: 1,
      verified: 1,
      claims: 5,
      citations: 7,
      sources: 2,
      sourceTiers: { press: 2 },
      relationTypes: { 'sanctioned-under': 1 },
      aliases: 7,
      seenAliases: 2,
      unseenWords: 0,
      thinExamples: 2,
      aliasPolicies: { always: 5, adjacent: 2 },
      aliasLanguages: { '-': 5, ru: 2 },
    });
  });

  it('counts the words that nobody has seen marked, apart from those with a page, a digit or a policy', () => {
    const aliases = ['Zyx', 'Zyx, seen: "https://example.org/"', 'ZYX', 'Zyx-1', 'Zyx, match: cue'].map((text) => `{ text: ${text}, type: nickname }`);
    const { entry } = parseEntry('s.yaml', entryText({ aliases }));
    expect(entry && statsOf([entry])).toMatchObject({ aliases: 5, seenAliases: 1, unseenWords: 1 });
  });

  it('prints totals before tallies', () => {
    const lines = statsLines(statsOf([stub]));
    expect(lines[0]).toBe('entries         1');
    expect(lines.at(-1)).toBe('aliasLanguages  - 1');
    expect(lines).toContain('kinds           missile 1');
  });
});
