/**
 * The only list of properties. Schema, lint, card, forms, comparison and quantity checks all derive from it, so that a
 * property is described once: what its values are, in which units, what must be said beside it, and how soon it ages.
 */
import { KINDS, type Kind, type Realm } from './kinds.ts';
import type { Unit } from './units.ts';

/** What a value is: a measured quantity, a number of things, an amount of money, a day, countries, or a few words. */
export type ValueType = 'quantity' | 'count' | 'money' | 'date' | 'countries' | 'text';

export interface Property {
  readonly label: string;
  readonly type: ValueType;
  /** Units a value may be given in; the first is the one it is shown in. Empty for values without a unit. */
  readonly units: readonly Unit[];
  /** Kinds it applies to. */
  readonly kinds: readonly Kind[];
  /** Place on the card: low comes first; the six lowest present make the collapsed card. */
  readonly order: number;
  /** Without a condition ("by missile", "what the price counts") the figure misleads. */
  readonly needsCondition: boolean;
  /** Plausible smallest and largest value in the first unit: outside, the lint asks. */
  readonly bounds?: readonly [number, number];
  /** Months after which a value is old enough to say so; absent for what does not change. */
  readonly maxAge?: number;
}

/** Kinds whose distances are nautical miles where miles are used at all. */
export const AIR: readonly Kind[] = ['aircraft', 'helicopter', 'uav'];
const SHOT: readonly Kind[] = ['missile', 'munition', 'nuclear-weapon', 'artillery'];
export const SEA: readonly Kind[] = ['ship-class', 'submarine-class'];
const LAND: readonly Kind[] = ['armoured-vehicle', 'artillery', 'air-defence'];
const SHIELD: readonly Kind[] = ['air-defence', 'missile-defence-network'];
const SENSOR: readonly Kind[] = ['radar-sensor', 'electronic-warfare', 'space-system'];

/** All kinds of one realm. */
function realm(which: Realm): Kind[] {
  return (Object.keys(KINDS) as Kind[]).filter((kind) => KINDS[kind].realm === which);
}
const SYSTEM = realm('system');
const INSTRUMENT = realm('instrument');

interface Row {
  kinds: readonly Kind[];
  order: number;
  units?: readonly Unit[];
  bounds?: readonly [number, number];
  maxAge?: number;
  needsCondition?: boolean;
}

function define(type: ValueType, label: string, row: Row): Property {
  return { type, label, units: [], needsCondition: false, ...row };
}
const quantity = (label: string, row: Row) => define('quantity', label, row);
const count = (label: string, row: Row) => define('count', label, row);
const money = (label: string, row: Row) => define('money', label, { units: ['USD', 'EUR', 'GBP', 'INR', 'RUB', 'CNY', 'AUD', 'JPY'], needsCondition: true, ...row });
const date = (label: string, row: Row) => define('date', label, row);
const countries = (label: string, row: Row) => define('countries', label, row);
const text = (label: string, row: Row) => define('text', label, row);

const DISTANCE: readonly Unit[] = ['km', 'mi', 'nmi'];
const HEIGHT: readonly Unit[] = ['km', 'm', 'ft'];
const LENGTH: readonly Unit[] = ['m', 'ft', 'mm', 'in'];
const MASS: readonly Unit[] = ['kg', 't', 'lb'];

