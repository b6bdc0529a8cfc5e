/** Detection for a page that comes in pieces: candidates at once, judgement in the light of everything seen so far. */
import type { Gazetteer } from '#core/gazetteer/format.ts';
import { type Candidate, findCandidates } from '#core/gazetteer/match.ts';
import { judge, type Verdict } from './judge.ts';
import type { EntryKey, Mention, Reason } from './types.ts';
import { THRESHOLD, WEIGHT } from './weights.ts';

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

/** A gazetteer with the keys its ordinals stand for. */
export interface Lexicon {
  readonly gazetteer: Gazetteer;
  /** Key of an entry's ordinal; by default the ordinal itself. */
  readonly keyOf?: (ordinal: number) => EntryKey;
}

export interface AnnotatorOptions {
  /** Entries that are hidden here: taken out before longest-match, so that another name may surface. */
  readonly suppressed?: (key: EntryKey) => boolean;
}

interface Judged {
  readonly candidate: Candidate;
  readonly key: EntryKey;
  readonly verdict: Verdict;
  /** Later lexicons (the reader's own) win ties. */
  readonly rank: number;
}

interface Block {
  readonly text: string;
  readonly judged: readonly Judged[];
  mentions: readonly Mention[];
  refused: readonly Refusal[];
}

/** Nothing but white space, hyphen or brackets between two spans. */
function touches(text: string, from: number, to: number): boolean {
  return to - from <= 3 && /^[\s\u00a0"'“”«»()/‑-]*$/u.test(text.slice(from, to));
}

function judgeBlock(lexicons: readonly Lexicon[], text: string, suppressed: (key: EntryKey) => boolean): Judged[] {
  const judged: Judged[] = [];
  for (const [rank, lexicon] of lexicons.entries()) {
    const keyOf = lexicon.keyOf ?? ((ordinal: number) => ordinal);
    const found = findCandidates(lexicon.gazetteer, text).map((candidate) => ({ candidate, key: keyOf(lexicon.gazetteer.ordinals[candidate.row] as number) }));
    for (const { candidate, key } of found) {
      if (suppressed(key)) continue;
      const beside = found.some(
        (other) =>
          other.key === key &&
          other.candidate !== candidate &&
          (other.candidate.end <= candidate.start ? touches(text, other.candidate.end, candidate.start) : candidate.end <= other.candidate.start && touches(text, candidate.end, other.candidate.start)),
      );
      judged.push({ candidate, key, verdict: judge(lexicon.gazetteer, candidate, text, beside), rank });
    }
  }
  return judged;
}

/** Leftmost first; of those, the longest name, then the longest span, the surest, the reader's own. */
function byPrecedence(a: Judged & { score: number }, b: Judged & { score: number }): number {
  return (
    a.candidate.start - b.candidate.start || b.candidate.end - a.candidate.end || b.candidate.nameEnd - a.candidate.nameEnd || b.rank - a.rank || b.score - a.score
  );
}

/** Whether what the page says elsewhere can change the verdict at all. */
function isOpen(verdict: Verdict): boolean {
  return verdict.score < THRESHOLD && verdict.policy !== 'beside' && verdict.policy !== 'never';
}

/**
 * @param lexicons the bundled reference first, then the reader's own.
 */
export function createPageAnnotator(lexicons: readonly Lexicon[], options: AnnotatorOptions = {}): PageAnnotator {
  const suppressed = options.suppressed ?? (() => false);
  const blocks = new Map<number, Block>();
  const dirty = new Set<number>();
  const removed = new Set<number>();
  /** How many mentions beyond doubt each entry has on the page. */
  const evidence = new Map<EntryKey, number>();
  /** Blocks that hold candidates which the page may yet turn. */
  const open = new Set<number>();
  let mentionCount = 0;
  let evidenceChanged = false;

  const count = (block: Block, step: 1 | -1) => {
    for (const { key, verdict } of block.judged) {
      if (verdict.score < THRESHOLD) continue;
      const before = evidence.get(key) ?? 0;
      const after = before + step;
      if (after === 0) evidence.delete(key);
      else evidence.set(key, after);
      if ((before === 0) !== (after === 0)) evidenceChanged = true;
    }
  };

  const pageReasons = (key: EntryKey, verdict: Verdict): Reason[] => {
    const reasons: Reason[] = [];
    // Two senses can stand on one page: words against this one here outweigh the page's habit.
    const named = evidence.has(key) && !verdict.why.some((reason) => reason.code === 'veto');
    const others = Math.min(3, evidence.size - (evidence.has(key) ? 1 : 0));
    if (named) reasons.push({ code: 'named-elsewhere', weight: WEIGHT.namedElsewhere });
    if (others > 0) reasons.push({ code: 'page-context', weight: WEIGHT.pageContext[others] as number });
    return reasons;
  };

  const decide = (block: Block): boolean => {
    const accepted: (Judged & { score: number; why: readonly Reason[] })[] = [];
    const refused: Refusal[] = [];
    for (const item of block.judged) {
      const extra = isOpen(item.verdict) ? pageReasons(item.key, item.verdict) : [];
      const score = extra.reduce((sum, reason) => sum + reason.weight, item.verdict.score);
      const why = [...item.verdict.why, ...extra];
      if (score >= THRESHOLD) accepted.push({ ...item, score, why });
      else refused.push({ start: item.candidate.start, end: item.candidate.end, key: item.key, score, why });
    }
    accepted.sort(byPrecedence);
    const mentions: Mention[] = [];
    let until = -1;
    for (const { candidate, key, score, why } of accepted) {
      if (candidate.start < until) continue;
      until = candidate.end;
      mentions.push({ start: candidate.start, end: candidate.end, key, score, why });
    }
    const same = mentions.length === block.mentions.length && mentions.every((mention, i) => mention.start === block.mentions[i]?.start && mention.end === block.mentions[i]?.end && mention.key === block.mentions[i]?.key);
    mentionCount += mentions.length - block.mentions.length;
    block.mentions = mentions;
    block.refused = refused;
    return !same;
  };

  const drop = (id: number) => {
    const block = blocks.get(id);
    if (!block) return;
    count(block, -1);
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
      const block: Block = { text, judged, mentions: [], refused: [] };
      blocks.set(id, block);
      count(block, 1);
      if (judged.some((item) => isOpen(item.verdict))) open.add(id);
      dirty.add(id);
      return judged.length;
    },
    remove: drop,
    settle() {
      const todo = new Set(dirty);
      if (evidenceChanged) for (const id of open) todo.add(id);
      evidenceChanged = false;
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
    refusals: (id) => blocks.get(id)?.refused ?? [],
  };
}
