/** What the schema cannot see in an own or edited entry: that its parts know each other. */
import type { Issue } from '#core/contract/overlay.ts';
import type { Citation } from '#core/entry/schema.ts';
import { sourceOf } from '#core/entry/state.ts';
import type { OwnEntry } from './document.ts';

/** Issues of an entry, by path; none when it may be saved. */
export function entryIssues(entry: OwnEntry): Issue[] {
  const issues: Issue[] = [];
  const variants = new Set(entry.variants.map((variant) => variant.id));
  for (const field of ['facts', 'status', 'events', 'relations'] as const) {
    for (const [i, claim] of entry[field].entries()) {
      for (const cited of claim.cites.map((citation) => sourceOf(citation as Citation))) {
        if (!Object.hasOwn(entry.sources, cited)) issues.push({ path: `${field}.${i}.cites`, message: `There is no source "${cited}"` });
      }
    }
  }
  for (const [i, fact] of entry.facts.entries()) {
    if (fact.variant !== undefined && !variants.has(fact.variant)) issues.push({ path: `facts.${i}.variant`, message: `There is no variant "${fact.variant}"` });
  }
  for (const [i, relation] of entry.relations.entries()) {
    if (relation.target === entry.id) issues.push({ path: `relations.${i}.target`, message: 'An entry has no relation to itself' });
  }
  return issues;
}
