/** What the names of an entry would mark, before it is saved: the real annotator over a sample text. */

import type { Kind } from '#core/entry/kinds.ts';
import type { Alias } from '#core/entry/schema.ts';
import type { MatchPolicy } from '#core/entry/vocabulary.ts';
import { type CueLists, compileGazetteer } from '#core/gazetteer/compile.ts';
import { decodeGazetteer } from '#core/gazetteer/format.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { fold, squash } from '#core/search/fold.ts';
import { doubtOf, type NameDoubt } from './name-doubt.ts';

export interface PreviewedName {
  readonly text: string;
  readonly policy: MatchPolicy;
  /** How often the sample has it marked; undefined while that is being found out. */
  readonly marked: number | undefined;
  /** How often the sample has it, but nothing speaks for this meaning there. */
  readonly passed: number;
  readonly doubt: NameDoubt | undefined;
}

export interface NamePreview {
  /** Marks in the sample, sorted, in UTF-16 units. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly names: readonly PreviewedName[];
}

/** A mark in its sentence, as far as it is short. */
export interface Excerpt {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** What the names of an entry would mark on a page. */
export interface PagePreview {
  readonly marked: number;
  /** How often a name stands there, but nothing speaks for this meaning. */
  readonly passed: number;
  /** The first marks. */
  readonly excerpts: readonly Excerpt[];
}

/** So many marks are shown of a page. */
const MOST_EXCERPTS = 6;
/** Text on either side of one, in UTF-16 units. */
const AROUND = 50;

function annotatorOf(kind: Kind, aliases: readonly Alias[], cues: CueLists) {
  return createPageAnnotator([{ gazetteer: decodeGazetteer(compileGazetteer([{ kind, aliases }], cues)), ownCount: 1 }]);
}

/**
 * Runs the names over the text blocks of a page.
 * @param cues the shared word lists: names that need evidence find it there.
 */
export function previewOnPage(kind: Kind, aliases: readonly Alias[], cues: CueLists, blocks: readonly string[]): PagePreview {
  const annotator = annotatorOf(kind, aliases, cues);
  blocks.forEach((text, id) => annotator.set(id, text));
  const found = annotator.settle().flatMap(({ block, mentions }) => mentions.map(({ start, end }) => ({ block, start, end })));
  found.sort((a, b) => a.block - b.block || a.start - b.start);
  const excerpts = found.slice(0, MOST_EXCERPTS).map(({ block, start, end }): Excerpt => {
    const text = blocks[block] ?? '';
    // Cut between words where there are any.
    const before = start <= AROUND ? text.slice(0, start) : `… ${text.slice(start - AROUND, start).replace(/^\S*\s+/, '')}`;
    const after = text.length - end <= AROUND ? text.slice(end) : `${text.slice(end, end + AROUND).replace(/\s+\S*$/, '')} …`;
    return { before, text: text.slice(start, end), after };
  });
  return { marked: found.length, passed: blocks.reduce((sum, _, id) => sum + annotator.refusals(id).length, 0), excerpts };
}

/**
 * Runs the names over a text as a page would have them.
 * @param cues the shared word lists: names that need evidence find it there.
 */
export function previewNames(kind: Kind, aliases: readonly Alias[], cues: CueLists, sample: string): NamePreview {
  const annotator = annotatorOf(kind, aliases, cues);
  annotator.set(0, sample);
  const mentions = annotator.settle().flatMap((block) => block.mentions);
  const forms = aliases.map(({ text }) => same(text));
  // A mention may be longer than its name, by an ending or a plural: it belongs to the longest name it begins with.
  const aliasOf = (surface: string) => forms.reduce((best, form, i) => (surface.startsWith(form) && form.length > (forms[best]?.length ?? 0) ? i : best), -1);
  const count = (spans: readonly { readonly start: number; readonly end: number }[]) => {
    const counts = aliases.map(() => 0);
    for (const { start, end } of spans) {
      const at = aliasOf(same(sample.slice(start, end)));
      if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
    }
    return counts;
  };
  const marked = count(mentions);
  const passed = count(annotator.refusals(0));
  return {
    marks: mentions.map(({ start, end }) => ({ start, end })),
    names: aliases.map(({ text, match = 'always' }, i) => ({
      text,
      policy: match,
      marked: marked[i] ?? 0,
      passed: passed[i] ?? 0,
      doubt: match === 'always' ? doubtOf(text) : undefined,
    })),
  };
}

/** A name without what spelling may change. */
function same(text: string): string {
  return squash(fold(text));
}
