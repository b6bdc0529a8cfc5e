import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Entry, EntrySchema } from '#core/entry/schema.ts';
import { NO_CUES } from '#core/gazetteer/compile.ts';
import { decodeGazetteer } from '#core/gazetteer/format.ts';
import { unpackShard } from '#core/reference/shards.ts';
import { compileReference, cuesModule, headsModule, languagesModule, referenceDate, referenceModule } from './compile.ts';
import { parseEntry } from './load.ts';

const entry = (id: string, more: object = {}): Entry =>
  v.parse(EntrySchema, { id, name: id.toUpperCase(), kind: 'missile', origin: ['RU'], summary: 'A missile.', aliases: [{ text: id.toUpperCase(), type: 'designation' }], ...more });
const source = (accessed: string) => ({ url: 'https://example.org/', publisher: 'Example', accessed, tier: 'press' });

const open = (shard: string) => unpackShard(Buffer.from(shard, 'base64'));

describe('compiling the reference', () => {
  it('numbers entries by id, whatever order they are read in, and is the same every time', () => {
    const entries = [entry('zz-9'), entry('ab-1'), entry('b-2')];
    const compiled = compileReference(entries, NO_CUES, {});
    expect(compiled.ids).toEqual(['ab-1', 'b-2', 'zz-9']);
    expect(compileReference([...entries].reverse(), NO_CUES, {})).toEqual(compiled);
    expect(JSON.parse(compiled.heads).map((head: { id: string }) => head.id)).toEqual(compiled.ids);
    expect(decodeGazetteer(new Uint8Array(Buffer.from(compiled.gazetteer, 'base64'))).entryCount).toBe(3);
  });

  it('cuts shards that give every entry back, but for what readers never see', () => {
    const text = readFileSync(new URL('../../assets/reference/TEMPLATE.yaml', import.meta.url), 'utf8');
    const template = parseEntry('template.yaml', text).entry as Entry;
    const entries = [...Array.from({ length: 120 }, (_, i) => entry(`a-${String(i).padStart(3, '0')}`)), template];
    const { shards, ids, shardSize } = compileReference(entries, NO_CUES, {});
    expect(shards.length).toBe(Math.ceil(121 / shardSize));
    const back = shards.flatMap(open);
    expect(back.map((one) => one.id)).toEqual(ids);
    expect(ids[shardSize]).toBe(open(shards[1] as string)[0]?.id);
    const aliases = template.aliases.map(({ seen: _seen, ...alias }) => alias);
    expect(aliases).not.toEqual(template.aliases);
    expect(back.at(-1)).toEqual({ ...template, aliases, examples: { yes: [], no: [] } });
  });

  it('knows who points at an id, retired ones too', () => {
    const relation = (target: string) => ({ type: 'replaces', target, text: 'It does.', cites: ['s'] });
    const sources = { s: source('2026-01-01') };
    const { pointers } = compileReference([entry('b', { relations: [relation('a'), relation('old')], sources }), entry('a', { relations: [relation('old')], sources })], NO_CUES, {
      old: ['a'],
    });
    expect(pointers).toEqual({ a: ['b'], old: ['a', 'b'] });
  });

  it('counts the names of each language, without those that only search knows and those that entries go by', () => {
    const aliases = [
      { text: 'А-1', type: 'native', lang: 'ru' },
      { text: 'А-2', type: 'native', lang: 'ru' },
      { text: 'A-1式', type: 'translation', lang: 'zh-Hant' },
      { text: 'Fusée', type: 'native', lang: 'fr', match: 'never' },
      { text: 'Un', type: 'native', lang: 'fr' },
    ];
    const { languages, nameLanguages } = compileReference([entry('a-1', { name: 'Un', aliases })], NO_CUES, {});
    expect(languages).toEqual([
      ['ru', 2],
      ['zh', 1],
    ]);
    expect(nameLanguages.sets[0]).toBe('');
    expect(new Set(nameLanguages.sets)).toEqual(new Set(['', 'ru', 'zh']));
  });

  it('is dated by the last day somebody looked, not by the day of the build', () => {
    expect(referenceDate([entry('a-1', { checked: '2026-01-05', sources: { s: source('2026-03-01') } }), entry('a-2', { checked: '2026-02-28' })])).toBe('2026-03-01');
    expect(referenceDate([])).toBe('1970-01-01');
  });

  it('writes modules that give the same values back', async () => {
    const compiled = compileReference([entry('a-1', { summary: 'Quotes: "x", \\ and \u2028.' })], NO_CUES, { old: ['a-1'] });
    const load = (source: string) => import(`data:text/javascript,${encodeURIComponent(source)}`);
    const module = await load(referenceModule(compiled));
    const { HEADS } = await load(headsModule(compiled));
    const { LANGUAGES } = await load(languagesModule(compiled));
    const { CUES } = await load(cuesModule(compiled));
    expect({
      date: module.REFERENCE_DATE,
      ids: module.IDS,
      kinds: module.KINDS,
      shards: module.SHARDS,
      shardSize: module.SHARD_SIZE,
      heads: HEADS,
      cues: CUES,
      pointers: module.POINTERS,
      redirects: module.REDIRECTS,
      nameLanguages: module.NAME_LANGUAGES,
      languages: LANGUAGES,
    }).toEqual({
      ...compiled,
      gazetteer: undefined,
    });
  });
});
