import { KINDS } from '#core/entry/kinds.ts';
import { STATUSES } from '#core/entry/vocabulary.ts';
import type { EntryRule } from './rule.ts';

/** Relations lead to entries that exist, are stored from one end only, and never from an entry to itself. */
export const relations: EntryRule = {
  name: 'relations',
  *check(entry, { byId, redirects }) {
    for (const [i, relation] of entry.relations.entries()) {
      const at = ['relations', i, 'target'];
      if (relation.target === entry.id) yield { at, message: 'An entry is not related to itself' };
      else if (redirects.has(relation.target)) yield { at, message: `"${relation.target}" was retired: use ${redirects.get(relation.target)?.join(' or ')}` };
      else {
        const target = byId.get(relation.target);
        if (!target) yield { at, message: `No entry "${relation.target}"` };
        const twin = target?.relations.some((other) => other.target === entry.id && other.type === relation.type);
        const closer =
          relation.type === 'related-to' &&
          [...(target?.relations ?? []).filter((other) => other.target === entry.id), ...entry.relations.filter((other) => other.target === relation.target)].find(
            (other) => other.type !== 'related-to',
          );
        if (closer) yield { at, message: `"${closer.type}" says more of the two than "related-to": keep that one` };
        if (twin && entry.id > relation.target) yield { at, message: `"${relation.target}" already holds this relation: store it from one end` };
      }
    }
    const realm = KINDS[entry.kind].realm;
    for (const [i, status] of entry.status.entries()) {
      if (!(STATUSES[status.value].realms as readonly string[]).includes(realm))
        yield { at: ['status', i, 'value'], message: `"${status.value}" is not a status of ${entry.kind}` };
    }
    if (realm === 'system' && !entry.origin) yield { at: ['kind'], message: 'A system needs its origin' };
    if (realm === 'instrument' && !entry.origin && !entry.parties && !entry.multilateral)
      yield { at: ['kind'], message: 'An instrument needs origin, parties or multilateral: true' };
  },
};
