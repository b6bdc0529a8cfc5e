/** What a keystroke in the search takes: over the heads of the reference and made-up entries of a reader's own, as the reference page asks. */
import { headOf } from '#core/card/head.ts';
import { createSearch, type Searchable } from '#core/search/search.ts';
import { readReference } from '../reference/read.ts';
import { type Figure, thousands } from './figure.ts';
import { shortest } from './measure.ts';
import { aliasesOf, madeUp } from './names.ts';

/** Entries in all: as many as a reader may have of their own. */
const ENTRIES = 10_000;
/** Names of each made-up entry. */
const NAMES = 3;
/** What is typed, letter by letter: names that are there, one that is misspelt, words, other scripts. */
const TYPED = ['s-400', 'himars', 'treaty on conv', 'shahed 136', 'kinzhall', 'су-57', '东风-26'];

function rowsFor(count: number): Searchable[] {
  const { entries } = readReference('assets/reference');
  const heads = entries.map(headOf).slice(0, count);
  const names = aliasesOf(madeUp((count - heads.length) * NAMES));
  const own = Array.from({ length: count - heads.length }, (_, place) => {
    const mine = names.slice(place * NAMES, (place + 1) * NAMES);
    return { name: mine[0] ?? `Own ${place}`, names: mine };
  });
  return [...heads, ...own];
}

export function searchFigures(rounds: number): Figure[] {
  const rows = rowsFor(ENTRIES);
  const search = createSearch(rows);
  while (!search.prepare());
  const typed = [...new Set(TYPED.flatMap((text) => [...text].map((_, end) => text.slice(0, end + 1).trim())))];
  const best = shortest(Object.fromEntries(typed.map((text) => [text, () => search.find(text, rows.length)])), rounds);
  const times = Object.values(best).sort((a, b) => a - b);
  const over = `a keystroke in the search over ${thousands(ENTRIES)} entries`;
  return [
    { what: `${over}, the slowest of ${times.length}`, value: times.at(-1) as number, unit: 'ms', budget: 16 },
    { what: `${over}, the middle one`, value: times[times.length >> 1] as number, unit: 'ms' },
  ];
}
