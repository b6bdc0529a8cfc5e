import { createDetector } from './scripts/annotate/detect.ts';
import { readSentences, readTies } from './tests/unit/quantities.ts';

const detector = createDetector();
const kinds = new Map(detector.entries.map((e) => [e.id, e.kind]));
let tp = 0,
  fp = 0,
  fn = 0,
  vals = 0,
  n = 0,
  none = 0;
const bad: string[] = [],
  missed: string[] = [],
  valbad: string[] = [];
const only = process.argv[3];
for (const { file, sentence } of readSentences()) {
  if (only && !file.startsWith(only)) continue;
  n++;
  if (!sentence.ties.length) none++;
  const kind = kinds.get(sentence.entry)!;
  const { mentions } = detector.detect(sentence.text);
  const others = mentions.filter((m) => detector.entryOf(m.key).id !== sentence.entry);
  const got = readTies(sentence, kind, others);
  const want = [...sentence.ties];
  for (const g of got) {
    const i = want.findIndex((w) => w.property === g.property && (w.quote.includes(g.quote) || g.quote.includes(w.quote)));
    if (i < 0) {
      fp++;
      bad.push(`${file} ${g.property}=${g.quote} [${sentence.mention}] :: ${sentence.text}`);
    } else {
      tp++;
      const w = want.splice(i, 1)[0]!;
      if (JSON.stringify(w.value) === JSON.stringify(g.value) && (w.unit ?? '') === (g.unit ?? '')) vals++;
      else valbad.push(`${JSON.stringify(w)} vs ${JSON.stringify(g)}`);
    }
  }
  fn += want.length;
  for (const w of want) missed.push(`${file} ${w.property}=${w.quote} [${sentence.mention}] :: ${sentence.text}`);
}
console.log({ n, none, tp, fp, fn, precision: tp / (tp + fp), recall: tp / (tp + fn), vals });
if (process.argv[2] === 'fp') console.log(bad.join('\n'));
if (process.argv[2] === 'fn') console.log(missed.join('\n'));
if (process.argv[2] === 'val') console.log(valbad.join('\n'));
