/** What a number counts when it counts the thing itself. */
import type { PropertyId } from '#core/entry/properties.ts';
import type { Quantity } from './quantities.ts';
import type { Span } from './stated.ts';

/** Words between a number and the things it counts. */
const COUNTED =
  /^[- ](?:(?:of|the|its|their|new|more|additional|further|other|used|second-hand|surplus|upgraded|advanced|first|latest|regiments?|regimental sets|divisions?|battalions?|batter(?:y|ies)|units?|squadrons?|systems?|launchers?|examples|copies|fighters?|tanks?|jets?|aircraft|ships?|boats?|missiles|drones|helicopters|or so) ?)*$/iu;
const ORDERED =
  'ordered|ordering|bought|buys|purchased|contracted for|contract for|order for|orders for|signed (?:up )?for|procured|deal for|agreement for|purchase of|sale of|order of|contracts for';
const DELIVERED = 'delivered|received|taken delivery of|handed over|supplied|delivery of|handed|sent';
const FLEET = 'operates?|fields?|flies|fleet of|inventory of|arsenal of|stockpile of|has|have|left with|down to';
const BUILT = 'built|produced|manufactured|production of|assembled';
const COUNT_WORDS: readonly (readonly [PropertyId, string, string])[] = [
  [
    'delivered',
    DELIVERED,
    '(?:have|had|has) (?:so far |already |now |since )?been (?:delivered|handed over|supplied)|were (?:delivered|handed over|handed|supplied)|(?:had|have|has) arrived',
  ],
  ['ordered', ORDERED, '(?:were|was|have been|had been) ordered|(?:are|were) on order'],
  ['number-built', BUILT, '(?:were|have been|had been|was) (?:ever )?(?:built|produced|manufactured|completed|made)'],
  ['fleet', FLEET, '(?:are|were|remain|remained) in (?:service|the fleet|use|the inventory)|(?:are|is) (?:still )?operational|remain in the fleet'],
];
const COUNTS = COUNT_WORDS.map(([property, verbs, done]) => ({
  property,
  verbBefore: new RegExp(`(?<![\\p{L}])(?:${verbs})(?: (?:all|the first|its|another|a total of|an additional|just|only|about))?$`, 'iu'),
  doneAfterName: new RegExp(`^(?:[’']?s)?(?: [\\p{L}-]+){0,3} (?:${done})(?![\\p{L}])`, 'iu'),
  doneAfterNumber: new RegExp(`^(?: of (?:them|these|those|which))?(?: [\\p{L}]+)? (?:${done})(?![\\p{L}])`, 'iu'),
  verbOfThem: new RegExp(`(?<![\\p{L}])(?:${verbs})(?: (?:all|another|a total of|just|only))?$`, 'iu'),
}));

/**
 * What a number counts when it counts the subject itself: "ordered five regiments of the S-400", "36 Rafales were
 * delivered", "the K9, of which 2,000 have been produced".
 */
export function countedAs(text: string, sentence: Span, subject: Span, quantity: Quantity): PropertyId | undefined {
  const left = text.slice(sentence.start, quantity.from).trimEnd();
  const right = text.slice(quantity.end, sentence.end);
  if (quantity.end <= subject.start) {
    if (!COUNTED.test(text.slice(quantity.end, subject.start))) return undefined;
    const tail = text.slice(subject.end, sentence.end);
    return COUNTS.find(({ verbBefore, doneAfterName }) => verbBefore.test(left) || doneAfterName.test(tail))?.property;
  }
  const between = text.slice(subject.end, quantity.from);
  // Said of the things themselves: nothing else may be counted.
  const done = /\d/.test(between) ? undefined : COUNTS.find(({ doneAfterNumber }) => doneAfterNumber.test(right));
  if (done) return done.property;
  const ofThem = /^(?: of (?:them|these|which)| units?| examples| copies)(?![\p{L}])/iu.test(right);
  return ofThem ? COUNTS.find(({ property, verbOfThem }) => property !== 'fleet' && verbOfThem.test(left))?.property : undefined;
}
