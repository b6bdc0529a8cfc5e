/** The schemas of entries, packs and exports for editors. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { AliasSchema, EntrySchema, SourceSchema } from '#core/entry/schema.ts';
import { OverlaySchema, OwnEntrySchema, OwnEventSchema, OwnFactSchema, OwnRelationSchema, OwnStatusSchema } from '#core/overlay/document.ts';
import { PackFileSchema, PackSchema } from '#core/pack/document.ts';
import { SitesFileSchema } from '#core/transfer/sites-file.ts';

/** JSON Schema (draft 07) of an entry as it is written. Checks that JSON Schema has no words for are left to `reference:check`. */
export function entryJsonSchema(): object {
  return { title: 'Fieldnote entry', ...toJsonSchema(EntrySchema, { typeMode: 'input', errorMode: 'ignore' }) };
}

/** The same of a pack's file. What it has no words for is said when the pack is installed. */
export function packJsonSchema(): object {
  return { title: 'Fieldnote pack', ...toJsonSchema(PackFileSchema, { typeMode: 'input', errorMode: 'ignore' }) };
}

/** The same of a list of sites. */
export function sitesJsonSchema(): object {
  return { title: 'Fieldnote sites', ...toJsonSchema(SitesFileSchema, { typeMode: 'input', errorMode: 'ignore' }) };
}

/** The same of the reader's own layer, as exports and backups hold it. */
export function overlayJsonSchema(): object {
  const definitions = {
    fact: OwnFactSchema,
    status: OwnStatusSchema,
    event: OwnEventSchema,
    relation: OwnRelationSchema,
    source: SourceSchema,
    alias: AliasSchema,
    entry: OwnEntrySchema,
    pack: PackSchema,
  };
  return { title: 'Fieldnote overlay', ...toJsonSchema(OverlaySchema, { typeMode: 'input', errorMode: 'ignore', definitions }) };
}
