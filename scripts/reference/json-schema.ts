/** The schemas of entries and packs for editors. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { EntrySchema } from '#core/entry/schema.ts';
import { PackFileSchema } from '#core/pack/document.ts';

/** JSON Schema (draft 07) of an entry as it is written. Checks that JSON Schema has no words for are left to `reference:check`. */
export function entryJsonSchema(): object {
  return { title: 'Fieldnote entry', ...toJsonSchema(EntrySchema, { typeMode: 'input', errorMode: 'ignore' }) };
}

/** The same of a pack's file. What it has no words for is said when the pack is installed. */
export function packJsonSchema(): object {
  return { title: 'Fieldnote pack', ...toJsonSchema(PackFileSchema, { typeMode: 'input', errorMode: 'ignore' }) };
}
