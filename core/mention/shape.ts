/** What the characters of a candidate themselves say. */
import { SHAPE_CAPITALS, SHAPE_COMPOUND, SHAPE_DESIGNATION, SHAPE_GENERIC, SHAPE_LOWER, SHAPE_SOLID } from '#core/gazetteer/format.ts';
import * as limits from './limits.ts';
import { reason } from './reason.ts';
import { isShouted, opensSentence } from './sentences.ts';
import type { Reason } from './types.ts';
import * as weights from './weights.ts';

/** What joins letters and number; a full stop only where the name itself has one (PZL P.11). */
const JOINT = /[\p{Pd}./\u2212\xad]/u;
const LOWER = /\p{Ll}/u;

function firstLetter(surface: string): string {
  return /\p{L}/u.exec(surface)?.[0] ?? '';
}

function shapeOfDesignation(surface: string, shape: number): Reason[] {
  const letters = surface.replace(/[^\p{L}]/gu, '');
  const joint = /\p{L}([^\p{L}\p{N}]*)\p{N}|\p{N}([^\p{L}\p{N}]*)\p{L}{2}/u.exec(surface);
  const gap = joint?.[1] ?? joint?.[2] ?? '';
  const loose = joint !== null && !JOINT.test(gap);
  // "a50", "s400": a product, a place on a shelf, half a hash; never a designation.
  if (LOWER.test(letters[0] ?? '')) return [reason('lower-case', loose && letters.length < 3 ? limits.NEVER : weights.DESIGNATION_LOWER)];
  if (!loose || shape & SHAPE_SOLID) return [];
  const length = surface.replace(/[^\p{L}\p{N}]/gu, '').length;
  return [reason('loose-shape', length <= 5 && (shape & SHAPE_COMPOUND) === 0 ? weights.LOOSE_SHORT : weights.LOOSE_LONG)];
}

/** A word in capitals; the III of "Shaheen III" is a number. */
const CAPITAL_WORD = /(?<!\p{L})(?![IVX]+\b)\p{Lu}{3,}s?(?!\p{L})/u;

/** An abbreviation, alone (CAATSA) or among words (New START), in the capitals that it should have or not. */
function shapeOfAbbreviation(text: string, start: number, end: number, shape: number, safe: boolean): Reason[] {
  const surface = text.slice(start, end);
  const alone = (shape & SHAPE_COMPOUND) === 0;
  const inCapitals = alone ? !LOWER.test(surface.replace(/s$/, '')) : CAPITAL_WORD.test(surface);
  if (inCapitals) {
    if (isShouted(text, start, end)) return [reason('all-caps', weights.ALL_CAPS)];
    // Nobody writes "a new START" by chance.
    return alone ? [] : [reason('designation-shape', weights.CAPITALS_AMONG_WORDS)];
  }
  if (!safe) return [reason('lower-case', weights.CAPITALS_AS_WORD)];
  if (LOWER.test(surface[0] ?? '')) {
    // Up to four letters are a word somewhere: "nato" is "born".
    return [reason('lower-case', alone ? (surface.length <= 4 ? limits.NEVER : weights.WORD_LOWER) : weights.COMPOUND_LOWER)];
  }
  return [reason('lower-case', surface.length <= 4 && opensSentence(text, start) ? weights.CAPITALS_OPENING : weights.CAPITALS_AS_WORD_SAFE)];
}

/**
 * Reasons from case and spelling. Weights of `limits.NEVER` end the matter.
 * @param shape the row's SHAPE bits.
 * @param safe the name means nothing else.
 */
export function shapeReasons(text: string, start: number, end: number, shape: number, safe: boolean): Reason[] {
  const surface = text.slice(start, end);
  const first = firstLetter(surface);
  // Letters without case; in Arabic ones the name of a letter may be a word: سو is a hundred, کا "of", می 8 "8 May".
  if (first.toLowerCase() === first.toUpperCase()) return shape & SHAPE_DESIGNATION && /[\u0600-\u06ff]/.test(first) ? shapeOfDesignation(surface, shape) : [];
  // "-16s" of "F-15s and -16s": the letters stand before it.
  if (/^\P{L}*s$/u.test(surface)) return [];
  if (shape & SHAPE_DESIGNATION) return shapeOfDesignation(surface, shape);
  if (shape & SHAPE_CAPITALS) return shapeOfAbbreviation(text, start, end, shape, safe);
  if (shape & SHAPE_LOWER) return [];
  if (LOWER.test(first))
    return [reason('lower-case', shape & SHAPE_GENERIC ? limits.NEVER : shape & SHAPE_COMPOUND ? weights.COMPOUND_LOWER : safe ? weights.WORD_LOWER : weights.WORD_LOWER_UNSAFE)];
  return isShouted(text, start, end) ? [reason('all-caps', weights.ALL_CAPS)] : [];
}

/** What the candidate's capital is worth as evidence: it may stand where an ordinary word would have one, too. */
export function weightOfCapital(text: string, start: number, end: number, shape: number): number {
  const first = firstLetter(text.slice(start, end));
  if (first === first.toLowerCase() || isShouted(text, start, end)) return 0;
  if (!opensSentence(text, start)) return weights.MID_SENTENCE_CAPITAL;
  return shape & (SHAPE_COMPOUND | SHAPE_CAPITALS) ? 0 : weights.OPENING_CAPITAL;
}
