/** What reading a page costs, in multiples of `textContent`: the least that getting at all of its text can cost. */
import type { Gazetteer } from '#core/gazetteer/format.ts';
import { findCandidates } from '#core/gazetteer/match.ts';
import { createSieve } from '#core/gazetteer/sieve.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { textBlocks } from '#page/text-blocks.ts';
import { blocksOf } from './blocks.ts';
import { type Figure, thousands } from './figure.ts';
import { gazetteerOf } from './gazetteers.ts';
import { articleHtml } from './html.ts';
import type { Input } from './input.ts';
import { type Subject, shortest } from './measure.ts';

/** Characters of text on the pages that are measured, by how they are called. */
export const SIZES = { '10 kB': 10_000, '100 kB': 100_000, '1 MB': 1_000_000, '10 MB': 10_000_000 } as const;
/** The size that figures are of where they name none. */
const USUAL = SIZES['100 kB'];
/** Characters that all rounds of a measurement read together, at most. */
const MOST = 30_000_000;
/** Clocks of pages are coarser than some of what is measured, so that the shortest time may be none: means of many, without the slowest. */
const LONGER = 4;
const KEPT = 0.7;

function walk(read?: (text: string, id: number) => unknown): number {
  let id = 0;
  for (const block of textBlocks(document)) if (block) read?.(block.text, id++);
  return id;
}

/** Walks the page and finds, which is what readers of most pages pay. */
function match(gazetteer: Gazetteer): number {
  return walk((text) => findCandidates(gazetteer, text));
}

/** Walks the page, finds and judges: all that marking needs but the painting. */
function annotate(gazetteer: Gazetteer): number {
  const annotator = createPageAnnotator([{ gazetteer }]);
  walk((text, id) => annotator.set(id, text));
  annotator.settle();
  return annotator.mentionCount;
}

/**
 * Multiples of `textContent` over a page of this markup. Each reads a page of its own that nobody has read before, as
 * readers' pages are: what is read twice is in the processor's cache and has its nodes' objects made.
 */
function overText(html: string, subjects: Readonly<Record<string, Subject>>, rounds: number): Readonly<Record<string, number>> {
  const floor = () => (document.body.textContent as string).length;
  const times = new Map<string, number[]>();
  for (let round = 0; round < Math.max(3, Math.min(rounds * LONGER, MOST / html.length)); round++) {
    for (const [name, read] of Object.entries({ floor, again: floor, ...subjects })) {
      document.body.innerHTML = html;
      times.set(name, [...(times.get(name) ?? []), shortest({ read }, 1).read as number]);
    }
  }
  const mean = (name: string): number => {
    const taken = (times.get(name) ?? []).toSorted((x, y) => x - y);
    const kept = taken.slice(0, Math.ceil(taken.length * KEPT));
    return kept.reduce((sum, one) => sum + one, 0) / kept.length;
  };
  const least = Math.min(mean('floor'), mean('again'));
  return Object.fromEntries([...times.keys()].map((name) => [name, name === 'again' ? mean('again') / mean('floor') : mean(name) / least]));
}

export function pageFigures({ reference, lists, texts }: Input, rounds: number): Figure[] {
  const real = gazetteerOf(reference);
  const holds = createSieve([real]);
  const nothing = blocksOf(texts.nothing);
  const dense = blocksOf(texts.dense);

  const empty = overText(articleHtml(nothing, USUAL), { walk: () => walk(), sieve: () => walk(holds) }, rounds);
  const figures: Figure[] = [
    { what: 'canary: textContent against itself', value: empty.again as number },
    { what: 'walk of a page, × textContent', value: empty.walk as number },
    { what: 'a page with nothing in it: walk and sieve, × textContent', value: empty.sieve as number, budget: 4 },
  ];
  for (const [name, size] of Object.entries(SIZES)) {
    const full = overText(articleHtml(nothing, size, dense), { match: () => match(real), judge: () => annotate(real) }, rounds);
    figures.push({ what: `walk and match, page of ${name}, × textContent`, value: full.match as number, budget: 6 });
    figures.push({ what: `the same with judgement, page of ${name}, × textContent`, value: full.judge as number });
  }
  const usual = articleHtml(nothing, USUAL, dense);
  for (const [count, list] of Object.entries(lists)) {
    const gazetteer = gazetteerOf(list);
    const some = overText(usual, { some: () => match(gazetteer) }, rounds);
    figures.push({ what: `walk and match, page of 100 kB, ${thousands(Number(count))} names, × textContent`, value: some.some as number, budget: 6 });
  }
  return figures;
}
