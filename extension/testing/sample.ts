/** A small reference for tests. */
import * as v from 'valibot';
import { type Entry, EntrySchema } from '#core/entry/schema.ts';
import { languagesOfRows } from '#core/gazetteer/compile.ts';
import { type BundledData, packKinds } from '#core/reference/bundled.ts';
import { packNameLanguages } from '#core/reference/name-languages.ts';
import { packShard } from '#core/reference/shards.ts';

const SOURCES = { s1: { url: 'https://example.org/', publisher: 'Example', accessed: '2026-01-01', tier: 'press' } };

/** An entry with little in it. */
export function sampleEntry(id: string, more: object = {}): Entry {
  const blank = { id, name: id.toUpperCase(), kind: 'air-defence', origin: ['RU'], summary: 'A system.', aliases: [{ text: id, type: 'designation' }], sources: SOURCES };
  return v.parse(EntrySchema, { ...blank, ...more });
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** What the build would make of entries. */
export function sampleData(entries: readonly Entry[], REDIRECTS: BundledData['REDIRECTS'] = {}): BundledData {
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    REFERENCE_DATE: '2026-01-01',
    IDS: sorted.map((entry) => entry.id),
    KINDS: packKinds(sorted.map(({ kind }) => kind)),
    SHARDS: sorted.map((entry) => toBase64(packShard([entry]))),
    SHARD_SIZE: 1,
    POINTERS: Object.fromEntries(sorted.map(({ id }) => [id, sorted.filter((other) => other.relations.some(({ target }) => target === id)).map((other) => other.id)])),
    REDIRECTS,
    NAME_LANGUAGES: packNameLanguages(languagesOfRows(sorted), toBase64),
  };
}

export const SAMPLE = [
  sampleEntry('caatsa', { kind: 'sanctions-law' }),
  sampleEntry('s-300'),
  sampleEntry('s-400', { relations: [{ type: 'sanctioned-under', target: 'caatsa', text: 'Sanctions followed.', cites: ['s1'] }] }),
];
