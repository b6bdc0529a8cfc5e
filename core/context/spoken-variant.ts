/** The variant that the marked words name: "F-35Bs" are the F-35B, "Strike Eagle" is the F-15E, "F-35" is the family. */
import type { CardVariant } from '#core/contract/card.ts';

/** How surely a form stands for a variant: its whole name, one of two written together ("F-15C/D"), its designation alone. */
const WHOLE = 3;
const ONE_OF_TWO = 2;
const DESIGNATION = 1;

/**
 * Undefined when the words name the family, or could name two variants alike.
 * @param surface the characters in the page.
 * @param name of the entry; its own words name no variant.
 */
export function spokenVariant<V extends Pick<CardVariant, 'name' | 'names'>>(surface: string, name: string, variants: readonly V[]): V | undefined {
  const runs = new Set(runsOf(surface));
  const family = new Set(runsOf(name));
  const said = [...runs].filter((run) => family.has(run));
  let best: { readonly variant: V; readonly rank: number } | undefined;
  let tied = false;
  for (const variant of variants) {
    // What the reference itself calls the variant is no guess, though the family may be called after it: "Hornet and Super
    // Hornet". Where more of the family's name was said, it is the family: "Topol M" is not the Topol.
    const called = (variant.names ?? []).flatMap(namedForms).filter(([form]) => !said.some((run) => run.length > form.length && run.includes(form)));
    const guessed = formsOf(variant.name).filter(([form]) => !family.has(form));
    for (const [form, sureness] of [...called, ...guessed]) {
      if (!runs.has(form)) continue;
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

type Form = readonly [form: string, sureness: number];

/** A name, and its plural where it ends in a word; that of a designation is taken off the surface. */
function namedForms(name: string): Form[] {
  const form = wordsOf(name).join('');
  return /\p{Ll}$/u.test(name)
    ? [
        [form, WHOLE],
        [`${form}S`, WHOLE],
      ]
    : [[form, WHOLE]];
}

function formsOf(name: string): Form[] {
  const words = wordsOf(name.replace(/\(.*/, ''));
  const [first = ''] = words;
  const forms: Form[] = [[words.join(''), WHOLE]];
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
