/** The schema of entries for editors. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { EntrySchema } from '#core/entry/schema.ts';

/** JSON Schema (draft 07) of an entry as it is written. Checks that JSON Schema has no words for are left to `reference:check`. */
export function entryJsonSchema(): object {
  return { title: 'Fieldnote entry', ...toJsonSchema(EntrySchema, { typeMode: 'input', errorMode: 'ignore' }) };
}
