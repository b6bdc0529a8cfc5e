import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { OwnEntrySchema } from '#core/overlay/document.ts';
import { draftOf, entryOf } from '#core/overlay/draft.ts';
import { contributionOf, type JudgeEntry } from '#core/transfer/contribution.ts';
import { readYaml } from '#core/transfer/yaml-read.ts';
import { entryYaml } from '#core/transfer/yaml-write.ts';
import { lint } from './lint.ts';
import { parseEntry } from './load.ts';
import { readReference } from './read.ts';
import { OF_ONE_ENTRY } from './rules/of-one-entry.ts';

// The reference's own entries are checked here, and what was verified after a fixed day would be wrong.
const TODAY = new Date().toISOString().slice(0, 10);
const { files, entries, redirects } = readReference('assets/reference');
const byId = new Map(entries.map((entry) => [entry.id, entry]));
const judge: JudgeEntry = (entry, known) =>
  OF_ONE_ENTRY.flatMap((rule) => [...rule.check(entry, { ...known, redirects: new Map() })]).flatMap(({ at, message, level = 'error' }) =>
    level === 'error' ? [{ path: at.join('.'), message }] : [],
  );

/** What `reference:check` says of a text in place of the file that the reference has under that name. */
function check(file: string, text: string) {
  const replaced = [...files.filter((one) => one.file !== file), parseEntry(file, text)];
  return lint(replaced, new Map(Object.entries(redirects)), TODAY, { only: (one) => one.file === file }).filter(({ level }) => level === 'error');
}

describe('a contribution', () => {
  it('of an edited entry is content for the check', () => {
    const entry = byId.get('s-400-triumf');
    if (!entry) throw new Error('S-400 is gone');
    const { fileName, text, missing } = contributionOf({ ...entry, summary: 'Russian long-range air defence system.', note: 'For me alone.' }, { byId, today: TODAY }, judge);
    expect(missing).toEqual([]);
    expect(fileName).toBe('s-400-triumf.yaml');
    expect(text).not.toContain('For me alone');
    expect(check('air-defence/s-400-triumf.yaml', text)).toEqual([]);
  });

  it('of an own entry is content for the check once it is complete', () => {
    const own = v.parse(OwnEntrySchema, {
      id: 'own-zyx-9',
      name: 'ZYX-9',
      kind: 'missile',
      origin: ['NO'],
      summary: 'Made-up missile that nobody builds.',
      aliases: [{ text: 'ZYX-9', type: 'designation' }],
      facts: [{ property: 'range', value: 120, condition: 'in a test', basis: 'press', asOf: '2025', cites: ['s1'] }],
      sources: { s1: { url: 'https://example.org/', publisher: 'Example', accessed: '2026-11-22', tier: 'press' } },
    });
    const { text, missing } = contributionOf(own, { byId, today: TODAY }, judge);
    expect(missing).toEqual([]);
    expect(check('missile/zyx-9.yaml', text)).toEqual([]);
  });

  it('says at its top what the form left out, in words that the check uses', () => {
    const own = entryOf(
      { ...draftOf(v.parse(OwnEntrySchema, { id: 'own-x', name: 'Икс', kind: 'missile', aliases: [{ text: 'Икс', type: 'native' }] })), link: 'https://example.org/' },
      TODAY,
      undefined,
    );
    const { text, missing } = contributionOf({ ...own, summary: 'A missile' }, { byId, today: TODAY }, judge);
    expect(missing).toEqual([
      'sources.link: Source "link" is cited nowhere: delete it or cite it',
      'kind: A system needs its origin',
      'summary: The summary is a sentence and ends with a full stop',
      'aliases.0: "Икс" is not in Latin letters: it needs lang',
    ]);
    expect(text.split('\n').slice(0, 3)).toEqual([
      '# yaml-language-server: $schema=../../entry.schema.json',
      '# Before the reference can take it, this is to be done:',
      '# - sources.link: Source "link" is cited nowhere: delete it or cite it',
    ]);
    expect(contributionOf({ ...own, facts: [{ property: 'range', value: 1, cites: [] }] }, { byId, today: TODAY }, judge).missing).toEqual([
      expect.stringMatching(/^summary: /),
      expect.stringMatching(/^facts\.0\.basis: /),
      expect.stringMatching(/^facts\.0\.cites: /),
    ]);
  });

  it('says when the reference has an entry of that id', () => {
    const own = v.parse(OwnEntrySchema, { ...byId.get('s-400-triumf'), id: 'own-s-400-triumf' });
    expect(contributionOf(own, { byId, today: TODAY }, judge).missing[0]).toContain('The reference has an entry "s-400-triumf"');
  });
});

describe('the entries of the reference', () => {
  it('are written and read back as they are', () => {
    const some = entries.filter((_, place) => place % 15 === 0);
    for (const entry of some) expect(readYaml(entryYaml(entry))).toEqual({ ok: true, entries: [entry] });
    for (const { text, entry } of files.filter((_, place) => place % 60 === 0)) expect(readYaml(text)).toEqual({ ok: true, entries: [entry] });
  });
});
