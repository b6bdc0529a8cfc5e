/**
 * `npm run -s bench [-- --json]`: what detection costs, in multiples of a bare charCodeAt loop over the same text in the
 * same run. Times are never printed: they are another machine's. The canary is the floor against itself: away from 1,
 * the machine is too busy for the other figures to mean much.
 */
import { parseArgs } from 'node:util';
import { compileGazetteer, type Nameable } from '#core/gazetteer/compile.ts';
import { decodeGazetteer, type Gazetteer } from '#core/gazetteer/format.ts';
import { findCandidates } from '#core/gazetteer/match.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { round, shortest } from './bench/measure.ts';
import { blocksOf, madeUp, prose, sentences } from './bench/texts.ts';
import { readReference } from './reference/read.ts';

interface Figure {
  readonly what: string;
  readonly value: number;
  /** Budget, where there is one; figures above it are not errors here. */
  readonly budget?: number;
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '25' } } });
const rounds = Number(values.rounds);
const { entries, cues } = readReference('assets/reference');
const compiled = (list: readonly Nameable[]): Gazetteer => decodeGazetteer(compileGazetteer(list, cues));
const aliasesOf = (list: readonly Nameable[]) => list.flatMap((entry) => entry.aliases.map(({ text }) => text));

/** The least that reading every character can cost. */
function floor(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** The peer everybody would write first: one alternation of all names, exact spelling, whole words. */
function alternation(list: readonly Nameable[]): RegExp {
  const names = [...new Set(aliasesOf(list))].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`\\b(?:${names.join('|')})\\b`, 'gi');
}

function countMatches(pattern: RegExp, text: string): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}

/** Runs over all blocks before anything is measured: an engine compiles for good what is called often, not what runs long. */
const WARM_UP = 20;

type Reader = (text: string) => unknown;

/**
 * Multiples of the floor over a text, whole or in blocks.
 * @param warm whether the readers have to see blocks before, as on a page; those that take long do without.
 */
function overFloor(text: string | readonly string[], readers: Readonly<Record<string, Reader>>, times = rounds, warm = true): Readonly<Record<string, number>> {
  const texts = typeof text === 'string' ? [text] : text;
  const blocks = warm ? texts.flatMap(blocksOf) : [];
  const all = { floor, again: floor, ...readers };
  for (let n = 0; n < WARM_UP; n++) for (const block of blocks) for (const read of Object.values(all)) read(block);
  const over = (read: Reader) => () => {
    for (const one of texts) read(one);
  };
  const best = shortest(Object.fromEntries(Object.entries(all).map(([name, read]) => [name, over(read)])), times);
  const least = Math.min(best.floor as number, best.again as number);
  return Object.fromEntries(Object.entries(best).map(([name, took]) => [name, name === 'again' ? (best.again as number) / (best.floor as number) : took / least]));
}

function annotate(gazetteer: Gazetteer, text: string): number {
  const annotator = createPageAnnotator([{ gazetteer }]);
  for (const [id, block] of text.split('\n').entries()) annotator.set(id, block);
  annotator.settle();
  return annotator.mentionCount;
}

const { oneByte, twoByte } = prose();
const { dense, cyrillic } = sentences(entries);
const real = compiled(entries);
const lists = { 2000: madeUp(2000), 10_000: madeUp(10_000), 20_000: madeUp(20_000) };
const sizes = { 2000: compiled(lists[2000]), 10_000: compiled(lists[10_000]), 20_000: compiled(lists[20_000]) };

const find = (text: string) => findCandidates(real, text);
const scans = overFloor(oneByte, {
  real: find,
  n2000: (text) => findCandidates(sizes[2000], text),
  n10000: (text) => findCandidates(sizes[10_000], text),
  n20000: (text) => findCandidates(sizes[20_000], text),
});
const inBlocks = overFloor(blocksOf(oneByte), { find }).find as number;
const sample = oneByte.slice(0, 20_000);
const pattern = alternation(entries);
const peer = overFloor(sample, { regexp: (text) => countMatches(pattern, text), ours: find }, rounds, false);
const wide = overFloor(twoByte, { find }).find as number;
const full = overFloor(dense, { find, judge: (text) => annotate(real, text) }, Math.ceil(rounds / 5), false);
const russian = overFloor(cyrillic, { find }).find as number;

const rawBytes = compileGazetteer(entries, cues).byteLength;
const figures: Figure[] = [
  { what: 'canary: the floor against itself', value: scans.again as number },
  { what: 'scan of prose, real reference, × floor', value: scans.real as number, budget: 3 },
  { what: 'the same in the blocks of a page, × floor', value: inBlocks, budget: 3 },
  { what: 'scan of prose, two bytes a character, × floor', value: wide, budget: 3 },
  { what: 'scan of prose, 2,000 names, × floor', value: scans.n2000 as number, budget: 3 },
  { what: 'scan of prose, 10,000 names, × floor', value: scans.n10000 as number, budget: 3 },
  { what: 'growth from 2,000 to 20,000 names', value: (scans.n20000 as number) / (scans.n2000 as number), budget: 1.3 },
  { what: 'scan of sentences full of names, × floor', value: full.find as number },
  { what: 'scan and judgement of the same, × floor', value: full.judge as number },
  { what: 'scan of Russian full of names, × floor', value: russian },
  { what: 'one RegExp alternation of the same names, exact spelling only, × ours', value: (peer.regexp as number) / (peer.ours as number) },
  { what: 'bytes a name, real reference', value: rawBytes / aliasesOf(entries).length },
].map((figure) => ({ ...figure, value: round(figure.value) }));

if (values.json) console.log(JSON.stringify({ node: process.version, rounds, figures }, null, 1));
else for (const { what, value, budget } of figures) console.log(`${String(value).padStart(8)}  ${what}${budget === undefined ? '' : ` (budget ${budget})`}`);
