/** What the characters of a candidate themselves say. */
import { SHAPE } from '#core/gazetteer/format.ts';
import { isShouted, opensSentence } from './sentences.ts';
import type { Reason } from './types.ts';
import { NEVER, WEIGHT } from './weights.ts';

const HYPHEN_OR_SLASH = /[-/\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u00ad]/;
const LOWER = /\p{Ll}/u;

function shapeOfDesignation(surface: string, shape: number): Reason[] {
  const letters = surface.replace(/[^\p{L}]/gu, '');
  const joint = /\p{L}([^\p{L}\p{N}]*)\d|\d([^\p{L}\p{N}]*)\p{L}{2}/u.exec(surface);
  const gap = joint?.[1] ?? joint?.[2] ?? '';
  const loose = joint !== null && !HYPHEN_OR_SLASH.test(gap);
  // "a50", "s400": a product, a place on a shelf, half a hash; never a designation.
  if (LOWER.test(letters[0] ?? '')) return [{ code: 'lower-case', weight: loose && letters.length < 3 ? NEVER : WEIGHT.designationLower }];
  if (!loose || shape & SHAPE.solid) return [];
  const length = surface.replace(/[^\p{L}\p{N}]/gu, '').length;
  return [{ code: 'loose-shape', weight: length <= 5 && (shape & SHAPE.compound) === 0 ? WEIGHT.looseShort : WEIGHT.looseLong }];
}

const CAPITAL_WORD = /(?<!\p{L})\p{Lu}{3,}(?:s(?!\p{L}))?(?!\p{L})/u;

/** An abbreviation, alone (CAATSA) or among words (New START), in the capitals that it should have or not. */
function shapeOfAbbreviation(text: string, start: number, end: number, shape: number, safe: boolean): Reason[] {
  const surface = text.slice(start, end);
  const alone = (shape & SHAPE.compound) === 0;
  const inCapitals = alone ? !LOWER.test(surface.replace(/s$/, '')) : CAPITAL_WORD.test(surface);
  if (inCapitals) {
    if (isShouted(text, start, end)) return [{ code: 'all-caps', weight: WEIGHT.allCaps }];
    // Nobody writes "a new START" by chance.
    return alone ? [] : [{ code: 'designation-shape', weight: WEIGHT.capitalsAmongWords }];
  }
  if (!safe) return [{ code: 'lower-case', weight: WEIGHT.capitalsAsWord }];
  if (LOWER.test(surface[0] ?? '')) {
    // Up to four letters are a word somewhere: "nato" is "born".
    return [{ code: 'lower-case', weight: alone ? (surface.length <= 4 ? NEVER : WEIGHT.wordLower) : WEIGHT.compoundLower }];
  }
  return [{ code: 'lower-case', weight: surface.length <= 4 && opensSentence(text, start) ? WEIGHT.capitalsOpening : WEIGHT.capitalsAsWordSafe }];
}

/**
 * Reasons from case and spelling. Weights of `NEVER` end the matter.
 * @param shape the row's SHAPE bits.
 * @param safe the name means nothing else.
 */
export function shapeReasons(text: string, start: number, end: number, shape: number, safe: boolean): Reason[] {
  const surface = text.slice(start, end);
  const first = /\p{L}/u.exec(surface)?.[0] ?? '';
  if (first.toLowerCase() === first.toUpperCase()) return [];
  // "-16s" of "F-15s and -16s": the letters stand before it.
  if (/^\P{L}*s$/u.test(surface)) return [];
  if (shape & SHAPE.designation) return shapeOfDesignation(surface, shape);
  if (shape & SHAPE.capitals) return shapeOfAbbreviation(text, start, end, shape, safe);
  if (LOWER.test(first)) return [{ code: 'lower-case', weight: shape & SHAPE.compound ? WEIGHT.compoundLower : WEIGHT.wordLower }];
  return isShouted(text, start, end) ? [{ code: 'all-caps', weight: WEIGHT.allCaps }] : [];
}

/** Whether the candidate's capital is evidence: it stands where an ordinary word would have none. */
export function hasTellingCapital(text: string, start: number, end: number): boolean {
  const first = /\p{L}/u.exec(text.slice(start, end))?.[0] ?? '';
  return first !== first.toLowerCase() && !opensSentence(text, start) && !isShouted(text, start, end);
}
