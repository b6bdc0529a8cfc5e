import type { Entry } from '#core/entry/schema.ts';
import { foldName } from './fold.ts';
import type { Rule } from './rule.ts';

/** Entries by the names that they claim without any evidence; made once for each reference. */
const claimants = new WeakMap<ReadonlyMap<string, Entry>, Map<string, string>>();

function isClaim(alias: Entry['aliases'][number]): boolean {
  return (alias.match ?? 'always') === 'always';
}

/** Whether an entry claims a name: then the rule has told one of the two already. */
function claims(entry: Entry | undefined, name: string): boolean {
  return entry?.aliases.some((alias) => isClaim(alias) && foldName(alias.text) === foldName(name)) ?? false;
}

function claimsOf(byId: ReadonlyMap<string, Entry>): Map<string, string> {
  const known = claimants.get(byId);
  if (known) return known;
  const first = new Map<string, string>();
  for (const entry of byId.values()) {
    for (const alias of entry.aliases.filter(isClaim)) {
      const name = foldName(alias.text);
      const holder = first.get(name);
      if (holder === undefined || entry.id < holder) first.set(name, entry.id);
    }
  }
  claimants.set(byId, first);
  return first;
}

/**
 * A name that means one thing everywhere cannot mean two; the entry whose id comes later is told. Where the gazetteer is
 * at hand, neither may a name lead to another entry by an ending, a variant's letters or a part of it, unless something
 * in the data decides between them.
 */
export const collisions: Rule = {
  name: 'collisions',
  *check(entry, { byId, collide }) {
    const first = claimsOf(byId);
    for (const [i, alias] of entry.aliases.entries()) {
      const holder = isClaim(alias) ? first.get(foldName(alias.text)) : undefined;
      if (holder !== undefined && holder !== entry.id)
        yield { at: ['aliases', i], message: `"${alias.text}" always means "${holder}" too: give one of them up, or make it cue in both` };
    }
    for (const { name, policy, rival, surface, rivalPolicy, because } of collide?.(entry) ?? []) {
      if (because !== undefined || (policy === 'always' && claims(byId.get(rival), name))) continue;
      const i = entry.aliases.findIndex(({ text }) => text === name);
      const part = surface === name ? 'leads' : `holds "${surface}", which leads`;
      yield {
        at: ['aliases', i],
        message: `"${name}" (${policy}) ${part} to "${rival}" (${rivalPolicy}), and nothing decides between them: give the surer one more care, or cues to both`,
      };
    }
  },
};
