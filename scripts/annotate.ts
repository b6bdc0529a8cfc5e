/**
 * `npm run -s annotate -- [--rejected] FILE...` prints what a reader would see marked, one JSON line per file.
 * `npm run -s annotate -- --entries` prints one JSON line per entry.
 */
import type { Mention } from '#core/mention/types.ts';
import { createDetector, publicEntry } from './annotate/detect.ts';
import { readText } from './annotate/texts.ts';

const args = process.argv.slice(2);
const flags = new Set(args.filter((arg) => arg.startsWith('--')));
const files = args.filter((arg) => !arg.startsWith('--'));
for (const flag of flags) {
  if (!['--rejected', '--entries'].includes(flag)) {
    console.error(`annotate: unknown option ${flag}`);
    process.exit(2);
  }
}
if (files.length === 0 && !flags.has('--entries')) {
  console.error('usage: npm run -s annotate -- [--rejected] FILE... | --entries');
  process.exit(2);
}

const detector = createDetector();
if (flags.has('--entries')) for (const entry of detector.entries) console.log(JSON.stringify(publicEntry(entry)));

for (const file of files) {
  const { id, text } = await readText(file);
  const { mentions, refusals } = detector.detect(text);
  const print = (mention: Mention) => ({
    start: mention.start,
    end: mention.end,
    text: text.slice(mention.start, mention.end),
    entry: publicEntry(detector.entryOf(mention.key)),
    score: Math.round(mention.score * 100) / 100,
    why: mention.why,
  });
  console.log(JSON.stringify({ id, mentions: mentions.map(print), ...(flags.has('--rejected') ? { rejected: refusals.map(print) } : {}) }));
}
