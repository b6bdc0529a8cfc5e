/** What the benchmarks read and look for: our own prose, the reference's sentences, and lists of names of any length. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entry } from '#core/entry/schema.ts';
import { visibleText } from '#core/gazetteer/clean.ts';
import type { Nameable } from '#core/gazetteer/compile.ts';

/** Characters of a text that is measured. */
const LENGTH = 200_000;

/** A text repeated up to the length that is measured, as one flat string. */
function long(text: string): string {
  return Buffer.from(text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH)).toString('utf8');
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

/** The blocks that a page has of a text: its lines, each a flat string of its own. */
export function blocksOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Buffer.from(line).toString('utf8'));
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

const SYLLABLES = 'ba de fi go hu ka le mi no pu ra se ti vo zu gri stan dor wel mak'.split(' ');

/** `count` made-up names, five to an entry, half of them designations. */
export function madeUp(count: number): Nameable[] {
  const word = (i: number) => [i, i * 7 + 3, i * 13 + 5].map((n, k) => SYLLABLES[(n >> k) % SYLLABLES.length]).join('');
  return Array.from({ length: Math.ceil(count / 5) }, (_, i) => {
    const name = `${word(i)}${i % 89}`.replace(/^./, (first) => first.toUpperCase());
    const designation = `${'ABCDEFGHKLMNPRSTUVXYZ'[i % 21]}${'BCDGHJKLMN'[i % 10]}-${i}`;
    const texts = [designation, `${designation}M`, `${designation} ${name}`, name, `${name} ${word(i + 77)}`];
    return { kind: 'missile' as const, aliases: texts.map((text) => ({ text, type: 'designation' as const })) };
  });
}
