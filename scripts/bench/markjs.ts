/** mark.js, which pages use to highlight words: it wraps them in elements, so it needs a page. */
import Mark from 'mark.js';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { textBlocks } from '#page/text-blocks.ts';
import { blocksOf } from './blocks.ts';
import { type Figure, thousands } from './figure.ts';
import { gazetteerOf } from './gazetteers.ts';
import { articleHtml } from './html.ts';
import type { Input } from './input.ts';
import { shortest } from './measure.ts';

/** It takes a walk over the page for each name: one list and one page are all the time there is. */
const COUNT = 2_000;
const SIZE = 20_000;
/** It calls itself for each name of a list: of two thousand the stack overflows. */
const AT_ONCE = 100;

export function markJsFigures({ lists, texts }: Input): Figure[] {
  const list = lists[COUNT];
  if (!list) return [];
  document.body.innerHTML = articleHtml(blocksOf(texts.nothing), SIZE, list.names.slice(0, 50));
  const gazetteer = gazetteerOf(list);
  const ours = () => {
    const annotator = createPageAnnotator([{ gazetteer }]);
    let id = 0;
    for (const block of textBlocks(document)) if (block) annotator.set(id++, block.text);
    return annotator.settle();
  };
  const best = shortest({ ours }, 50);
  const mark = new Mark(document.body);
  const begun = performance.now();
  for (let i = 0; i < list.names.length; i += AT_ONCE) mark.mark(list.names.slice(i, i + AT_ONCE), { accuracy: 'exactly', separateWordSearch: false, diacritics: false });
  const took = performance.now() - begun;
  return [{ what: `mark.js on a page of 20 kB, ${thousands(COUNT)} names, × ours`, value: took / (best.ours as number), budget: 1_000, least: true }];
}
