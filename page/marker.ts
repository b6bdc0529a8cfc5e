/**
 * Judges the blocks that may hold mentions, paints what it finds and brings the reader. Comes with the judging code: pages
 * without candidates carry none of it.
 */
import type { PageReport } from '#core/contract/page-port.ts';
import type { TabCommand } from '#core/contract/requests.ts';
import type { PageAnnotator } from '#core/mention/page-annotator.ts';
import type { EntryKey } from '#core/mention/types.ts';
import type { Highlighter } from './highlighter.ts';
import { createMarks, type Mark, type Marks } from './marks.ts';
import type { Reader, ReaderOptions } from './reader.ts';
import type { CreateReader } from './reader-slot.ts';
import { termsOf } from './terms.ts';
import type { TextBlock } from './text-blocks.ts';

/** What the scanning side hands over. */
export interface MarkerPage extends Pick<ReaderOptions, 'onRoot' | 'onDead'> {
  /** The pointer's last move on the page. */
  readonly moved: () => PointerEvent | undefined;
  /** Reads the text of an element again, without that of block-level elements in it. */
  readonly reread: (element: Element) => void;
}

/** Marks that the reader gets to see of those that were found. */
export type Choose = (marks: Marks) => Marks;

export interface MarkerServices extends Pick<ReaderOptions, 'ask' | 'host' | 'isAlive'> {
  readonly annotator: PageAnnotator;
  readonly highlighter: Highlighter;
  /** Absent where all of them are shown. */
  readonly choose?: Choose | undefined;
  /** Brings the card code into this frame. */
  readonly loadReader: () => Promise<CreateReader | undefined>;
}

export interface Marker {
  /** Takes up a block. False when it is known and unchanged, or holds nothing to be judged. */
  read(block: TextBlock): boolean;
  /** Drops the blocks of these nodes; with `removed` also those that have left the document, wholly or in part. */
  drop(nodes: readonly Node[], removed: boolean): void;
  /** Decides in the light of all that was read, and paints what came and went. False when nothing did. */
  paint(): boolean;
  /** Puts back what the page cleared. False when it insists. */
  check(): boolean;
  /** Takes the paint off the page, for good. */
  hide(): void;
  /** The end of everything. */
  stop(): void;
  /** What is marked, as the popup lists it. */
  terms(): PageReport['mentions'];
  /** A command of the background to whoever reads the page. */
  command(command: TabCommand): void;
  /** Goes to the next mention of an entry. */
  jump(key: EntryKey, open: boolean): void;
}

/** Blocks are judged for good no later than this: ten thousand of them at the next paint would be a task of 60 ms. */
const MOST_UNSETTLED = 200;

const rangeOf = ({ range }: Mark): StaticRange => range;

export function createMarker({ annotator, highlighter, choose, loadReader, ...services }: MarkerServices, { moved, reread, ...page }: MarkerPage): Marker {
  const marks = createMarks((id) => annotator.remove(id));
  const shown = choose ? choose(marks) : marks;
  let reader: Reader | undefined;
  /** The reader was asked for, and not given up. */
  let wanted = false;
  /** Milliseconds; five times as long before each further try, from two seconds on. */
  let wait = 400;
  let stopped = false;
  let unsettled = 0;
  /** When the first marks were painted, milliseconds of the page's clock. */
  let since = 0;
  /** What was asked for last, before there was a reader. */
  let wish: ((reader: Reader) => void) | undefined;

  const settle = (): void => {
    unsettled = 0;
    marks.update(annotator.settle());
  };

  /** An element that is now being written in loses its marks. */
  const onEdit = (element: Element): void => {
    for (const { block } of marks.all()) if (block.nodes.some((node) => element.contains(node))) block.nodes.forEach(marks.dropOf);
    reread(element);
  };

  const hear = (event: Event): void => {
    const isMeant = event.type === 'pointermove' || (event.target as HTMLElement).isContentEditable;
    if (event.isTrusted && isMeant && marks.all().length) startReader();
  };
  const listen = (on: boolean): void => ['pointermove', 'focusin'].forEach((type) => (on ? addEventListener : removeEventListener)(type, hear, true));

  const fetchReader = async (): Promise<void> => {
    const create = await loadReader().catch(() => undefined);
    if (stopped) return;
    if (!create && wait < 50_000) {
      setTimeout(fetchReader, (wait *= 5));
      return;
    }
    listen(false);
    if (create) {
      reader = create({ ...services, ...page, marks: shown, onEdit, moved: moved(), since });
      wish?.(reader);
    } else wanted = false;
    wish = undefined;
  };

  const startReader = (): void => {
    if (wanted || stopped) return;
    if (!services.isAlive()) return page.onDead();
    wanted = true;
    void fetchReader();
  };

  /** For what somebody asks by keyboard or popup: done as soon as there is a reader, if there is anything to be read. */
  const withReader = (act: (reader: Reader) => void): void => {
    if (reader) act(reader);
    else if (marks.all().length) {
      wish = act;
      startReader();
    }
  };

  return {
    read(block) {
      const id = marks.place(block);
      if (id === undefined || !annotator.set(id, block.text)) return false;
      marks.keep(id, block);
      if (++unsettled === MOST_UNSETTLED) settle();
      return true;
    },
    drop(nodes, removed) {
      nodes.forEach(marks.dropOf);
      if (removed) marks.sweep();
    },
    paint() {
      settle();
      const { come, gone } = shown.changes();
      const changed = come.length + gone.length > 0;
      if (changed) {
        highlighter.paint(come.map(rangeOf), gone.map(rangeOf));
      }
      if (reader) reader.refresh();
      else if (marks.all().length) {
        // A page that nobody points or writes in is spared the card code and the cards; a tap comes without a warning.
        listen(true);
        since ||= performance.now();
        if (moved() || matchMedia('(any-pointer: coarse)').matches) startReader();
      }
      return changed;
    },
    check: highlighter.check,
    hide() {
      listen(false);
      highlighter.destroy();
    },
    stop() {
      stopped = true;
      listen(false);
      reader?.stop();
      highlighter.destroy();
    },
    terms: () => termsOf(marks.all()),
    // There is no card to close where there is no reader.
    command: (command) => (command.type === 'card/close' ? reader?.command(command) : withReader((one) => one.command(command))),
    jump: (key, open) => withReader((one) => one.jump(key, open)),
  };
}
