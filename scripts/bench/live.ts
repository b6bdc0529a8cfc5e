/** The page side at work on a page that lives: its longest task, its paints after load, and what each added node costs. */
import { createSieve } from '#core/gazetteer/sieve.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { type Annotation, annotatePage } from '#page/annotate.ts';
import { createHighlighter, type Highlighter } from '#page/highlighter.ts';
import { createMarker } from '#page/marker.ts';
import { blocksOf } from './blocks.ts';
import type { Figure } from './figure.ts';
import { gazetteerOf } from './gazetteers.ts';
import { articleHtml } from './html.ts';
import type { Input } from './input.ts';
import { type Stopwatch, watchOwnTasks } from './own-tasks.ts';
import { SIZES } from './page.ts';

/** Nodes added in one go, goes, and milliseconds between them: a busy feed. */
const BATCH = 50;
const BATCHES = 60;
const GAP_MS = 50;
/** Every so manieth line of the feed mentions something. */
const MENTION_EVERY = 10;

/** Loads of each page: of its longest tasks the shortest, for the machine lengthens tasks as well. The first compiles. */
const TIMES = 4;

interface Running {
  readonly annotation: Annotation;
  readonly paints: () => number;
  /** Resolves when all is read, judged and painted. */
  done(): Promise<void>;
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts the page side as the extension does, without the card. */
function run({ reference }: Input, isFirefox: boolean, watch: Stopwatch): Running {
  const gazetteer = gazetteerOf(reference);
  let paints = 0;
  const paintCounted = (highlighter: Highlighter): Highlighter => ({
    ...highlighter,
    paint(come, gone) {
      paints++;
      highlighter.paint(come, gone);
    },
  });
  const annotation = annotatePage({
    sieve: createSieve([gazetteer]),
    loadMarker: async (page) =>
      createMarker(
        {
          annotator: createPageAnnotator([{ gazetteer }]),
          highlighter: paintCounted(createHighlighter({ isAlive: () => true, ...(isFirefox ? { batch: 1_000, pause: 250 } : { batch: Infinity, pause: 0 }) })),
          loadReader: async () => undefined,
          ask: async () => ({ ok: false, error: { code: 'failed', message: '' } }),
          host: '',
          isAlive: () => true,
        },
        page,
      ),
    openShadow: () => null,
    onChange: watch.end,
    onDead: () => undefined,
  });
  return {
    annotation,
    paints: () => paints,
    async done() {
      while (annotation.state !== 'done') await later(100);
    },
  };
}

/** Adds a feed's items, as pages do. Gives milliseconds of the page's own work. */
async function feed(lines: readonly string[], mentions: readonly string[]): Promise<number> {
  const list = document.body.appendChild(document.createElement('div'));
  let spent = 0;
  for (let batch = 0; batch < BATCHES; batch++) {
    const begun = performance.now();
    for (let i = 0; i < BATCH; i++) {
      const n = batch * BATCH + i;
      const item = document.createElement('p');
      item.textContent = (n % MENTION_EVERY === 0 ? mentions[n % mentions.length] : lines[n % lines.length]) ?? '';
      list.append(item);
    }
    spent += performance.now() - begun;
    await later(GAP_MS);
  }
  return spent;
}

export async function liveFigures(input: Input, isFirefox: boolean): Promise<Figure[]> {
  const { texts } = input;
  const nothing = blocksOf(texts.nothing);
  const dense = blocksOf(texts.dense);
  const figures: Figure[] = [];
  let paints = 0;
  for (const [name, size] of Object.entries(SIZES)) {
    let longest = Infinity;
    for (let i = 0; i < TIMES; i++) {
      document.body.innerHTML = articleHtml(nothing, size, dense);
      // The page's own layout is not of our tasks.
      document.body.getBoundingClientRect();
      await later(50);
      const watch = watchOwnTasks();
      const running = run(input, isFirefox, watch);
      await running.done();
      longest = Math.min(longest, watch.take().longest);
      watch.stop();
      running.annotation.stop();
      paints = Math.max(paints, running.paints());
    }
    figures.push({ what: `longest task, page of ${name}`, value: longest, unit: 'ms', budget: 8 });
  }
  figures.push({ what: 'changes of the registry after load, at most', value: paints, budget: 4 });

  document.body.innerHTML = articleHtml(nothing, SIZES['100 kB']);
  const alone = await feed(nothing, dense);
  const watch = watchOwnTasks();
  const running = run(input, isFirefox, watch);
  await running.done();
  watch.take();
  await feed(nothing, dense);
  await later(2_500);
  await running.done();
  const { total, longest } = watch.take();
  watch.stop();
  running.annotation.stop();
  const nodes = BATCHES * BATCH;
  return [
    ...figures,
    { what: 'live page, for each added node', value: (total * 1_000) / nodes, unit: 'µs', budget: 30 },
    { what: 'the same, × what adding it costs the page', value: total / alone },
    { what: 'longest task on a live page', value: longest, unit: 'ms', budget: 8 },
  ];
}
