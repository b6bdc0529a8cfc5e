/** The closed word lists of the reference, each with the words a reader sees. */
import type { Realm } from './kinds.ts';

/** Why a name exists. */
export const ALIAS_TYPES = {
  designation: 'designation',
  'reporting-name': 'NATO reporting name',
  abbreviation: 'abbreviation',
  transliteration: 'transliteration',
  native: 'name in its own language',
  translation: 'name in another language',
  former: 'former name',
  nickname: 'nickname',
  spelling: 'other spelling',
  'full-name': 'full name',
} as const;
export type AliasType = keyof typeof ALIAS_TYPES;

/**
 * How much a name proves by itself, from everything to nothing.
 * `always` names nothing else · `cue` needs evidence near by or on the page · `adjacent` needs a class noun right beside
 * it ("Patriot battery") · `beside` counts only next to another name of the same entry ("SA-21 Growler") · `never` is
 * for search only.
 */
export const MATCH_POLICIES = ['always', 'cue', 'adjacent', 'beside', 'never'] as const;
export type MatchPolicy = (typeof MATCH_POLICIES)[number];

/** Who says so. */
export const BASES = {
  'legal-text': 'its own text',
  depositary: 'depositary',
  'government-own': 'government’s own account',
  'government-other': 'another government',
  manufacturer: 'manufacturer',
  independent: 'independent assessment',
  press: 'press report',
} as const;
export type Basis = keyof typeof BASES;

/** How an uncertain value is bounded, in words put before it. */
export const QUALIFIERS = {
  about: 'about',
  'up-to': 'up to',
  'at-least': 'at least',
  'more-than': 'more than',
  'less-than': 'less than',
  nearly: 'nearly',
} as const;
export type Qualifier = keyof typeof QUALIFIERS;

interface StatusRow {
  readonly label: string;
  readonly realms: readonly Realm[];
  /** The thing no longer exists in this state for anybody: a card says so first. */
  readonly over?: boolean;
}

export const STATUSES = {
  'in-development': { label: 'In development', realms: ['system'] },
  'in-testing': { label: 'In testing', realms: ['system'] },
  'in-service': { label: 'In service', realms: ['system'] },
  'in-production': { label: 'In production', realms: ['system'] },
  ordered: { label: 'Ordered', realms: ['system'] },
  // Handed over; that it serves is another statement.
  delivered: { label: 'Delivered', realms: ['system'] },
  planned: { label: 'Planned', realms: ['system', 'instrument'] },
  retired: { label: 'Retired', realms: ['system'], over: true },
  cancelled: { label: 'Cancelled', realms: ['system', 'instrument'], over: true },
  negotiated: { label: 'Under negotiation', realms: ['instrument'] },
  signed: { label: 'Signed', realms: ['instrument'] },
  'in-force': { label: 'In force', realms: ['instrument'] },
  operating: { label: 'Operating', realms: ['instrument'] },
  suspended: { label: 'Suspended', realms: ['instrument'] },
  expired: { label: 'Expired', realms: ['instrument'], over: true },
  terminated: { label: 'Terminated', realms: ['instrument'], over: true },
  superseded: { label: 'Superseded', realms: ['instrument', 'system'], over: true },
  withdrawn: { label: 'Withdrew', realms: ['instrument'] },
  joined: { label: 'Joined', realms: ['instrument'] },
} as const satisfies Record<string, StatusRow>;
export type StatusValue = keyof typeof STATUSES;

interface RelationRow {
  /** Read from the entry that holds it: "S-400 *fires* 40N6E". */
  readonly label: string;
  /** Read from the target. */
  readonly inverse: string;
}

export const RELATIONS = {
  'variant-of': { label: 'Variant of', inverse: 'Has the variant' },
  'derived-from': { label: 'Derived from', inverse: 'Basis for' },
  carries: { label: 'Carries', inverse: 'Carried by' },
  fires: { label: 'Fires', inverse: 'Fired by' },
  'part-of': { label: 'Part of', inverse: 'Includes' },
  replaces: { label: 'Replaces', inverse: 'Replaced by' },
  counters: { label: 'Built to counter', inverse: 'Countered by' },
  'compared-with': { label: 'Compared with', inverse: 'Compared with' },
  'limited-by': { label: 'Limited by', inverse: 'Limits' },
  'sanctioned-under': { label: 'Sanctions under', inverse: 'Applied over' },
  'at-odds-with': { label: 'At odds with', inverse: 'At odds with' },
  implements: { label: 'Implements', inverse: 'Implemented by' },
  amends: { label: 'Amends', inverse: 'Amended by' },
  prompted: { label: 'Prompted', inverse: 'Prompted by' },
  'used-against': { label: 'Used against', inverse: 'Used against it' },
  'related-to': { label: 'See also', inverse: 'See also' },
  'supplied-under': { label: 'Supplied under', inverse: 'Covers' },
} as const satisfies Record<string, RelationRow>;
export type RelationType = keyof typeof RELATIONS;

/** How firm a relation is; absent means established. */
export const RELATION_QUALIFIERS = { reported: 'reported', planned: 'planned', former: 'former', disputed: 'disputed' } as const;
export type RelationQualifier = keyof typeof RELATION_QUALIFIERS;

/** How far a source is from the thing it speaks of. `state-media` is an outlet that a government owns and directs, a wire of its agency included. */
export const TIERS = { official: 'official', reference: 'reference work', press: 'press', 'state-media': 'state media', other: 'other' } as const;
export type Tier = keyof typeof TIERS;

export const EVENT_TYPES = [
  'contract',
  'delivery',
  'test',
  'use',
  'service',
  'signature',
  'force',
  'withdrawal',
  'suspension',
  'sanction',
  'decision',
  'accession',
  'other',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Keys of an object as the non-empty tuple that picklists want. */
export function keysOf<T extends object>(table: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
}
