/**
 * `npm run -s annotate -- [--rejected] [--context] FILE...` prints what a reader would see marked, one JSON line per file;
 * with `--context` also what cards say beyond the entries: the page's date, then and since, what links its terms, what its sentences give in numbers.
 * `npm run -s annotate -- --entries` prints one JSON line per entry.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Mention } from '#core/mention/types.ts';
import type { Messages } from '#core/translate.ts';
import { pageContext } from './annotate/context.ts';
import { createDetector, publicEntry } from './annotate/detect.ts';
import { readText } from './annotate/texts.ts';

const args = process.argv.slice(2);
const flags = new Set(args.filter((arg) => arg.startsWith('--')));
const files = args.filter((arg) => !arg.startsWith('--'));
for (const flag of flags) {
  if (!['--rejected', '--context', '--entries'].includes(flag)) {
    console.error(`annotate: unknown option ${flag}`);
    process.exit(2);
  }
}
if (files.length === 0 && !flags.has('--entries')) {
  console.error('usage: npm run -s annotate -- [--rejected] [--context] FILE... | --entries');
  process.exit(2);
}

const detector = createDetector();
const today = new Date().toISOString().slice(0, 10);
const messages = (): Messages => parse(readFileSync('locales/en.yml', 'utf8')) as Messages;
if (flags.has('--entries')) for (const entry of detector.entries) console.log(JSON.stringify(publicEntry(entry)));

for (const file of files) {
  const { id, text, hints } = await readText(file);
  const { mentions, refusals } = detector.detect(text);
  const print = (mention: Mention) => ({
    start: mention.start,
    end: mention.end,
    text: text.slice(mention.start, mention.end),
    entry: publicEntry(detector.entryOf(mention.key)),
    score: Math.round(mention.score * 100) / 100,
    why: mention.why,
  });
  const placed = mentions.map(({ key, start, end }) => ({ entry: detector.entryOf(key), start, end }));
  console.log(
    JSON.stringify({
      id,
      mentions: mentions.map(print),
      ...(flags.has('--rejected') ? { rejected: refusals.map(print) } : {}),
      ...(flags.has('--context') ? { context: pageContext(detector.entries, text, placed, hints, messages(), today) } : {}),
    }),
  );
}
