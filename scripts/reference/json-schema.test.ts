import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { entryJsonSchema } from './json-schema.ts';

it('is committed as it is (else: npm run reference:schema)', () => {
  const committed: unknown = JSON.parse(readFileSync(new URL('../../assets/reference/entry.schema.json', import.meta.url), 'utf8'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(entryJsonSchema())));
});

it('asks for what must be written, and forbids unknown keys', () => {
  expect(entryJsonSchema()).toMatchObject({ type: 'object', required: ['id', 'name', 'kind', 'summary', 'aliases'], additionalProperties: false });
});
