/**
 * What a sentence says in numbers of the thing it mentions: "With a range of 400 km, the S-400…" ties 400 km to the
 * property range. Silent unless the words around the number say what it is and whose. English only.
 */
import { KINDS, type Kind } from '#core/entry/kinds.ts';
import { PROPERTIES, type PropertyId } from '#core/entry/properties.ts';
import { dimensionOf, type Quantity, quantitiesIn } from './quantities.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Stated {
  readonly property: PropertyId;
  readonly quantity: Quantity;
}

interface Rule {
  /** The number is an attribute: "an 8,000-ton destroyer". */
  readonly hyphen?: boolean;
  /** First that applies to the kind wins. */
  readonly properties: readonly PropertyId[];
  readonly fits: (quantity: Quantity) => boolean;
  /** The text before the number, without what qualifies it, must end so. */
  readonly before?: RegExp;
  /** The text after it must begin so. */
  readonly after?: RegExp;
}

const measures =
  (...dimensions: readonly string[]) =>
  (quantity: Quantity) =>
    quantity.what === 'measure' && dimensions.includes(dimensionOf(quantity) ?? '');
const money = ({ what }: Quantity) => what === 'money';
const count = ({ what, min }: Quantity) => what === 'count' && Number.isInteger(min);
const date = ({ what }: Quantity) => what === 'date';
const far = (quantity: Quantity) => measures('length')(quantity) && !['ft', 'in', 'mm'].includes(quantity.unit ?? '');
const heavy = measures('mass');

/** Words between the name of a property and its number: "is reported to be", "of about", ", according to the maker, is". */
const IS =
  '(?: \\([^)]{1,40}\\))?(?:,? (?:of|which|that|is|was|are|to|at|be|as|a|stands?|reported|reportedly|said|estimated|put|listed|given|rated|quoted|claimed|believed|thought|assessed|stated|published|reaching|reaches|between|from|ranges?|ranging|that exceeds|set|extends?|extending|out|the|maximum))*:?';
const after = (words: string) => new RegExp(`^(?:[- ]|-plus )(?:${words})(?![\\p{L}])`, 'iu');
const before = (words: string) => new RegExp(`(?<![\\p{L}])(?:${words})${IS}(?: (?:in|on|by|since|of))?$`, 'iu');
const plainBefore = (words: string) => new RegExp(`(?<![\\p{L}])(?:${words})$`, 'iu');

/** Says that it can, not that it did: what a thing once did is no property of it. */
const CAN = '(?:can|able to|capable of|capability to|ability to|designed to|built to|which can|that can)';
const REACH =
  '(?:hit|hitting|strike|striking|reach|reaching|engage|engaging|destroy|destroying|intercept|intercepting|shoot down|shooting down|kill|killing|attack|attacking|hold)';
const TARGETS = '(?: (?!flying|moving|travelling|traveling|approaching)[\\p{L}-]+){0,7}?';