const TABLE = {
  // What it can do
  // Behind the figures: a card's summary has said as much.
  role: text('Role', { kinds: SYSTEM, order: 15 }),
  'engagement-range': quantity('Engagement range', { kinds: SHIELD, order: 10, units: DISTANCE, bounds: [0.5, 1000] }),
  'engagement-altitude': quantity('Engagement altitude', { kinds: SHIELD, order: 12, units: HEIGHT, bounds: [0.005, 1500] }),
  'ballistic-target-range': quantity('Range against ballistic targets', { kinds: SHIELD, order: 13, units: DISTANCE, bounds: [1, 3000] }),
  'detection-range': quantity('Detection range', { kinds: [...SHIELD, ...SENSOR], order: 14, units: DISTANCE, bounds: [1, 10_000], needsCondition: true }),
  'simultaneous-targets': count('Targets engaged at once', { kinds: SHIELD, order: 16, bounds: [1, 1000] }),
  composition: text('Composition', { kinds: [...SHIELD, ...SENSOR], order: 18 }),
  interceptors: text('Interceptors', { kinds: SHIELD, order: 11 }),
  range: quantity('Range', { kinds: SHOT, order: 10, units: DISTANCE, bounds: [0.1, 40_000] }),
  'flight-range': quantity('Flight range', { kinds: AIR, order: 14, units: DISTANCE, bounds: [5, 20_000], needsCondition: true }),
  'combat-radius': quantity('Combat radius', { kinds: AIR, order: 13, units: DISTANCE, bounds: [50, 8000] }),
  endurance: quantity('Endurance', { kinds: AIR, order: 15, units: ['h', 'min', 'day'], bounds: [0.1, 5000] }),
  speed: quantity('Speed', { kinds: [...AIR, ...SHOT, ...SEA, ...LAND, 'space-system'], order: 11, units: ['km/h', 'Mach', 'kn', 'mph', 'm/s'], bounds: [1, 36_000] }),
  ceiling: quantity('Ceiling', { kinds: AIR, order: 16, units: ['m', 'km', 'ft'], bounds: [100, 30_000] }),
  accuracy: quantity('Accuracy', { kinds: SHOT, order: 22, units: ['m', 'ft'], bounds: [0.1, 5000] }),
  warhead: text('Warhead', { kinds: SHOT, order: 12 }),
  'warhead-mass': quantity('Warhead mass', { kinds: [...SHOT, 'uav'], order: 13, units: MASS, bounds: [0.1, 15_000] }),
  yield: quantity('Yield', { kinds: SHOT, order: 14, units: ['kilotons'], bounds: [0.01, 60_000] }),
  guidance: text('Guidance', { kinds: [...SHOT, 'uav'], order: 15 }),
  propulsion: text('Propulsion', { kinds: SYSTEM, order: 24 }),
  'launch-platforms': text('Launched from', { kinds: [...SHOT, 'uav'], order: 16 }),
  targets: text('Targets', { kinds: [...SHIELD, ...SHOT, 'uav'], order: 15 }),
  payload: quantity('Payload', { kinds: [...AIR, ...SHOT], order: 17, units: MASS, bounds: [1, 130_000] }),
  'fuel-load': quantity('Fuel', { kinds: AIR, order: 18, units: MASS, bounds: [1, 200_000] }),
  armament: text('Armament', { kinds: [...AIR, ...SEA, ...LAND], order: 16 }),
  calibre: quantity('Calibre', { kinds: ['armoured-vehicle', 'artillery', 'small-arm', 'munition'], order: 12, units: ['mm', 'in'], bounds: [4, 1000] }),
  protection: text('Protection', { kinds: ['armoured-vehicle'], order: 18 }),
  radar: text('Radar', { kinds: [...AIR, ...SHIELD, ...SEA], order: 23 }),
  // What it is like
  crew: count('Crew', { kinds: [...AIR, ...SEA, ...LAND], order: 30, bounds: [0, 6500] }),
  length: quantity('Length', { kinds: SYSTEM, order: 32, units: LENGTH, bounds: [0.1, 400] }),
  diameter: quantity('Diameter', { kinds: SHOT, order: 33, units: LENGTH, bounds: [0.02, 5] }),
  wingspan: quantity('Wingspan', { kinds: AIR, order: 33, units: LENGTH, bounds: [0.3, 100] }),
  'launch-mass': quantity('Launch mass', { kinds: [...SHOT, 'uav'], order: 31, units: MASS, bounds: [1, 250_000] }),
  'max-take-off-mass': quantity('Max. take-off mass', { kinds: AIR, order: 19, units: MASS, bounds: [0.5, 650_000] }),
  'combat-mass': quantity('Mass', { kinds: LAND, order: 17, units: ['t', 'kg', 'short-ton', 'lb'], bounds: [1, 120] }),
  displacement: quantity('Displacement', { kinds: SEA, order: 10, units: ['t', 'long-ton', 'short-ton'], bounds: [50, 115_000] }),
  'engine-power': quantity('Engine power', { kinds: [...AIR, ...SEA, ...LAND], order: 31, units: ['kW', 'hp'], bounds: [5, 250_000] }),
  generation: text('Generation', { kinds: ['aircraft'], order: 34 }),
  // Whose it is, how many, at what price
  manufacturer: text('Manufacturer', { kinds: SYSTEM, order: 40 }),
  developer: text('Developer', { kinds: SYSTEM, order: 41 }),
  'first-test': date('First test', { kinds: SYSTEM, order: 42 }),
  'first-flight': date('First flight', { kinds: [...AIR, 'space-system'], order: 42 }),
  'in-service-since': date('In service since', { kinds: SYSTEM, order: 20 }),
  'initial-operational-capability': date('Initial operational capability', { kinds: SYSTEM, order: 21 }),
  'combat-use': text('Combat use', { kinds: SYSTEM, order: 26, maxAge: 24 }),
  operators: countries('Operators', { kinds: SYSTEM, order: 19, maxAge: 24 }),
  'operator-count': count('Countries operating it', { kinds: SYSTEM, order: 20, maxAge: 24, bounds: [1, 150] }),
  'number-built': count('Number built', { kinds: SYSTEM, order: 25, maxAge: 24, bounds: [0, 100_000_000] }),
  fleet: count('In the fleet', { kinds: SYSTEM, order: 24, maxAge: 24, needsCondition: true, bounds: [0, 1_000_000] }),
  // What somebody means to buy: an aim, not a contract.
  planned: count('Planned', { kinds: SYSTEM, order: 22, maxAge: 24, needsCondition: true, bounds: [1, 1_000_000] }),
  ordered: count('Ordered', { kinds: SYSTEM, order: 22, maxAge: 24, needsCondition: true, bounds: [1, 1_000_000] }),
  delivered: count('Delivered', { kinds: SYSTEM, order: 23, maxAge: 18, needsCondition: true, bounds: [0, 1_000_000] }),
  'production-rate': count('Production rate', { kinds: SYSTEM, order: 27, maxAge: 18, needsCondition: true, bounds: [0, 1_000_000] }),
  'unit-cost': money('Unit cost', { kinds: SYSTEM, order: 28, maxAge: 36, bounds: [10, 2e10] }),
  'contract-value': money('Contract value', { kinds: SYSTEM, order: 27, bounds: [1000, 1e12] }),
  'programme-cost': money('Programme cost', { kinds: SYSTEM, order: 29, maxAge: 24, bounds: [1e6, 5e12] }),
  // Treaties, regimes, laws, pacts
  // A card says it among the other names.
  'full-title': text('Full title', { kinds: INSTRUMENT, order: 19 }),
  'legal-citation': text('Citation', { kinds: ['sanctions-law'], order: 19 }),
  enacted: date('Enacted', { kinds: ['sanctions-law'], order: 18 }),
  signed: date('Signed', { kinds: INSTRUMENT, order: 12 }),
  'opened-for-signature': date('Opened for signature', { kinds: INSTRUMENT, order: 12 }),
  founded: date('Founded', { kinds: INSTRUMENT, order: 12 }),
  'entry-into-force': date('Entry into force', { kinds: INSTRUMENT, order: 13 }),
  'expiry-date': date('Expiry', { kinds: INSTRUMENT, order: 14 }),
  limits: text('Limits', { kinds: INSTRUMENT, order: 15 }),
  // What it allows in numbers, and what was declared or found of that: `condition` says what is counted, and of a figure
  // behind "; " whose it is ("deployed warheads", "deployed warheads; Russia").
  'limit-count': count('Limit in numbers', { kinds: INSTRUMENT, order: 25, needsCondition: true, bounds: [0, 1_000_000] }),
  'limit-mass': quantity('Limit by mass', { kinds: INSTRUMENT, order: 25, units: ['kg', 't'], needsCondition: true, bounds: [0, 100_000_000] }),
  'declared-count': count('Declared or counted', { kinds: INSTRUMENT, order: 26, maxAge: 24, needsCondition: true, bounds: [0, 1_000_000] }),
  'declared-mass': quantity('Declared or measured', { kinds: INSTRUMENT, order: 26, units: ['kg', 't'], maxAge: 24, needsCondition: true, bounds: [0, 100_000_000] }),
  provision: text('Key provision', { kinds: INSTRUMENT, order: 16 }),
  trigger: text('Applies to', { kinds: INSTRUMENT, order: 16 }),
  penalties: text('Penalties', { kinds: ['sanctions-law'], order: 17 }),
  waiver: text('Waiver', { kinds: ['sanctions-law'], order: 18 }),
  'party-count': count('Parties', { kinds: INSTRUMENT, order: 17, maxAge: 12, bounds: [1, 200] }),
  'signatory-count': count('Signatories', { kinds: INSTRUMENT, order: 18, maxAge: 24, bounds: [1, 200] }),
  'member-count': count('Number of members', { kinds: INSTRUMENT, order: 17, maxAge: 12, bounds: [2, 200] }),
  members: countries('Members', { kinds: INSTRUMENT, order: 18, maxAge: 12 }),
  'non-parties': text('Notable non-parties', { kinds: INSTRUMENT, order: 19, maxAge: 12 }),
  duration: text('Duration', { kinds: INSTRUMENT, order: 20 }),
  withdrawal: text('Withdrawal clause', { kinds: INSTRUMENT, order: 21 }),
  verification: text('Verification', { kinds: INSTRUMENT, order: 22 }),
  depositary: text('Depositary', { kinds: INSTRUMENT, order: 23 }),
  'implementing-body': text('Bodies', { kinds: INSTRUMENT, order: 24 }),
  'legal-nature': text('Legal nature', { kinds: INSTRUMENT, order: 14 }),
  purpose: text('Purpose', { kinds: INSTRUMENT, order: 14 }),
} as const satisfies Record<string, Property>;

export type PropertyId = keyof typeof TABLE;

export const PROPERTIES: Readonly<Record<PropertyId, Property>> = TABLE;
export const PROPERTY_IDS = Object.keys(TABLE) as [PropertyId, ...PropertyId[]];
