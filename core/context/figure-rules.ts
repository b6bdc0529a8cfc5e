/** What a number is, by the words around it: one rule for each way in which English says so. */
import type { PropertyId } from '#core/entry/properties.ts';
import { dimensionOf, type Quantity } from './quantities.ts';

export interface Rule {
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

export const RULES: readonly Rule[] = [
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
    before: before('(?<!(?:from a|from an|at a|detection|radar|tracking|surveillance|combat|wide|full|firing|price) )ranges?|(?:maximum )?reach'),
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
      /(?<![\p{L}])(?:fl(?:y|ies|ying)|travel(?:s|ling|ing)?|capable of|cruis(?:e|es|ing)|can (?:drive|run|go|dash|sail)|dashes|does|makes|drives|can reach|can exceed|reaches|reaching|reach|exceeds|exceeding|sails?|steams?|tops? out|moves?|can do|can make)(?: (?:at|up to|above|to|of|speeds?|around|between))*$/iu,
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
