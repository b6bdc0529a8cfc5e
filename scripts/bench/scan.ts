/** What finding names in text costs, in multiples of a bare charCodeAt loop over the same text. */
import { findCandidates } from '#core/gazetteer/match.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { blocksOf } from './blocks.ts';
import { type Figure, thousands } from './figure.ts';
import { gazetteerOf } from './gazetteers.ts';
import type { Input } from './input.ts';
import { overFloor } from './measure.ts';

/** Of the scan, in V8 and in Firefox. */
export function scanBudget(isFirefox: boolean): number {
  return isFirefox ? 5 : 3;
}

export function scanFigures({ reference, lists, texts }: Input, rounds: number, budget: number): Figure[] {
  const real = gazetteerOf(reference);
  const find = (text: string) => findCandidates(real, text);
  const annotate = (text: string): number => {
    const annotator = createPageAnnotator([{ gazetteer: real }]);
    for (const [id, block] of text.split('\n').entries()) annotator.set(id, block);
    annotator.settle();
    return annotator.mentionCount;
  };
  const counts = Object.keys(lists).map(Number);
  const finders = Object.fromEntries(
    counts.map((count) => {
      const gazetteer = gazetteerOf(lists[count] as Input['reference']);
      return [count, (text: string) => findCandidates(gazetteer, text)];
    }),
  );
  const scans = overFloor(texts.oneByte, { real: find, ...finders }, { rounds });
  const inBlocks = overFloor(blocksOf(texts.oneByte), { find }, { rounds });
  const wide = overFloor(texts.twoByte, { find }, { rounds });
  const full = overFloor(texts.dense, { find, annotate }, { rounds: Math.ceil(rounds / 5), warm: false });
  const russian = overFloor(texts.cyrillic, { find }, { rounds });
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  return [
    { what: 'canary: the floor against itself', value: scans.again as number },
    { what: 'scan of prose, real reference, × floor', value: scans.real as number, budget },
    { what: 'the same in the blocks of a page, × floor', value: inBlocks.find as number, budget },
    { what: 'scan of prose, two bytes a character, × floor', value: wide.find as number, budget },
    ...counts.map((count) => ({ what: `scan of prose, ${thousands(count)} names, × floor`, value: scans[count] as number, budget })),
    { what: `growth from ${thousands(fewest)} to ${thousands(most)} names`, value: (scans[most] as number) / (scans[fewest] as number), budget: 1.3 },
    { what: 'scan of sentences full of names, × floor', value: full.find as number },
    { what: 'scan and judgement of the same, × floor', value: full.annotate as number },
    { what: 'scan of Russian full of names, × floor', value: russian.find as number },
  ];
}
