import { everydayWord } from './everyday-words.ts';
import { foldName } from './fold.ts';
import type { Rule } from './rule.ts';

/** Words that mean the thing and nothing else, although a list holds them. */
const MEANS_ONLY_THIS: ReadonlySet<string> = new Set(['amtrac', 'amtracs', 'casspir', 'casspirs', 'humvee', 'humvees', 'milden', 'rooikat', 'stratotanker']);

/** One word of letters. Capitals throughout are an abbreviation: those are only marked as they are written. */
export function isPlainWord(text: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(text) && !/^\p{Lu}{3,}$/u.test(text);
}

/**
 * A single word that is also an everyday word, a town or a person's name, in any script, proves nothing by itself, whoever has
 * seen it (`seen`) in the other sense.
 */
export const everyday: Rule = {
  name: 'everyday',
  *check(entry) {
    for (const [i, { text, match = 'always' }] of entry.aliases.entries()) {
      if (match !== 'always' || !isPlainWord(text)) continue;
      const word = foldName(text);
      const what = MEANS_ONLY_THIS.has(word) ? undefined : everydayWord(word);
      if (what) yield { at: ['aliases', i], message: `"${text}" is ${what}: it needs cues, a class noun beside it, or to be found by search only` };
    }
  },
};
