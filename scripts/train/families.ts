/** Entries that share a name: what is learnt from one of them must not be tried on another. */
import type { Entry } from '#core/entry/schema.ts';
import { nameKey } from '#core/gazetteer/names.ts';

/**
 * The fold of each entry. Entries that any name ties together, even over others, have the same one.
 * @param folds how many there are.
 */
export function foldsOf(entries: readonly Entry[], folds: number): ReadonlyMap<string, number> {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    const above = parent.get(id);
    return above === undefined || above === id ? id : rootOf(above);
  };
  const owner = new Map<string, string>();
  for (const { id, aliases } of entries) {
    parent.set(id, parent.get(id) ?? id);
    for (const { text } of aliases) {
      const key = nameKey(text);
      const other = owner.get(key);
      if (other === undefined) owner.set(key, id);
      else if (rootOf(other) !== rootOf(id)) {
        const [first = id, second = id] = [rootOf(other), rootOf(id)].sort();
        parent.set(second, first);
      }
    }
  }
  return new Map(entries.map(({ id }) => [id, hashOf(rootOf(id)) % folds]));
}

/** FNV-1a, so that a fold depends on the name alone and not on what else is in the reference. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
