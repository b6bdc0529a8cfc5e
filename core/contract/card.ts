/** What the background sends a page about an entry: as much of it as a card shows. */
import * as v from 'valibot';
import { KIND_IDS } from '#core/entry/kinds.ts';
import { SourceSchema, VariantSchema } from '#core/entry/schema.ts';
import { OwnEventSchema, OwnFactSchema, OwnRelationSchema, OwnStatusSchema } from '#core/overlay/document.ts';
import { KEY_LENGTH } from '#core/pack/keys.ts';

export const EntryKeySchema = v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.string(), v.nonEmpty(), v.maxLength(KEY_LENGTH))]);

/** Whose words these are: ours, ours with the reader's changes, the reader's, or those of a pack. */
export const PROVENANCES = ['bundled', 'edited', 'own', 'pack'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** The pack that an entry is from, as far as a card names it. */
export const PackLabelSchema = v.strictObject({
  id: v.string(),
  title: v.string(),
  author: v.optional(v.string()),
  date: v.optional(v.string()),
  licence: v.optional(v.string()),
});
export type PackLabel = v.InferOutput<typeof PackLabelSchema>;

/**
 * What a card states. Bundled facts always have a basis and citations (the lint sees to it); the reader's own (`mine`) and
 * those of packs may lack both, and then the card says so.
 */
const Mine = { mine: v.optional(v.literal(true)) };
export const CardFactSchema = v.strictObject({ ...OwnFactSchema.entries, ...Mine });
const CardStatusSchema = v.strictObject({ ...OwnStatusSchema.entries, ...Mine });
const CardEventSchema = v.strictObject({ ...OwnEventSchema.entries, ...Mine });
export type CardFact = v.InferOutput<typeof CardFactSchema>;
export type CardStatus = v.InferOutput<typeof CardStatusSchema>;
export type CardEvent = v.InferOutput<typeof CardEventSchema>;

/** A variant with its other names, by which a page may speak of it. */
const CardVariantSchema = v.strictObject({ ...VariantSchema.entries, names: v.optional(v.array(v.string())) });
export type CardVariant = v.InferOutput<typeof CardVariantSchema>;

/** A relation as seen from the card's entry: the label is already turned round when the other end holds it. */
export const LinkSchema = v.strictObject({
  ...OwnRelationSchema.entries,
  ...Mine,
  /** The entry at the other end. */
  target: v.string(),
  targetName: v.string(),
  /** Read the relation type's inverse label. */
  inverse: v.boolean(),
  /** Key of the other end for following the link on this page; null where that entry is gone, and only its name is left. */
  targetKey: v.nullable(EntryKeySchema),
});
export type Link = v.InferOutput<typeof LinkSchema>;

/**
 * A card's data. `complete` is false for the prefetched part (head, key facts, relations among the page's entries) and
 * true for everything there is.
 */
export const CardDataSchema = v.strictObject({
  key: EntryKeySchema,
  id: v.string(),
  name: v.string(),
  kind: v.picklist(KIND_IDS),
  origin: v.array(v.string()),
  parties: v.array(v.string()),
  multilateral: v.boolean(),
  summary: v.string(),
  /** Other names worth showing, best first. */
  otherNames: v.array(v.strictObject({ text: v.string(), lang: v.optional(v.string()) })),
  variants: v.array(CardVariantSchema),
  status: v.array(CardStatusSchema),
  facts: v.array(CardFactSchema),
  events: v.array(CardEventSchema),
  links: v.array(LinkSchema),
  sources: v.record(v.string(), SourceSchema),
  state: v.picklist(['stub', 'draft', 'verified']),
  checked: v.optional(v.string()),
  verified: v.optional(v.string()),
  provenance: v.picklist(PROVENANCES),
  pack: v.optional(PackLabelSchema),
  /** The reader's own note on the entry. */
  note: v.optional(v.string()),
  complete: v.boolean(),
});
export type CardData = v.InferOutput<typeof CardDataSchema>;
