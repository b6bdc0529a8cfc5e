/** Stand-ins for what a simulated document lacks, and for detection. For unit tests only; nothing that is built imports this file. */
import type { BlockMentions, PageAnnotator } from '#core/mention/page-annotator.ts';
import type { Mention } from '#core/mention/types.ts';
import type { Detection } from './annotate.ts';
import { createHighlighter } from './highlighter.ts';
import { createMarker, type MarkerPage, type MarkerServices } from './marker.ts';

/** As the browsers', without the checks. */
class FakeStaticRange {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
  constructor(init: StaticRangeInit) {
    this.startContainer = init.startContainer;
    this.startOffset = init.startOffset;
    this.endContainer = init.endContainer;
    this.endOffset = init.endOffset;
  }
}

class FakeHighlight extends Set<AbstractRange> {}

/** Installs what is missing; call once in a test file. Gives the highlight registry. */
export function simulateBrowser(): Map<string, Set<AbstractRange>> {
  const highlights = new Map<string, Set<AbstractRange>>();
  const fakes = { StaticRange: FakeStaticRange, Highlight: FakeHighlight, CSS: { highlights } };
  for (const [name, value] of Object.entries(fakes)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return highlights;
}

/** Marks every occurrence of the words; the key is the word's place in the list. Words after a `?` count only when the page holds one without. */
export function fakeAnnotator(words: readonly string[]): PageAnnotator & { readonly calls: string[] } {
  const blocks = new Map<number, Mention[]>();
  const changed = new Set<number>();
  let wasSure = false;
  const calls: string[] = [];
  const find = (text: string): Mention[] =>
    words.flatMap((word, key) =>
      [...text.matchAll(new RegExp(word.replace('?', ''), 'g'))].map((hit) => ({
        start: hit.index,
        end: hit.index + hit[0].length,
        key,
        score: word.startsWith('?') ? 0 : 1,
        why: [],
      })),
    );
  const drop = (id: number): void => {
    if (blocks.delete(id)) changed.add(id);
  };
  return {
    calls,
    set(id, text) {
      calls.push(text);
      drop(id);
      const found = find(text).sort((a, b) => a.start - b.start);
      if (found.length) {
        blocks.set(id, found);
        changed.add(id);
      }
      return found.length;
    },
    remove: drop,
    settle() {
      const sure = [...blocks.values()].some((mentions) => mentions.some((mention) => mention.score > 0));
      if (sure !== wasSure) for (const id of blocks.keys()) changed.add(id);
      wasSure = sure;
      const result: BlockMentions[] = [...changed].map((block) => ({ block, mentions: (blocks.get(block) ?? []).filter((mention) => mention.score > 0 || sure) }));
      changed.clear();
      return result;
    },
    get mentionCount() {
      return [...blocks.values()].flat().length;
    },
    refusals: () => [],
  };
}

/** A marker around the stand-in annotator, for a page that may know less of it than real ones. */
export function fakeMarker(annotator: PageAnnotator, page: Partial<MarkerPage> = {}, services: Partial<MarkerServices> = {}): ReturnType<typeof createMarker> {
  const nothing = () => undefined;
  return createMarker(
    {
      annotator,
      highlighter: createHighlighter({ batch: Infinity, pause: 0, isAlive: () => true }),
      ask: (() => new Promise(nothing)) as MarkerServices['ask'],
      host: '',
      isAlive: () => true,
      loadReader: async () => undefined,
      ...services,
    },
    { moved: nothing, onRoot: nothing, onDead: nothing, reread: nothing, ...page },
  );
}

/** Detection by the stand-in annotator; its code is there as soon as it is wanted. */
export function fakeDetection(annotator: PageAnnotator, words: readonly string[], services?: Partial<MarkerServices>): Detection {
  return {
    sieve: (text) => words.some((word) => text.includes(word.replace('?', ''))),
    loadMarker: async (page) => fakeMarker(annotator, page, services),
  };
}

/** The characters between the ends of a range whose ends lie in text nodes. */
export function textOf(range: AbstractRange): string {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer === endContainer) return (startContainer as Text).data.slice(startOffset, endOffset);
  return `${(startContainer as Text).data.slice(startOffset)}…${(endContainer as Text).data.slice(0, endOffset)}`;
}

/** Lays text out: each block-level element is a line of 20 px below the one before it, each character is 10 px wide. */
export function fakeLayout(): void {
  Range.prototype.getClientRects = function getClientRects(this: Range) {
    const { startContainer, startOffset, endOffset } = this;
    const line = [...document.querySelectorAll('p')].indexOf(startContainer.parentElement as HTMLParagraphElement);
    return (line < 0 ? [] : [new DOMRect(startOffset * 10, line * 20, (endOffset - startOffset) * 10, 20)]) as unknown as DOMRectList;
  };
}

/** An event that passes for one of the reader's own. */
export function trusted<T extends Event>(event: T): T {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}
