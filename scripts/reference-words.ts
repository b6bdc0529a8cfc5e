/**
 * `npm run -s reference:words -- FOLDER [--record]` looks for the single words that mark by themselves, and that nobody is
 * recorded to have met, in everyday text (`FOLDER/LANGUAGE/*.jsonl`, an {id, text} a line) and in word lists
 * (`FOLDER/lists/*.txt`, a word a line). It prints where they stand, for somebody to judge: a word that means something else
 * gets another policy. `--record` then adds the words that were looked for to the list that is kept.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Entry } from '#core/entry/schema.ts';
import { createDetector } from './annotate/detect.ts';
import { foldName } from './reference/rules/fold.ts';
import { LATIN, testedText, wasLookedFor, wordsIn } from './reference/tested-words.ts';
import { wordsAlone } from './reference/words-alone.ts';

const TESTED = 'assets/reference/tested-words.txt';

/** Lines of a word list that are matched as one text, each a paragraph of its own. */
const LINES_AT_ONCE = 5000;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { record: { type: 'boolean', default: false } } });
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: npm run -s reference:words -- FOLDER [--record]');
  process.exit(2);
}

const detector = createDetector();
const alone = new Map(detector.entries.map((entry) => [entry.id, wordsAlone(entry)]));

/** The word that a text's name is a form of. */
function wordOf(entry: Entry, surface: string): string | undefined {
  const folded = foldName(surface);
  return alone.get(entry.id)?.find(({ text }) => folded.startsWith(foldName(text).slice(0, -1)))?.text;
}

function look(where: string, text: string): void {
  const { mentions, refusals } = detector.detect(text);
  for (const { key, start, end } of [...mentions, ...refusals]) {
    const entry = detector.entryOf(key);
    const word = wordOf(entry, text.slice(start, end));
    const context = `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`.replace(/\s+/g, ' ');
    if (word !== undefined) console.log(`${word} (${entry.id}), ${where}: ${context}`);
  }
}

function* linesOf(file: string): Generator<string> {
  for (const line of readFileSync(file, 'utf8').split('\n')) if (line !== '') yield line;
}

const read = new Map<string, number>();
let lists = 0;
for (const language of readdirSync(folder).sort()) {
  for (const name of readdirSync(path.join(folder, language)).sort()) {
    const lines = [...linesOf(path.join(folder, language, name))];
    if (language === 'lists') {
      lists += lines.length;
      for (let i = 0; i < lines.length; i += LINES_AT_ONCE) look(name, lines.slice(i, i + LINES_AT_ONCE).join('\n\n'));
    } else {
      for (const line of lines) {
        const { id, text } = JSON.parse(line) as { id: string; text: string };
        for (const counted of [language, LATIN]) read.set(counted, (read.get(counted) ?? 0) + wordsIn(text, counted));
        look(`${language} ${id}`, text);
      }
    }
  }
}
const total = [...read].reduce((sum, [language, count]) => (language === LATIN ? sum : sum + count), 0);
console.error(`${total} words read, ${lists} lines of word lists`);
if (values.record) {
  const words = [...alone.values()].flat().filter((alias) => wasLookedFor(alias, read));
  writeFileSync(
    TESTED,
    testedText(
      readFileSync(TESTED, 'utf8'),
      words.map(({ text }) => text),
      read,
      lists,
      new Date().toISOString().slice(0, 10),
    ),
  );
}
