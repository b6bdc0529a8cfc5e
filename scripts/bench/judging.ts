/** What judging names adds to finding them: on prose without any, on our documents, which speak of some, and on a page full of doubtful ones. */
import { findCandidates } from '#core/gazetteer/match.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { blocksOf } from './blocks.ts';
import type { Figure } from './figure.ts';
import { gazetteerOf } from './gazetteers.ts';
import type { Input } from './input.ts';
import { shortest } from './measure.ts';

/** As many as the sentences of `Input.texts.doubtful` hold. */
export const DOUBTFUL = 100;

/** Pages read before anything is measured. */
const WARM_UP = 20;

export function judgingFigures({ reference, texts }: Input, rounds: number): Figure[] {
  const gazetteer = gazetteerOf(reference);
  const scan = (blocks: readonly string[]) => {
    for (const block of blocks) findCandidates(gazetteer, block);
  };
  const annotate = (blocks: readonly string[]) => {
    const annotator = createPageAnnotator([{ gazetteer }]);
    for (const [id, block] of blocks.entries()) annotator.set(id, block);
    annotator.settle();
  };
  const [prose, nothing, doubtful] = [blocksOf(texts.oneByte), blocksOf(texts.nothing), blocksOf(texts.doubtful)];
  const subjects = {
    scanNothing: () => scan(nothing),
    judgedNothing: () => annotate(nothing),
    scan: () => scan(prose),
    judged: () => annotate(prose),
    scanDoubtful: () => scan(doubtful),
    judgedDoubtful: () => annotate(doubtful),
  };
  for (let n = 0; n < WARM_UP; n++) for (const subject of Object.values(subjects)) subject();
  const best = shortest(subjects, rounds);
  const [scanned, judged] = [best.scanDoubtful as number, best.judgedDoubtful as number];
  return [
    { what: 'scan and judgement of prose without names, × the scan', value: (best.judgedNothing as number) / (best.scanNothing as number), budget: 1.1 },
    { what: 'scan and judgement of our documents, a name in every 2,000 characters, × the scan', value: (best.judged as number) / (best.scan as number), budget: 1.1 },
    { what: `judging ${DOUBTFUL} doubtful names on a page, × the scan of the page`, value: (judged - scanned) / scanned },
    { what: `judging ${DOUBTFUL} doubtful names on a page`, value: judged - scanned, unit: 'ms', budget: 1 },
  ];
}
