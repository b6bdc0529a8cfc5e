import type { Entry } from '#core/entry/schema.ts';
import type { MatchPolicy } from '#core/entry/vocabulary.ts';
import { foldName, foldSentence, holdsName } from './fold.ts';
import type { EntryRule } from './rule.ts';

/** Sentences in which a doubtful name must be shown in each of its senses; fewer are an error, and `reference:examples` lists the names. */
export const WANTED = 2;

/** A name that needs care, and how many sentences show it in this sense and in others. */
export interface ShownName {
  /** Place among the entry's aliases. */
  readonly alias: number;
  readonly text: string;
  readonly policy: MatchPolicy;
  readonly yes: number;
  readonly no: number;
}

/** Counts, for each name that is neither always nor never marked, the sentences that hold it; the same one twice counts once. */
export function shownNames({ aliases, examples }: Pick<Entry, 'aliases' | 'examples'>): ShownName[] {
  const doubtful = aliases.flatMap(({ text, match: policy = 'always' }, alias) => (policy === 'always' || policy === 'never' ? [] : [{ alias, text, policy }]));
  if (doubtful.length === 0) return [];
  const fold = (sentences: readonly string[]) => [...new Set(sentences)].map(foldSentence);
  const [yes, no] = [fold(examples.yes), fold(examples.no)];
  return doubtful.map((name) => {
    const count = (sentences: typeof yes) => sentences.filter((sentence) => holdsName(sentence, foldName(name.text))).length;
    return { ...name, yes: count(yes), no: count(no) };
  });
}

/** An entry's own sentences are marked as it says, and every name that needs care is shown in both its senses, `least` times in each. */
export function examplesRule(least: number): EntryRule {
  return {
    name: 'examples',
    *check(entry, { detect }) {
      const { yes, no } = entry.examples;
      if (detect) {
        for (const [i, sentence] of yes.entries()) {
          const found = detect(sentence);
          const instead = found.length > 0 ? ` (it marks ${found.map(({ id, text }) => `"${text}" as ${id}`).join(', ')})` : '';
          if (!found.some(({ id }) => id === entry.id)) yield { at: ['examples', 'yes', i], message: `Detection marks nothing of this entry here${instead}` };
        }
        for (const [i, sentence] of no.entries()) {
          for (const { id, text } of detect(sentence)) {
            if (id === entry.id) yield { at: ['examples', 'no', i], message: `Detection marks "${text}" here` };
          }
        }
      }
      const sentences = least === 1 ? 'a sentence' : `${least} sentences`;
      for (const name of shownNames(entry)) {
        const missing = (['yes', 'no'] as const).filter((side) => name[side] < least);
        if (missing.length === 0) continue;
        yield { at: ['aliases', name.alias], message: `"${name.text}" (${name.policy}) needs ${sentences} in ${missing.map((side) => `examples.${side}`).join(' and ')}` };
      }
    },
  };
}

export const examples: EntryRule = examplesRule(WANTED);
