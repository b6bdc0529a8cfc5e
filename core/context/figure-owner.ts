/** Whose number it is: nothing else that has figures stands nearer, and it is said as a fact. */
import { KINDS, type Kind } from '#core/entry/kinds.ts';
import type { PropertyId } from '#core/entry/properties.ts';
import type { Quantity } from './quantities.ts';
import type { Span } from './stated.ts';

/** Not said as a fact: denied, wished for, supposed. */
const UNREAL =
  /(?<![\p{L}])(?:not|never|no longer|nor|cannot|can[’']t|n[’']t|deni(?:ed|es)|deny|false|falsely|wrong|wrongly|incorrect(?:ly)?|myth|instead of|rather than|hypothetical(?:ly)?|if|unless|would|might|should|could|wants?|wanted|sought|seeks?|hop(?:es?|ed|ing)|wish(?:es|ed)?|goal|require(?:s|d|ment)?|propos(?:ed|al)|planned|plans|aims?|aimed|target(?:ed)? (?:of|for)|may|expected|projected|ought|future|successor|predecessor|minimum|double|doubling|twice|triple|half (?:as|the)|cut|reduc(?:ed|ing)|increas(?:ed|ing) (?:by|of)|longer|shorter|further|farther|than (?:the|its|any|that)|lengthen(?:s|ed|ing)?|stretch(?:es|ed|ing)?|talk of|outlaws?|bans?|banned|prohibit(?:s|ed|ing)?|forbids?|violat(?:es|ed|ing)|compared|unlike|versus|whereas|another|each other|similar|rival)(?![\p{L}])|[’']t(?![\p{L}])/iu;
/** Not said as a fact from its beginning on. */
const UNREAL_BEGINNING =
  /^(?:were|should) \p{L}|(?<![\p{L}])(?:replica|model of|scale model|toy|hour[’']s|ride in|flight in|tickets?|mock-?up|nobody|no one|no|neither|what if|if|myth|denied|denies|rumou?rs?|imagine|suppose|whether|fiction|game|novel|film|movie|dream(?:s|ed)?|pretend)(?![\p{L}])/iu;
/** The subject stands in another thing's description. */
const ASIDE =
  /(?<![\p{L}])(?:in which|on which|at which|where|when|while|beneath|beside|near|behind|around|against|before|after|since|until)(?: (?:the|a|an|its|their|one|two))?(?: [\p{L}-]+)?\s*$/iu;

/** Something of the thing that has figures of its own. */
const PARTS =
  /(?<![\p{L}])(?:missiles?|rockets?|munitions?|bombs?|guns?|torpedo(?:es)?|drones?|radars?|sensors?|engines?|launchers?|turrets?|warheads?|boosters?|interceptors?|weapons?|helicopters?|aircraft|jets?|fighters?|tankers?|satellites?|ships?|submarines?|targets?|wings?|rotors?|hull|deck|banner|shed|bridge|crowd|front|border|city|capital|town|base|airfield|village|convoy|exercise|strait|island|debris|crater)(?![\p{L}])/iu;

const ALL_PARTS = new RegExp(PARTS.source, 'giu');
const PART = new RegExp(`^(?:${PARTS.source})$`, 'iu');
/** Whether a word is something that has figures of its own. */
export function isPart(word: string): boolean {
  return PART.test(word);
}

/** Whether a word, or the plural of one, is what things of this kind are called. */
function isOwn(kind: Kind, word: string): boolean {
  const lower = word.toLowerCase();
  return KINDS[kind].nouns.some((noun) => noun.toLowerCase() === lower || `${noun.toLowerCase()}s` === lower);
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
const NO_VERB = '(?!(?:has|have|had|made|makes|is|was|were|are|and|or|in|on|at|by|for|from|with|to|that|which|who|of)(?![\\p{L}]))';
const ATTRIBUTE = new RegExp(`^(?:[- ]${NO_VERB}[\\p{L}-]+(?: ${NO_VERB}[\\p{L}-]+){0,4} | |-)$`, 'iu');
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
export function isSaidOf(kind: Kind, text: string, sentence: Span, subject: Span, rivals: readonly Span[], quantity: Quantity, property: PropertyId): boolean {
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
  if (
    after &&
    rivals.some(
      (rival) =>
        rival.start >= quantity.end &&
        /^[- ](?!(?:and|or|but|while|whereas) )(?:[\p{L}-]+ ){0,3}(?:of (?:the|its) |for (?:the|its) )?$/u.test(text.slice(quantity.end, rival.start)),
    )
  )
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
  // "Iskander-M missiles with a range of": the thing itself, by its class.
  const itself = owner?.index === 1 && isOwn(kind, owner[1] ?? '');
  if (owner && isPart(owner[1] ?? '') && !itself && !COPULA.test(between.slice(0, owner.index))) return false;
  if (HULLS.has(property)) {
    const words = after ? between : text.slice(sentence.start, quantity.start);
    for (const match of words.matchAll(ALL_PARTS)) {
      if (isOwn(kind, match[0])) continue;
      // What it can hit is no owner of the number.
      if (/targets?|aircraft|ships?/i.test(match[0]) && (property === 'range' || property === 'flight-range')) continue;
      return false;
    }
  }
  return true;
}
