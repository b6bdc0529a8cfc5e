/**
 * The one schema of the reference: run-time check, inferred types and (through `scripts/reference-schema.ts`) the JSON
 * Schema that editors use. Unknown keys are errors. What a single field cannot know (ranges of a property, dates in
 * order, relation targets) is the lint's business, in `scripts/reference/rules/`.
 */
import * as v from 'valibot';
import { isPartialDate } from './dates.ts';
import { KIND_IDS } from './kinds.ts';
import { PROPERTY_IDS } from './properties.ts';
import { UNIT_IDS } from './units.ts';
import { ALIAS_TYPES, BASES, EVENT_TYPES, keysOf, MATCH_POLICIES, QUALIFIERS, RELATION_QUALIFIERS, RELATIONS, STATUSES, TIERS } from './vocabulary.ts';

/** Lower-case words and digits joined by hyphens; a promise, never reused for something else. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const Id = v.pipe(v.string(), v.regex(ID_PATTERN, 'An id is lower-case words and digits joined by hyphens'), v.maxLength(80));
const Line = (max: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(max), v.regex(/^[^\n\r]*$/, 'One line only'));
const DateText = v.pipe(v.string(), v.check(isPartialDate, 'A date is YYYY, YYYY-MM or YYYY-MM-DD'));
const Day = v.pipe(v.string(), v.isoDate('A day is YYYY-MM-DD'));
const Country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'A country is its ISO 3166 alpha-2 code'));
const Language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'A language is a BCP 47 tag'));
const HttpUrl = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//, 'An address begins with http:// or https://'), v.maxLength(600));
const Word = v.pipe(v.string(), v.regex(/^[^\s]+$/u, 'One word'), v.maxLength(40));

/** Fact → source, with the place in it when it is long. */
const CitationSchema = v.union([Id, v.strictObject({ source: Id, at: Line(60) })]);
const Citations = v.pipe(v.array(CitationSchema), v.minLength(1));

export const AliasSchema = v.strictObject({
  text: Line(160),
  type: v.picklist(keysOf(ALIAS_TYPES)),
  lang: v.optional(Language),
  match: v.optional(v.picklist(MATCH_POLICIES)),
  /** Words that speak for this sense near by, besides the shared lists. */
  cues: v.optional(v.array(Word)),
  /** Words that speak against it. */
  vetoes: v.optional(v.array(Word)),
  /** Id of the variant that this name means. */
  variant: v.optional(Id),
  /** A page on which the name was met. It proves the name, not the entry's facts, and does not ship. */
  seen: v.optional(HttpUrl),
});

const RangeSchema = v.strictObject({ min: v.optional(v.number()), max: v.optional(v.number()) });
const ValueSchema = v.union([v.number(), Line(200), RangeSchema, v.pipe(v.array(Country), v.minLength(1))]);

export const FactSchema = v.strictObject({
  property: v.picklist(PROPERTY_IDS),
  value: ValueSchema,
  unit: v.optional(v.picklist(UNIT_IDS)),
  qualifier: v.optional(v.picklist(keysOf(QUALIFIERS))),
  variant: v.optional(Id),
  condition: v.optional(Line(100)),
  basis: v.picklist(keysOf(BASES)),
  asOf: v.optional(DateText),
  cites: Citations,
  /** Day of the second, separate check against the sources; absent while the fact was read only once. */
  verified: v.optional(Day),
});

export const StatusSchema = v.strictObject({
  value: v.picklist(keysOf(STATUSES)),
  from: v.optional(DateText),
  until: v.optional(DateText),
  /** Whose status, when it is not everybody's. */
  parties: v.optional(v.pipe(v.array(Country), v.minLength(1))),
  note: v.optional(Line(160)),
  asOf: v.optional(DateText),
  cites: Citations,
  verified: v.optional(Day),
});

export const EventSchema = v.strictObject({
  date: DateText,
  type: v.picklist(EVENT_TYPES),
  text: Line(180),
  cites: Citations,
  verified: v.optional(Day),
});

export const RelationSchema = v.strictObject({
  type: v.picklist(keysOf(RELATIONS)),
  target: Id,
  /** One sentence of ours that is true read from either end. */
  text: Line(180),
  qualifier: v.optional(v.picklist(keysOf(RELATION_QUALIFIERS))),
  asOf: v.optional(DateText),
  cites: Citations,
  verified: v.optional(Day),
});

export const SourceSchema = v.strictObject({
  url: HttpUrl,
  publisher: Line(120),
  /** As shown; absent when no title was shown. */
  title: v.optional(Line(300)),
  /** Date of publication as far as shown. */
  date: v.optional(DateText),
  accessed: Day,
  tier: v.picklist(keysOf(TIERS)),
  /** Where the report comes from when many print it (a wire, an interview): copies of one origin count once. */
  origin: v.optional(Line(120)),
});

export const VariantSchema = v.strictObject({
  id: Id,
  name: Line(80),
  note: v.optional(Line(160)),
});

export const EntrySchema = v.strictObject({
  id: Id,
  name: Line(80),
  kind: v.picklist(KIND_IDS),
  /** Countries that built it, or whose law it is. */
  origin: v.optional(v.pipe(v.array(Country), v.minLength(1))),
  /** Parties of a bilateral or small-group instrument; many parties are a fact, not a list. */
  parties: v.optional(v.pipe(v.array(Country), v.minLength(2), v.maxLength(8))),
  multilateral: v.optional(v.literal(true)),
  summary: Line(240),
  aliases: v.pipe(v.array(AliasSchema), v.minLength(1)),
  variants: v.optional(v.array(VariantSchema), []),
  status: v.optional(v.array(StatusSchema), []),
  facts: v.optional(v.array(FactSchema), []),
  events: v.optional(v.array(EventSchema), []),
  relations: v.optional(v.array(RelationSchema), []),
  examples: v.optional(v.strictObject({ yes: v.optional(v.array(Line(300)), []), no: v.optional(v.array(Line(300)), []) }), { yes: [], no: [] }),
  sources: v.optional(v.record(Id, SourceSchema), {}),
  /** Last day on which somebody went through the whole entry. */
  checked: v.optional(Day),
});

export type Citation = v.InferOutput<typeof CitationSchema>;
export type Alias = v.InferOutput<typeof AliasSchema>;
export type Value = v.InferOutput<typeof ValueSchema>;
export type Fact = v.InferOutput<typeof FactSchema>;
export type Status = v.InferOutput<typeof StatusSchema>;
export type Event = v.InferOutput<typeof EventSchema>;
export type Relation = v.InferOutput<typeof RelationSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Variant = v.InferOutput<typeof VariantSchema>;
export type Entry = v.InferOutput<typeof EntrySchema>;
export type EntryInput = v.InferInput<typeof EntrySchema>;
