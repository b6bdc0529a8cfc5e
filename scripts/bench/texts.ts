/** What the benchmarks read: our own prose and the reference's sentences. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entry } from '#core/entry/schema.ts';
import { type Gazetteer, POLICIES, SHAPE_POLICY, shapeOf } from '#core/gazetteer/format.ts';
import { findCandidates } from '#core/gazetteer/match.ts';
import { visibleText } from '#core/gazetteer/visible.ts';
import { flat } from './blocks.ts';

/** Characters of a text that is measured. */
const LENGTH = 200_000;

/** A text repeated up to the length that is measured, as one flat string. */
function long(text: string): string {
  return flat(text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH));
}

function markdown(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

/** Prose with hardly a name: this project's documents, plain characters only, as one byte and as two bytes a character. */
export function prose(): { oneByte: string; twoByte: string } {
  const text = ['README.md', 'CONTRIBUTING.md']
    .map((name) => readFileSync(name, 'utf8'))
    .concat(markdown('docs'))
    .join('\n');
  const plain = text.replace(/[^\x20-\x7e\n]/g, ' ');
  return { oneByte: long(plain), twoByte: long(`${plain}’ `) };
}

/** Sentences full of names, and Russian ones. */
export function sentences(entries: readonly Entry[]): { dense: string; cyrillic: string } {
  // As the matcher gets it: what readers do not see is taken out before.
  const all = entries
    .flatMap((entry) => [
      entry.summary,
      ...entry.events.map((event) => event.text),
      ...entry.relations.map((relation) => relation.text),
      ...entry.examples.yes,
      ...entry.examples.no,
    ])
    .map(visibleText);
  const isCyrillic = (text: string) => /\p{sc=Cyrillic}{4}/u.test(text);
  return { dense: long(all.filter((text) => !isCyrillic(text)).join('\n')), cyrillic: long(all.filter(isCyrillic).join('\n')) };
}

/** Lines of prose between two sentences with doubtful names: a page of some 20,000 characters. */
const BETWEEN = 2;

/**
 * A page whose names all may mean something else: sentences of the entries, in either sense, among lines of prose.
 * @param prose lines without names.
 * @param count how many such names the page holds.
 */
export function doubtful(entries: readonly Entry[], gazetteer: Gazetteer, prose: string, count: number): string {
  const lines = prose.split('\n').filter((line) => line.length > 80);
  const page: string[] = [];
  let held = 0;
  for (const sentence of entries.flatMap(({ examples }) => [...examples.no, ...examples.yes]).map(visibleText)) {
    const found = findCandidates(gazetteer, sentence) ?? [];
    const isDoubtful = found.every(({ row }) => POLICIES[shapeOf(gazetteer, row) & SHAPE_POLICY] !== 'always');
    if (found.length === 0 || !isDoubtful || held + found.length > count) continue;
    held += found.length;
    page.push(...Array.from({ length: BETWEEN }, (_, i) => lines[(page.length + i) % lines.length] as string), sentence);
    if (held === count) break;
  }
  return page.join('\n');
}
