import type { Entry } from '#core/entry/schema.ts';
import { foldName } from './fold.ts';
import type { Rule } from './rule.ts';

/** Entries by the names that they claim without any evidence; made once for each reference. */
const claims = new WeakMap<ReadonlyMap<string, Entry>, Map<string, string>>();

function isClaim(alias: Entry['aliases'][number]): boolean {
  return (alias.match ?? 'always') === 'always';
}

function claimsOf(byId: ReadonlyMap<string, Entry>): Map<string, string> {
  const known = claims.get(byId);
  if (known) return known;
  const first = new Map<string, string>();
  for (const entry of byId.values()) {
    for (const alias of entry.aliases.filter(isClaim)) {
      const name = foldName(alias.text);
      const holder = first.get(name);
      if (holder === undefined || entry.id < holder) first.set(name, entry.id);
    }
  }
  claims.set(byId, first);
  return first;
}

/** A name that means one thing everywhere cannot mean two; the entry whose id comes later is told. */
export const collisions: Rule = {
  name: 'collisions',
  *check(entry, { byId }) {
    const first = claimsOf(byId);
    for (const [i, alias] of entry.aliases.entries()) {
      const holder = isClaim(alias) ? first.get(foldName(alias.text)) : undefined;
      if (holder !== undefined && holder !== entry.id)
        yield { at: ['aliases', i], message: `"${alias.text}" always means "${holder}" too: give one of them up, or make it cue in both` };
    }
  },
};
