/** One text block's candidates, judged by the block alone, and which of them win when the page has had its say. */
import { cleanText, originalSpan } from '#core/gazetteer/clean.ts';
import { FIRST_TEXT_GROUP, type Gazetteer, groupAt, ordinalOf, SHAPE_CAPITALS, SHAPE_COMPOUND, shapeOf } from '#core/gazetteer/format.ts';
import { type Candidate, findCandidates } from '#core/gazetteer/match.ts';
import { foldText } from '#core/gazetteer/phrases.ts';
import { isOtherwise, judge, type Passage, policyOf, type Verdict } from './judge.ts';
import * as limits from './limits.ts';
import { createNeighbourhood } from './neighbourhood.ts';
import { isOpen } from './page-evidence.ts';
import { hasReason, reason, weightOf, wordsAt } from './reason.ts';
import type { EntryKey, Mention, Reason, ReasonCode } from './types.ts';
import * as weights from './weights.ts';

/** A gazetteer with the keys its ordinals stand for. */
export interface Lexicon {
  readonly gazetteer: Gazetteer;
  /** Key of an entry's ordinal, for those in the overlay's index; by default the ordinal itself. */
  readonly keyOf?: ((ordinal: number) => EntryKey) | undefined;
  /** So many of its entries, the first, are the reader's own, who knows what they mean: by default none. */
  readonly ownCount?: number | undefined;
  /** Whether names of that row are not marked, whatever they name; other names inside them are. */
  readonly isUnmarked?: ((row: number) => boolean) | undefined;
}

/** A candidate as its block judges it, or the page. */
export interface Judged extends Verdict {
  readonly candidate: Candidate;
  readonly key: EntryKey;
  /** Place of the lexicon: a later one, the overlay's, wins ties. */
  readonly rank: number;
}

