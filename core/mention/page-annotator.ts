/** Detection for a page that comes in pieces: candidates at once, judgement in the light of everything seen so far. */
import { hasFooting, isInOtherWorld, type Judged, judgeBlock, type Lexicon, mentionOf, type Suppression, winners, withReasons } from './block.ts';
import { isOtherwise } from './judge.ts';
import * as limits from './limits.ts';
import { type BlockEvidence, isOpen, PageEvidence } from './page-evidence.ts';
import type { EntryKey, Mention } from './types.ts';

export type { Lexicon } from './block.ts';

export interface BlockMentions {
  readonly block: number;
  /** Sorted by start, not overlapping. */
  readonly mentions: readonly Mention[];
}

/** A candidate that was turned down, with its reasons: for tools, never for pages. */
export type Refusal = Mention;

export interface PageAnnotator {
  /** Adds a block or replaces its text; finds candidates only. Gives how many it holds. */
  set(block: number, text: string): number;
  remove(block: number): void;
  /** Judges what is new in the light of the whole page. Gives the blocks whose mentions changed since the last call. */
  settle(): BlockMentions[];
  readonly mentionCount: number;
  /** What was turned down in a block at the last settle. */
  refusals(block: number): readonly Refusal[];
}

export interface AnnotatorOptions {
  /** Entries that are hidden here: taken out before longest-match, so that another name may surface. */
  readonly suppressed?: Suppression;
}

interface Block {
  readonly judged: readonly Judged[];
  readonly evidence: BlockEvidence;
  /** As the page decides them. */
  decided: readonly Judged[];
  mentions: readonly Mention[];
}

/** So many of our names without a word for any of them are somebody else's: cars, teams, what a game arms its players with. */
const MOST_UNPROVEN = 3;

/** Whether a block uses our names for other things: a word of another world stands beside one, or many are left unproven. */
function isElsewhere(judged: readonly Judged[]): boolean {
  const unproven = judged.filter(({ score }) => score < limits.THRESHOLD && score > limits.NEVER / 2);
  return isInOtherWorld(judged) || new Set(unproven.map(({ candidate }) => candidate.end)).size > MOST_UNPROVEN;
}

/** What a block says beyond doubt. A name that lies inside a longer one says nothing: "Iron Dome for America" is not Iron Dome. */
function evidenceOf(judged: readonly Judged[]): BlockEvidence {
  const sure = winners(judged).filter(({ score }) => score >= limits.SURE);
  return {
    sure: sure.map(({ key }) => key),
    footing: hasFooting(sure, judged),
    elsewhere: isElsewhere(judged),
    otherwise: judged.filter(isOtherwise).map(({ key }) => key),
  };
}

/** Whether what the page says elsewhere can change the verdict. */
function hangsOnPage(one: Judged): boolean {
  return isOpen(one) || one.footing === 'none';
}

function sameMentions(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.length === b.length && a.every((mention, i) => mention.start === b[i]?.start && mention.end === b[i]?.end && mention.key === b[i]?.key);
}

/**
 * Makes an annotator for one page or frame.
 * @param lexicons the bundled reference first, then the reader's own.
 */
export function createPageAnnotator(lexicons: readonly Lexicon[], { suppressed = () => false }: AnnotatorOptions = {}): PageAnnotator {
  const blocks = new Map<number, Block>();
  const dirty = new Set<number>();
  /** Blocks that had mentions when they were replaced or taken away. */
  const removed = new Set<number>();
  /** Blocks that hold candidates which the page may yet turn, and whose these are. */
  const open = new Map<number, readonly EntryKey[]>();
  const page = new PageEvidence();
  let mentionCount = 0;

  const decide = (block: Block): boolean => {
    block.decided = block.judged.map((item) => (hangsOnPage(item) ? withReasons(item, page.reasonsFor(item.key, item)) : item));
    const mentions = winners(block.decided).map(mentionOf);
    const changed = !sameMentions(mentions, block.mentions);
    mentionCount += mentions.length - block.mentions.length;
    block.mentions = mentions;
    return changed;
  };

  const drop = (id: number) => {
    const block = blocks.get(id);
    if (!block) return;
    page.remove(block.evidence);
    mentionCount -= block.mentions.length;
    if (block.mentions.length > 0) removed.add(id);
    blocks.delete(id);
    open.delete(id);
    dirty.delete(id);
  };

  return {
    set(id, text) {
      drop(id);
      const judged = judgeBlock(lexicons, text, suppressed);
      if (judged.length === 0) return 0;
      const block: Block = { judged, evidence: evidenceOf(judged), decided: [], mentions: [] };
      blocks.set(id, block);
      page.add(block.evidence);
      const keys = judged.filter(hangsOnPage).map(({ key }) => key);
      if (keys.length > 0) open.set(id, keys);
      dirty.add(id);
      return judged.length;
    },
    remove: drop,
    settle() {
      const todo = new Set(dirty);
      // Not all of them: on a page of 10 MB that names something new in every block, a task grew with all that was read before.
      const { changed: turned, changedForAll } = page;
      if (changedForAll || turned.size > 0) for (const [id, keys] of open) if (changedForAll || keys.some((key) => turned.has(key))) todo.add(id);
      page.changedForAll = false;
      turned.clear();
      dirty.clear();
      const changed: BlockMentions[] = [];
      for (const id of todo) {
        const block = blocks.get(id);
        if (block && (decide(block) || removed.has(id))) changed.push({ block: id, mentions: block.mentions });
        removed.delete(id);
      }
      for (const id of removed) changed.push({ block: id, mentions: [] });
      removed.clear();
      return changed;
    },
    get mentionCount() {
      return mentionCount;
    },
    refusals: (id) => (blocks.get(id)?.decided ?? []).filter(({ score }) => score < limits.THRESHOLD).map(mentionOf),
  };
}
