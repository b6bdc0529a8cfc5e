/** What the characters of a candidate themselves say. */
import { FLAG } from '#core/gazetteer/format.ts';
import type { Reason } from './types.ts';
import { WEIGHT } from './weights.ts';

const HYPHEN_OR_SLASH = /[-/\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u00ad]/;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/** Whether the letters of a stretch of text are (nearly) all capitals, so that a capital proves nothing. */
export function isShouted(text: string, start: number, end: number): boolean {
  let upper = 0;
  let lower = 0;
  for (let i = Math.max(0, start - 60); i < Math.min(text.length, end + 60); i++) {
    if (i >= start && i < end) continue;
    const char = text[i] as string;
    if (LOWER.test(char)) lower++;
    else if (UPPER.test(char)) upper++;
  }
  return upper >= 6 && upper > lower * 4;
}

/** Whether the candidate opens its sentence, line or block, or stands in a run of capitalised words: its capital is no evidence. */
export function opensSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start).replace(/[\s"'“‘«(\u00a0]+$/u, '');
  return before === '' || /[.!?:\n•|–—]$/u.test(before) || /\n/.test(text.slice(Math.max(0, start - 2), start));
}

function shapeOfDesignation(surface: string, flags: number): Reason[] {
  const letters = surface.replace(/[^\p{L}]/gu, '');
  if (letters !== '' && LOWER.test(letters[0] as string)) return [{ code: 'lower-case', weight: WEIGHT.designationLower }];
  const joint = /\p{L}([^\p{L}\p{N}]*)\d|\d([^\p{L}\p{N}]*)\p{L}{2}/u.exec(surface);
  const gap = joint?.[1] ?? joint?.[2] ?? '';
  if (joint === null || HYPHEN_OR_SLASH.test(gap)) return [];
  const solid = surface.replace(/[^\p{L}\p{N}]/gu, '').length;
  return [{ code: 'loose-shape', weight: solid <= 4 && (flags & FLAG.compound) === 0 ? WEIGHT.looseShort : WEIGHT.looseLong }];
}

/**
 * Reasons from case and spelling.
 * @param flags the alias's flags byte (FLAG in format.ts).
 * @param loose the alias itself is written without a hyphen ("M1", "B61"): then its absence says nothing.
 */
export function shapeReasons(text: string, start: number, end: number, flags: number, safe: boolean): Reason[] {
  const surface = text.slice(start, end);
  const first = /\p{L}/u.exec(surface)?.[0] ?? '';
  const cased = first.toLowerCase() !== first.toUpperCase();
  if (!cased) return [];
  if (flags & FLAG.designation) return shapeOfDesignation(surface, flags);
  if (LOWER.test(first)) {
    const weight = flags & FLAG.compound ? WEIGHT.compoundLower : WEIGHT.wordLower;
    return [{ code: 'lower-case', weight }];
  }
  if (flags & FLAG.capitals && LOWER.test(surface.replace(/s$/, ''))) return [{ code: 'lower-case', weight: safe ? WEIGHT.capitalsAsWordSafe : WEIGHT.capitalsAsWord }];
  if (isShouted(text, start, end)) return [{ code: 'all-caps', weight: WEIGHT.allCaps }];
  if (!safe && !opensSentence(text, start)) return [{ code: 'designation-shape', weight: WEIGHT.midSentenceCapital }];
  return [];
}