/** Nothing but white space, a hyphen, quotation marks or brackets; not a comma, which parts the items of a list. Or words that say so. */
const TOUCHING = /^(?:[\s"'“”„«»()/‑-]{0,3}|,? known as (?:the )?)$/u;

type Found = Pick<Judged, 'candidate' | 'key'>;

function touches(text: string, a: Candidate, b: Candidate): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return second.start >= first.end && TOUCHING.test(text.slice(first.end, second.start));
}

/** Another name of the same entry at the candidate, where one of the two can stand alone; the same name twice proves nothing. */
function besideName({ gazetteer, text }: Passage, { candidate, key }: Found, near: readonly Found[]): string | undefined {
  const folded = ({ start, end }: Candidate): string => foldText(text, start, end);
  const other = near.find(
    (one) =>
      one.key === key &&
      touches(text, one.candidate, candidate) &&
      [one.candidate, candidate].some(({ row }) => policyOf(gazetteer, row) !== 'beside') &&
      folded(one.candidate) !== folded(candidate),
  );
  return other && wordsAt(text, other.candidate);
}

/**
 * Those beside a candidate in the order of the text. What overlaps it or touches it is never further than a few away; to
 * ask all of them made a paragraph of 8,000 names take a minute.
 */
function near<T>(all: readonly T[], i: number): readonly T[] {
  return all.slice(Math.max(0, i - 8), i + 9);
}

/** Whether an entry is not to be marked, or not by the name of that fingerprint. */
export type Suppression = (key: EntryKey, fingerprint: number) => boolean;

/** What a lexicon finds, or undefined when the text has to be cleaned first. */
function judgeClean(lexicons: readonly Lexicon[], text: string, suppressed: Suppression): Judged[] | undefined {
  const judged: Judged[] = [];
  for (const [rank, { gazetteer, keyOf, ownCount = 0, isUnmarked }] of lexicons.entries()) {
    const candidates = findCandidates(gazetteer, text);
    if (!candidates) return undefined;
    if (candidates.length === 0) continue;
    const found = candidates
      .sort((a, b) => a.start - b.start)
      .map((candidate): Found => {
        const ordinal = ordinalOf(gazetteer, candidate.row);
        return { candidate, key: keyOf ? keyOf(ordinal) : ordinal };
      });
    const passage: Passage = { gazetteer, text, neighbourhood: createNeighbourhood(gazetteer, text, (lexicons[0] as Lexicon).gazetteer) };
    const isSuppressed = ({ key, candidate: { row } }: Found): boolean => suppressed(key, gazetteer.fingerprintB[row] as number);
    const isAnySuppressed = found.some(isSuppressed);
    // A name that is not to be marked takes the shorter ones of its entry in it along: "S-400 Triumf" leaves no "Triumf".
    const isAway = (one: Found, beside: readonly Found[]): boolean =>
      beside.some((other) => other.key === one.key && other.candidate.start <= one.candidate.start && other.candidate.end >= one.candidate.end && isSuppressed(other));
    const here: Judged[] = [];
    for (const [i, one] of found.entries()) {
      const beside = near(found, i);
      if (isUnmarked?.(one.candidate.row) || (isAnySuppressed && isAway(one, beside))) continue;
      here.push({
        ...one,
        rank,
        ...judge(passage, one.candidate, besideName(passage, one, beside), ordinalOf(gazetteer, one.candidate.row) < ownCount),
      });
    }
    const items = here.map((one, i) => withNumberOf(text, near(here, i), withVetoesOf(near(here, i), one)));
    const footing = hasFooting(items, items);
    vouchInLists(gazetteer, text, items, footing);
    if (footing) vouchNearBy(gazetteer, text, items);
    judged.push(...items);
  }
  return judged;
}

/** What speaks against a longer name speaks against a shorter one of the same entry inside it: "ABM" in "the banks' ABM pact". */
function withVetoesOf(all: readonly Judged[], one: Judged): Judged {
  const { from, until } = one.candidate;
  const longer = all.find(
    (other) =>
      other.key === one.key && other.candidate.from <= from && other.candidate.until >= until && other.candidate.until - other.candidate.from > until - from && isOtherwise(other),
  );
  if (!longer || one.score < limits.THRESHOLD) return one;
  return withReasons(
    one,
    longer.why.filter(({ weight, word }) => weight < 0 && word !== undefined && !one.why.some((reason) => reason.word === word)),
  );
}

/** What a name needs that stops before a number. */
const NUMBER = /^[\s-]?\p{N}+$/u;

/** A sure name takes its words out of one that stops before its number: "Khordad-15" out of "3 Khordad", «فتاح-2» out of «صاروخ فتاح». */
function withNumberOf(text: string, all: readonly Judged[], one: Judged): Judged {
  const { start, end } = one.candidate;
  const other = all.find(({ score, candidate }) => score >= limits.SURE && candidate.start > start && candidate.start < end && NUMBER.test(text.slice(end, candidate.end)));
  return other ? withReasons(one, [reason('other-sense', weights.OTHER_MODEL, wordsAt(text, other.candidate))]) : one;
}

/** What parts the items of a list. */
const PARTING = /^\s?(?:[,;、，،/]\s?)?(?:(?:and|or|und|oder|et|ou|y|e|и|і|й|або|та|ve|और|و)\s)?(?:(?:the|an?|l[ae]s?|el|los|die|der|das)\s)?$/u;

/** Candidates that overlap stand between two items of a list; more than these are not looked past. */
const NEAREST = 4;

/** The candidate with further reasons. */
export function withReasons(one: Judged, reasons: readonly Reason[]): Judged {
  return { ...one, score: one.score + weightOf(reasons), why: [...one.why, ...reasons] };
}

/** The candidate with another one's word for it. */
function vouchedFor(one: Judged, code: ReasonCode, weight: number, { candidate }: Judged, text: string): Judged {
  return withReasons(one, [reason(code, weight, wordsAt(text, candidate))]);
}

/** Whether the entry is a text, not a thing that is built. */
function isText(gazetteer: Gazetteer, { candidate }: Judged): boolean {
  return groupAt(gazetteer, ordinalOf(gazetteer, candidate.row)) >= FIRST_TEXT_GROUP;
}

/**
 * An item of a list is what the items beside it are: in "MiG-29, Apache, Chinook and Prachand" each name vouches for the
 * next one, as long as things and texts are not mixed. Doubtful names beside each other ("the NPT, the CWC and the BWC")
 * lift each other a little (`isTelling`). Two sweeps, so that a long list costs no more than its length.
 * @param items in the order of the text; those vouched for are replaced.
 */
function vouchInLists(gazetteer: Gazetteer, text: string, items: Judged[], footing: boolean): void {
  for (const step of [1, -1]) {
    for (let k = 0; k < items.length; k++) {
      const at = step > 0 ? k : items.length - 1 - k;
      const one = items[at] as Judged;
      if (!isOpen(one) || isOtherwise(one)) continue;
      for (let back = 1; back <= NEAREST; back++) {
        const other = items[at - step * back];
        if (!other) break;
        const [first, second] = step > 0 ? [other.candidate, one.candidate] : [one.candidate, other.candidate];
        // Nothing that parts two items is longer.
        if (second.start <= first.end || second.start > first.end + 12 || !PARTING.test(text.slice(first.end, second.start)) || isText(gazetteer, one) !== isText(gazetteer, other))
          continue;
        if (footing && isKnown(other)) items[at] = vouchedFor(one, 'listed', weights.LISTED, other, text);
        else if (isTelling(gazetteer, one, other)) items[at] = vouchedFor(one, 'named-near', weights.LISTED_DOUBTFUL, other, text);
        else continue;
        break;
      }
    }
  }
}

/** How far names vouch for each other, in UTF-16 units: a long sentence. */
const NEAR_BY = 160;
const ABBREVIATION = /^\p{Lu}{2,5}s?$/u;
/** Names looked at on either side. */
const NEIGHBOURS = 12;

/**
 * Names of other things that are beyond doubt, near by in the same paragraph, speak for a doubtful one: Rafales beside a
 * Mirage 2000-5 and F-16Vs are no gusts of wind.
 * @param items in the order of the text; those vouched for are replaced.
 */
function vouchNearBy(gazetteer: Gazetteer, text: string, items: Judged[]): void {
  const sure = items.map(isKnown);
  for (const [i, one] of items.entries()) {
    if (!isOpen(one) || isOtherwise(one)) continue;
    // Texts about weapons are full of abbreviations for other things: an NSM is a memorandum, too. Treaties vouch for treaties.
    const isAbbreviation = ABBREVIATION.test(wordsAt(text, one.candidate));
    if (isAbbreviation && !isText(gazetteer, one)) continue;
    const others = new Map<EntryKey, Judged>();
    for (let at = Math.max(0, i - NEIGHBOURS); at <= Math.min(items.length - 1, i + NEIGHBOURS); at++) {
      const other = items[at] as Judged;
      const [from, until] = other.candidate.start < one.candidate.start ? [other.candidate.end, one.candidate.start] : [one.candidate.end, other.candidate.start];
      if (!sure[at] || other.key === one.key || (isAbbreviation && !isText(gazetteer, other)) || until < from || until - from > NEAR_BY || text.slice(from, until).includes('\n\n'))
        continue;
      others.set(other.key, other);
    }
    const weight = weights.NAMED_NEAR[Math.min(others.size, weights.NAMED_NEAR.length - 1)] as number;
    const [first] = others.values();
    if (!first) continue;
    items[i] = vouchedFor(one, 'named-near', weight, first, text);
  }
}

/**
 * Whether two doubtful names in a list are more than two words: one of them has several words or, among texts, capitals.
 * Zoos have leopards, pumas and cheetahs, and consulates B-1, B-2 and E-3 visas.
 */
function isTelling(gazetteer: Gazetteer, one: Judged, other: Judged): boolean {
  const shapes = shapeOf(gazetteer, one.candidate.row) | shapeOf(gazetteer, other.candidate.row);
  const telling = isText(gazetteer, one) ? SHAPE_COMPOUND | SHAPE_CAPITALS : SHAPE_COMPOUND;
  return other.key !== one.key && (shapes & telling) !== 0 && !isOtherwise(other) && !hasReason(one, 'named-near');
}

/** Whether a word of another world stands beside a name that has nothing else. */
export function isInOtherWorld(judged: readonly Judged[]): boolean {
  return judged.some(({ score, otherWorld }) => otherWorld && score < limits.THRESHOLD);
}

/**
 * Whether one of the names is beyond doubt, and so is what sort of text it stands in: see `Footing`.
 * @param judged all of the block.
 */
export function hasFooting(names: readonly Judged[], judged: readonly Judged[]): boolean {
  const sure = names.filter(({ score }) => score >= limits.SURE);
  return sure.some(({ footing }) => footing === 'firm') || (sure.some(({ footingByPlace }) => footingByPlace) && !isInOtherWorld(judged));
}

function isKnown(one: Judged): boolean {
  return one.score >= limits.SURE || hasReason(one, 'listed');
}

/**
 * Finds and judges the candidates of a block.
 * @param suppressed entries that are taken out before anything is decided, so that another name may surface.
 */
export function judgeBlock(lexicons: readonly Lexicon[], text: string, suppressed: Suppression): Judged[] {
  const judged = judgeClean(lexicons, text, suppressed);
  if (judged) return judged;
  const clean = cleanText(text);
  const inOriginal = (one: Judged): Judged => ({ ...one, candidate: { ...one.candidate, ...originalSpan(clean, one.candidate.start, one.candidate.end) } });
  return (judgeClean(lexicons, clean.text, suppressed) ?? []).map(inOriginal);
}

/**
 * Leftmost first; of those the longest mark, then what rests on most text. Then the reader's own, the one that names
 * the variant instead of looking over its letters (an F-15EX of its own beside the F-15), the surest and, so that
 * nothing depends on the order of rows, the lowest key.
 */
function byPrecedence(a: Judged, b: Judged): number {
  return (
    a.candidate.start - b.candidate.start ||
    b.candidate.end - a.candidate.end ||
    b.candidate.until - b.candidate.from - (a.candidate.until - a.candidate.from) ||
    b.rank - a.rank ||
    b.candidate.tokens - a.candidate.tokens ||
    b.score - a.score ||
    (a.key < b.key ? -1 : 1)
  );
}

/** Those that reach the threshold and do not overlap, in order: leftmost, then longest. */
export function winners(judged: readonly Judged[]): Judged[] {
  const kept: Judged[] = [];
  let until = -1;
  for (const item of judged.filter(({ score }) => score >= limits.THRESHOLD).sort(byPrecedence)) {
    if (item.candidate.start < until) continue;
    until = item.candidate.end;
    kept.push(item);
  }
  return kept;
}

/** What readers get of a candidate. */
export function mentionOf({ candidate, key, score, why }: Judged): Mention {
  return { start: candidate.start, end: candidate.end, key, score, why };
}