const RULES: readonly Rule[] = [
  // How far it sees, before how far it reaches: the words for both are the same.
  { properties: ['detection-range'], fits: far, before: before('(?:detection|radar|tracking|acquisition|surveillance) (?:range|distance)s?') },
  { properties: ['detection-range'], fits: far, after: after('(?:detection|radar|surveillance|tracking) range') },
  {
    properties: ['detection-range'],
    fits: far,
    before: new RegExp(
      `(?:${CAN} (?:detect|spot|track|see|acquire|pick up)|detects|detecting|spots|tracks|sees|picks up)${TARGETS} (?:at|out to|from|up to|as far as)(?: (?:a )?(?:ranges?|distances?)(?: of)?)?$`,
      'iu',
    ),
  },
  { properties: ['combat-radius'], fits: far, before: before('combat[ -](?:radius|range)|radius of action|operational radius') },
  { properties: ['combat-radius'], fits: far, after: after('combat radius|radius of action') },
  {
    properties: ['engagement-range', 'range', 'flight-range'],
    fits: far,
    before: before('(?<!(?:detection|radar|tracking|surveillance|combat|wide|full|firing|price) )ranges?|(?:maximum )?reach'),
  },
  {
    properties: ['engagement-range', 'range', 'flight-range'],
    fits: far,
    after: after('(?:(?:maximum|operational|unrefuelled|unrefueled|ferry|flight|strike|effective|engagement|firing|intercept)[- ])?(?:ranged?|reach)'),
  },
  {
    properties: ['engagement-range', 'range'],
    fits: far,
    before: new RegExp(
      `(?:${CAN} ${REACH}|(?:destroys|engages|intercepts|hits|strikes|shoots down) (?:them|targets|aircraft|ships|missiles))${TARGETS} (?:at|out to|up to|as far as|from|to|over)?(?: ?(?:a |targets )?(?:ranges?|distances?)(?: of)?)?$`,
      'iu',
    ),
    after: /^(?! (?:from|north|south|east|west|inside|into|deep|behind|of the|short)(?![\p{L}]))/iu,
  },
  {
    properties: ['range', 'flight-range'],
    fits: far,
    before: new RegExp(`${CAN} (?:fly|flying|travel|travelling|traveling|cover|covering|cruise)(?: (?:for|distances?|ranges?|of|a distance))*$`, 'iu'),
    after: /^(?! (?:from|north|south|east|west|inside|into|above|high|an? hour|per)(?![\p{L}]))/iu,
  },
  {
    properties: ['engagement-range', 'range'],
    fits: far,
    before: /(?:~|which|that|and|,) reaches(?: out to)?$/iu,
    after: /^(?! (?:from|north|south|east|west|inside|into|above|high|altitude|in altitude|deep)(?![\p{L}]))/iu,
  },
  { properties: ['ceiling'], fits: measures('length'), before: before('(?:service |operational |operating |flight |maximum )*ceiling|maximum altitude|operating altitude') },
  { properties: ['ceiling'], fits: measures('length'), after: after('(?:service |operational )?ceiling') },
  {
    properties: ['ceiling'],
    fits: measures('length'),
    before: new RegExp(
      `${CAN} (?:fly|flying|operate|operating|cruise|cruising|climb|climbing|reach|reaching|loiter|loitering)(?: (?:at|to|up to|an?|altitudes?|heights?|of|as high as))*$`,
      'iu',
    ),
    after: /^(?! (?:away|from|away|range|off)(?![\p{L}]))/iu,
  },
  { properties: ['engagement-altitude'], fits: measures('length'), before: before('(?:engagement|intercept(?:ion)?) (?:altitude|height|ceiling)|altitudes|heights') },
  { properties: ['endurance'], fits: measures('time'), before: before('endurance|flight time|loiter(?:ing)? time') },
  { properties: ['endurance'], fits: measures('time'), after: after('(?:flight )?endurance') },
  {
    properties: ['endurance'],
    fits: measures('time'),
    before: new RegExp(
      `(?:${CAN} |(?=stays|remains|flies for|loiters for))(?:stays?|remains?|loiters|flies|staying|remaining|loiter|loitering|fly|flying|operate|operating|be|patrol|patrolling)(?: (?:aloft|airborne|in the air|on station|over an area|overhead|continuously|without refuel+ing))*(?: for)?$`,
      'iu',
    ),
  },
  { properties: ['speed'], fits: measures('speed', 'mach'), before: before('(?:top |maximum |max\\.? |cruise |cruising |flight |terminal |dash )*speeds?(?: in excess)?') },
  { properties: ['speed'], fits: measures('speed', 'mach'), after: after('(?:top |maximum |cruise |cruising )?speed|cruiser') },
  {
    properties: ['speed'],
    fits: measures('speed', 'mach'),
    before:
      /(?<![\p{L}])(?:fl(?:y|ies|ying)|travel(?:s|ling|ing)?|capable of|cruis(?:e|es|ing)|can (?:drive|run|go|dash|sail)|dashes|does|makes|drives|can reach|can exceed|reaches|reaching|reach|exceeds|exceeding|sails?|steams?|tops? out|moves?|can do|can make)(?: (?:at|up to|above|to|of|speeds?|around))*$/iu,
  },
  { properties: ['speed'], fits: measures('mach'), after: after('(?:[\\p{L}-]+ ){0,3}(?:missile|weapon|cruise missile|interceptor|aircraft|fighter|jet|bomber|glide vehicle)') },
  { properties: ['accuracy'], fits: measures('length'), before: before('accuracy|circular error probable(?: \\(CEP\\))?|CEP|circular error') },
  { properties: ['accuracy'], fits: measures('length'), before: /(?:accura(?:cy|te)|precision)(?: (?:of|to|within|about))+$/iu },
  { properties: ['accuracy'], fits: measures('length'), after: after('(?:CEP|circular error probable|accuracy)') },
  { properties: ['warhead-mass'], fits: heavy, before: before('warhead(?: weigh(?:ing|s)| mass| weight)?') },
  {
    properties: ['warhead-mass'],
    fits: heavy,
    after: after(
      '(?:(?:high|explosive|fragmentation|conventional|nuclear|unitary|blast|penetrating|penetrator|thermobaric|cluster|tandem|shaped-charge|HE)[- ]){0,3}warhead|of (?:high )?explosives?',
    ),
  },
  { properties: ['payload'], fits: heavy, before: before('payload(?: capacity)?|weapons? load|bomb load') },
  { properties: ['payload'], fits: heavy, after: after('(?:of )?(?:[\\p{L}-]+ )?payload') },
  {
    properties: ['payload'],
    fits: heavy,
    before: new RegExp(`${CAN} (?:carry|carrying|lift|lifting|haul|hauling)$|(?:carries|lifts|hauls)$`, 'iu'),
    after: after('(?:of )?(?:[\\p{L}-]+ )?(?:ordnance|weapons|munitions|bombs|cargo|stores)'),
  },
  { properties: ['max-take-off-mass'], fits: heavy, before: before('(?:maximum |max\\.? )?take-?off (?:weight|mass)|MTOW') },
  { properties: ['max-take-off-mass'], fits: heavy, after: after('(?:maximum |max )?take-?off (?:weight|mass)') },
  { properties: ['combat-mass', 'launch-mass'], fits: heavy, before: before('weighs?|weighing|tips the scales|(?:combat |launch |total |gross |battle )?(?:weight|mass)') },
  {
    properties: ['combat-mass', 'launch-mass'],
    fits: heavy,
    hyphen: true,
    after: /^[- ](?:[\p{L}-]+ ){0,2}(?:tank|vehicle|missile|howitzer|launcher|carrier|drone|bomb|beast)(?![\p{L}])/iu,
  },
  { properties: ['displacement'], fits: heavy, before: before('displac(?:es|ing|ement)(?: (?:when|while|at))?(?: (?:submerged|full load|fully loaded))?') },
  {
    properties: ['displacement'],
    fits: heavy,
    hyphen: true,
    after: /^(?:-| )(?:[\p{L}-]+ ){0,3}(?:destroyer|frigate|corvette|cruiser|carrier|submarine|boat|ship|warship|vessel|behemoth|displacement|flat-?top)s?(?![\p{L}])/iu,
  },
  { properties: ['displacement'], fits: heavy, after: /^ (?:submerged|surfaced|at full load|fully loaded|when submerged)(?![\p{L}])/iu },
  { properties: ['wingspan'], fits: measures('length'), before: before('wing-?span|spans|wings span(?:ned)?') },
  { properties: ['wingspan'], fits: measures('length'), after: after('wing-?span') },
  { properties: ['diameter'], fits: measures('length'), before: before('diameter') },
  { properties: ['diameter'], fits: measures('length'), after: after('(?:in )?diameter') },
  { properties: ['diameter'], fits: measures('length'), before: /(?:is|are|measur(?:es?|ing))$/u, after: /^ (?:thick|wide)(?! [\p{Ll}])/u },
  { properties: ['length'], fits: measures('length'), before: before('(?:overall |total )?length') },
  { properties: ['length'], fits: measures('length'), before: /(?:is|are|was|were|and|at|,|being|measur(?:es?|ing))$/u, after: after('long|in length') },
  { properties: ['calibre'], fits: measures('length'), before: before('calib(?:re|er)') },
  {
    properties: ['calibre'],
    fits: ({ what, unit }) => what === 'measure' && (unit === 'mm' || unit === 'in'),
    after: /^[- ]?(?: ?(?:[\p{L}-]+ ){0,2}(?:gun|howitzer|cannon|smoothbore|rifled|calib(?:re|er)|shells?|main gun|rockets?|mortar|artillery|rounds?))(?![\p{L}])/iu,
  },
  {
    properties: ['crew'],
    fits: count,
    before: before('crew(?:ed|s)?(?: by| complement)?|manned by'),
    after: /^(?! (?!people|men|sailors|soldiers|airmen|officers|is|was|has|across|plus|as|always|persons|crewmembers|members)[\p{Ll}-]+s(?![\p{L}]))/u,
  },
  {
    properties: ['crew'],
    fits: count,
    after:
      /^[- ](?:(?:man|person|member|strong)[- ]crew|crew(?: members)?|crewmen)(?! (?:[\p{L}]+ ){0,2}(?:missing|killed|dead|rescued|lost|injured|wounded|evacuated|saved|died|perished|remembered))(?![\p{L}])/iu,
  },
  { properties: ['engine-power'], fits: measures('power'), before: before('engine|engines|power|powered|output|powerplant|developing|delivering|producing') },
  { properties: ['engine-power'], fits: measures('power'), after: after('(?:[\\p{L}-]+ ){0,3}(?:engine|diesel|turbine|powerpack)s?') },
  { properties: ['yield'], fits: measures('yield'), before: before('yield(?:s|ing)?') },
  { properties: ['yield'], fits: measures('yield'), after: after('(?:[\\p{L}-]+ ){0,2}(?:warhead|yield|bomb)') },
  {
    properties: ['simultaneous-targets'],
    fits: count,
    before: new RegExp(`${CAN}(?: simultaneously)? (?:engage|engaging|shoot at|fire at|intercept|intercepting|attack|attacking|guide missiles at)$`, 'iu'),
    after: /^ (?:[\p{L}-]+ )?targets? (?:at once|simultaneously|at the same time|at a time)/iu,
  },

  {
    properties: ['unit-cost'],
    fits: money,
    before: before('unit (?:cost|price)|price per unit|flyaway (?:cost|price)|unit fly-?away (?:cost|price)|price tag per (?:[\\p{L}-]+)'),
  },
  {
    properties: ['unit-cost'],
    fits: money,
    after:
      /^(?: (?:each|apiece|a ?piece|a copy|a pop|a shot|per (?:unit|missile|aircraft|airframe|round|copy|plane|jet|tank|drone|system|battery|interceptor|vehicle|launcher|boat|ship|submarine|hull|shot)|an? (?:missile|round|aircraft|jet|drone|interceptor|hull|boat|ship|unit))|-(?:apiece|a-piece))(?![\p{L}])/iu,
  },
  {
    properties: ['unit-cost'],
    fits: money,
    before: plainBefore(
      '(?:each|every|(?:a|one) single)(?: [\\p{L}\\p{N}-]+){0,4}? (?:costs?|costing|is priced at|comes in at|runs to|cost)(?: (?:anything|anywhere))?(?: (?:from|between))?',
    ),
  },
  {
    properties: ['programme-cost'],
    fits: money,
    before: new RegExp(
      `(?:programme|program|lifetime|life-cycle|lifecycle|development|sustainment)(?:[’']s)?(?: [\\p{L}-]+){0,3} (?:costs?|price tag|bill)(?: [\\p{L}-]+){0,5}?${IS}$`,
      'iu',
    ),
  },
  {
    properties: ['unit-cost'],
    fits: money,
    before: plainBefore('(?:~ )(?:costs?|sells? for|is priced at|goes for)(?: (?:anything|anywhere))?(?: (?:from|between|as much as))?'),
    after:
      /^(?! (?:to (?:develop|build|repair|fix|upgrade|run|operate|maintain|move|ship)|over|in (?:total|all)|a (?:year|day|month)|per (?:hour|year)|an hour|more|less)(?![\p{L}]))/iu,
  },
  { properties: ['programme-cost'], fits: money, before: plainBefore('(?:~ )(?:costs?)'), after: /^ to (?:develop|design)(?![\p{L}])/iu },
  { properties: ['programme-cost'], fits: money, after: after('(?:programme|program)') },
  {
    properties: ['contract-value'],
    fits: money,
    before: new RegExp(
      '(?:contract|deal|agreement|purchase|order|sale|package|accord|pact)(?: [\\p{L}\\p{N}~-]+){0,9}? (?:worth|valued at|for|of|costing|priced at|put at)(?: an estimated)?$',
      'iu',
    ),
  },
  {
    properties: ['contract-value'],
    fits: money,
    before:
      /(?:ordered|bought|purchased|signed (?:up )?for|agreed to buy|is buying|to buy)(?: [^.;,~]{0,60})? ?~[^.;,~]{0,50},? for(?: an estimated)?$|~,? (?:(?:was|were) )?(?:ordered|bought) for$/iu,
  },
  { properties: ['contract-value'], fits: money, before: before('value of the (?:contract|deal|order|agreement|sale)') },
  { properties: ['contract-value'], fits: money, after: /^(?:[- ](?:[\p{L}-]+ ){0,2}(?:contract|deal|agreement|purchase|order|sale|package|arms deal))(?![\p{L}])/iu },

  {
    properties: ['operator-count'],
    fits: count,
    before: plainBefore('(?:operated by|used by|in service with|flown by|fielded by|exported to|sold to|adopted by|in use with|serves in|serves)'),
    after: after('(?:[\\p{L}-]+ )?(?:countries|nations|states|air forces|armies|operators|navies|militaries)'),
  },
  {
    properties: ['operator-count'],
    fits: count,
    after: after('(?:countries|nations|states|air forces|armies|navies|operators)(?: (?:now|currently|today))? (?:operate|use|fly|field)'),
  },

  { properties: ['signatory-count'], fits: count, after: after('(?:states? |countries |original )?signatories') },
  { properties: ['signatory-count'], fits: count, before: plainBefore('signed by'), after: after('(?:states|countries|nations)') },
  { properties: ['party-count'], fits: count, after: after('(?:states? |contracting )?parties|ratifications') },
  {
    properties: ['party-count'],
    fits: count,
    before: plainBefore('(?:ratified by|binds|binding(?: on)?|joined by|acceded to by)'),
    after: after('(?:states|countries|nations|governments)'),
  },
  { properties: ['party-count'], fits: count, after: after('(?:states|countries|nations) (?:have|had) (?:ratified|joined|acceded)') },
  {
    properties: ['member-count'],
    fits: count,
    after: after(
      '(?:member|participating|partner) (?:states?|countries|nations|governments)|members|-?member|allies|participating states|partners|nation(?: alliance| bloc| group)',
    ),
  },

  {
    properties: ['entry-into-force'],
    fits: date,
    before:
      /(?:enter(?:ed|s|ing)? into force|came into force|comes? into force|entry into force|took effect|in force since|into effect|has been in force since)(?: [\p{L}]+){0,4}?(?: (?:in|on|from|since))?$/iu,
  },
  {
    properties: ['expiry-date'],
    fits: date,
    before:
      /(?:expir(?:ed|es|e|y|ing|ation)|lapsed|lapses|ran out|runs out|ran until|runs until|in force until|remains in force until|valid until|extended (?:until|to)|end date)(?: [\p{L}]+){0,3}?(?: (?:in|on|until|of|is|was))?$/iu,
  },
  { properties: ['opened-for-signature'], fits: date, before: /open(?:ed)? for signature(?: [\p{L}]+){0,4}?(?: (?:in|on|since))?$/iu },
  {
    properties: ['enacted'],
    fits: date,
    before: /(?:enacted|signed (?:it |the [\p{L}]+ )?into law|became law|passed by congress|passed(?: the [\p{L}]+)?)(?: [\p{L}]+){0,4}? (?:in|on)$/iu,
  },
  { properties: ['signed'], fits: date, before: /(?:signed(?!(?: [\p{L}]+){0,3} into law)|signature|signing|concluded)(?: [\p{L}’'-]+){0,9}? (?:in|on)$/iu },
  { properties: ['signed'], fits: date, before: /,? signed$/iu, after: /^(?=[ ,.;)])/u },
  { properties: ['founded'], fits: date, before: /(?:founded|established|set up|created|formed|launched)(?: [\p{L}]+){0,3}? (?:in|on)$/iu },
  {
    properties: ['initial-operational-capability'],
    fits: date,
    before: /(?:initial operational capability|initial operating capability|IOC)(?: \(IOC\))?(?: [\p{L}\p{N}-]+){0,6}? (?:in|on)$/iu,
  },
  {
    properties: ['in-service-since'],
    fits: date,
    before: /(?:enter(?:ed|ing)?|entry into|came into|went into|in|put into|into|began|begun|joined)(?: [\p{L}]+)? service(?: [\p{L}\p{N}’'-]+){0,7}?(?: (?:in|since|on|from))$/iu,
  },
  {
    properties: ['in-service-since'],
    fits: date,
    before:
      /(?:operational since|commissioned(?: [\p{L}]+){0,4}? (?:in|on)|in use since|deployed since|been in (?:active )?service (?:with [\p{L} ]+ )?since|service since|inducted(?: [\p{L}]+){0,5}? in|fielded since|adopted(?: [\p{L}]+){0,4}? in|in use since)$/iu,
  },
  {
    properties: ['first-flight'],
    fits: date,
    before:
      /(?:first flew|first flown|maiden flight|first flight|first took to the air|took to the air for the first time|flew for the first time|took its first flight|made its maiden flight)(?: [\p{L}]+){0,5}?,? (?:in|on|was)$/iu,
  },
  {
    properties: ['first-test'],
    fits: date,
    before:
      /(?:first (?:successful )?(?:tested|test(?:[- ](?:flight|fired|launch(?:ed)?|firing))?|launched|fired|flight[- ]tested)|tested for the first time|test-fired for the first time|first test)(?: [\p{L}]+){0,6}?,? (?:in|on)$/iu,
  },
];

/** Not said as a fact: denied, wished for, supposed. */
const UNREAL =
  /(?<![\p{L}])(?:not|never|no longer|nor|cannot|can[’']t|n[’']t|deni(?:ed|es)|deny|false|falsely|wrong|wrongly|incorrect(?:ly)?|myth|instead of|rather than|hypothetical(?:ly)?|if|unless|would|might|should|could|wants?|wanted|sought|seeks?|hop(?:es?|ed|ing)|wish(?:es|ed)?|goal|require(?:s|d|ment)?|propos(?:ed|al)|planned|plans|aims?|aimed|target(?:ed)? (?:of|for)|may|expected|projected|ought|future|successor|double|doubling|twice|triple|half (?:as|the)|cut|reduc(?:ed|ing)|increas(?:ed|ing) (?:by|of)|longer|shorter|further|farther|than (?:the|its|any|that)|lengthen(?:s|ed|ing)?|stretch(?:es|ed|ing)?|talk of|outlaws?|bans?|banned|prohibit(?:s|ed|ing)?|forbids?|violat(?:es|ed|ing)|compared|unlike|versus|whereas|another|each other|similar|rival)(?![\p{L}])|[’']t(?![\p{L}])/iu;
/** Not said as a fact from its beginning on. */
const UNREAL_BEGINNING =
  /^(?:were|should) \p{L}|(?<![\p{L}])(?:replica|model of|scale model|toy|hour[’']s|ride in|flight in|tickets?|mock-?up|nobody|no one|no|neither|what if|if|myth|denied|denies|rumou?rs?|imagine|suppose|whether|fiction|game|novel|film|movie|dream(?:s|ed)?|pretend)(?![\p{L}])/iu;
/** The subject stands in another thing's description. */
const ASIDE =
  /(?<![\p{L}])(?:in which|on which|at which|where|when|while|beneath|beside|near|behind|around|against|before|after|since|until)(?: (?:the|a|an|its|their|one|two))?(?: [\p{L}-]+)?\s*$/iu;

/** Something of the thing that has figures of its own. */
const PARTS =
  /(?<![\p{L}])(?:missiles?|rockets?|munitions?|bombs?|guns?|torpedo(?:es)?|drones?|radars?|sensors?|engines?|launchers?|turrets?|warheads?|boosters?|interceptors?|weapons?|helicopters?|aircraft|jets?|fighters?|tankers?|satellites?|ships?|submarines?|targets?|wings?|rotors?|hull|deck|banner|shed|bridge|crowd|front|border|city|capital|town|base|airfield|village|convoy|exercise|strait|island|debris|crater)(?![\p{L}])/iu;

const PRONOUN =
  /^(?:It|Its|Their|They|Each|The (?:(?:[\p{L}-]+ )?(?:missile|rocket|system|aircraft|jet|fighter|plane|bomber|drone|tank|vehicle|vessel|ship|warship|submarine|boat|weapon|interceptor|helicopter|treaty|pact|agreement|accord|convention|law|act|alliance|bloc|class|howitzer|launcher|gun|munition|bomb))s?)(?![\p{L}])/u;

/** As far as a sentence and the next reach; a page may hold a text of any length in one block. */
const WINDOW = 600;

/** Ends a sentence; not after an abbreviation or between digits. */
const SENTENCE_END = /(?<!\b(?:U\.S|[A-Z]|approx|c|ca|max|est|Mr|Mrs|Dr|Gen|Col|Lt|Sen|Rep|No|St|vs|cf|e\.g|i\.e|Inc|Corp|Co))[.!?]["”’)]?\s+(?=[\p{Lu}“"(\d])|\n+/gu;

/** The sentences of a text as spans. */
function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** Words that look like a system's name although nobody marked them: 40N6, Kh-101, Su-57. */
const NAME_LIKE = /(?<![\p{L}\p{N}$€£.,-])(?:\p{Lu}[\p{L}]{0,4}[- ]?\d{1,4}\p{L}{0,4}|\d{1,3}\p{Lu}\d{1,3}\p{L}*)(?![\p{L}\p{N}])/gu;

/**
 * What the text says in numbers of one mention.
 * @param text of the block.
 * @param mention its span.
 * @param others spans of the block's other mentions, in any order.
 */
export function statedOf(kind: Kind, text: string, mention: Span, others: readonly Span[]): Stated[] {
  const from = Math.max(0, mention.start - WINDOW);
  const window = text.slice(from, mention.end + WINDOW);
  const move = (by: number) => (span: Span) => ({ start: span.start + by, end: span.end + by });
  const near = others.filter(({ start, end }) => start >= from && end <= from + window.length);
  return statedNear(kind, window, move(-from)(mention), near.map(move(-from))).map(({ property, quantity }) => ({
    property,
    quantity: { ...quantity, ...move(from)(quantity), from: quantity.from + from },
  }));
}

function statedNear(kind: Kind, text: string, mention: Span, others: readonly Span[]): Stated[] {
  const all = sentences(text);
  const at = all.findIndex(({ start, end }) => mention.start >= start && mention.start < end);
  const sentence = all[at];
  if (!sentence) return [];
  const quantities = quantitiesIn(text);
  const inside = (span: Span, whole: Span) => span.start >= whole.start && span.end <= whole.end;
  const names = [...others.filter((other) => !overlaps(other, mention)), ...nameLike(text, [mention, ...others])].filter(
    (name) => !quantities.some((one) => one.what !== 'count' && overlaps(one, name)),
  );
  const rivals = names.filter((other) => inside(other, sentence));
  const stated = statedIn(kind, text, sentence, mention, rivals, quantities);
  const next = all[at + 1];
  const pronoun = next && PRONOUN.exec(text.slice(next.start, next.end));
  if (next && pronoun && rivals.length === 0) {
    const subject = { start: next.start, end: next.start + pronoun[0].length };
    stated.push(
      ...statedIn(
        kind,
        text,
        next,
        subject,
        names.filter((other) => inside(other, next)),
        quantities,
      ),
    );
  }
  return stated;
}

function nameLike(text: string, known: readonly Span[]): Span[] {
  return [...text.matchAll(NAME_LIKE)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => !/^Mach/i.test(text.slice(span.start, span.end)) && !known.some((one) => overlaps(one, span)));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function statedIn(kind: Kind, text: string, sentence: Span, subject: Span, rivals: readonly Span[], quantities: readonly Quantity[]): Stated[] {
  const found: Stated[] = [];
  for (const quantity of quantities) {
    if (quantity.start < sentence.start || quantity.end > sentence.end) continue;
    // Part of a name: "155 mm" is none, "Type 055" is.
    if (overlaps(quantity, subject) || rivals.some((rival) => overlaps(rival, quantity))) continue;
    const property =
      quantity.what === 'count'
        ? (countedAs(text, sentence, subject, quantity) ?? propertyOf(kind, text, sentence, subject, quantity))
        : propertyOf(kind, text, sentence, subject, quantity);
    if (property === undefined || found.some((one) => one.property === property && adjacentInBrackets(text, one.quantity, quantity))) continue;
    if (!isSaidOf(kind, text, sentence, subject, rivals, quantity, property)) continue;
    found.push({ property, quantity });
  }
  return found;
}

/** "400 km (250 mi)" is one figure in two units. */
function adjacentInBrackets(text: string, first: Quantity, second: Quantity): boolean {
  return dimensionOf(first) === dimensionOf(second) && /^ ?[([/,] ?(?:or |about |some )?$/.test(text.slice(first.end, second.from));
}

/** Words between a number and the things it counts. */
const COUNTED =
  /^[- ](?:(?:of|the|its|their|new|more|additional|further|other|used|second-hand|surplus|upgraded|advanced|first|latest|regiments?|regimental sets|divisions?|battalions?|batter(?:y|ies)|units?|squadrons?|systems?|launchers?|examples|copies|fighters?|tanks?|jets?|aircraft|ships?|boats?|missiles|drones|helicopters|or so) ?)*$/iu;
const ORDERED =
  'ordered|ordering|bought|buys|purchased|contracted for|contract for|order for|orders for|signed (?:up )?for|procured|deal for|agreement for|purchase of|sale of|order of|contracts for';
const DELIVERED = 'delivered|received|taken delivery of|handed over|supplied|delivery of|handed|sent';
const FLEET = 'operates?|fields?|flies|fleet of|inventory of|arsenal of|stockpile of|has|have|left with|down to';
const BUILT = 'built|produced|manufactured|production of|assembled';
const COUNTS: readonly (readonly [PropertyId, string, string])[] = [
  [
    'delivered',
    DELIVERED,
    '(?:have|had|has) (?:so far |already |now |since )?been (?:delivered|handed over|supplied)|were (?:delivered|handed over|handed|supplied)|(?:had|have|has) arrived',
  ],
  ['ordered', ORDERED, '(?:were|was|have been|had been) ordered|(?:are|were) on order'],
  ['number-built', BUILT, '(?:were|have been|had been|was) (?:ever )?(?:built|produced|manufactured|completed|made)'],
  ['fleet', FLEET, '(?:are|were|remain|remained) in (?:service|the fleet|use|the inventory)|(?:are|is) (?:still )?operational|remain in the fleet'],
];

/**
 * What a number counts when it counts the subject itself: "ordered five regiments of the S-400", "36 Rafales were
 * delivered", "the K9, of which 2,000 have been produced".
 */
function countedAs(text: string, sentence: Span, subject: Span, quantity: Quantity): PropertyId | undefined {
  const left = text.slice(sentence.start, quantity.from).trimEnd();
  const right = text.slice(quantity.end, sentence.end);
  if (quantity.end <= subject.start) {
    if (!COUNTED.test(text.slice(quantity.end, subject.start))) return undefined;
    const tail = text.slice(subject.end, sentence.end);
    for (const [property, verbs, done] of COUNTS) {
      if (new RegExp(`(?<![\\p{L}])(?:${verbs})(?: (?:all|the first|its|another|a total of|an additional|just|only|about))?$`, 'iu').test(left)) return property;
      if (new RegExp(`^(?:[’']?s)?(?: [\\p{L}-]+){0,3} (?:${done})(?![\\p{L}])`, 'iu').test(tail)) return property;
    }
    return undefined;
  }
  const between = text.slice(subject.end, quantity.from);
  for (const [property, verbs, done] of COUNTS) {
    // Said of the things themselves: nothing else may be counted.
    if (new RegExp(`^(?: of (?:them|these|those|which))?(?: [\\p{L}]+)? (?:${done})(?![\\p{L}])`, 'iu').test(right) && !/\d/.test(between)) return property;
    if (
      property !== 'fleet' &&
      new RegExp(`(?<![\\p{L}])(?:${verbs})(?: (?:all|another|a total of|just|only))?$`, 'iu').test(left) &&
      /^(?: of (?:them|these|which)| units?| examples| copies)(?![\p{L}])/iu.test(right)
    )
      return property;
  }
  return undefined;
}

function propertyOf(kind: Kind, text: string, sentence: Span, subject: Span, quantity: Quantity): PropertyId | undefined {
  const before = text.slice(sentence.start, quantity.from).replace(/[\s\u00a0]+$/u, '');
  // "The range of the M is 400 km", "for the M": without the name the property stands beside its number.
  const left =
    subject.end <= quantity.from && subject.start >= sentence.start
      ? `${text
          .slice(sentence.start, subject.start)
          .replace(/ (?:of|for) (?:(?:the|an?|its|each|every) )?$/iu, '')
          .replace(/(?:^|(?<=\s))(?:an?|the|each|every|one) $/iu, '')}~${before.slice(subject.end - sentence.start)}`
          .replace(/~(?= (?:is|was|stands?|reaches|exceeds)\b)/u, '')
          .trimStart()
      : before;
  // "a 300-kilometre (186-mile) range".
  const right = text.slice(quantity.end, sentence.end).replace(/^ ?\([^)]{1,24}\)/u, '');
  for (const rule of RULES) {
    if (
      !rule.fits(quantity) ||
      (rule.hyphen && !text.slice(quantity.start, quantity.end).includes('-')) ||
      (rule.before && !rule.before.test(left)) ||
      (rule.after && !rule.after.test(right))
    )
      continue;
    // Nobody else's property may be meant, where this kind has none of that name.
    return rule.properties.find((property) => (PROPERTIES[property].kinds as readonly Kind[]).includes(kind));
  }
  return undefined;
}

const HULLS: ReadonlySet<PropertyId> = new Set([
  'range',
  'flight-range',
  'combat-radius',
  'speed',
  'length',
  'diameter',
  'combat-mass',
  'launch-mass',
  'displacement',
  'ceiling',
  'endurance',
  'crew',
  'accuracy',
  'unit-cost',
]);

/** Between a number and the name it is an attribute of: "a 400-km-range ", "the 65,000-tonne ". No verb, no preposition. */
const ATTRIBUTE = /^(?:(?:[- ](?!(?:has|have|had|made|makes|is|was|were|are|and|or|in|on|at|by|for|from|with|to|that|which|who|of)(?![\p{L}]))[\p{L}-]+){0,5} |-)$/iu;
/** "400 km is the range of the ", "a range of 400 km for the ". */
const OF_SUBJECT =
  /^(?: (?:is|was|as))?(?: (?:the|a))?(?: [\p{L}-]+){0,3} (?:of|for|operate|use|fly|field) (?:the|each|an?|one|its) $|^ (?:countries|nations|states|air forces|armies|navies) (?:now )?(?:operate|use|fly|field) (?:the )?$/iu;
/** Begins a phrase that has no subject of its own: "With a range of", "Weighing", "Signed on". */
const FREE_PHRASE =
  /^[“"']?(?:with|at|boasting|having|weighing|capable|able|powered|costing|displacing|measuring|designed|built|its|their|signed|opened|first|enacted|founded|established|adopted|commissioned|in service|in force|fielded|made|armed|carrying|given|thanks to|despite|because of|crewed|flying|operated|used|exported|ratified|binding|firing|against|on paper)(?![\p{L}])/iu;
/** The name follows the comma, with few words before it. */
const SUBJECT_PHRASE = /, (?:(?:the|an?|its|[\p{L}]+[’']s) )?(?:[\p{L}-]+ ){0,3}$/u;
/** The number is said of what is named right before it, which need not be the subject: "guns with a reach of". */
const WITH_NOUN = /([\p{L}-]+),? (?:with|whose|having|that ha(?:s|ve)|which ha(?:s|ve)|boasting)(?: [^,;]{0,40})?$/iu;
const COPULA = /(?:^|[\s,])(?:is|are|was|were|as|being|an?|the only|one of|,)(?: [\p{L}-]+){0,6}$/iu;

/** Whether the number belongs to the subject: nothing else that has figures stands nearer, and it is said as a fact. */
function isSaidOf(kind: Kind, text: string, sentence: Span, subject: Span, rivals: readonly Span[], quantity: Quantity, property: PropertyId): boolean {
  const after = quantity.start >= subject.end;
  const between = after ? text.slice(subject.end, quantity.start) : text.slice(quantity.end, subject.start);
  // A new clause belongs to something else, unless it takes the subject up again.
  if (/;(?! (?:its?|they|their|the (?:type|class|missile|system|aircraft|tank|ship))(?![\p{L}]))|\s[–—]\s/iu.test(between)) return false;
  const beginning = text.slice(sentence.start, Math.min(subject.start, quantity.start));
  if (UNREAL_BEGINNING.test(beginning) || (after && ASIDE.test(beginning))) return false;
  const end = after ? quantity.end + (/[,;.:)]/.exec(text.slice(quantity.end, quantity.end + 28))?.index ?? 28) : subject.start;
  const said = text.slice(after ? subject.end : sentence.start, Math.min(sentence.end, end)).replace(text.slice(quantity.from, quantity.end), ' ');
  if (UNREAL.test(property === 'programme-cost' ? said.replace(/expected to|projected to/g, '') : said)) return false;
  if (
    property === 'member-count' &&
    /(?:found(?:ed|ing)|establish(?:ed|ing)|original(?:ly)?|began|started|created)(?: [\p{L}\p{N},]+){0,5}$/iu.test(text.slice(sentence.start, quantity.from).trimEnd())
  )
    return false;
  const nearer = (rival: Span) => (after ? rival.start >= subject.end && rival.end <= quantity.start : rival.start >= quantity.end && rival.end <= subject.start);
  if (rivals.some(nearer)) return false;
  // "a 400-km 40N6", "the 250 km range of the 48N6": the other name takes the number.
  if (after && rivals.some((rival) => rival.start >= quantity.end && /^[- ](?:[\p{L}-]+ ){0,3}(?:of (?:the|its) |for (?:the|its) )?$/u.test(text.slice(quantity.end, rival.start))))
    return false;
  if (!after) {
    // A number before the name: "With a range of 400 km, the M", "a 400-km-range M", "400 M were ordered".
    const introduces =
      ATTRIBUTE.test(between) ||
      OF_SUBJECT.test(between) ||
      (/^[^.;]{0,60}, /u.test(between) && FREE_PHRASE.test(text.slice(sentence.start, quantity.from).trimStart()) && SUBJECT_PHRASE.test(between));
    if (!introduces || rivals.some((rival) => rival.end <= quantity.start)) return false;
  }
  const owner = after ? WITH_NOUN.exec(between) : null;
  if (owner && new RegExp(`^(?:${PARTS.source})$`, 'iu').test(owner[1] ?? '') && !COPULA.test(between.slice(0, owner.index))) return false;
  if (HULLS.has(property)) {
    const words = after ? between : text.slice(sentence.start, quantity.start);
    const own = KINDS[kind].nouns.map((noun) => noun.toLowerCase());
    for (const match of words.matchAll(new RegExp(PARTS.source, 'giu'))) {
      if (own.includes(match[0].toLowerCase())) continue;
      // What it can hit is no owner of the number.
      if (/targets?|aircraft|ships?/i.test(match[0]) && (property === 'range' || property === 'flight-range')) continue;
      return false;
    }
  }
  return true;
}
