import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { ClaimsSchema } from '#core/overlay/claims.ts';
import { readPack } from '#core/pack/read.ts';
import { readSites } from '#core/transfer/sites-file.ts';
import { entryJsonSchema, overlayJsonSchema, packJsonSchema, sitesJsonSchema } from './json-schema.ts';

it.each([
  ['assets/reference/entry.schema.json', entryJsonSchema],
  ['docs/formats/pack.schema.json', packJsonSchema],
  ['docs/formats/overlay.schema.json', overlayJsonSchema],
  ['docs/formats/sites.schema.json', sitesJsonSchema],
])('%s is committed as it is (else: npm run reference:schema)', (file, make) => {
  const committed: unknown = JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(make())));
});

it('is shown by an example that can be installed', () => {
  const guide = readFileSync(new URL('../../docs/formats/pack.md', import.meta.url), 'utf8');
  const example = /```json\n(.*?)```/s.exec(guide)?.[1] ?? '';
  expect(readPack(example)).toMatchObject({ ok: true, pack: { id: 'arctic-ships', entries: [{ id: 'project-23550' }] } });
});

it('shows a list of sites that can be brought in', () => {
  const guide = readFileSync(new URL('../../docs/formats/sites.md', import.meta.url), 'utf8');
  expect(readSites(/```json\n(.*?)```/s.exec(guide)?.[1] ?? '')).toMatchObject({ ok: true, rules: [{ exact: false }, { exact: true }] });
});

it('shows, for exports, statements that can be read', () => {
  const guide = readFileSync(new URL('../../docs/formats/overlay.md', import.meta.url), 'utf8');
  const example: unknown = JSON.parse(/```json\n(.*?)```/s.exec(guide)?.[1] ?? '');
  expect(v.safeParse(ClaimsSchema, example).success).toBe(true);
});

it('asks for what must be written, and forbids unknown keys', () => {
  expect(entryJsonSchema()).toMatchObject({ type: 'object', required: ['id', 'name', 'kind', 'summary', 'aliases'], additionalProperties: false });
  expect(packJsonSchema()).toMatchObject({ type: 'object', required: ['format', 'version', 'id', 'title', 'entries'], additionalProperties: false });
});
