/** What the names of an entry would mark, before it is saved: the real annotator over a sample text. */

import type { Kind } from '#core/entry/kinds.ts';
import type { Alias } from '#core/entry/schema.ts';
import type { MatchPolicy } from '#core/entry/vocabulary.ts';
import { type CueLists, compileGazetteer } from '#core/gazetteer/compile.ts';
import { decodeGazetteer } from '#core/gazetteer/format.ts';
import { createPageAnnotator } from '#core/mention/page-annotator.ts';
import { fold, squash } from '#core/search/fold.ts';

/** What speaks against marking a name wherever it stands. `plain`: one word of letters; `short`: hardly a name. */
export type NameDoubt = 'short' | 'plain';

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

/**
 * Runs the names over a text as a page would have them.
 * @param cues the shared word lists: names that need evidence find it there.
 */
export function previewNames(kind: Kind, aliases: readonly Alias[], cues: CueLists, sample: string): NamePreview {
  const gazetteer = decodeGazetteer(compileGazetteer([{ kind, aliases }], cues));
  const annotator = createPageAnnotator([{ gazetteer }]);
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

/** Capitals throughout are an abbreviation, digits a designation: those are only marked as they are written. */
export function doubtOf(text: string): NameDoubt | undefined {
  const name = text.trim();
  if (!/^[\p{L}\p{M}]+$/u.test(name) || /^\p{Lu}{3,}$/u.test(name)) return undefined;
  return [...name].length <= 3 ? 'short' : 'plain';
}
