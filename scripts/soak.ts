/**
 * `npm run -s soak -- [--minutes 15] [DIR]`: a page that adds, edits and removes text without end, with Fieldnote and
 * without, in Chromium; pages of DIR (saved ones; the project's own test pages without it) are opened and closed beside
 * it, and cards opened over it. Says whether heap after garbage collection, nodes and listeners grow. Ends with code 1
 * when one grows that does not grow without Fieldnote. Wants a build (`npm run build`).
 */
import { parseArgs } from 'node:util';
import { pagesBelow, serveSaved } from './browser/saved-pages.ts';
import { serve } from './browser/serve.ts';
import { grows, type Point, slopeOf } from './soak/slope.ts';
import { type LivePage, MEASURES, openLive, type Sample } from './soak/watch.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { minutes: { type: 'string', default: '15' } } });
const minutes = Number(values.minutes);
const folder = positionals[0] ?? 'tests/pages/marks';
const [live, saved] = [await serve('scripts/soak'), await serveSaved(folder, true)];
const beside = pagesBelow(folder);
const url = `${live.origin}/live.html`;
const pages: Record<string, LivePage> = { 'with Fieldnote': await openLive(url, '.output/chrome-mv3'), without: await openLive(url, undefined) };
const taken: Record<string, { at: number; sample: Sample }[]> = {};
const begun = Date.now();
let round = 0;
let marks = 0;
try {
  while (Date.now() - begun < minutes * 60_000) {
    const page = beside[round++ % beside.length] as string;
    for (const [name, one] of Object.entries(pages)) {
      const sample = await one.live(`${saved.origin}/${page.split('/').map(encodeURIComponent).join('/')}`);
      (taken[name] ??= []).push({ at: (Date.now() - begun) / 3_600_000, sample });
    }
  }
  marks = await (pages['with Fieldnote'] as LivePage).marks();
} finally {
  for (const page of Object.values(pages)) await page.close();
  await live.close();
  await saved.close();
}

console.log(`${round} rounds in ${minutes} minutes, ${marks} marks at the end`);
const growing = (name: string, measure: (typeof MEASURES)[number]): boolean => {
  const points: Point[] = (taken[name] ?? []).map(({ at, sample }) => ({ at, value: sample[measure] }));
  const slope = slopeOf(points);
  const [unit, per] = measure === 'heap' ? [' MB', 1e6] : ['', 1];
  const show = (value: number) => `${(value / per).toFixed(per === 1 ? 0 : 2)}${unit}`;
  console.log(
    `${measure.padEnd(9)} ${name.padEnd(14)} ${show(slope.level)}, ${show(slope.perHour)} an hour (95 %: ${show(slope.low)} to ${show(slope.high)}): ${grows(slope) ? 'GROWS' : 'flat'}`,
  );
  return grows(slope);
};
for (const measure of MEASURES) {
  const ours = growing('with Fieldnote', measure);
  const own = growing('without', measure);
  if (ours && !own) process.exitCode = 1;
}
if (marks === 0) {
  console.log('Nothing was marked: this says nothing about Fieldnote.');
  process.exitCode = 1;
}
