/**
 * `npm run -s eval -- DIR [--ids LIST] [--top N] [--json]` scores detection on a folder of labelled texts.
 * `npm run -s eval -- --ordinary FOLDER` lists every mark on a folder of everyday pages (text, HTML or {id, text}).
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Mention } from '#core/mention/types.ts';
import { createDetector, type Detector, publicEntry } from './annotate/detect.ts';
import { readText, textFilesBelow } from './annotate/texts.ts';
import type { Prediction } from './eval/labels.ts';
import { readLabelled } from './eval/read.ts';
import { reportLines, reportOf } from './eval/report.ts';
import { score } from './eval/score.ts';

const USAGE = 'usage: npm run -s eval -- DIR [--ids LIST] [--top N] [--json] | --ordinary FOLDER';

function predictions(detector: Detector, text: string): Prediction[] {
  return detector.detect(text).mentions.map(({ start, end, key }) => ({ start, end, entry: publicEntry(detector.entryOf(key)) }));
}

function scoreFolder(folder: string, list: string | undefined, top: number, json: boolean): void {
  const detector = createDetector();
  const labelled = readLabelled(folder, list);
  const result = score({ ...labelled, entries: detector.entries.map(publicEntry), predictions: new Map(labelled.texts.map(({ id, text }) => [id, predictions(detector, text)])) });
  console.log(json ? JSON.stringify(reportOf(result), null, 1) : reportLines(result, top).join('\n'));
}

async function listOrdinary(folder: string): Promise<void> {
  const detector = createDetector();
  const files = textFilesBelow(folder);
  let marks = 0;
  let marked = 0;
  for (const file of files) {
    const { text } = await readText(file);
    const { mentions } = detector.detect(text);
    marks += mentions.length;
    if (mentions.length > 0) marked++;
    const context = ({ start, end }: Mention) => `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 50)}`.replace(/\s+/g, ' ');
    for (const mention of mentions) console.log(`${path.relative(folder, file)}: ${detector.entryOf(mention.key).id} (${mention.score.toFixed(1)}) …${context(mention)}…`);
  }
  console.log(`${files.length} texts, ${marks} marks on ${marked} of them`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { ids: { type: 'string' }, top: { type: 'string', default: '25' }, json: { type: 'boolean', default: false }, ordinary: { type: 'string' } },
});
const [folder] = positionals;
if (values.ordinary !== undefined) await listOrdinary(values.ordinary);
else if (folder !== undefined) scoreFolder(folder, values.ids, Number(values.top), values.json);
else {
  console.error(USAGE);
  process.exitCode = 2;
}
