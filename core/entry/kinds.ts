/**
 * The closed list of kinds. A kind decides which properties make sense for an entry, which of them come first on
 * its card, and the word and icon it is shown with. Labels are data, in English; sentences of the interface live in
 * `locales/`.
 */

/** Two worlds with different questions: things that are built, and texts that bind. */
export type Realm = 'system' | 'instrument';

interface KindRow {
  readonly realm: Realm;
  readonly label: string;
  readonly plural: string;
  /** Name of the outline icon in `components/icons`; several kinds may share one. */
  readonly icon: string;
  /** Class nouns that, standing right beside an ambiguous name, settle that a thing of this kind is meant. */
  readonly nouns: readonly string[];
}

const MISSILE_NOUNS = ['missile', 'missiles', 'warhead', 'warheads', 'launcher', 'launchers', 'icbm', 'slbm', 'irbm', 'srbm', 'mrbm', 'round', 'rounds', 'strike', 'strikes'];
const AIR_DEFENCE_NOUNS = [
  'missile',
  'missiles',
  'battery',
  'batteries',
  'system',
  'systems',
  'interceptor',
  'interceptors',
  'launcher',
  'launchers',
  'radar',
  'radars',
  'regiment',
  'regiments',
  'sam',
  'sams',
  'air',
];
const AIRCRAFT_NOUNS = [
  'fighter',
  'fighters',
  'jet',
  'jets',
  'aircraft',
  'bomber',
  'bombers',
  'warplane',
  'warplanes',
  'squadron',
  'squadrons',
  'pilot',
  'pilots',
  'plane',
  'planes',
  'fleet',
];
const TEXT_NOUNS = ['treaty', 'treaties', 'accord', 'agreement', 'pact', 'convention', 'regime', 'limits', 'signatory', 'signatories', 'parties'];

