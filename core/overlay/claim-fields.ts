/** What a statement's form asks for: fields by the list it belongs to and, for facts, by the property. The form only draws them. */

import { SECTIONS, sectionOf } from '#core/card/sections.ts';
import { KINDS, type Kind } from '#core/entry/kinds.ts';
import { PROPERTIES, PROPERTY_IDS, type PropertyId } from '#core/entry/properties.ts';
import type { Variant } from '#core/entry/schema.ts';
import { unitOf } from '#core/entry/units.ts';
import { BASES, EVENT_TYPES, keysOf, QUALIFIERS, RELATION_QUALIFIERS, RELATIONS, STATUSES, TIERS } from '#core/entry/vocabulary.ts';
import type { ClaimList } from './claims.ts';

/** Every field there is, in the order in which problems are told. */
export const CLAIM_FIELDS = [
  'property',
  'state',
  'type',
  'target',
  'from',
  'to',
  'unit',
  'qualifier',
  'date',
  'countries',
  'text',
  'start',
  'until',
  'variant',
  'condition',
  'note',
  'basis',
  'asOf',
] as const;
export type ClaimField = (typeof CLAIM_FIELDS)[number];

export interface Choice {
  readonly value: string;
  /** Words of the data; absent where the locale file has them. */
  readonly label?: string;
  /** Key of the locale file. */
  readonly key?: string;
  /** Key of the heading that it stands under. */
  readonly group?: string;
}

export interface FieldSpec {
  readonly name: ClaimField;
  readonly control: 'choice' | 'number' | 'line' | 'text' | 'date' | 'countries' | 'entry';
  /** Under `claim.` in the locale file, where it is not the name. */
  readonly label?: string;
  readonly choices?: readonly Choice[];
  /** What no choice means, as a key; absent where one must be chosen. */
  readonly none?: string;
  readonly limit?: number;
  readonly hint?: string;
}

export interface ClaimSubject {
  readonly kind: Kind;
  readonly variants: readonly Variant[];
}

/** Longest texts, as the schema has them. */
export const CLAIM_LIMITS = { value: 200, condition: 100, note: 160, sentence: 180 } as const;

const labelled = (words: Readonly<Record<string, string>>): Choice[] => Object.entries(words).map(([value, label]) => ({ value, label }));
const AS_OF: FieldSpec = { name: 'asOf', control: 'date', hint: 'claim.asOfHint' };

/** Properties that a kind has, under the headings of the full entry. */
export function propertiesOf(kind: Kind): Choice[] {
  const mine = PROPERTY_IDS.filter((id) => PROPERTIES[id].kinds.includes(kind));
  return SECTIONS.flatMap((section) =>
    mine
      .filter((id) => sectionOf(id, kind) === section)
      .sort((a, b) => PROPERTIES[a].order - PROPERTIES[b].order)
      .map((id): Choice => ({ value: id, label: PROPERTIES[id].label, group: `section.${section}` })),
  );
}

/**
 * The fields of a form, in its order.
 * @param property what the fact is about; empty while that is not chosen.
 * @param fixed a correction is about what the bundled statement is about.
 */
export function fieldsOf(list: ClaimList, { kind, variants }: ClaimSubject, property: PropertyId | '', fixed = false): FieldSpec[] {
  switch (list) {
    case 'facts':
      return [
        ...(fixed ? [] : [{ name: 'property', control: 'choice', choices: propertiesOf(kind) } as const]),
        ...(property === '' ? [] : [...valueFields(property), ...conditionFields(property, variants)]),
      ];
    case 'status': {
      const { realm } = KINDS[kind];
      const states = keysOf(STATUSES).filter((state) => (STATUSES[state].realms as readonly string[]).includes(realm));
      return [
        { name: 'state', control: 'choice', choices: states.map((value) => ({ value, label: STATUSES[value].label })) },
        { name: 'start', control: 'date' },
        { name: 'until', control: 'date' },
        { name: 'countries', control: 'countries', label: 'parties', hint: 'claim.partiesHint' },
        { name: 'note', control: 'line', limit: CLAIM_LIMITS.note },
        AS_OF,
      ];
    }
    case 'events':
      return [
        { name: 'date', control: 'date' },
        { name: 'type', control: 'choice', choices: EVENT_TYPES.map((value) => ({ value, key: `claim.event_${value}` })) },
        { name: 'text', control: 'text', label: 'happened', limit: CLAIM_LIMITS.sentence },
      ];
    default:
      return [
        { name: 'target', control: 'entry' },
        { name: 'type', control: 'choice', label: 'relation', choices: keysOf(RELATIONS).map((value) => ({ value, label: RELATIONS[value].label })) },
        { name: 'text', control: 'text', label: 'sentence', limit: CLAIM_LIMITS.sentence, hint: 'claim.sentenceHint' },
        { name: 'qualifier', control: 'choice', label: 'firmness', choices: labelled(RELATION_QUALIFIERS), none: 'claim.established' },
        AS_OF,
      ];
  }
}

/** What gives the value of a property: by its type. */
function valueFields(property: PropertyId): FieldSpec[] {
  const { type, units } = PROPERTIES[property];
  const qualifier: FieldSpec = { name: 'qualifier', control: 'choice', choices: labelled(QUALIFIERS), none: 'claim.exactly' };
  const numbers: FieldSpec[] = [
    { name: 'from', control: 'number', label: type === 'money' ? 'amount' : 'value' },
    { name: 'to', control: 'number', hint: 'claim.toHint' },
  ];
  switch (type) {
    case 'quantity':
    case 'money':
      return [
        ...numbers,
        { name: 'unit', control: 'choice', label: type === 'money' ? 'currency' : 'unit', choices: units.map((value) => ({ value, label: unitOf(value).label })) },
        qualifier,
      ];
    case 'count':
      return [...numbers, qualifier];
    case 'date':
      return [{ name: 'date', control: 'date', label: 'value' }];
    case 'countries':
      return [{ name: 'countries', control: 'countries' }];
    default:
      return [{ name: 'text', control: 'line', label: 'value', limit: CLAIM_LIMITS.value }];
  }
}

function conditionFields(property: PropertyId, variants: readonly Variant[]): FieldSpec[] {
  const { needsCondition } = PROPERTIES[property];
  return [
    ...(variants.length === 0
      ? []
      : [{ name: 'variant', control: 'choice', choices: variants.map(({ id, name }) => ({ value: id, label: name })), none: 'claim.allVariants' } as const]),
    { name: 'condition', control: 'line', limit: CLAIM_LIMITS.condition, hint: needsCondition ? 'claim.conditionNeeded' : 'claim.conditionHint' },
    { name: 'basis', control: 'choice', choices: labelled(BASES), none: 'claim.noBasis' },
    AS_OF,
  ];
}

/** How far a source is from the thing, nearest first. */
export const TIER_CHOICES: readonly Choice[] = labelled(TIERS);
