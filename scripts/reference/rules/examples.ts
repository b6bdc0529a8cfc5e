import { foldName, foldSentence, holdsName } from './fold.ts';
import type { EntryRule } from './rule.ts';

/** An entry's own sentences are marked as it says, and every name that needs care is shown in both its senses. */
export const examples: EntryRule = {
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
    const sides = Object.entries({ yes, no }).map(([side, sentences]) => ({ side, sentences: sentences.map(foldSentence) }));
    for (const [i, alias] of entry.aliases.entries()) {
      const policy = alias.match ?? 'always';
      if (policy === 'always' || policy === 'never') continue;
      const name = foldName(alias.text);
      const missing = sides.filter(({ sentences }) => !sentences.some((sentence) => holdsName(sentence, name)));
      if (missing.length > 0) {
        yield { at: ['aliases', i], message: `"${alias.text}" (${policy}) needs a sentence in ${missing.map(({ side }) => `examples.${side}`).join(' and ')}` };
      }
    }
  },
};
