/** Signs in the text right at a candidate that it is another thing of the same name. */

import type { Neighbour } from './neighbourhood.ts';
import { reason } from './reason.ts';
import { isHeading } from './sentences.ts';
import type { Reason, Span } from './types.ts';
import * as weights from './weights.ts';

/** How far an abbreviation's own expansion may stand from it, in UTF-16 units. */
const EXPANSION_REACH = 90;

/**
 * Words before or after an abbreviation that spell it out: "Acute Bacterial Meningitis (ABM)".
 * @returns the nearest such words, or undefined when none near by have these initials in a row.
 */
export function expansionOf(text: string, start: number, end: number): Span | undefined {
  const letters = text.slice(start, end);
  if (!/^[A-Z]{3,6}$/.test(letters)) return undefined;
  // At least the first word has its capital: "a big man" is not an expansion.
  const initials = [...letters].map((letter, i) => `${i > 0 ? `[\\s-][${letter}${letter.toLowerCase()}]` : `\\b${letter}`}[a-z]+`);
  const pattern = new RegExp(initials.join(''), 'g');
  const from = Math.max(0, start - EXPANSION_REACH);
  const spans = [...text.slice(from, end + EXPANSION_REACH).matchAll(pattern)].map(({ 0: words, index }) => ({ start: from + index, end: from + index + words.length }));
  const distance = (span: Span) => Math.max(start - span.end, span.start - end);
  return spans.sort((a, b) => distance(a) - distance(b))[0];
}

/** A number behind a name is a model's, unless it counts: パトリオット2基. */
const NEXT_NUMBER = /^(?:[-\u2011 \u00a0](?:\d{1,2}|I{2,3}|IV|VI{0,3})(?=[\s,.;:)A-Z]|$)(?! ?%|\.\d|,\d)|\d(?!\d*[基発发枚門门両輛辆台機架隻艘套기문발대]))/;
/** A Russian or Ukrainian surname in any case: "Искандер Махмудов", "Искандеру Махмудову"; neither «Москва» nor «Минска». */
const NEXT_SURNAME = /^[ \u00a0]([А-ЯІЇЄ][а-яёіїєґ]+(?:(?:[оеё]в|[иі]н)\p{L}{0,2}|[сц]ь?к(?:[иі]й|ая|ую|о[йюм]|о[мг][оу]|им|ими|их|ої)|енко|[чщ]ук|юк|дзе|швили|янц?))(?!\p{L})/u;
const NEXT_CAPITALISED = /^[ \u00a0]([A-Z][a-z]{2,})(?![\p{L}\p{N}])/u;

/**
 * Reasons against, from what follows the candidate directly.
 * @param words the neighbours; a following word that the table knows does not make a longer name.
 */
export function continuationReasons(text: string, end: number, words: readonly Neighbour[]): Reason[] {
  const rest = text.slice(end, end + 32);
  const model = NEXT_NUMBER.exec(rest);
  if (model && !/\d$/.test(text.slice(end - 1, end))) return [reason('other-sense', weights.OTHER_MODEL, text.slice(end, end + model[0].length).trim())];
  // An abbreviation is nobody's first name: «СНВ Киев не подписал».
  const surname = /\p{Lu}/u.test(text.slice(end - 1, end)) ? undefined : NEXT_SURNAME.exec(rest)?.[1];
  if (surname !== undefined) return [reason('other-sense', weights.PERSON, surname)];
  const word = NEXT_CAPITALISED.exec(rest)?.[1];
  if (word === undefined || isHeading(text, end)) return [];
  const known = words.some((neighbour) => neighbour.after && neighbour.distance === 0 && neighbour.mask !== 0);
  return known ? [] : [reason('other-sense', weights.LONGER_NAME, word)];
}
