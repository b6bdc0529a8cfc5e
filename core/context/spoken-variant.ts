/** The variant that the marked words name: "F-35Bs" are the F-35B, "F-35" is the family. */
import type { Variant } from '#core/entry/schema.ts';

/** How surely a form stands for a variant: its whole name, one of two written together ("F-15C/D"), its designation alone. */
const WHOLE = 3;
const ONE_OF_TWO = 2;
const DESIGNATION = 1;

/**
 * Undefined when the words name the family, or could name two variants alike.
 * @param surface the characters in the page.
 * @param name of the entry; its own words name no variant.
 */
export function spokenVariant<V extends Pick<Variant, 'name'>>(surface: string, name: string, variants: readonly V[]): V | undefined {
  const runs = new Set(runsOf(surface));
  const family = new Set(runsOf(name));
  let best: { readonly variant: V; readonly rank: number } | undefined;
  let tied = false;
  for (const variant of variants) {
    for (const [form, sureness] of formsOf(variant.name)) {
      if (!runs.has(form) || family.has(form)) continue;
      const rank = sureness * 100 + form.length;
      if (best && best.variant !== variant && rank === best.rank) tied = true;
      if (!best || rank > best.rank) {
        best = { variant, rank };
        tied = false;
      }
    }
  }
  return tied ? undefined : best?.variant;
}

/** A word without what varies: hyphens, case, width, the s of a plural after a digit or a capital. */
function plain(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/(?<=[\p{Lu}\p{N}])s$/u, '')
    .replace(/[^\p{L}\p{N}/]/gu, '')
    .toUpperCase();
}

const wordsOf = (text: string): string[] =>
  text
    .split(/[\s\u00a0()«»"“”,]+/)
    .map(plain)
    .filter((word) => word !== '');

/** Every run of whole words of a text, written together: "Su-30 MKI" has SU30, MKI and SU30MKI. */
function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.flatMap((_, from) => words.slice(from).map((_word, length) => words.slice(from, from + length + 1).join('')));
}

function formsOf(name: string): [form: string, sureness: number][] {
  const words = wordsOf(name.replace(/\(.*/, ''));
  const [first = ''] = words;
  const forms: [string, number][] = [[words.join(''), WHOLE]];
  for (const word of words) {
    const pair = /^(.*\d)(\p{L})\/(\p{L})$/u.exec(word);
    if (pair) forms.push([`${pair[1]}${pair[2]}`, ONE_OF_TWO], [`${pair[1]}${pair[3]}`, ONE_OF_TWO]);
  }
  // "F-15E" for the "F-15E Strike Eagle"; a word without digits could be anything.
  if (words.length > 1 && /\d/.test(first) && /\p{L}/u.test(first)) forms.push([first, DESIGNATION]);
  // Names in brackets: "MQ-9B (SkyGuardian, SeaGuardian)".
  for (const other of wordsOf(/\((.*)\)/.exec(name)?.[1] ?? '')) if (other.length > 3) forms.push([other, DESIGNATION]);
  return forms;
}
