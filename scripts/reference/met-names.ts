/**
 * Which runs of a text are names of things like ours that the gazetteer does not cover. By rule of thumb, for somebody to
 * go through:
 *
 * - a designation with a word of the trade or a class noun within fourteen words; one of three signs or fewer only right
 *   beside a class noun;
 * - capitalised words right behind a class noun of something built, or before one with nothing but its qualifiers between
 *   ("Zebra cruise missile"), without the countries, makers, services and sentence openings before them; a single word of
 *   everyday English only before one;
 * - the name of a text (Zebra Treaty) with a word of the trade in it or within fourteen words, and what stands before the
 *   word for one ("the ZBR treaty").
 *
 * Covered is what a name of the gazetteer overlaps, marked there or not; of a designation, what one reaches the end of.
 */
import { leadingWords, trailingWords } from '#core/gazetteer/class-nouns.ts';
import { CUE_MILITARY, CUE_PLACE, CUE_WEAK, FIRST_GROUP, FIRST_TEXT_GROUP, type Gazetteer } from '#core/gazetteer/format.ts';
import { type Candidate, findCandidates } from '#core/gazetteer/match.ts';
import { phraseHash } from '#core/gazetteer/phrases.ts';
import { maskIn, sharedWordsOf } from '#core/gazetteer/shared-words.ts';
import { createNeighbourhood, type Neighbour } from '#core/mention/neighbourhood.ts';
import { opensSentence } from '#core/mention/sentences.ts';
import { type NameRun, nameRuns } from './name-runs.ts';
import { everydayWord } from './rules/everyday-words.ts';
import { foldName } from './rules/fold.ts';

/** Bits of all class nouns, and of those of built things. */
const NOUNS = -1 << FIRST_GROUP;
const BUILT = NOUNS & ((1 << (FIRST_GROUP + FIRST_TEXT_GROUP)) - 1);
/** Words to either side that are looked at. */
const WINDOW = 14;

const LEADING = leadingWords();
const QUALIFIERS = trailingWords();
/** Before a name, and no part of it: small words, peoples, offices, services. */
const BEFORE_NAMES =
  /^(?:of|the|on|for|and|in|The|An?|This|These|Those|Its|Their|His|Our|All|No|Some|Most|Many|On|In|At|By|For|With|Around|\p{L}+(?:ian|ese|ish|ean|ani|eli)|American|German|French|Dutch|Greek|Swiss|Thai|Saudi|Iraqi|Emirati|US|USA|UK|EU|UN|USS|HMS|INS|Royal|Army|Navy|Naval|Air|Force|Forces|Marines?|Corps|Coast|Guard|Ministry|Department|Defen[cs]e|Minister|President|Prime|General|Admiral|New|First|North|South|East|West)$/u;

/**
 * Names in a text that the gazetteer does not cover, in order.
 * @param text composed, and without what is not seen (`visibleText`).
 */
export function uncoveredNames(gazetteer: Gazetteer, text: string): NameRun[] {
  const candidates = findCandidates(gazetteer, text) ?? [];
  const neighbourhood = createNeighbourhood(gazetteer, text);
  return nameRuns(text).flatMap((run): NameRun[] => {
    const name = run.form === 'words' ? withoutOpening(gazetteer, run, text) : run;
    if (!name || isCovered(name, candidates)) return [];
    const words = neighbourhood({ ...name, from: name.start, until: name.end }, WINDOW);
    const isOfTrade = (mask: number) => (mask & (CUE_MILITARY | NOUNS)) !== 0;
    const needsNoun = name.form === 'words' || name.text.length <= 3;
    const own = name.form === 'instrument' && name.text.split(' ').some((word) => maskIn(sharedWordsOf(gazetteer), phraseHash(word), /\W/.test(word)) & CUE_MILITARY);
    return hasNounBeside(name, words, text) || own || (!needsNoun && words.some(({ mask }) => isOfTrade(mask))) ? [name] : [];
  });
}

function isCovered({ start, end, form }: NameRun, candidates: readonly Candidate[]): boolean {
  return candidates.some(({ from, until }) => (form === 'designation' ? from <= start && until >= end : from < end && until > start));
}

/** The run without what stands before a name; undefined when no name is left. */
function withoutOpening(gazetteer: Gazetteer, run: NameRun, text: string): NameRun | undefined {
  const [first = '', rest] = run.text.split(/[ \u00a0](.*)/su);
  const isEveryday = everydayWord(foldName(first)) !== undefined || !/^\p{Script=Latin}/u.test(first);
  const isApart =
    (isEveryday && opensSentence(text, run.start)) ||
    BEFORE_NAMES.test(first) ||
    LEADING.has(foldName(first)) ||
    (maskIn(sharedWordsOf(gazetteer), phraseHash(first), false) & CUE_PLACE) !== 0;
  if (!isApart) return /\p{L}.*\p{L}/u.test(run.text) ? run : undefined;
  return rest ? withoutOpening(gazetteer, { ...run, text: rest, start: run.end - rest.length }, text) : undefined;
}

const TEXT_NOUN = /^(?:treaty|pact|accords?|convention)$/;

/** Whether a class noun belongs to the name: of something built on either side, of a text behind it. */
function hasNounBeside({ start, end, text: name, form }: NameRun, words: readonly Neighbour[], text: string): boolean {
  const needsBehind = form === 'words' && !/[ \u00a0-]/.test(name) && everydayWord(foldName(name)) !== undefined;
  return words.some((noun) => {
    const isText = noun.after && TEXT_NOUN.test(text.slice(noun.start, noun.end));
    if (((noun.mask & BUILT) === 0 && !isText) || (noun.mask & CUE_WEAK) !== 0 || noun.parted) return false;
    if (!noun.after) return !needsBehind && /^[ \u00a0]["“«„'‘]?$/u.test(text.slice(noun.end, start));
    const between = text.slice(end, noun.start);
    return (
      /^["”»“'’]?(?:[ \u00a0][\p{Ll}\p{N}-]+){0,4}[ \u00a0]$/u.test(between) &&
      (between.match(/[\p{L}\p{N}-]+/gu) ?? []).every((word) => QUALIFIERS.has(word) || word.includes('-'))
    );
  });
}
