import { sourceOf } from '#core/entry/state.ts';
import type { EntryRule } from './rule.ts';

/** Every citation names a source of the entry, and no source stands unused. */
export const citations: EntryRule = {
  name: 'citations',
  *check(entry) {
    const used = new Set<string>();
    for (const list of ['facts', 'status', 'events', 'relations'] as const) {
      for (const [i, claim] of entry[list].entries()) {
        for (const [j, citation] of claim.cites.entries()) {
          const id = sourceOf(citation);
          used.add(id);
          if (!(id in entry.sources)) yield { at: [list, i, 'cites', j], message: `No source "${id}" in this entry` };
        }
      }
    }
    for (const id of Object.keys(entry.sources)) {
      if (!used.has(id)) yield { at: ['sources', id], message: `Source "${id}" is cited nowhere: delete it or cite it` };
    }
  },
};
