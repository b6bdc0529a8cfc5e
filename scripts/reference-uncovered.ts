/**
 * `npm run -s reference:uncovered -- [--most N] [--json] DIR|FILE...`: names met in texts that no entry covers, most
 * frequent first. Reads text, HTML and evaluation JSON; of a folder everything below it.
 */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createDetector } from './annotate/detect.ts';
import { readText, textFilesBelow } from './annotate/texts.ts';
import { readAcceptedNames, readLabels } from './eval/read.ts';
import { type MetText, type UncoveredName, uncoveredIn } from './reference/uncovered.ts';

const { values, positionals } = parseArgs({ options: { most: { type: 'string', default: '50' }, json: { type: 'boolean', default: false } }, allowPositionals: true });
const most = Number(values.most);
if (positionals.length === 0 || !Number.isInteger(most) || most < 1) {
  console.error('usage: npm run -s reference:uncovered -- [--most N] [--json] DIR|FILE...');
  process.exit(2);
}

const isFolder = (place: string): boolean => statSync(place).isDirectory();
const read = async (file: string): Promise<MetText> => ({ ...(await readText(file)), labels: file.endsWith('.json') ? readLabels(file) : undefined });

const texts: MetText[] = [];
for (const file of positionals.filter((place) => !isFolder(place))) texts.push(await read(file));
let others = 0;
for (const file of positionals.filter(isFolder).flatMap(textFilesBelow)) {
  try {
    texts.push(await read(file));
  } catch (error) {
    // Beside the texts of an evaluation lie lists of names.
    if (!file.endsWith('.json')) throw error;
    others++;
  }
}
const { labelled, met } = uncoveredIn(texts, createDetector(), Object.assign({}, ...positionals.map(readAcceptedNames)));

function lines(title: string, names: readonly UncoveredName[]): string[] {
  if (names.length === 0) return [];
  const rows = names.slice(0, most).map(({ name, count, texts: of, context }) => `${String(count).padStart(5)} in ${of} · ${name} · …${context}…`);
  return ['', `${names.length} ${title}`, ...rows];
}

if (values.json) console.log(JSON.stringify({ texts: texts.length, labelled, met }, null, 1));
else {
  const marked = labelled.map((one) => ({ ...one, name: `${one.name} (${one.kind}, ${one.level})` }));
  const read = `${texts.length} texts${others > 0 ? `, ${others} files that are none` : ''}`;
  console.log([read, ...lines('labelled names without an entry', marked), ...lines('names met that no entry covers', met)].join('\n'));
}
