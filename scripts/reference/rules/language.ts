import type { EntryRule } from './rule.ts';

/** Letters of a script that is not Latin; modifier letters (the apostrophe of transliterations) belong to none. */
const FOREIGN = /(?=\p{L})[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** A name in another script says in which language it is: screen readers and search need to know. */
export const language: EntryRule = {
  name: 'language',
  *check(entry) {
    for (const [i, alias] of entry.aliases.entries()) {
      if (!alias.lang && FOREIGN.test(alias.text)) yield { at: ['aliases', i], message: `"${alias.text}" is not in Latin letters: it needs lang` };
    }
  },
};