export const KINDS = {
  'air-defence': { realm: 'system', label: 'Air-defence system', plural: 'Air defence', icon: 'air-defence', nouns: AIR_DEFENCE_NOUNS },
  'missile-defence-network': { realm: 'system', label: 'Missile-defence network', plural: 'Missile-defence networks', icon: 'air-defence', nouns: AIR_DEFENCE_NOUNS },
  missile: { realm: 'system', label: 'Missile', plural: 'Missiles', icon: 'missile', nouns: MISSILE_NOUNS },
  'nuclear-weapon': { realm: 'system', label: 'Nuclear weapon', plural: 'Nuclear weapons', icon: 'missile', nouns: ['bomb', 'bombs', 'warhead', 'warheads', 'weapon', 'weapons'] },
  munition: {
    realm: 'system',
    label: 'Munition',
    plural: 'Munitions',
    icon: 'missile',
    nouns: ['bomb', 'bombs', 'munition', 'munitions', 'shell', 'shells', 'mine', 'mines', 'round', 'rounds', 'torpedo', 'torpedoes'],
  },
  aircraft: { realm: 'system', label: 'Aircraft', plural: 'Aircraft', icon: 'aircraft', nouns: AIRCRAFT_NOUNS },
  helicopter: {
    realm: 'system',
    label: 'Helicopter',
    plural: 'Helicopters',
    icon: 'helicopter',
    nouns: ['helicopter', 'helicopters', 'gunship', 'gunships', 'chopper', 'choppers', 'rotorcraft', 'crew', 'pilot', 'pilots'],
  },
  uav: {
    realm: 'system',
    label: 'Uncrewed aircraft',
    plural: 'Uncrewed aircraft',
    icon: 'drone',
    nouns: ['drone', 'drones', 'uav', 'uavs', 'uas', 'ucav', 'munition', 'munitions', 'strike', 'strikes'],
  },
  'ship-class': {
    realm: 'system',
    label: 'Ship class',
    plural: 'Ships',
    icon: 'ship',
    nouns: [
      'class',
      'frigate',
      'frigates',
      'destroyer',
      'destroyers',
      'carrier',
      'carriers',
      'cruiser',
      'cruisers',
      'corvette',
      'corvettes',
      'warship',
      'warships',
      'ship',
      'ships',
    ],
  },
  'submarine-class': {
    realm: 'system',
    label: 'Submarine class',
    plural: 'Submarines',
    icon: 'submarine',
    nouns: ['class', 'submarine', 'submarines', 'boat', 'boats', 'ssn', 'ssbn', 'ssk'],
  },
  'armoured-vehicle': {
    realm: 'system',
    label: 'Armoured vehicle',
    plural: 'Armoured vehicles',
    icon: 'vehicle',
    nouns: ['tank', 'tanks', 'vehicle', 'vehicles', 'ifv', 'ifvs', 'apc', 'apcs', 'mbt', 'crew', 'crews', 'battalion', 'battalions'],
  },
  artillery: {
    realm: 'system',
    label: 'Artillery system',
    plural: 'Artillery',
    icon: 'artillery',
    nouns: ['launcher', 'launchers', 'howitzer', 'howitzers', 'artillery', 'rocket', 'rockets', 'mlrs', 'gun', 'guns', 'battery', 'batteries'],
  },
  'small-arm': {
    realm: 'system',
    label: 'Small arm',
    plural: 'Small arms',
    icon: 'artillery',
    nouns: ['rifle', 'rifles', 'carbine', 'carbines', 'machine', 'gun', 'guns', 'pistol', 'pistols'],
  },
  'radar-sensor': { realm: 'system', label: 'Radar or sensor', plural: 'Radars and sensors', icon: 'radar', nouns: ['radar', 'radars', 'sensor', 'sensors', 'sonar', 'array'] },
  'electronic-warfare': {
    realm: 'system',
    label: 'Electronic-warfare system',
    plural: 'Electronic warfare',
    icon: 'radar',
    nouns: ['jammer', 'jammers', 'system', 'systems', 'jamming'],
  },
  'space-system': { realm: 'system', label: 'Space system', plural: 'Space systems', icon: 'space', nouns: ['satellite', 'satellites', 'constellation', 'launch', 'spacecraft'] },
  treaty: { realm: 'instrument', label: 'Treaty', plural: 'Treaties', icon: 'treaty', nouns: TEXT_NOUNS },
  'arms-control-agreement': {
    realm: 'instrument',
    label: 'Arms-control agreement',
    plural: 'Arms-control agreements',
    icon: 'treaty',
    nouns: [...TEXT_NOUNS, 'deal', 'talks', 'memorandum', 'document'],
  },
  'export-control-regime': { realm: 'instrument', label: 'Export-control regime', plural: 'Export-control regimes', icon: 'law', nouns: [...TEXT_NOUNS, 'guidelines', 'controls'] },
  'sanctions-law': {
    realm: 'instrument',
    label: 'Law or sanctions act',
    plural: 'Laws and sanctions',
    icon: 'law',
    nouns: ['act', 'law', 'sanctions', 'waiver', 'regulations', 'legislation', 'section'],
  },
  'defence-pact': { realm: 'instrument', label: 'Defence pact', plural: 'Defence pacts', icon: 'pact', nouns: [...TEXT_NOUNS, 'partnership', 'alliance', 'partners'] },
  alliance: { realm: 'instrument', label: 'Alliance', plural: 'Alliances', icon: 'pact', nouns: ['alliance', 'members', 'member', 'allies', 'summit', 'bloc'] },
} as const satisfies Record<string, KindRow>;

export type Kind = keyof typeof KINDS;

/** All kind ids, in the order in which lists show them. */
export const KIND_IDS = Object.keys(KINDS) as [Kind, ...Kind[]];

/** The row of a kind: label, plural, icon and class nouns. */
export function kindOf(kind: Kind): KindRow {
  return KINDS[kind];
}
